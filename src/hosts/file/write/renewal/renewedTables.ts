import { formatRange, parseRange, type Range } from '../../../../core/workbook/range';
import type { ContinuedTable } from '../../../../core/workbook/renewal';
import type { ModelTable, SheetModel } from '../../../../core/workbook/sheetModel';
import type { PackageDraft } from '../../package/packageDraft';
import { childNamed, XmlPart, type XmlElement } from '../../xml/xmlPart';
import { storedFormula } from '../../formulaText';
import { xmlText } from '../../xml/escapes';
import { columnTitle, columnXml, tableCells } from '../parts/tablePart';

/** The part of a table of an earlier sheet. */
export interface TablePart {
  readonly part: string;
  readonly table: ContinuedTable;
}

/** Formula, its closing tag: as deep as a table's columns go. */
const LEVELS = 3;

/**
 * A table of an earlier run over the rows and columns that it has now: its identity, its filter, its order and its look stay as
 * people left them.
 */
export function renewTable(draft: PackageDraft, { part, table }: TablePart, model: SheetModel): void {
  const file = new XmlPart(draft.read(part), part, LEVELS);
  const now = parseRange(table.model.ref);
  if (!now) return;
  setRef(file, file.root, formatRange(now));
  const filter = file.section('autoFilter');
  const bottom = now.bottom - (table.model.totalsRow ? 1 : 0);
  if (filter) setRef(file, filter, formatRange({ ...now, bottom }));
  renewColumns(file, { model, table: table.model, range: now });
  draft.put(part, file.finish());
}

function setRef(file: XmlPart, element: XmlElement, ref: string): void {
  if (element.attributes['ref'] !== ref) file.set(element, 'ref', ref);
}

interface ColumnsInput {
  readonly model: SheetModel;
  readonly table: ModelTable;
  readonly range: Range;
}

function renewColumns(file: XmlPart, { model, table, range }: ColumnsInput): void {
  const section = file.section('tableColumns');
  const columns = file.items('tableColumns');
  if (!section) return;
  const cells = tableCells(model, range);
  const width = range.right - range.left + 1;
  columns.slice(0, width).forEach((column, at) => {
    const header = String(cells.get(`${range.top} ${range.left + at}`)?.value ?? '');
    if (column.attributes['name'] !== columnTitle(header) && header !== '')
      file.set(column, 'name', columnTitle(header));
    renewFormula(file, column, table.columnFormulas?.[header]);
  });
  for (const column of columns.slice(width)) file.remove(column);
  let id = Math.max(0, ...columns.map(({ attributes }) => Number(attributes['id'])));
  for (let at = columns.length; at < width; at += 1) {
    id += 1;
    file.append(section, columnXml({ table, range, cells }, at, id));
  }
  if (width !== columns.length) file.set(section, 'count', String(width));
}

/** The formula that new rows get; a column that is people's keeps the one that they gave it. */
function renewFormula(file: XmlPart, column: XmlElement, formula: string | undefined): void {
  if (formula === undefined) return;
  const { prefix } = file.root;
  const text = storedFormula(formula);
  const there = childNamed(column, 'calculatedColumnFormula');
  if (there && file.text(there) === text) return;
  const xml = `<${prefix}calculatedColumnFormula>${xmlText(text)}</${prefix}calculatedColumnFormula>`;
  if (there) file.replace(there, xml);
  else if (column.children[0]) file.insertBefore(column.children[0], xml);
  else file.append(column, xml);
}
