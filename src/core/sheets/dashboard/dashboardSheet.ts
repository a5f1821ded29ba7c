import type { MilestoneTracking } from '../../milestones/tracking';
import { a1 } from '../../workbook/address';
import type { ModelChart, SheetModel } from '../../workbook/sheetModel';
import { dashboardHeader, dashboardLine, DASHBOARD_COLUMNS, HELPER_COUNT, type DashboardLine } from './dashboardBlock';
import { DASHBOARD_MARK, INPUT_ROWS, type DashboardInput, type DashboardPlace } from './dashboardPlace';
import type { ShownTable } from './dashboardScope';
import { absoluteRange } from '../formula/reference';
import { keptBeside } from '../keptBeside';
import { LATE_COLUMNS, LATE_HELPERS, lateList } from './lateList';
import { PALETTE, type StyleName } from '../palette';
import { SheetDraft } from '../sheetDraft';
import type { SheetSource } from '../sheetSource';
import { MILESTONE_STATES } from '../../milestones/tracking';

const FIRST_BLOCK = 9;
const HELPERS = DASHBOARD_COLUMNS.helpers;
const LATE_LIST_HELPERS = HELPERS + HELPER_COUNT;
const PARTS = LATE_LIST_HELPERS + LATE_HELPERS;
const CHART_ROWS = 14;
const WIDTHS = {
  1: 46,
  2: 13,
  3: 12,
  4: 12,
  5: 12,
  6: 12,
  7: 12,
  8: 11,
  9: 11,
  10: 11,
  11: 18,
  12: 18,
  13: 12,
  14: 12,
};
const INPUT_STYLES: Readonly<Record<DashboardInput, StyleName>> = {
  fiscalYear: 'inputNumber',
  cutoff: 'inputDate',
  red: 'inputRatio',
  green: 'inputRatio',
};
/** Greys of the accent, from not begun to achieved, that stay apart without colour. */
const STATE_COLOURS = ['DCE3E6', 'A9BDC5', '6E909E', PALETTE.accent, 'B8A07A'] as const;

/** What the dashboard is made from. */
export interface DashboardSource {
  readonly source: SheetSource;
  readonly tracking: MilestoneTracking;
  readonly place: DashboardPlace;
  readonly tables: readonly ShownTable[];
}

/**
 * *Tablero de hitos*: how the milestones stand at the cut-off date, by axis and by owner, the late ones first. Formulas
 * over the tracking tables, so that it follows what offices type.
 */
export function dashboardSheet(dashboard: DashboardSource): SheetModel {
  const { source, place, tables, tracking } = dashboard;
  const { words } = source;
  const draft = new SheetDraft(PARTS);
  draft.put(1, 1, { value: words.dashboard.title(tracking.fiscalYear), style: 'title' });
  draft.put(2, 1, { value: words.dashboard.note, style: 'subtitle' });
  inputs(draft, dashboard);
  const axes = block(draft, dashboard, {
    top: FIRST_BLOCK,
    section: words.dashboard.byAxis,
    heading: words.dashboard.axis,
    lines: axisLines(dashboard, FIRST_BLOCK + 2),
  });
  const chartTop = axes.total + 3;
  const listTop = chartTop + CHART_ROWS + 1;
  const lateEnd = lateList(draft, tables, { top: listTop, helpers: LATE_LIST_HELPERS, words });
  const ownerTop = lateEnd + 2;
  const owners = block(draft, dashboard, {
    top: ownerTop,
    section: words.dashboard.byOwner,
    heading: words.dashboard.owner,
    lines: ownerLines(dashboard, ownerTop + 2),
  });
  draft.put(owners.total + 3, 1, { value: words.summary.notesBelow, style: 'hint' });
  const model = draft.build({
    mark: DASHBOARD_MARK,
    name: place.sheetName,
    columnWidths: WIDTHS,
    hiddenColumns: Array.from({ length: HELPER_COUNT + LATE_HELPERS }, (_, at) => HELPERS + at),
    tables: [],
    validations: inputRules(dashboard),
    conditionalFormats: lightLooks(words.milestones.light, listTop, lateEnd),
    charts: charts(dashboard, axes, chartTop),
    names: [],
    freeze: { rows: 2, columns: 1 },
    print: {
      area: `A1:${a1(owners.total + 1, DASHBOARD_COLUMNS.late)}`,
      landscape: true,
      titleRows: { first: 1, last: 3 },
      fitToWidth: true,
    },
    tabColour: PALETTE.accent,
    showGridlines: false,
  });
  return keptBeside(model, source.plan.snapshot, words.summary.notesBelow);
}

