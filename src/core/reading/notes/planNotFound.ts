import type { Plan } from '../../plan/plan';
import type { ReadingNote } from '../../plan/readingNote';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { gridOf } from '../../workbook/snapshot';
import { headingOf } from '../../plan/roles';
import { tidy } from '../../words/normalise';

/** What a heading of a plan would have had. */
const WANTED = ['activity', 'quantity', 'unitValue', 'total', 'assigned', 'toRaise'] as const;
/** Texts of a sheet that are repeated to a person, so that it is known again. */
const SHOWN_TEXTS = 4;
const LONGEST_TEXT = 40;

/** A workbook without a plan (no es un plan): which sheets were looked at, for which headings, and what each begins with. */
export function planNotFound({ snapshot }: Pick<Plan, 'snapshot'>): ReadingNote {
  return {
    rule: 'plan-not-found',
    severity: 'error',
    cells: [],
    data: {
      sheets: snapshot.sheets.map(({ name }) => name),
      wanted: WANTED.map(headingOf),
      found: snapshot.sheets.flatMap(beginningOf),
    },
  };
}

function beginningOf(sheet: SheetSnapshot): string[] {
  const grid = gridOf(sheet);
  const texts: string[] = [];
  for (let position = 0; position < grid.length && texts.length < SHOWN_TEXTS; position += 1) {
    const value = grid.value(position);
    if (typeof value === 'string' && value.trim() !== '') texts.push(tidy(value).slice(0, LONGEST_TEXT));
  }
  return texts.length === 0 ? [] : [`${sheet.name}: ${texts.join(', ')}`];
}
