import type { Activity } from '../../plan/plan';
import { equals } from '../../quantity/compare';
import { fromNumber, ZERO } from '../../quantity/decimal';
import { absoluteRange, textLiteral } from './reference';
import { columnSlices, type ColumnSlice } from './columnSlice';
import { composed, type Term } from './composed';
import { pesos, sliceSum } from './groupSum';
import type { KeyColumn, KeyColumns } from './keyColumns';
import type { LiveFormula } from './liveFormula';
import type { Measure } from './measure';
import type { PlanRows } from './planRows';
import { sum } from '../../quantity/arithmetic';

/** The group that a criterion names: the role of its column, the name that is shown, and where it is shown. */
export interface Criterion {
  readonly role: string;
  readonly name: string;
  /** A reference to the cell that shows the name. */
  readonly reference: string;
}

/** What the sums of one workbook are taken from. */
export interface SumSource {
  readonly rows: PlanRows;
  readonly keys: KeyColumns;
}

/**
 * The sum of an amount over a group as SUMIFS over the column that names it, which stays right when rows are sorted,
 * moved or added. Null where the column is not complete and clean, or amounts are typed as text or show an error.
 */
export function criteriaSum(
  { rows, keys }: SumSource,
  members: readonly Activity[],
  { measure, criterion }: { readonly measure: Measure; readonly criterion: Criterion },
): LiveFormula | null {
  const terms: Term[] = [];
  const all: ColumnSlice[] = [];
  for (const [table, activities] of byTable(members)) {
    const slices = columnSlices(rows.plan, activities, measure);
    const key = slices.length > 0 ? keys.find(table, criterion.role, activities) : null;
    if (slices.length > 0 && (!key || !slices.every((slice) => isPlain(slice, rows, key)))) return null;
    if (key) terms.push(...slices.flatMap((slice) => criteriaTerms(slice, key, criterion)));
    all.push(...slices);
  }
  return all.length === 0 ? null : composed(terms, sliceSum(all));
}

function criteriaTerms(slice: ColumnSlice, key: KeyColumn, { name, reference }: Criterion): Term[] {
  const { top, bottom } = key.data;
  const amounts = absoluteRange(slice.sheet, { top, bottom, left: slice.column, right: slice.column });
  const value = pesos(sum(slice.figures.map((figure) => figure.value ?? ZERO)), slice);
  return key.spellings.map((text, at) => {
    const wanted = text.toLowerCase() === name.toLowerCase() ? reference : textLiteral(text);
    const formula = `SUMIFS(${amounts},${key.reference},${wanted})`;
    const { unit, sign } = slice;
    return { kind: 'expression', text: formula, array: false, value: at === 0 ? value : ZERO, unit, sign };
  });
}

/** Whether the column holds just the numbers that count, on the rows that the key names, and no error. */
function isPlain(slice: ColumnSlice, rows: PlanRows, { data }: KeyColumn): boolean {
  const grid = rows.grid(slice.sheet);
  return slice.figures.every(({ cell, value }, at) => {
    if (cell.row < data.top || cell.row > data.bottom || slice.figures[at - 1]?.cell.row === cell.row) return false;
    const position = grid?.find(cell.row, cell.column) ?? -1;
    if (!grid || position < 0) return value === null;
    const raw = grid.value(position);
    if (grid.error(position) !== undefined) return false;
    return equals((typeof raw === 'number' && fromNumber(raw)) || ZERO, value ?? ZERO);
  });
}

/** The activities of each table. */
export function byTable(members: readonly Activity[]): Map<number, Activity[]> {
  const tables = new Map<number, Activity[]>();
  for (const activity of members) {
    const known = tables.get(activity.table);
    if (known) known.push(activity);
    else tables.set(activity.table, [activity]);
  }
  return tables;
}
