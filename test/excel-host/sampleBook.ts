import type { CellContent } from '../../src/core/workbook/cell';
import type { SheetModel } from '../../src/core/workbook/sheetModel';
import type { SheetSnapshot, Snapshot } from '../../src/core/workbook/snapshot';

/** A sheet for tests; what is left out is what most sheets are like. */
export function sheetOf(
  name: string,
  cells: Readonly<Record<string, CellContent>>,
  traits: Partial<SheetSnapshot> = {},
): SheetSnapshot {
  return {
    visibility: 'visible',
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    protected: false,
    ...traits,
    name,
    cells,
  };
}

/** A workbook for tests. */
export function bookOf(sheets: readonly SheetSnapshot[], rest: Partial<Snapshot> = {}): Snapshot {
  return { names: [], date1904: false, ...rest, sheets };
}

/** A small plan with a formula, an error, a text in the manner of an amount and a cell of text format. */
export const SMALL_PLAN = bookOf([
  sheetOf(
    'PLAN DE ACCIÓN',
    {
      A1: { v: 'Eje' },
      B1: { v: 'Valor total' },
      A2: { v: 'GESTIÓN SOCIAL' },
      B2: { v: 202613109, z: '"$" #,##0' },
      B3: { v: 202613109, f: '=SUM(B2:B2)' },
      C3: { v: null, e: '#REF!', f: '=#REF!' },
      D2: { v: '$ 23.709.806.841' },
      D3: { v: '0401', z: '@' },
      E2: { v: true },
      F2: { v: 39814, z: 'dd/mm/yyyy' },
    },
    { hiddenRows: [2], hiddenColumns: [4], filter: 'A1:F3' },
  ),
  sheetOf('Listas', { A1: { v: 'x' } }, { visibility: 'hidden' }),
  sheetOf('Vacía', {}),
]);

/** A sheet with one of everything that a model may have. */
export const FULL_MODEL: SheetModel = {
  mark: 'summary',
  name: 'Resumen por eje',
  cells: [
    { row: 1, column: 1, value: 'Plan de acción: resumen por eje', style: 'title' },
    { row: 3, column: 1, value: 'Eje', style: 'header' },
    { row: 3, column: 2, value: 'Valor total', style: 'header' },
    { row: 4, column: 1, value: '=no es una fórmula', style: 'text' },
    { row: 4, column: 2, value: 202613109, formula: "=SUM('PLAN DE ACCIÓN'!B2)", style: 'amount' },
    { row: 5, column: 1, value: '10%', style: 'text' },
    { row: 5, column: 2, value: 0.5, style: 'amount' },
    { row: 6, column: 1, value: '1-2 de enero', style: 'text' },
    { row: 6, column: 2, value: true, style: 'amount' },
    { row: 7, column: 1, value: '0401', style: 'code' },
    { row: 7, column: 2, value: null, style: 'amount' },
  ],
  styles: {
    title: { bold: true, size: 16, colour: '1F4E5F' },
    header: { bold: true, fill: 'E6EEF1', horizontal: 'center', vertical: 'center', wrap: true },
    text: { vertical: 'top', wrap: true, indent: 1, border: { sides: ['bottom'], colour: 'C5CED2' } },
    amount: {
      numberFormat: '#,##0',
      horizontal: 'right',
      italic: true,
      border: { sides: ['bottom'], colour: 'C5CED2' },
    },
    code: { numberFormat: '@', underline: true },
  },
  columnWidths: { 1: 46, 2: 19 },
  rowHeights: { 3: 30 },
  hiddenColumns: [3],
  tables: [{ name: 'CuadreResumen', ref: 'A3:B7', style: 'TableStyleLight1' }],
  validations: [
    {
      range: 'A4:A7',
      rule: { kind: 'list', values: ['No iniciado', 'Cumplido'] },
      prompt: { title: 'Estado', text: 'Escoja uno' },
      error: { title: 'No vale', text: 'Escoja de la lista' },
      soft: true,
    },
    { range: 'B4:B5', rule: { kind: 'decimal', min: 0, max: 1 } },
    { range: 'B6', rule: { kind: 'date' } },
    { range: 'B7', rule: { kind: 'list-range', formula: 'Listas!$A$1:$A$3' } },
  ],
  conditionalFormats: [
    { range: 'B4:B7', formula: '$B4>100', style: { bold: true, colour: '9C0006', fill: 'FBE3D6' } },
    { range: 'A4:A7', formula: 'A4=""', style: { fill: 'FFF2CC' } },
  ],
  charts: [
    {
      kind: 'stacked-bar',
      title: 'Por eje',
      categories: "'Resumen por eje'!A4:A7",
      series: [
        { name: 'Asignado', values: "'Resumen por eje'!B4:B7", colour: '1F4E5F' },
        { name: 'Por gestionar', values: "'Resumen por eje'!B4:B7", colour: '7FA3B0' },
      ],
      anchor: 'A10:E24',
      alternativeText: '',
      axisFormat: '#,##0,,',
    },
  ],
  names: [{ name: 'Cuadre_Corte', ref: "'Resumen por eje'!$B$4" }],
  freeze: { rows: 3, columns: 1 },
  print: {
    area: 'A1:B7',
    landscape: true,
    titleRows: { first: 1, last: 3 },
    titleColumns: { first: 1, last: 1 },
    fitToWidth: true,
    pagesWide: 2,
  },
  tabColour: '1F4E5F',
  showGridlines: false,
};
