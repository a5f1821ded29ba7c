import type { Figure } from '../../plan/figure';
import type { Plan } from '../../plan/plan';
import { parseRange } from '../../workbook/range';
import { shapeOf } from './shapeOf';

/**
 * The rows of its sheet that a total's formula passes over (filas que el total no suma): SUBTOTAL(109) and AGGREGATE leave
 * hidden rows out, SUBTOTAL(9) those that a filter hides. Microsoft's reference of both functions.
 */
export function hiddenRowsLeftOut(figure: Figure, plan: Plan): ReadonlySet<number> {
  const skips = shapeOf(figure, plan)?.linear?.addends.find((addend) => addend.skips)?.skips;
  const sheet = plan.snapshot.sheets.find(({ name }) => name === figure.cell.sheet);
  if (!skips || !sheet || sheet.hiddenRows.length === 0) return NONE;
  if (skips.hidden) return new Set(sheet.hiddenRows);
  const filter = skips.filtered && sheet.filter !== undefined ? parseRange(sheet.filter) : null;
  if (!filter) return NONE;
  return new Set(sheet.hiddenRows.filter((row) => row >= filter.top && row <= filter.bottom));
}

const NONE: ReadonlySet<number> = new Set();
