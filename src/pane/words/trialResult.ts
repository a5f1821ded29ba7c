import type { Suspect } from '../../core/findings/finding';
import { describeCells } from '../state/describeCells';
import type { Vocabulary } from './vocabulary';

/** Why a correction that was tried in memory is not sure: `No pasó el ensayo. Si se aplica, …`. */
export function trialResult(
  { trial, harm }: Pick<Suspect, 'trial' | 'harm'>,
  { words, harms, findings }: Pick<Vocabulary, 'words' | 'harms' | 'findings'>,
): string {
  if (trial === 'not-run') return words.bulk.notTried;
  if (trial !== 'failed') return '';
  if (!harm) return words.bulk.fell;
  const { spoken, left } = describeCells(harm.cells);
  const cells = left > 0 ? `${spoken} ${words.notice.andMore(left)}` : spoken;
  return words.bulk.fellBecause(harms[harm.kind]({ rule: findings.ruleTitle(harm.rule ?? ''), cells }));
}
