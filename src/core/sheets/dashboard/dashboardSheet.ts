import { LATE_ORDERS, MILESTONE_STATES, WEIGHINGS } from '../../milestones/tracking';
import type { Grid } from '../../workbook/grid';
import { gridOf } from '../../workbook/snapshot';
import { trackedKey } from '../../milestones/trackedLevel';
import { normalise } from '../../words/normalise';
import { a1, columnName } from '../../workbook/address';
import { toNumber } from '../../quantity/decimal';
import type { ModelChart, SheetModel } from '../../workbook/sheetModel';
import {
  dashboardHeader,
  dashboardLine,
  DASHBOARD_COLUMNS,
  LINE_HELPERS,
  listLine,
  tableLine,
  type DashboardLine,
} from './dashboardBlock';
import {
  INPUT_ROWS,
  namedCells,
  PREVIOUS_ROW,
  QUARTERS_ROW,
  quartersFormula,
  RECORDED,
  WEIGHING_INDEX,
  type DashboardPlace,
  type NumberInput,
} from './dashboardPlace';
import { planControl } from './dashboardControl';
import type { DashboardSource } from './dashboardSource';
import { sameText, tallyOf, textOf, type ShownTable } from './dashboardTally';
import { dashboardTotal, planWeights, weighingIndex, type TotalValues } from './dashboardTotal';
import { groupSum } from '../formula/groupSum';
import { absoluteRange, textLiteral } from '../formula/reference';
import { keptBeside } from '../keptBeside';
import { LATE_COLUMNS, lateList } from './lateList';
import { LIST_FIELDS, milestoneList, type MilestoneList } from './milestoneList';
import { PALETTE, type StyleName } from '../palette';
import { SheetDraft } from '../sheetDraft';
import type { SheetSource } from '../sheetSource';

const STANDING = 13;
const FIRST_BLOCK = 19;
const HIDDEN_FROM = 22;
/** The last visible column of dashboards before weights of axes were on them. */
const FORMER_RIGHT = 14;
const POSITION = LINE_HELPERS.expecting + 1;
const LIST_LEFT = POSITION + 1;
const PARTS = LIST_LEFT + LIST_FIELDS.length;
const CHART_ROWS = 14;
const WIDTHS: Readonly<Record<number, number>> = {
  ...{ 1: 38, 2: 12, 3: 9, 4: 9, 5: 10, 6: 10, 7: 11, 8: 9, 9: 11, 10: 11, 11: 12 },
  ...{ 12: 10, 13: 9, 14: 10, 15: 17, 16: 17, 17: 11, 18: 10, 19: 9, 20: 9 },
};
const INPUT_STYLES: Readonly<Record<NumberInput, StyleName>> = {
  ...{ fiscalYear: 'inputNumber', cutoff: 'inputDate', red: 'inputRatio', green: 'inputRatio' },
};
/** Greys of the accent, from not begun to achieved, that stay apart without colour. */
const STATE_COLOURS = ['DCE3E6', 'A9BDC5', '6E909E', PALETTE.accent, 'B8A07A'] as const;

/**
 * *Tablero de hitos*: how the milestones stand at the cut-off date, by axis and by owner, the late ones first. Formulas
 * over the tracking tables, so that it follows what offices type; every average says what it rests on.
 */
