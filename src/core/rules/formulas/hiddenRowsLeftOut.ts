import type { Figure } from '../../plan/figure';
import { parseRange } from '../../workbook/range';
import type { SheetSnapshot } from '../../workbook/snapshot';

/** SUBTOTAL(9; …) and AGGREGATE(9; 5; …), as far as what they do with hidden rows goes. */
const CALL = /\b(SUBTOTAL|AGGREGATE)\(\s*(\d+)\s*[,;]\s*(\d+)?/i;
/** Functions of SUBTOTAL from which on rows hidden by hand are left out too, and options of AGGREGATE that leave hidden rows out. */
const FROM_HIDDEN = 101;
const LEAVES_OUT = new Set([1, 3, 5, 7]);

/**
 * The rows of a sheet that a total's formula passes over (filas que el total no suma): SUBTOTAL(109) and AGGREGATE leave
 * hidden rows out, SUBTOTAL(9) those that a filter hides. Microsoft's reference of both functions.
 */
export function hiddenRowsLeftOut({ formula }: Figure, sheet: SheetSnapshot | undefined): ReadonlySet<number> {
  const [, name, code, option] = CALL.exec(formula ?? '') ?? [];
  if (!sheet || name === undefined || sheet.hiddenRows.length === 0) return NONE;
  const leavesAll =
    name.toUpperCase() === 'SUBTOTAL' ? Number(code) >= FROM_HIDDEN : LEAVES_OUT.has(Number(option ?? NaN));
  if (leavesAll) return new Set(sheet.hiddenRows);
  const filter = name.toUpperCase() === 'SUBTOTAL' && sheet.filter !== undefined ? parseRange(sheet.filter) : null;
  if (!filter) return NONE;
  return new Set(sheet.hiddenRows.filter((row) => row >= filter.top && row <= filter.bottom));
}

const NONE: ReadonlySet<number> = new Set();
