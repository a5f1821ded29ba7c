import { chooseReading } from '../../quantity/chooseReading';
import { toNumber } from '../../quantity/decimal';
import type { Separators } from '../../quantity/parseAmount';
import type { ContentReader } from '../content';
import type { ReadingTools } from '../readingTools';
import { isAmountText, type SheetView } from '../sheetView';
import type { TableArea } from '../headings/tableArea';

/**
 * What the amounts typed as text in each column prove about its separators: `1.960,00` proves the decimal comma, `0.4`
 * the decimal point. Where a column proves nothing, or both as often, the whole table decides; where that does not either,
 * what the application around the workbook writes; and where that is not known, the column is not in the result. Texts
 * that the column decides take their decided reading in the view.
 */
export function settleSeparators(
  view: SheetView,
  area: TableArea,
  { contents, separators: usual }: Pick<ReadingTools, 'contents' | 'separators'>,
): Map<number, Separators> {
  if (!view.hasAmountTexts) return new Map();
  const texts = amountTexts(view, area);
  const settled = new Map<number, Separators>();
  const table = leaning(
    [...texts.values()].flat().map((position) => textAt(view, position)),
    contents,
  );
  for (const [column, positions] of texts) {
    const proven =
      leaning(
        positions.map((position) => textAt(view, position)),
        contents,
      ) ??
      table ??
      usual;
    if (!proven) continue;
    settled.set(column, proven);
    for (const position of positions) settle(view, position, { proven, contents });
  }
  return settled;
}

/** Positions of amounts in text under a table's heading, by column. */
function amountTexts(view: SheetView, { band, firstRow, lastRow }: TableArea): Map<number, number[]> {
  const texts = new Map<number, number[]>();
  const { grid, kinds } = view;
  const end = grid.starts[grid.rowIndex(lastRow + 1)] ?? grid.length;
  for (let position = grid.starts[grid.rowIndex(firstRow)] ?? grid.length; position < end; position += 1) {
    if (!isAmountText(kinds[position])) continue;
    const column = grid.columnAt(position);
    if (column < band.left || column > band.right) continue;
    const known = texts.get(column);
    if (known) known.push(position);
    else texts.set(column, [position]);
  }
  return texts;
}

function textAt(view: SheetView, position: number): string {
  return String(view.grid.value(position));
}

/** What the texts prove, most of them. */
function leaning(texts: readonly string[], contents: ContentReader): Separators | null {
  let balance = 0;
  for (const text of texts) {
    const proves = contents.amount(text)?.proves ?? null;
    if (proves !== null) balance += proves === 'comma-decimal' ? 1 : -1;
  }
  if (balance === 0) return null;
  return balance > 0 ? 'comma-decimal' : 'point-decimal';
}

function settle(
  view: SheetView,
  position: number,
  { proven, contents }: { proven: Separators; contents: ContentReader },
): void {
  const parsed = contents.amount(textAt(view, position));
  if (parsed) view.numbers[position] = toNumber(chooseReading(parsed, proven).value);
}