export function dashboardSheet(dashboard: DashboardSource): SheetModel {
  const { source, place, tables } = dashboard;
  const { words } = source;
  const draft = new SheetDraft(PARTS);
  titles(draft, dashboard);
  inputs(draft, dashboard);
  const list = milestoneList(draft, tables, {
    ...{ top: FIRST_BLOCK, left: LIST_LEFT, words, order: place.values.lateOrder },
  });
  const axes = axisBlock(draft, dashboard, list);
  weighing(draft, dashboard, axes);
  standing(draft, dashboard, axes);
  const chartTop = axes.last + 2;
  const isFirstDay = axes.values.expecting + axes.values.reported + axes.values.funded === 0 && !hasStates(tables);
  const shown = isFirstDay ? [] : charts(dashboard, axes, chartTop);
  if (isFirstDay) firstDay(draft, words, chartTop);
  // The room for charts stays, so that nothing moves once there is something to show.
  const listTop = chartTop + CHART_ROWS + 1;
  const lateEnd = lateList(draft, list, { top: listTop, position: POSITION, words });
  const owners = ownerBlock(draft, dashboard, { list, top: lateEnd + 2, axes });
  draft.put(owners + 2, 1, { value: words.summary.notesBelow, style: 'hint' });
  const model = draft.build({
    mark: place.mark,
    name: place.sheetName,
    columnWidths: WIDTHS,
    hiddenColumns: Array.from({ length: PARTS - HIDDEN_FROM }, (_, at) => HIDDEN_FROM + at),
    tables: [],
    validations: inputRules(dashboard, axes),
    conditionalFormats: [...lightLooks(words.milestones.light, listTop, lateEnd), ...warningLooks(dashboard, axes)],
    charts: shown,
    names: namedCells(place),
    freeze: { rows: 2, columns: 1 },
    print: {
      area: `A1:${a1(owners, DASHBOARD_COLUMNS.axisWeight)}`,
      landscape: true,
      titleRows: { first: 1, last: 3 },
      fitToWidth: true,
    },
    tabColour: PALETTE.accent,
    showGridlines: false,
  });
  return keptBeside(model, source.plan.snapshot, {
    lastLine: words.summary.notesBelow,
    right: formerRight(source, place),
  });
}

/** The last of the visible columns of the dashboard of before. */
function formerRight({ plan }: SheetSource, { mark }: DashboardPlace): number {
  const { axisWeight } = DASHBOARD_COLUMNS;
  const sheet = plan.snapshot.sheets.find((each) => each.mark === mark);
  return !sheet || hasHeading(gridOf(sheet), axisWeight) ? axisWeight : FORMER_RIGHT;
}

/** Whether a column has a text in the rows of headings: hidden helpers of an earlier run have none. */
function hasHeading(grid: Grid, column: number): boolean {
  for (let row = 1; row <= FIRST_BLOCK + 1; row += 1) {
    const position = grid.find(row, column);
    if (position >= 0 && grid.formula(position) === undefined && typeof grid.value(position) === 'string') return true;
  }
  return false;
}

function titles(draft: SheetDraft, { source: { words, open }, tracking }: DashboardSource): void {
  draft.put(1, 1, { value: words.dashboard.title(tracking.fiscalYear), style: 'title' });
  const followed =
    tracking.level === null || tracking.level === 'milestone' ? '' : words.milestones.followed[tracking.level];
  draft.put(2, 1, { value: `${followed} ${words.dashboard.note}`.trim(), style: 'subtitle' });
  if (open) draft.put(3, 1, { value: words.open(open), style: open.findings > 0 ? 'warning' : 'subtitle' });
}

function inputs(draft: SheetDraft, { source: { words }, place }: DashboardSource): void {
  const { dashboard } = words;
  for (const input of ['fiscalYear', 'cutoff', 'red', 'green'] as const) {
    draft.put(INPUT_ROWS[input], 1, { value: dashboard[input], style: 'inputLabel' });
    draft.put(INPUT_ROWS[input], 2, { value: place.values[input], style: INPUT_STYLES[input] });
  }
  draft.put(INPUT_ROWS.weighing, 1, { value: dashboard.weighing, style: 'inputLabel' });
  draft.put(INPUT_ROWS.weighing, 2, { value: dashboard.weighings[place.values.weighing], style: 'inputText' });
  draft.put(INPUT_ROWS.lateOrder, 1, { value: dashboard.lateOrder, style: 'inputLabel' });
  draft.put(INPUT_ROWS.lateOrder, 2, { value: dashboard.lateOrders[place.values.lateOrder], style: 'inputText' });
  draft.put(QUARTERS_ROW, 1, { value: dashboard.quarters, style: 'inputLabel' });
  draft.put(QUARTERS_ROW, 2, {
    value: place.values.quarters,
    formula: `=${quartersFormula(place)}`,
    style: 'shownNumber',
  });
  draft.put(PREVIOUS_ROW, 1, { value: dashboard.previousCutoff, style: 'inputLabel' });
  draft.put(PREVIOUS_ROW, 2, { value: place.previousCutoff ?? dashboard.noPrevious, style: 'shownDate' });
  draft.put(RECORDED.row, RECORDED.column - 1, { value: dashboard.recordedCutoff });
  draft.put(RECORDED.row, RECORDED.column, { value: place.values.cutoff });
  draft.put(INPUT_ROWS.cutoff, 3, { value: dashboard.cutoffNote, style: 'hint' });
  draft.put(INPUT_ROWS.red, 3, { value: dashboard.thresholdNote, style: 'hint' });
}

