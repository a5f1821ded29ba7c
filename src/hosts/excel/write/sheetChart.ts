/// <reference types="office-js" />
import { parseRange, formatRange } from '../../../core/workbook/range';
import { a1 } from '../../../core/workbook/address';
import type { ModelChart } from '../../../core/workbook/sheetModel';
import { localAddress } from '../read/outline';

const TYPES = {
  'stacked-bar': 'BarStacked',
  'stacked-bar-100': 'BarStacked100',
  'clustered-bar': 'BarClustered',
  column: 'ColumnClustered',
  line: 'Line',
} as const satisfies Record<ModelChart['kind'], `${Excel.ChartType}`>;

/** What the names of Cuadre's own charts begin with, so that a later run finds them and no chart of the user's. */
const CHART_PREFIX = 'Cuadre ';

/** Whether a chart of this name was written by Cuadre. */
export function isOwnChart(name: string): boolean {
  return name.startsWith(CHART_PREFIX);
}

interface ChartPlace {
  readonly workbook: Excel.Workbook;
  readonly sheet: Excel.Worksheet;
  /** Counts the sheet's charts from 1. */
  readonly at: number;
}

/**
 * Queues a chart over cells that are already written. Excel's API has no alternative
 * text for charts (shapes and pivot tables have one): the title, and the table beside it, say what the chart shows.
 */
export function queueChart(model: ModelChart, { workbook, sheet, at }: ChartPlace): void {
  const [first] = model.series;
  if (!first) return;
  const chart = sheet.charts.add(TYPES[model.kind], rangeOf(workbook, first.values), 'Columns');
  chart.name = `${CHART_PREFIX}${at}`;
  chart.title.text = model.title;
  chart.legend.position = 'Bottom';
  if (model.axisFormat !== undefined) chart.axes.valueAxis.numberFormat = model.axisFormat;
  queuePosition(chart, model.anchor);
  queueSeries(workbook, chart, model);
}

function queueSeries(workbook: Excel.Workbook, chart: Excel.Chart, { series, categories }: ModelChart): void {
  series.forEach(({ name, values, colour }, at) => {
    // The chart is born with the series of its source range.
    const one = at === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    if (at === 0) one.name = name;
    else one.setValues(rangeOf(workbook, values));
    one.setXAxisValues(rangeOf(workbook, categories));
    one.format.fill.setSolidColor(`#${colour}`);
  });
}

function queuePosition(chart: Excel.Chart, anchor: string): void {
  const area = parseRange(anchor);
  if (area) chart.setPosition(a1(area.top, area.left), a1(area.bottom, area.right));
}

/** The range of a reference with its sheet (`'Resumen por eje'!$A$5:$A$9`). */
function rangeOf(workbook: Excel.Workbook, reference: string): Excel.Range {
  const area = parseRange(localAddress(reference));
  const name = reference.slice(0, reference.lastIndexOf('!'));
  const plain = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  const sheet = workbook.worksheets.getItem(plain);
  return sheet.getRange(area ? formatRange(area) : localAddress(reference)).untrack();
}
