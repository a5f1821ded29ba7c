import type { Plan } from '../../core/plan/plan';
import type { Review } from '../../app/review';
import { gapMessage } from '../../i18n/gapMessage';
import { plainText } from '../plainText';
import { tableFacts } from '../tableFacts';
import type { Voice } from '../voice';
import type { Ink } from './ink';
import { indented } from './wrap';

/** What was recognised in the workbook, table by table, and what was not read or could not be. */
export function inventoryLines(review: Review, voice: Voice, page: { ink: Ink; width: number }): string[] {
  const { plan, snapshot } = review;
  const words = voice.words.inventory;
  const tables = plan.tables.flatMap((_, at) => tableLines(plan, at, { voice, page }));
  const skipped = plan.skipped.map(({ sheet, why }) => `${plainText(sheet)} (${words.skippedWhy[why]})`);
  const gaps = (snapshot.gaps ?? []).map((gap) => plainText(gapMessage(gap, voice.language)));
  return [
    ...(tables.length > 0 ? tables : [`  ${words.nothing}`]),
    ...(skipped.length > 0 ? indented(`${words.skipped}: ${skipped.join(', ')}`, 2, page.width) : []),
    ...gaps.flatMap((gap) => indented(gap, 2, page.width).map(page.ink.warning)),
  ];
}

interface Speaking {
  readonly voice: Voice;
  readonly page: { readonly ink: Ink; readonly width: number };
}

function tableLines(plan: Plan, at: number, { voice, page: { ink, width } }: Speaking): string[] {
  const words = voice.words.inventory;
  const facts = tableFacts(plan, at, voice);
  if (!facts) return [];
  const { place, columns, identities, roleless, hidden } = facts;
  const list = (title: string, items: readonly string[]): string[] =>
    items.length > 0 ? indented(plainText(`${title}: ${items.join(' · ')}`), 4, width).map(ink.quiet) : [];
  return [
    ...indented(`${ink.strong(plainText(plan.tables[at]?.sheet ?? ''))}  ${place.join(' · ')}`, 2, width),
    ...list(words.columns, columns),
    ...list(words.identities, identities),
    ...list(words.roleless, roleless),
    ...(hidden === null ? [] : indented(hidden, 4, width).map(ink.warning)),
  ];
}
