import type { SheetModel } from '../../../src/core/workbook/sheetModel';

const EMPTY: SheetModel = {
  mark: 'summary',
  name: 'Resumen por eje',
  cells: [],
  styles: {},
  columnWidths: {},
  tables: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  names: [],
  showGridlines: true,
};

/** A sheet with a little of everything that a model can say. */
export const SAMPLE_SHEET: SheetModel = {
  ...EMPTY,
  cells: [
    { row: 1, column: 1, value: 'Plan de acción: resumen por eje', style: 'title' },
    { row: 2, column: 1, value: '=no es fórmula', style: 'quiet' },
    { row: 4, column: 1, value: 'Eje', style: 'head' },
    { row: 4, column: 2, value: 'Con\nasignación', style: 'head', note: 'Lo que ya tiene <plata> & respaldo' },
    { row: 4, column: 3, value: 'Por gestionar', style: 'head' },
    { row: 5, column: 1, value: "GESTIÓN 'SOCIAL' [1]" },
    { row: 5, column: 2, value: 13367667050, style: 'money' },
    { row: 5, column: 3, value: 0.4362, formula: '=IFNA(1-B5/SUM(B5:B6),0)', style: 'percent' },
    { row: 6, column: 1, value: true },
    { row: 6, column: 2, value: 7, formula: '=SUM(IF(B5:B5>0,7))', array: true, style: 'money' },
    { row: 6, column: 3, value: '', formula: '=IF(B6>0,"","x<y")' },
  ],
  styles: {
    title: { bold: true, size: 16, colour: '1f3864' },
    quiet: { italic: true, colour: '7F7F7F', indent: 1 },
    head: { bold: true, fill: '1F3864', colour: 'FFFFFF', wrap: true, border: { sides: ['bottom'], colour: '808080' } },
    money: { numberFormat: '#,##0' },
    percent: { numberFormat: '0.0%', horizontal: 'right' },
  },
  columnWidths: { 1: 34, 2: 18 },
  rowHeights: { 4: 30 },
  hiddenColumns: [3],
  tables: [
    { name: 'ResumenEje', ref: 'A4:C6', style: 'TableStyleLight1', columnFormulas: { 'Por gestionar': '=1-B5' } },
  ],
  validations: [
    { range: 'A5:A200', rule: { kind: 'list', values: ['Sí', 'No'] }, prompt: { title: 'Eje', text: 'Elija "uno"' } },
    { range: 'B5:B6', rule: { kind: 'decimal', min: 0, max: 1 }, soft: true },
    { range: 'C5', rule: { kind: 'list-range', formula: '$A$5:$A$6' } },
    { range: 'D5', rule: { kind: 'date' } },
  ],
  conditionalFormats: [{ range: 'C5:C6', formula: 'C5>0.4', style: { bold: true, colour: '9C0006', fill: 'FFC7CE' } }],
  charts: [
    {
      kind: 'stacked-bar',
      title: 'Asignado & por gestionar',
      categories: "'Resumen por eje'!$A$5:$A$6",
      series: [{ name: 'Asignado', values: "'Resumen por eje'!$B$5:$B$6", colour: '1F3864' }],
      anchor: 'A9:C20',
      alternativeText: 'Barras por eje',
    },
  ],
  names: [{ name: 'FechaDeCorte', ref: "'Resumen por eje'!$B$2" }],
  freeze: { rows: 4, columns: 1 },
  print: {
    area: 'A1:C20',
    landscape: true,
    fitToWidth: true,
    titleRows: { first: 4, last: 4 },
    titleColumns: { first: 1, last: 2 },
    pagesWide: 2,
  },
  tabColour: '1F3864',
  showGridlines: false,
};

/** A second sheet, plain. */
export const SECOND_SHEET: SheetModel = {
  ...EMPTY,
  mark: 'review',
  name: 'Revisión del plan',
  cells: [{ row: 1, column: 1, value: 'Revisión del plan de acción' }],
  charts: SAMPLE_SHEET.charts,
};