/** Which weighing counts, as a number that formulas choose by, and what is said of it. */
function weighing(draft: SheetDraft, { source: { words }, place }: DashboardSource, axes: AxisRows): void {
  const { weighings, weighingNotes } = words.dashboard;
  const cell = `$${a1(INPUT_ROWS.weighing, 2)}`;
  const column = columnName(DASHBOARD_COLUMNS.axisWeight);
  const typed = `COUNT(${column}${axes.first}:${column}${axes.lastLine})`;
  const is = (key: (typeof WEIGHINGS)[number]): string => `(${cell}=${textLiteral(weighings[key])})`;
  const index = weighingIndex(axes.lines, place);
  draft.put(WEIGHING_INDEX.row, WEIGHING_INDEX.column, {
    value: index,
    formula: `=1+${is('value')}+2*${is('axes')}+3*${is('axisWeights')}+${is('axisWeights')}*(${typed}<${axes.lines.length})`,
  });
  const notes = [...WEIGHINGS, 'incomplete' as const].map((key) => weighingNotes[key]);
  draft.put(INPUT_ROWS.weighing, 3, {
    value: notes[index - 1] ?? '',
    formula: `=CHOOSE(${place.names.weighing},${notes.map(textLiteral).join(',')})`,
    style: 'hint',
  });
}

/** The first thing that is read: how the plan stands, and on how many milestones each figure rests. */
function standing(draft: SheetDraft, { source: { words } }: DashboardSource, { total, values }: AxisRows): void {
  const { dashboard, milestones } = words;
  draft.put(STANDING, 1, { value: dashboard.standing, style: 'section' });
  const figures = [
    ['progress', values.progress ?? milestones.noDatum],
    ['expected', values.expected ?? milestones.noDatum],
    ['previous', values.previous ?? ''],
    ['financial', financialOf(values) ?? milestones.noDatum],
  ] as const;
  figures.forEach(([key, value], at) => {
    const row = STANDING + 1 + at;
    draft.put(row, 1, { value: dashboard[key], style: 'inputLabel' });
    draft.put(row, 2, { value, formula: `=${a1(total, DASHBOARD_COLUMNS[key])}`, style: 'shownRatio' });
  });
  const of = ` ${dashboard.of} ${values.milestones} `;
  const all = a1(total, DASHBOARD_COLUMNS.milestones);
  const part = (key: 'scheduled' | 'expecting' | 'reported' | 'weighted' | 'funded', word: string): string =>
    `${a1(total, LINE_HELPERS[key])}&${textLiteral(` ${dashboard.of} `)}&${all}&${textLiteral(` ${word}`)}`;
  const parts = [
    ['scheduled', dashboard.scheduledOf],
    ['expecting', dashboard.expectingOf],
    ['reported', dashboard.reportedOf],
    ['weighted', dashboard.weightedOf],
  ] as const;
  draft.put(STANDING + 1, 3, {
    value: parts.map(([key, word]) => `${values[key]}${of}${word}`).join(' · '),
    formula: `=${parts.map(([key, word]) => part(key, word)).join(`&${textLiteral(' · ')}&`)}`,
    style: 'hint',
  });
  draft.put(STANDING + 4, 3, {
    value: `${values.funded}${of}${dashboard.committedOf}`,
    formula: `=${part('funded', dashboard.committedOf)}`,
    style: 'hint',
  });
}

