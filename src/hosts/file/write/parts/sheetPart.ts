import { a1 } from '../../../../core/workbook/address';
import type { ModelCell, ModelPrint, SheetModel } from '../../../../core/workbook/sheetModel';
import { MAIN, OFFICE_RELATIONSHIPS } from '../../package/namespaces';
import { xmlText } from '../../xml/escapes';
import { cellXml } from '../cellXml';
import { differentialStyleNumber } from '../styleNumbers';
import type { StylesheetDraft } from '../stylesheetDraft';
import { validationsXml } from './validations';

/** The relationships of a sheet to the parts that hang on it. */
export interface SheetAttachments {
  readonly drawing?: string;
  readonly legacyDrawing?: string;
  readonly tables: readonly string[];
}

export interface SheetPartInput {
  readonly model: SheetModel;
  readonly stylesheet: StylesheetDraft;
  /** Numbers of the model's styles in the stylesheet. */
  readonly styles: ReadonlyMap<string, number>;
  readonly attachments: SheetAttachments;
}

/** Excel counts a column's width with the padding of its cells: five pixels in widths of seven. */
export const PADDING = 5 / 7;

/** Inches at the sides of a page; what is fitted to it takes all that office printers print. */
const MARGIN = 0.5;
const NARROW_MARGIN = 0.25;

/** The worksheet part of a model; the order of the sections is the format's. */
export function sheetPart({ model, stylesheet, styles, attachments }: SheetPartInput): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}">` +
    propertiesXml(model) +
    viewXml(model) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(model) +
    `<sheetData>${rowsXml(model, styles)}</sheetData>` +
    conditionalFormatsXml(model, stylesheet) +
    validationsXml(model.validations) +
    printXml(model.print) +
    attachmentsXml(attachments) +
    '</worksheet>'
  );
}

function propertiesXml({ tabColour, print }: SheetModel): string {
  const colour = tabColour === undefined ? '' : `<tabColor rgb="FF${tabColour.toUpperCase()}"/>`;
  const fit = print?.fitToWidth ? '<pageSetUpPr fitToPage="1"/>' : '';
  return colour === '' && fit === '' ? '' : `<sheetPr>${colour}${fit}</sheetPr>`;
}

function viewXml({ freeze, showGridlines }: SheetModel): string {
  const open = `<sheetView${showGridlines ? '' : ' showGridLines="0"'} workbookViewId="0"`;
  const { rows = 0, columns = 0 } = freeze ?? {};
  if (rows === 0 && columns === 0) return `<sheetViews>${open}/></sheetViews>`;
  const pane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
  const split = `${columns === 0 ? '' : ` xSplit="${columns}"`}${rows === 0 ? '' : ` ySplit="${rows}"`}`;
  const corner = a1(rows + 1, columns + 1);
  const paneXml = `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`;
  return `<sheetViews>${open}>${paneXml}<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

function columnsXml({ columnWidths, hiddenColumns = [] }: SheetModel): string {
  const columns = new Set([...Object.keys(columnWidths).map(Number), ...hiddenColumns]);
  const items = [...columns]
    .sort((a, b) => a - b)
    .map((column) => {
      const width = widthText(columnWidths[column]);
      const size = width === undefined ? ' width="9.140625"' : ` width="${width}" customWidth="1"`;
      return `<col min="${column}" max="${column}"${size}${hiddenColumns.includes(column) ? ' hidden="1"' : ''}/>`;
    });
  return items.length === 0 ? '' : `<cols>${items.join('')}</cols>`;
}

/** A width in characters as a file writes it. */
export function widthText(characters: number | undefined): string | undefined {
  return characters === undefined ? undefined : String(Math.round((characters + PADDING) * 10_000) / 10_000);
}

function rowsXml(model: SheetModel, styles: ReadonlyMap<string, number>): string {
  const rows = new Map<number, ModelCell[]>(Object.keys(model.rowHeights ?? {}).map((row) => [Number(row), []]));
  for (const cell of model.cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const height = model.rowHeights?.[row];
      const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
      return `<row r="${row}"${size}>${cellsXml(cells, styles)}</row>`;
    })
    .join('');
}

function cellsXml(cells: readonly ModelCell[], styles: ReadonlyMap<string, number>): string {
  return [...cells]
    .sort((a, b) => a.column - b.column)
    .map(({ row, column, value, formula, array, style }) => {
      const reference = a1(row, column);
      const number = style === undefined ? undefined : styles.get(style);
      return cellXml({ reference, style: number, value, formula, array: array ? reference : undefined });
    })
    .join('');
}

/** The looks of a model that follow values; the first counts most. */
export function conditionalFormatsXml({ conditionalFormats }: SheetModel, stylesheet: StylesheetDraft): string {
  return conditionalFormats
    .map(({ range, formula, style }, index) => {
      const look = differentialStyleNumber(stylesheet, style);
      const rule = `<cfRule type="expression" dxfId="${look}" priority="${index + 1}"><formula>${xmlText(formula)}</formula></cfRule>`;
      return `<conditionalFormatting sqref="${range}">${rule}</conditionalFormatting>`;
    })
    .join('');
}

function printXml(print: ModelPrint | undefined): string {
  if (!print) return '';
  const fit = print.fitToWidth ? ` fitToWidth="${print.pagesWide ?? 1}" fitToHeight="0"` : '';
  // What stands beside each other on the sheet follows each other on paper.
  const order = (print.pagesWide ?? 1) > 1 ? ' pageOrder="overThenDown"' : '';
  const side = print.fitToWidth ? NARROW_MARGIN : MARGIN;
  return (
    `<pageMargins left="${side}" right="${side}" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup${order} orientation="${print.landscape ? 'landscape' : 'portrait'}"${fit}/>` +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>'
  );
}

function attachmentsXml({ drawing, legacyDrawing, tables }: SheetAttachments): string {
  const one = (name: string, id: string | undefined): string => (id === undefined ? '' : `<${name} r:id="${id}"/>`);
  const parts = tables.map((id) => one('tablePart', id)).join('');
  return (
    one('drawing', drawing) +
    one('legacyDrawing', legacyDrawing) +
    (parts === '' ? '' : `<tableParts count="${tables.length}">${parts}</tableParts>`)
  );
}
