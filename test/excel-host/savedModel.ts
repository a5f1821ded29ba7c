import { columnNumber } from '../../src/core/workbook/address';
import { MARK_NAME, parseMark } from '../../src/core/workbook/mark';
import { formatRange } from '../../src/core/workbook/range';
import type {
  CellStyle,
  ModelCell,
  ModelChart,
  ModelPrint,
  ModelValidation,
  SheetModel,
} from '../../src/core/workbook/sheetModel';
import type { EmulatedSheet } from './emulatedSheet';
import type { EmulatedChart, EmulatedValidation } from './model';
import { WHOLE_SHEET } from './objects/rangeTarget';

/** What the emulated Excel holds on a sheet, said as the model that would write it: styles are named by what they are. */
export function savedModel(sheet: EmulatedSheet): SheetModel {
  const mark = sheet.names.find(({ name }) => name === MARK_NAME);
  const cells = savedCells(sheet);
  return {
    mark: (mark && parseMark(mark.formula)) ?? '',
    name: sheet.name,
    cells,
    styles: Object.fromEntries(cells.flatMap(({ style }) => (style ? [[style, JSON.parse(style) as CellStyle]] : []))),
    columnWidths: Object.fromEntries([...sheet.columnWidths].map(([column, points]) => [column, characters(points)])),
    rowHeights: Object.fromEntries(sheet.rowHeights),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    tables: sheet.tables.map(({ name, range, style, showTotals }) => ({
      name,
      ref: formatRange(range),
      style,
      ...(showTotals ? { totalsRow: true } : {}),
    })),
    validations: sheet.validations.map(savedValidation),
    conditionalFormats: sheet.formats.map(({ range, formula, bold, colour, fill }) => ({
      range: formatRange(range),
      formula: formula.slice(1),
      style: {
        ...(bold === undefined ? {} : { bold }),
        ...(colour === undefined ? {} : { colour }),
        ...(fill === undefined ? {} : { fill }),
      },
    })),
    charts: sheet.charts.map(savedChart),
    names: [],
    ...(sheet.freeze ? { freeze: sheet.freeze } : {}),
    ...savedPrint(sheet),
    ...(sheet.tabColor ? { tabColour: sheet.tabColor.slice(1) } : {}),
    showGridlines: sheet.showGridlines,
  };
}

function savedCells(sheet: EmulatedSheet): ModelCell[] {
  const positions = new Map(sheet.positionsIn(WHOLE_SHEET).map((at) => [`${at.row},${at.column}`, at]));
  for (const at of sheet.styledPositions()) positions.set(`${at.row},${at.column}`, at);
  const sorted = [...positions.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  return sorted.flatMap(({ row, column }) => {
    const { v, f, e } = sheet.cell(row, column);
    const style = lookOf(sheet.style(row, column));
    const hasStyle = Object.keys(style).length > 0;
    if (v === null && f === undefined && e === undefined && !hasStyle) return [];
    return [
      {
        row,
        column,
        value: e ?? v,
        ...(f === undefined ? {} : { formula: f }),
        ...(hasStyle ? { style: styleKey(style) } : {}),
      },
    ];
  });
}

/** The general number format is what a cell has that was given none. */
function lookOf(style: CellStyle): CellStyle {
  const { numberFormat, ...rest } = style;
  return numberFormat === 'General' ? rest : style;
}

/** The name of a style: its own members in the order of the alphabet. */
export function styleKey(style: CellStyle): string {
  const border = style.border && { colour: style.border.colour, sides: [...style.border.sides].sort() };
  const whole = { ...style, ...(border ? { border } : {}) };
  return JSON.stringify(Object.fromEntries(Object.entries(whole).sort(([a], [b]) => (a < b ? -1 : 1))));
}

function characters(points: number): number {
  return (points / 0.75 - 5) / 7;
}

interface SavedRule {
  readonly list?: { readonly source: string };
  readonly decimal?: { readonly formula1: number; readonly formula2: number };
  readonly date?: unknown;
}

function savedValidation({ range, rule, prompt, errorAlert }: EmulatedValidation): ModelValidation {
  const shown = prompt as { title: string; message: string } | undefined;
  const alert = errorAlert as { title: string; message: string; style: string };
  return {
    range: formatRange(range),
    rule: savedRule(rule as SavedRule),
    ...(shown ? { prompt: { title: shown.title, text: shown.message } } : {}),
    ...(alert.title || alert.message ? { error: { title: alert.title, text: alert.message } } : {}),
    ...(alert.style === 'Warning' ? { soft: true } : {}),
  };
}

function savedRule({ list, decimal, date }: SavedRule): ModelValidation['rule'] {
  if (list) {
    return list.source.startsWith('=')
      ? { kind: 'list-range', formula: list.source.slice(1) }
      : { kind: 'list', values: list.source.split(',') };
  }
  if (decimal) return { kind: 'decimal', min: decimal.formula1, max: decimal.formula2 };
  if (date) return { kind: 'date' };
  throw new Error('The emulated sheet has a validation that Cuadre does not write.');
}

const KINDS: Readonly<Record<string, ModelChart['kind']>> = {
  BarStacked: 'stacked-bar',
  BarStacked100: 'stacked-bar-100',
  BarClustered: 'clustered-bar',
  ColumnClustered: 'column',
  Line: 'line',
};

function savedChart({ type, title, series, anchor, axisFormat }: EmulatedChart): ModelChart {
  const kind = KINDS[type];
  if (!kind) throw new Error(`The emulated sheet has a chart of type ${type}.`);
  return {
    kind,
    title,
    categories: series[0]?.categories ?? '',
    series: series.map(({ name, values, colour }) => ({ name, values, colour })),
    anchor,
    alternativeText: '',
    ...(axisFormat ? { axisFormat } : {}),
  };
}

function savedPrint({ page }: EmulatedSheet): { print?: ModelPrint } {
  if (page.area === undefined) return {};
  const zoom = page.zoom as { horizontalFitToPages?: number } | undefined;
  return {
    print: {
      area: page.area,
      landscape: page.orientation === 'Landscape',
      ...(page.titleRows === undefined ? {} : { titleRows: span(page.titleRows, Number) }),
      ...(page.titleColumns === undefined ? {} : { titleColumns: span(page.titleColumns, columnNumber) }),
      fitToWidth: zoom?.horizontalFitToPages !== undefined,
      ...(zoom?.horizontalFitToPages === undefined ? {} : { pagesWide: zoom.horizontalFitToPages }),
    },
  };
}

function span(text: string, numberOf: (part: string) => number): { first: number; last: number } {
  const [first = '', last = first] = text.replaceAll('$', '').split(':');
  return { first: numberOf(first), last: numberOf(last) };
}