function inputs(draft: SheetDraft, { source: { words }, place }: DashboardSource): void {
  const { dashboard } = words;
  for (const input of ['fiscalYear', 'cutoff', 'red', 'green'] as const) {
    draft.put(INPUT_ROWS[input], 1, { value: dashboard[input], style: 'inputLabel' });
    draft.put(INPUT_ROWS[input], 2, { value: place.values[input], style: INPUT_STYLES[input] });
  }
  draft.put(INPUT_ROWS.cutoff, 3, { value: dashboard.cutoffNote, style: 'hint' });
  draft.put(INPUT_ROWS.red, 3, { value: dashboard.thresholdNote, style: 'hint' });
}

function inputRules({ source: { words } }: DashboardSource): SheetModel['validations'] {
  const cell = (input: DashboardInput): string => a1(INPUT_ROWS[input], 2);
  return [
    { range: cell('cutoff'), rule: { kind: 'date' }, error: words.milestones.notADate },
    {
      range: `${cell('red')}:${cell('green')}`,
      rule: { kind: 'decimal', min: 0, max: 1 },
      error: words.milestones.notARatio,
    },
  ];
}

function lightLooks(
  light: SheetSource['words']['milestones']['light'],
  top: number,
  end: number,
): SheetModel['conditionalFormats'] {
  const range = `${a1(top + 2, LATE_COLUMNS.light)}:${a1(end, LATE_COLUMNS.light)}`;
  const first = `$${a1(top + 2, LATE_COLUMNS.light)}`;
  return [
    { range, formula: `${first}="${light.late}"`, style: { fill: PALETTE.warning, bold: true } },
    { range, formula: `${first}="${light.atRisk}"`, style: { fill: PALETTE.caution, bold: true } },
  ];
}

interface Block {
  readonly top: number;
  readonly section: string;
  readonly heading: string;
  readonly lines: readonly DashboardLine[];
}

