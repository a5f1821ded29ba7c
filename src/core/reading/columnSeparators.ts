import type { Separators } from '../quantity/parseAmount';
import { chooseReading } from '../quantity/chooseReading';
import { toNumber } from '../quantity/decimal';
import type { ContentReader } from './content';
import { isAmountText, type SheetView } from './sheetView';
import type { TableArea } from './tableArea';

/**
 * What the amounts typed as text in a column prove about its separators: `1.960,00` proves the decimal comma, `0.4` the
 * decimal point. Null when nothing does, or both as often.
 */
export function columnSeparators(
  view: SheetView,
  area: TableArea,
  { column, contents }: { column: number; contents: ContentReader },
): Separators | null {
  let commas = 0;
  let points = 0;
  for (const text of amountTexts(view, area, column)) {
    const proves = contents.amount(text.text)?.proves;
    if (proves === 'comma-decimal') commas += 1;
    else if (proves === 'point-decimal') points += 1;
  }
  if (commas === points) return null;
  return commas > points ? 'comma-decimal' : 'point-decimal';
}

/** Puts the readings that the column decided in place of the first ones. */
export function settleTexts(
  view: SheetView,
  area: TableArea,
  settled: { column: number; separators: Separators | null; contents: ContentReader },
): void {
  for (const { text, position } of amountTexts(view, area, settled.column)) {
    const parsed = settled.contents.amount(text);
    if (parsed) view.numbers[position] = toNumber(chooseReading(parsed, settled.separators).value);
  }
}

function* amountTexts(view: SheetView, area: TableArea, column: number): Iterable<{ text: string; position: number }> {
  for (const row of Array.from(view.grid.rows)) {
    if (row < area.firstRow || row > area.lastRow) continue;
    const position = view.grid.find(row, column);
    const value = position < 0 ? null : view.grid.value(position);
    if (typeof value === 'string' && isAmountText(view.kinds[position])) yield { text: value, position };
  }
}