function financialOf({ assigned, committed }: TotalValues): number | null {
  return assigned === null || assigned === 0 || committed === null ? null : committed / assigned;
}

interface AxisRows {
  readonly first: number;
  readonly lastLine: number;
  readonly total: number;
  /** The last row of the block, its controls included. */
  readonly last: number;
  readonly lines: readonly DashboardLine[];
  readonly values: TotalValues;
}

function axisBlock(draft: SheetDraft, dashboard: DashboardSource, list: MilestoneList): AxisRows {
  const { source, place } = dashboard;
  const { words } = source;
  draft.put(FIRST_BLOCK, 1, { value: words.dashboard.byAxis, style: 'section' });
  dashboardHeader(draft, FIRST_BLOCK + 1, { heading: words.dashboard.axis, words, hasAxisWeights: true });
  const first = FIRST_BLOCK + 2;
  const lines = axisLines(dashboard, list, first);
  lines.forEach((line, at) => {
    dashboardLine(draft, { row: first + at, header: FIRST_BLOCK + 1, words, isWeighted: true }, line);
  });
  const lastLine = first + lines.length - 1;
  const extra = withoutMilestone(draft, dashboard, lastLine + 1);
  const last = lastLine + (extra === null ? 0 : 1);
  const weigh = planWeights(draft, first, { lines, place });
  const values = dashboardTotal(
    draft,
    { first, last, row: last + 1, words },
    { lines, weigh, weighColumn: LINE_HELPERS.planWeight, extra },
  );
  const control = planControl(draft, dashboard, { total: last + 1, values, list });
  return { first, lastLine, total: last + 1, last: control, lines, values };
}

/** What the plan assigns to rows that name nothing that is followed; null where there are none. */
function withoutMilestone(draft: SheetDraft, { source, tracking }: DashboardSource, row: number): number | null {
  const { level } = tracking;
  const left = source.plan.activities.filter((activity) => level === null || trackedKey(activity, level) === null);
  const live = left.length === 0 ? null : groupSum(source.rows, new Set(left), 'assigned');
  if (!live) return null;
  for (let column = 1; column <= DASHBOARD_COLUMNS.alerts; column += 1)
    draft.put(row, column, { value: null, style: 'text' });
  draft.put(row, 1, { value: source.words.dashboard.withoutMilestone, style: 'remainder' });
  draft.live(row, DASHBOARD_COLUMNS.assigned, { live, style: 'amount' });
  return toNumber(live.value);
}

/** A line a tracking sheet; of the one sheet for all, a line an axis that its rows name. */
function axisLines(
  { source: { plan, words }, tables, tracking }: DashboardSource,
  list: MilestoneList,
  first: number,
): readonly DashboardLine[] {
  const { axisWeights } = tracking.settings;
  const weighed = (name: string): number | null => axisWeights.get(normalise(name)) ?? null;
  const [single] = tables;
  if (single?.table.sheet.all)
    return filteredLines({ words, list, field: 'axis', without: words.milestones.withoutAxis, first }).map((line) => {
      return { ...line, axisWeight: weighed(line.name) };
    });
  const names = new Map(plan.axes.map(({ key, name }) => [key, name]));
  return tables.map((shown): DashboardLine => {
    const { axis, rows } = shown.table.sheet;
    const name = axis === null ? words.milestones.withoutAxis : (names.get(axis) ?? rows[0]?.axisName ?? axis);
    return {
      name,
      kind: axis === null ? 'remainder' : 'group',
      formula: tableLine(shown),
      tally: tallyOf(shown.values, words),
      axisWeight: weighed(name),
    };
  });
}