interface BlockRows {
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

function block(
  draft: SheetDraft,
  { source: { words }, tables }: DashboardSource,
  { top, section, heading, lines }: Block,
): BlockRows {
  draft.put(top, 1, { value: section, style: 'section' });
  dashboardHeader(draft, top + 1, { heading, words });
  lines.forEach((line, at) => dashboardLine(draft, { row: top + 2 + at, header: top + 1, words }, line));
  const first = top + 2;
  const total = first + lines.length;
  const whole: DashboardLine = { name: words.dashboard.total, scope: { tables, filter: null }, kind: 'total' };
  dashboardLine(draft, { row: total, header: top + 1, words }, whole);
  control(draft, { first, last: total - 1, total }, words.dashboard.control);
  return { first, last: total - 1, total };
}

/** The lines must count every milestone once: a row that somebody wrote outside the groups shows here. */
function control(draft: SheetDraft, { first, last, total }: BlockRows, label: string): void {
  draft.put(total + 1, 1, { value: label, style: 'controlText' });
  for (const column of [DASHBOARD_COLUMNS.milestones, DASHBOARD_COLUMNS.assigned, DASHBOARD_COLUMNS.committed]) {
    const formula = `=ROUND(${a1(total, column)}-SUM(${a1(first, column)}:${a1(last, column)}),2)`;
    draft.put(total + 1, column, { value: 0, formula, style: 'controlAmount' });
  }
}

/** A line a tracking sheet; of the one sheet for all, a line an axis that its rows name. */
function axisLines({ source: { plan, words }, tables }: DashboardSource, first: number): readonly DashboardLine[] {
  const [single] = tables;
  if (single?.table.sheet.all)
    return filteredLines({ tables, key: 'axis', without: words.milestones.withoutAxis, first });
  const names = new Map(plan.axes.map(({ key, name }) => [key, name]));
  return tables.map((shown) => {
    const { axis, rows } = shown.table.sheet;
    const name = axis === null ? words.milestones.withoutAxis : (names.get(axis) ?? rows[0]?.axisName ?? axis);
    return { name, scope: { tables: [shown], filter: null }, kind: axis === null ? 'remainder' : 'group' };
  });
}

function ownerLines({ source: { words }, tables }: DashboardSource, first: number): readonly DashboardLine[] {
  return filteredLines({ tables, key: 'owner', without: words.dashboard.withoutOwner, first });
}

interface Filtered {
  readonly tables: readonly ShownTable[];
  readonly key: 'axis' | 'owner';
  readonly without: string;
  readonly first: number;
}

/** A line each for what a column says, and one for the rows where it says nothing. */
function filteredLines({ tables, key, without, first }: Filtered): readonly DashboardLine[] {
  const names = new Map<string, string>();
  for (const row of tables.flatMap(({ values }) => values)) {
    const text = row.get(key);
    if (typeof text === 'string' && text !== '' && !names.has(text.toLowerCase())) names.set(text.toLowerCase(), text);
  }
  const sorted =
    key === 'owner'
      ? [...names.values()].toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
      : [...names.values()];
  const lines = sorted.map((name, at): DashboardLine => {
    const criterion = `$A$${first + at}`;
    return { name, scope: { tables, filter: { key, criterion, text: name } }, kind: 'group' };
  });
  return [
    ...lines,
    { name: without, scope: { tables, filter: { key, criterion: '""', text: '' } }, kind: 'remainder' },
  ];
}

function charts(
  { source: { words }, place }: DashboardSource,
  { first, last }: BlockRows,
  top: number,
): readonly ModelChart[] {
  const { dashboard, milestones } = words;
  const column = (number: number): string =>
    absoluteRange(place.sheetName, { top: first, bottom: last, left: number, right: number });
  const categories = column(DASHBOARD_COLUMNS.name);
  const rows = { top, bottom: top + CHART_ROWS - 1 };
  const states = MILESTONE_STATES.map((state, at) => ({
    name: milestones.states[state],
    values: column(DASHBOARD_COLUMNS.states + at),
    colour: STATE_COLOURS[at] ?? PALETTE.accent,
  }));
  const unsaid = { name: dashboard.withoutState, values: column(DASHBOARD_COLUMNS.withoutState), colour: 'F4F6F7' };
  const compared = (key: 'expected' | 'progress' | 'financial', colour: string) => ({
    name: dashboard[key],
    values: column(DASHBOARD_COLUMNS[key]),
    colour,
  });
  return [
    {
      kind: 'stacked-bar',
      categories,
      series: [...states, unsaid],
      anchor: `A${rows.top}:C${rows.bottom}`,
      ...titled(dashboard.statesChart),
    },
    {
      kind: 'clustered-bar',
      categories,
      series: [compared('expected', PALETTE.accentMiddle), compared('progress', PALETTE.accent)],
      anchor: `D${rows.top}:I${rows.bottom}`,
      axisFormat: '0%',
      ...titled(dashboard.progressChart),
    },
    {
      kind: 'clustered-bar',
      categories,
      series: [compared('financial', PALETTE.accentMiddle), compared('progress', PALETTE.accent)],
      anchor: `J${rows.top}:N${rows.bottom}`,
      axisFormat: '0%',
      ...titled(dashboard.moneyChart),
    },
  ];
}

function titled({
  title,
  description,
}: {
  readonly title: string;
  readonly description: string;
}): Pick<ModelChart, 'title' | 'alternativeText'> {
  return { title, alternativeText: description };
}
