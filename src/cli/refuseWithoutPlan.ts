import type { Review } from '../app/review';
import { plainText } from '../report/plainText';
import type { Voice } from '../report/voice';
import type { Console } from './console';

/** Whether the workbook holds no plan: then nothing is written, and one line says what was looked for. */
export function refuseWithoutPlan(
  { plan, findings }: Review,
  voice: Voice,
  { file, console }: { readonly file: string; readonly console: Console },
): boolean {
  if (plan.tables.length > 0) return false;
  const reason = findings.find(({ rule }) => rule === 'plan-not-found');
  const sentence = reason ? voice.message(reason) : voice.words.inventory.nothing;
  console.err(`cuadre: ${plainText(file)}: ${plainText(sentence)}`);
  return true;
}