function ownerBlock(
  draft: SheetDraft,
  { source: { words } }: DashboardSource,
  { list, top, axes }: { readonly list: MilestoneList; readonly top: number; readonly axes: AxisRows },
): number {
  const { dashboard } = words;
  draft.put(top, 1, { value: dashboard.byOwner, style: 'section' });
  draft.put(top, 3, { value: dashboard.ownerNote, style: 'hint' });
  dashboardHeader(draft, top + 1, { heading: dashboard.owner, words, hasAxisWeights: false });
  const first = top + 2;
  const lines = filteredLines({ words, list, field: 'owner', without: dashboard.withoutOwner, first });
  lines.forEach((line, at) => {
    dashboardLine(draft, { row: first + at, header: top + 1, words, isWeighted: false }, line);
  });
  const total = first + lines.length;
  dashboardTotal(
    draft,
    { first, last: total - 1, row: total, words },
    {
      lines,
      weigh: ({ tally }) => tally.milestones,
      weighColumn: DASHBOARD_COLUMNS.milestones,
      extra: null,
    },
  );
  ownerControl(draft, { label: dashboard.controlOwner, row: total + 1, total, axes });
  return total + 1;
}

/** The tables by axis against the list by owner: a row that a table has beyond the list's spare ones shows here. */
function ownerControl(
  draft: SheetDraft,
  {
    label,
    row,
    total,
    axes,
  }: { readonly label: string; readonly row: number; readonly total: number; readonly axes: AxisRows },
): void {
  draft.put(row, 1, { value: label, style: 'controlText' });
  const { milestones, assigned, committed, late } = DASHBOARD_COLUMNS;
  for (const column of [milestones, assigned, committed, late]) {
    const lines = `${a1(axes.first, column)}:${a1(axes.lastLine, column)}`;
    const formula = `=ROUND(SUM(${lines})-N(${a1(total, column)}),2)`;
    draft.put(row, column, { value: 0, formula, style: 'controlAmount' });
  }
}

interface Filtered {
  readonly words: SheetSource['words'];
  readonly list: MilestoneList;
  readonly field: 'axis' | 'owner';
  readonly without: string;
  readonly first: number;
}

/** A line each for what the list says in a column, and one for the milestones where it says nothing. */
function filteredLines({ words, list, field, without, first }: Filtered): readonly DashboardLine[] {
  const listed = list.rows.flatMap(({ source, values }) => (source ? [{ source, text: textOf(values[field]) }] : []));
  const names = new Map<string, string>();
  for (const { text } of listed) if (text !== '' && !names.has(text.toLowerCase())) names.set(text.toLowerCase(), text);
  const sorted =
    field === 'owner'
      ? [...names.values()].toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
      : [...names.values()];
  const line = (name: string, text: string, criterion: string): Omit<DashboardLine, 'kind'> => {
    const own = listed.filter((each) => sameText(each.text, text)).map(({ source }) => source);
    return { name, formula: listLine(list, { field, criterion }), tally: tallyOf(own, words) };
  };
  return [
    ...sorted.map((name, at): DashboardLine => ({ ...line(name, name, `$A$${first + at}`), kind: 'group' })),
    { ...line(without, '', '""'), kind: 'remainder' },
  ];
}

/** What to type first: charts of nothing would say nothing. */
function firstDay(draft: SheetDraft, { dashboard }: SheetSource['words'], top: number): void {
  draft.put(top, 1, { value: dashboard.firstDay.title, style: 'section' });
  dashboard.firstDay.steps.forEach((step, at) => {
    draft.put(top + 1 + at, 1, { value: step, style: 'hint' });
  });
}

function hasStates(tables: readonly ShownTable[]): boolean {
  return tables.some(({ values }) => values.some((row) => textOf(row.get('state')) !== ''));
}

