import type { ModelCell, ModelTable, SheetModel } from '../../../../core/workbook/sheetModel';
import { formatRange, parseRange, type Range } from '../../../../core/workbook/range';
import { HostFailure } from '../../../../core/workbook/port';
import { storedFormula } from '../../formulaText';
import { MAIN } from '../../package/namespaces';
import { escapeCharacters, xmlAttribute, xmlText } from '../../xml/escapes';

/** The part of a table; its column names are the texts of its header cells, as Excel demands. */
export function tablePart(model: SheetModel, table: ModelTable, id: number): string {
  const range = parseRange(table.ref);
  if (!range) throw new HostFailure('unknown', { message: `table ${table.name}: ${table.ref}` });
  const cells = tableCells(model, range);
  const name = xmlAttribute(table.name);
  const filtered = formatRange({ ...range, bottom: range.bottom - (table.totalsRow ? 1 : 0) });
  const totals = table.totalsRow ? ' totalsRowCount="1"' : ' totalsRowShown="0"';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${formatRange(range)}"${totals}>` +
    `<autoFilter ref="${filtered}"/>` +
    columnsXml({ table, range, cells }) +
    `<tableStyleInfo name="${xmlAttribute(table.style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>` +
    '</table>'
  );
}

interface TableCells {
  readonly table: ModelTable;
  readonly range: Range;
  /** The cells of the header and of the last row, by row and column. */
  readonly cells: ReadonlyMap<string, ModelCell>;
}

/** The cells of a table's first and last row, by row and column. */
export function tableCells({ cells }: SheetModel, { top, bottom }: Range): Map<string, ModelCell> {
  const edges = cells.filter(({ row }) => row === top || row === bottom);
  return new Map(edges.map((cell) => [`${cell.row} ${cell.column}`, cell]));
}

function columnsXml(place: TableCells): string {
  const { left, right } = place.range;
  const items = Array.from({ length: right - left + 1 }, (_, index) => columnXml(place, index, index + 1));
  return `<tableColumns count="${items.length}">${items.join('')}</tableColumns>`;
}

/** A column of a table, by its place and its number. */
export function columnXml({ table, range, cells }: TableCells, index: number, id: number): string {
  const column = range.left + index;
  const header = cells.get(`${range.top} ${column}`)?.value;
  if (typeof header !== 'string' || header === '') {
    throw new HostFailure('unknown', { message: `table ${table.name}: header ${index + 1}` });
  }
  const formula = table.columnFormulas?.[header];
  const calculated =
    formula === undefined
      ? ''
      : `<calculatedColumnFormula>${xmlText(storedFormula(formula))}</calculatedColumnFormula>`;
  const totals = table.totalsRow ? totalsXml(cells.get(`${range.bottom} ${column}`)) : { attributes: '', content: '' };
  const open = `<tableColumn id="${id}" name="${xmlAttribute(columnTitle(header))}"${totals.attributes}`;
  const content = calculated + totals.content;
  return content === '' ? `${open}/>` : `${open}>${content}</tableColumn>`;
}

/** Line ends of a header are written as escapes in the column's name, or Excel repairs the table. */
export function columnTitle(header: string): string {
  return escapeCharacters(header).replaceAll('\n', '_x000a_');
}

function totalsXml(cell: ModelCell | undefined): { readonly attributes: string; readonly content: string } {
  if (cell?.formula !== undefined) {
    const content = `<totalsRowFormula>${xmlText(storedFormula(cell.formula))}</totalsRowFormula>`;
    return { attributes: ' totalsRowFunction="custom"', content };
  }
  const label = typeof cell?.value === 'string' ? ` totalsRowLabel="${xmlAttribute(cell.value)}"` : '';
  return { attributes: label, content: '' };
}
