import { add, negate, sum } from '../../quantity/arithmetic';
import { fromNumber, ZERO, type Decimal } from '../../quantity/decimal';
import type { Activity } from '../../plan/plan';
import { columnRuns } from './columnRun';
import { columnSlices, type ColumnSlice } from './columnSlice';
import { composed, type Term } from './composed';
import { groupSum, pesos, sliceSum } from './groupSum';
import type { LiveFormula } from './liveFormula';
import type { Measure } from './measure';
import type { PlanRows } from './planRows';
import { absoluteRange } from './reference';

/** More lines to take away than this, and separate ranges are clearer. */
const EXCEPTION_LIMIT = 120;

/**
 * The sum of an amount over the whole plan, taken independently of any group: each column from first to last row, less
 * its subtotal lines. A row that somebody adds between two blocks is counted here and in no group, so that the control
 * line shows it.
 */
export function planSum(rows: PlanRows, measure: Measure): LiveFormula | null {
  const everything = new Set(rows.plan.activities);
  const slices = columnSlices(rows.plan, everything, measure);
  const terms = slices.map((slice) => wholeColumn(slice, rows, everything));
  if (slices.length === 0 || terms.includes(null)) return groupSum(rows, everything, measure);
  return composed(
    terms.flatMap((each) => each ?? []),
    sliceSum(slices),
  );
}

function wholeColumn(slice: ColumnSlice, rows: PlanRows, members: ReadonlySet<Activity>): Term[] | null {
  const { runs, odd } = columnRuns(slice, rows, members);
  if (odd.length > 0 || runs.some(({ texts, hasError }) => texts.length > 0 || hasError)) return null;
  const first = slice.figures[0]?.cell.row ?? 0;
  const last = slice.figures.at(-1)?.cell.row ?? 0;
  const others = otherNumbers(slice, rows, { first, last });
  if (!others || others.length > EXCEPTION_LIMIT) return null;
  const place = (from: number, to: number): string =>
    absoluteRange(slice.sheet, { top: from, bottom: to, left: slice.column, right: slice.column });
  const own = pesos(sum(slice.figures.map(({ value }) => value ?? ZERO)), slice);
  const { unit, sign } = slice;
  const opposite = sign === 1 ? -1 : 1;
  const excess = others.map(({ row, value }): Term => {
    return {
      kind: 'sum',
      reference: place(row, row),
      value: pesos(value, { unit, sign: opposite }),
      unit,
      sign: opposite,
    };
  });
  const excessSum = sum(excess.map(({ value }) => value));
  const whole: Term = { kind: 'sum', reference: place(first, last), value: add(own, negate(excessSum)), unit, sign };
  return [whole, ...excess];
}

/** The numbers of a column that are no activity's; null when an error value stands there. */
function otherNumbers(
  slice: ColumnSlice,
  rows: PlanRows,
  { first, last }: { readonly first: number; readonly last: number },
): { readonly row: number; readonly value: Decimal }[] | null {
  const grid = rows.grid(slice.sheet);
  const own = new Set(slice.figures.map(({ cell }) => cell.row));
  if (!grid || own.size < slice.figures.length) return null;
  const others: { row: number; value: Decimal }[] = [];
  for (let row = first; row <= last; row += 1) {
    const position = own.has(row) ? -1 : grid.find(row, slice.column);
    if (position < 0) continue;
    if (grid.error(position) !== undefined) return null;
    const value = grid.value(position);
    if (typeof value === 'number') others.push({ row, value: fromNumber(value) ?? ZERO });
  }
  return others;
}
