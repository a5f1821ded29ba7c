import { normalise } from '../../words/normalise';
import { parseA1 } from '../../workbook/address';
import { monthNumber } from '../../words/schedulePeriod';
import { isAlike } from '../headings/tableArea';
import { subjectColumn } from '../columns/subjectColumn';
import { tableYear } from './tableYears';
import { rowAt, type TableDraft } from '../tableDraft';
import type { TableUse } from './tableUse';

/** Share of the rows of one cut-off that another must have by name to be the same form, filled in at another time. */
const SAME_FORM = 0.8;
const LEAST_ROWS = 5;

/**
 * Sets aside what is never added to the plan (un presupuesto no es otro): hidden sheets of another form that nothing
 * visible takes up, hidden copies, the same form at earlier cut-offs, and the breakdown of a single row of another table.
 */
export function setOtherBudgetsAside(drafts: readonly TableDraft[], uses: TableUse[]): void {
  const isPlan = (at: number): boolean => uses[at] === 'plan';
  const visible = drafts.filter((draft, at) => isPlan(at) && isVisible(draft));
  drafts.forEach((draft, at) => {
    if (!isPlan(at) || visible.length === 0 || isVisible(draft) || isTakenUp(draft, drafts)) return;
    const form = visible.filter(({ area }) => isAlike(area.band, draft.area.band));
    if (form.length === 0) uses[at] = 'none';
    else if (form.some((other) => repeatsRows(other, draft))) uses[at] = 'copy';
  });
  drafts.forEach((draft, at) => {
    if (isPlan(at) && drafts.some((other, index) => index !== at && isPlan(index) && isLaterCutOff(other, draft)))
      uses[at] = 'copy';
  });
  drafts.forEach((draft, at) => {
    if (isPlan(at) && drafts.some((other, index) => index !== at && isPlan(index) && breaksDown(draft, other)))
      uses[at] = 'breakdown';
  });
}

function isVisible({ view }: TableDraft): boolean {
  return view.sheet.visibility === 'visible';
}

/** Whether a formula of a visible table reads the sheet of a table. */
function isTakenUp({ view }: TableDraft, drafts: readonly TableDraft[]): boolean {
  const { name } = view.sheet;
  return drafts.some((other) => {
    if (!isVisible(other)) return false;
    const { grid } = other.view;
    for (let position = 0; position < grid.length; position += 1) {
      const formula = grid.formula(position);
      if (formula?.includes('!') === true && (formula.includes(`'${name}'!`) || formula.includes(`${name}!`)))
        return true;
    }
    return false;
  });
}

/** Whether a table is the same form as another at a later month of its year. */
function isLaterCutOff(later: TableDraft, earlier: TableDraft): boolean {
  if (later.view === earlier.view || isOfOtherYear(later, earlier)) return false;
  const [to, from] = [cutOffOf(later), cutOffOf(earlier)];
  if (to === null || from === null || to <= from) return false;
  return subjects(earlier).length >= LEAST_ROWS && repeatsRows(later, earlier);
}

/** Whether each of two tables says its year, and they are two: December of one is no later than January of the next. */
function isOfOtherYear(a: TableDraft, b: TableDraft): boolean {
  const [x, y] = [tableYear(a, null), tableYear(b, null)];
  return x !== null && y !== null && x !== y;
}

/** Whether a table has nearly all rows of another, by name. */
function repeatsRows(table: TableDraft, other: TableDraft): boolean {
  const known = new Set(subjects(table));
  const names = subjects(other);
  return names.filter((name) => known.has(name)).length >= names.length * SAME_FORM;
}

/** The month that the name of a sheet, or else the titles of a table, say; null when they say none or several. */
function cutOffOf({ view, titles }: TableDraft): number | null {
  for (const text of [view.sheet.name, titles.map((title) => title.text).join(' ')]) {
    const months = new Set(
      normalise(text)
        .split(' ')
        .map(monthNumber)
        .filter((month) => month > 0),
    );
    const [month] = months;
    if (months.size === 1 && month !== undefined) return month;
  }
  return null;
}

function subjects({ rows, columns, view }: TableDraft): string[] {
  const subject = subjectColumn(columns)?.column;
  if (subject === undefined) return [];
  return rows.flatMap(({ kind, row }) => {
    const text = kind === 'activity' ? view.grid.value(view.grid.find(row, subject)) : null;
    return typeof text === 'string' ? [normalise(text)] : [];
  });
}

const SAME_SHEET_CELL = /^=\+?\$?([A-Z]{1,3})\$?(\d+)$/;

/** Whether a sum of a table is what a single row of another table of the sheet repeats: it is that row, in detail. */
function breaksDown(detail: TableDraft, whole: TableDraft): boolean {
  if (detail.view !== whole.view) return false;
  const { grid } = whole.view;
  return whole.rows.some(({ row, kind }) => {
    if (kind !== 'activity') return false;
    const { start, end } = grid.rowSpan(row);
    for (let position = start; position < end; position += 1) {
      const reference = SAME_SHEET_CELL.exec(grid.formula(position) ?? '');
      const cell = reference ? parseA1(`${reference[1] ?? ''}${reference[2] ?? ''}`) : null;
      if (cell && rowAt(detail, cell.row)?.kind === 'subtotal') return true;
    }
    return false;
  });
}
