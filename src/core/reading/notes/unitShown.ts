import { isMoneyRole } from '../../plan/roles';
import type { PlanTable } from '../../plan/plan';
import type { ReadingNote } from '../../plan/readingNote';
import type { SheetView } from '../sheetView';

/** Share of a table's amounts that must be shown so. */
const MOSTLY = 0.6;

/**
 * Amounts that their number format shows in thousands or millions (`#,##0,`) while the cells hold pesos (cifras que se
 * muestran en miles): read as they are, and said, for who looks at the sheet sees other figures.
 */
export function unitShown(table: PlanTable, { grid, numbers }: SheetView): ReadingNote[] {
  const scales = grid.formats.map(scaleOf);
  if (scales.every((scale) => scale === 1)) return [];
  const money = new Set(table.columns.filter(({ role }) => isMoneyRole(role)).map(({ column }) => column));
  const shown = new Map<number, number>();
  let all = 0;
  const end = grid.starts[grid.rowIndex(table.data.bottom + 1)] ?? grid.length;
  for (let position = grid.starts[grid.rowIndex(table.data.top)] ?? end; position < end; position += 1) {
    if (!money.has(grid.columnAt(position)) || Number.isNaN(numbers[position] ?? NaN)) continue;
    const scale = scales[grid.formatId(position)] ?? 1;
    all += 1;
    shown.set(scale, (shown.get(scale) ?? 0) + 1);
  }
  const [scale = 1, times = 0] = [...shown].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (scale === 1 || times < all * MOSTLY) return [];
  return [
    { rule: 'unit-stated', severity: 'note', cells: [], data: { sheet: table.sheet, unit: table.unit, shown: scale } },
  ];
}

/** Each comma behind the last digit of a format takes three digits from what is shown. */
function scaleOf(format: string): number {
  const [first = ''] = format.replace(/"[^"]*"|\\\\.|\[[^\]]*\]/g, '').split(';');
  const commas = /[0#?](,+)(?![0#?,])/.exec(first)?.[1]?.length ?? 0;
  return 1000 ** commas;
}