function inputRules({ source: { words } }: DashboardSource, axes: AxisRows): SheetModel['validations'] {
  const { dashboard, milestones } = words;
  const cell = (input: keyof typeof INPUT_ROWS): string => a1(INPUT_ROWS[input], 2);
  const weights = `${a1(axes.first, DASHBOARD_COLUMNS.axisWeight)}:${a1(axes.lastLine, DASHBOARD_COLUMNS.axisWeight)}`;
  const ratio = { rule: { kind: 'decimal', min: 0, max: 1 }, error: milestones.notARatio } as const;
  const list = (values: readonly string[]) => ({ rule: { kind: 'list', values }, error: dashboard.notInList }) as const;
  return [
    { range: cell('cutoff'), rule: { kind: 'date' }, error: milestones.notADate },
    { range: `${cell('red')}:${cell('green')}`, ...ratio },
    { range: cell('weighing'), ...list(WEIGHINGS.map((key) => dashboard.weighings[key])) },
    { range: cell('lateOrder'), ...list(LATE_ORDERS.map((key) => dashboard.lateOrders[key])) },
    { range: weights, ...ratio },
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

/** What cannot be right is marked where it stands: money over what is assigned, weights that only some have, controls. */
function warningLooks({ source: { words } }: DashboardSource, axes: AxisRows): SheetModel['conditionalFormats'] {
  const { financial, weighted, milestones, committed, alerts } = DASHBOARD_COLUMNS;
  const column = (at: number): string => `${a1(axes.first, at)}:${a1(axes.total, at)}`;
  const style = { fill: PALETTE.warning, bold: true };
  const control = `${a1(axes.last, milestones)}:${a1(axes.last, committed)}`;
  return [
    { range: column(financial), formula: `N(${a1(axes.first, financial)})>1`, style },
    {
      range: column(weighted),
      formula: `ISNUMBER(SEARCH("${words.dashboard.incomplete}",${a1(axes.first, weighted)}))`,
      style: { fill: PALETTE.caution },
    },
    { range: column(alerts), formula: `N(${a1(axes.first, alerts)})>0`, style: { fill: PALETTE.caution } },
    { range: control, formula: `N(${a1(axes.last, milestones)})<>0`, style },
  ];
}

function charts(
  { source: { words }, place, tables }: DashboardSource,
  { first, lastLine, values }: AxisRows,
  top: number,
): readonly ModelChart[] {
  const { dashboard, milestones } = words;
  const column = (number: number): string =>
    absoluteRange(place.sheetName, { top: first, bottom: lastLine, left: number, right: number });
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
  const wanted: (Omit<ModelChart, 'anchor' | 'categories'> | null)[] = [
    hasStates(tables) ? { kind: 'stacked-bar', series: [...states, unsaid], ...titled(dashboard.statesChart) } : null,
    values.expecting + values.reported > 0
      ? {
          kind: 'clustered-bar',
          series: [compared('expected', PALETTE.accentMiddle), compared('progress', PALETTE.accent)],
          axisFormat: '0%',
          ...titled(dashboard.progressChart),
        }
      : null,
    values.committed !== null && values.committed > 0 && values.assigned !== null
      ? {
          kind: 'clustered-bar',
          series: [compared('financial', PALETTE.accentMiddle), compared('progress', PALETTE.accent)],
          axisFormat: '0%',
          ...titled(dashboard.moneyChart),
        }
      : null,
  ];
  return wanted
    .flatMap((chart) => chart ?? [])
    .map((chart, at): ModelChart => {
      const [left, right] = CHART_COLUMNS[at] ?? ['A', 'D'];
      return { ...chart, categories, anchor: `${left}${rows.top}:${right}${rows.bottom}` };
    });
}

const CHART_COLUMNS = [
  ['A', 'E'],
  ['F', 'M'],
  ['N', 'S'],
] as const;

function titled({
  title,
  description,
}: {
  readonly title: string;
  readonly description: string;
}): Pick<ModelChart, 'title' | 'alternativeText'> {
  return { title, alternativeText: description };
}
