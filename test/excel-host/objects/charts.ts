import { hostClass, type HostObject } from '../hostClass';
import { itemNotFound } from '../hostError';
import type { EmulatedBook } from '../emulatedBook';
import type { EmulatedSheet } from '../emulatedSheet';
import type { EmulatedChart, EmulatedSeries } from '../model';
import { addressOf, assertWritable, WHOLE_SHEET, type RangeTarget } from './rangeTarget';

/** The charts of a sheet. */
export interface ChartsTarget {
  readonly book: EmulatedBook;
  readonly sheet: EmulatedSheet;
}

/** Excel's `ChartCollection`. */
export const chartsObject: (target: ChartsTarget) => HostObject = hostClass<ChartsTarget>('ChartCollection', {
  properties: { Count: { get: ({ sheet }) => sheet.charts.length } },
  items: (target) => target.sheet.charts.map((chart) => chartObject({ ...target, chart })),
  item: (target, key: string) => chartObject({ ...target, chart: find(target, key) }),
  methods: {
    GetItem: (target, key: string) => chartObject({ ...target, chart: find(target, key) }),
    Add: (target, type: string, source: HostObject) => {
      assertWritable({ ...target, range: WHOLE_SHEET });
      const id = target.book.newId();
      const values = addressOf(source.target as RangeTarget);
      const series = [{ name: 'Series1', values, categories: '', colour: '' }];
      const name = `Chart ${target.sheet.charts.length + 1}`;
      const chart = { id, name, type, title: '', legend: 'Bottom', axisFormat: '', anchor: '', series };
      target.sheet.charts.push(chart);
      return chartObject({ ...target, chart });
    },
  },
});

interface ChartTarget extends ChartsTarget {
  readonly chart: EmulatedChart;
}

const chartObject = hostClass<ChartTarget>('Chart', {
  properties: {
    Id: { get: ({ chart }) => chart.id },
    Name: { get: ({ chart }) => chart.name, set: ({ chart }, name) => void (chart.name = String(name)) },
  },
  objects: {
    Title: (target) => titleObject(target),
    Legend: (target) => legendObject(target),
    Axes: (target) => axesObject(target),
    Series: (target) => seriesCollectionObject(target),
  },
  methods: {
    SetPosition: ({ chart }, start: unknown, end: unknown) => {
      chart.anchor = `${String(start)}:${String(end)}`;
    },
    Delete: ({ sheet, chart }) => void sheet.charts.splice(sheet.charts.indexOf(chart), 1),
  },
});

const titleObject = hostClass<ChartTarget>('ChartTitle', {
  properties: {
    Text: { get: ({ chart }) => chart.title, set: ({ chart }, text) => void (chart.title = String(text)) },
  },
});

const legendObject = hostClass<ChartTarget>('ChartLegend', {
  properties: { Position: { set: ({ chart }, position) => void (chart.legend = String(position)) } },
});

const axesObject = hostClass<ChartTarget>('ChartAxes', { objects: { ValueAxis: (target) => axisObject(target) } });

const axisObject = hostClass<ChartTarget>('ChartAxis', {
  properties: { NumberFormat: { set: ({ chart }, format) => void (chart.axisFormat = String(format)) } },
});

const seriesCollectionObject = hostClass<ChartTarget>('ChartSeriesCollection', {
  items: ({ chart }) => chart.series.map((series) => seriesObject(series)),
  methods: {
    GetItemAt: ({ chart }, at: number) => {
      const series = chart.series[at];
      if (!series) throw itemNotFound(`series ${at}`);
      return seriesObject(series);
    },
    Add: ({ chart }, name: string) => {
      const series = { name, values: '', categories: '', colour: '' };
      chart.series.push(series);
      return seriesObject(series);
    },
  },
});

const seriesObject = hostClass<EmulatedSeries>('ChartSeries', {
  properties: { Name: { get: ({ name }) => name, set: (series, name) => void (series.name = String(name)) } },
  objects: { Format: (series) => seriesFormatObject(series) },
  methods: {
    SetValues: (series, source: HostObject) => {
      series.values = addressOf(source.target as RangeTarget);
    },
    SetXAxisValues: (series, source: HostObject) => {
      series.categories = addressOf(source.target as RangeTarget);
    },
  },
});

const seriesFormatObject = hostClass<EmulatedSeries>('ChartSeriesFormat', {
  objects: { Fill: (series) => seriesFillObject(series) },
});

const seriesFillObject = hostClass<EmulatedSeries>('ChartFill', {
  methods: {
    SetSolidColor: (series, colour: string) => {
      series.colour = colour.replace('#', '');
    },
  },
});

function find({ sheet }: ChartsTarget, key: string): EmulatedChart {
  const chart = sheet.charts.find(({ id, name }) => id === key || name === key);
  if (!chart) throw itemNotFound(`chart ${key}`);
  return chart;
}
