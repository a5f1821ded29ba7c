import { MILESTONE_STATES, type MilestoneColumnKey } from '../../milestones/tracking';
import { a1, columnName } from '../../workbook/address';
import type { CellValue } from '../../workbook/cell';
import { textLiteral } from '../formula/reference';
import { wholeColumn } from '../tracking/trackedTable';
import type { StyleName } from '../palette';
import type { SheetDraft } from '../sheetDraft';
import type { SheetWords } from '../words';
import type { ShownTable, Tally } from './dashboardTally';
import type { ListField, MilestoneList } from './milestoneList';

/** The columns of the dashboard's blocks. */
export const DASHBOARD_COLUMNS = {
  ...{ name: 1, milestones: 2, states: 3, withoutState: 8, scheduled: 9, reported: 10, weighted: 11 },
  ...{ expected: 12, progress: 13, previous: 14, assigned: 15, committed: 16, financial: 17, late: 18, alerts: 19 },
  axisWeight: 20,
} as const;

/** Hidden columns of a line: the numbers behind its texts and averages. */
export const LINE_HELPERS = {
  ...{ scheduled: 22, reported: 23, weighted: 24, funded: 25, weight: 26, points: 27, due: 28, before: 29 },
  ...{ total: 30, planWeight: 31, kept: 32, expecting: 33 },
} as const;
type LineHelper = keyof typeof LINE_HELPERS;

const COLUMNS = DASHBOARD_COLUMNS;

/** A formula without `=`. */
export type LineFormula = (what: LinePart) => string;

/** What a line says of the milestones that are its own. */
export type LinePart =
  | { readonly kind: 'count' }
  /** Those that say a text in a column; `criterion`: the expression that gives it. */
  | { readonly kind: 'saying'; readonly key: 'state' | 'light'; readonly criterion: string }
  /** Those that have a number in a column. */
  | { readonly kind: 'numbers'; readonly key: FigureKey }
  | { readonly kind: 'sum'; readonly key: FigureKey | 'usedWeight' | 'points' | 'duePoints' | 'total' }
  | { readonly kind: 'weighted'; readonly key: 'previous' }
  | { readonly kind: 'scheduled' | 'alerts' };

type FigureKey = 'expected' | 'achieved' | 'weight' | 'committed' | 'assigned' | 'previous' | 'progress';

/** The parts of a line that is one tracking table. */
export function tableLine({ table }: ShownTable): LineFormula {
  const column = (key: MilestoneColumnKey): string => wholeColumn(table, key);
  const counted = column('counted');
  return (what) => {
    switch (what.kind) {
      case 'count':
        return `SUM(${counted})`;
      case 'saying':
        return `COUNTIFS(${column(what.key)},${what.criterion},${counted},1)`;
      case 'numbers':
        return `SUMPRODUCT(--ISNUMBER(${column(what.key)}),${counted})`;
      case 'sum':
        return `SUMPRODUCT(${counted},${column(what.key)})`;
      case 'weighted':
        return `SUMPRODUCT(${column('usedWeight')},${column(what.key)})`;
      case 'alerts':
        return `SUMPRODUCT(--(${column('alert')}<>""),${counted})`;
      case 'scheduled':
        return `SUMPRODUCT(--(${column('scheduled')}<>0),${counted})`;
    }
  };
}

/** The parts of a line of the milestones that say the same in a column of the list: an owner, an axis. */
export function listLine(
  list: MilestoneList,
  { field, criterion }: { readonly field: ListField; readonly criterion: string },
): LineFormula {
  const own = `${list.range(field)}=${criterion}`;
  const counted = list.range('counted');
  return (what) => {
    switch (what.kind) {
      case 'count':
        return `SUMPRODUCT(--(${own}),${counted})`;
      case 'saying':
        return `SUMPRODUCT((${own})*(${list.range(what.key)}=${what.criterion}),${counted})`;
      case 'numbers':
        return `SUMPRODUCT((${own})*ISNUMBER(${list.range(what.key)}),${counted})`;
      case 'sum':
        return `SUMPRODUCT((${own})*${counted},${list.range(what.key)})`;
      case 'weighted':
        return `SUMPRODUCT((${own})*${counted},${list.range('usedWeight')},${list.range(what.key)})`;
      case 'alerts':
        return `SUMPRODUCT((${own})*(${list.range('alert')}<>""),${counted})`;
      case 'scheduled':
        return `SUMPRODUCT((${own})*(${list.range('scheduled')}<>0),${counted})`;
    }
  };
}

/** One line of a block: an axis, an owner, or what has neither. */
export interface DashboardLine {
  readonly name: string;
  readonly kind: 'group' | 'remainder';
  readonly formula: LineFormula;
  readonly tally: Tally;
  /** The weight that people gave the axis; undefined: a line of a block without such weights. */
  readonly axisWeight?: number | null;
}

/** Where a line stands and how its block averages. */
export interface LinePlace {
  readonly row: number;
  readonly header: number;
  readonly words: SheetWords;
  /** Whether milestones count by their weights within the line; else each counts the same. */
  readonly isWeighted: boolean;
}

/** Writes the heads of a block. */
export function dashboardHeader(
  draft: SheetDraft,
  row: number,
  {
    heading,
    words,
    hasAxisWeights,
  }: { readonly heading: string; readonly words: SheetWords; readonly hasAxisWeights: boolean },
): void {
  const { dashboard, milestones } = words;
  draft.put(row, COLUMNS.name, { value: heading, style: 'header' });
  draft.put(row, COLUMNS.milestones, { value: dashboard.milestones, style: 'headerFigure' });
  MILESTONE_STATES.forEach((state, at) => {
    draft.put(row, COLUMNS.states + at, { value: milestones.states[state], style: 'headerFigure' });
  });
  const figures = [
    'withoutState',
    'expected',
    'progress',
    'previous',
    'assigned',
    'committed',
    'financial',
    'late',
    'alerts',
  ] as const;
  for (const key of figures) draft.put(row, COLUMNS[key], { value: dashboard[key], style: 'headerFigure' });
  for (const key of ['scheduled', 'reported', 'weighted'] as const)
    draft.put(row, COLUMNS[key], { value: dashboard[key], style: 'headerCentre' });
  if (hasAxisWeights) draft.put(row, COLUMNS.axisWeight, { value: dashboard.axisWeight, style: 'headerFigure' });
}

/** Writes one line: counts by state with their coverage, progress against expected, money, how many are late. */
export function dashboardLine(draft: SheetDraft, place: LinePlace, line: DashboardLine): void {
  const { row, header, words, isWeighted } = place;
  const { tally, formula } = line;
  draft.put(row, COLUMNS.name, { value: line.name, style: line.kind === 'remainder' ? 'remainder' : 'text' });
  const put = (column: number, what: LinePart, value: number): void => {
    draft.put(row, column, { value, formula: `=${formula(what)}`, style: 'amount' });
  };
  put(COLUMNS.milestones, { kind: 'count' }, tally.milestones);
  MILESTONE_STATES.forEach((_, at) => {
    const criterion = `${columnName(COLUMNS.states + at)}$${header}`;
    put(COLUMNS.states + at, { kind: 'saying', key: 'state', criterion }, tally.states[at] ?? 0);
  });
  withoutState(draft, row, {
    value: tally.milestones - tally.states.reduce((sum, each) => sum + each, 0),
    style: 'amount',
  });
  lineHelpers(draft, place, line);
  coverage(draft, { row, words, tally, style: 'centred' });
  const whole = a1(row, isWeighted ? LINE_HELPERS.weight : COLUMNS.milestones);
  const wholeValue = isWeighted ? tally.weight : tally.milestones;
  const average = (column: number, known: boolean, { condition, part, value }: Average): void => {
    draft.put(row, column, {
      value: known && wholeValue !== 0 ? value / wholeValue : words.milestones.noDatum,
      formula: `=IF(OR(${condition},${whole}=0),${textLiteral(words.milestones.noDatum)},${part}/${whole})`,
      style: 'ratio',
    });
  };
  const [expecting, reported] = [helper(row, 'expecting'), helper(row, 'reported')];
  average(COLUMNS.expected, tally.expecting > 0, {
    ...{ condition: `${expecting}=0`, part: helper(row, 'due'), value: isWeighted ? tally.due : tally.expected },
  });
  average(COLUMNS.progress, tally.expecting + tally.reported > 0, {
    ...{ condition: `${expecting}+${reported}=0`, part: helper(row, 'points') },
    value: isWeighted ? tally.points : tally.progress,
  });
  before(draft, place, line);
  money(draft, place, line);
  const late = textLiteral(words.milestones.light.late);
  put(COLUMNS.late, { kind: 'saying', key: 'light', criterion: late }, tally.late);
  put(COLUMNS.alerts, { kind: 'alerts' }, tally.alerts);
  if (line.axisWeight !== undefined)
    draft.put(row, COLUMNS.axisWeight, { value: line.axisWeight, style: 'entryRatio' });
}

interface Average {
  readonly condition: string;
  readonly part: string;
  readonly value: number;
}

function helper(row: number, key: LineHelper): string {
  return a1(row, LINE_HELPERS[key]);
}

function lineHelpers(draft: SheetDraft, { row, isWeighted }: LinePlace, { formula, tally }: DashboardLine): void {
  const put = (key: LineHelper, what: LinePart, value: number): void => {
    draft.put(row, LINE_HELPERS[key], { value, formula: `=${formula(what)}` });
  };
  put('scheduled', { kind: 'scheduled' }, tally.scheduled);
  put('expecting', { kind: 'numbers', key: 'expected' }, tally.expecting);
  put('reported', { kind: 'numbers', key: 'achieved' }, tally.reported);
  put('weighted', { kind: 'numbers', key: 'weight' }, tally.weighted);
  put('funded', { kind: 'numbers', key: 'committed' }, tally.funded);
  put('total', { kind: 'sum', key: 'total' }, tally.total);
  put('weight', { kind: 'sum', key: 'usedWeight' }, tally.weight);
  if (isWeighted) {
    put('points', { kind: 'sum', key: 'points' }, tally.points);
    put('due', { kind: 'sum', key: 'duePoints' }, tally.due);
    put('before', { kind: 'weighted', key: 'previous' }, tally.before);
    put('kept', { kind: 'numbers', key: 'previous' }, tally.kept);
  } else {
    put('points', { kind: 'sum', key: 'progress' }, tally.progress);
    put('due', { kind: 'sum', key: 'expected' }, tally.expected);
  }
}

/** How many of the line's milestones each average rests on; weights that only some have are marked. */
export function coverage(
  draft: SheetDraft,
  {
    row,
    words,
    tally,
    style,
  }: {
    readonly row: number;
    readonly words: SheetWords;
    readonly tally: Pick<Tally, 'milestones' | 'scheduled' | 'reported' | 'weighted'>;
    readonly style: StyleName;
  },
): void {
  const { of, incomplete } = words.dashboard;
  const all = a1(row, COLUMNS.milestones);
  for (const key of ['scheduled', 'reported', 'weighted'] as const) {
    const part = helper(row, key);
    const isPartial = key === 'weighted' && tally.weighted > 0 && tally.weighted < tally.milestones;
    const mark = key === 'weighted' ? `&IF(AND(${part}>0,${part}<${all}),${textLiteral(` ${incomplete}`)},"")` : '';
    draft.put(row, COLUMNS[key], {
      value: `${tally[key]} ${of} ${tally.milestones}${isPartial ? ` ${incomplete}` : ''}`,
      formula: `=${part}&${textLiteral(` ${of} `)}&${all}${mark}`,
      style,
    });
  }
}

export function withoutState(
  draft: SheetDraft,
  row: number,
  { value, style }: { readonly value: number; readonly style: StyleName },
): void {
  const states = `${a1(row, COLUMNS.states)}:${a1(row, COLUMNS.states + MILESTONE_STATES.length - 1)}`;
  draft.put(row, COLUMNS.withoutState, { value, formula: `=${a1(row, COLUMNS.milestones)}-SUM(${states})`, style });
}

/** The progress that was kept at the last cut-off; empty where none was. */
function before(draft: SheetDraft, { row, isWeighted }: LinePlace, { tally }: DashboardLine): void {
  if (!isWeighted) {
    draft.put(row, COLUMNS.previous, { value: null, style: 'ratio' });
    return;
  }
  const whole = helper(row, 'weight');
  draft.put(row, COLUMNS.previous, {
    value: tally.kept > 0 && tally.weight !== 0 ? tally.before / tally.weight : '',
    formula: `=IF(OR(${helper(row, 'kept')}=0,${whole}=0),"",${helper(row, 'before')}/${whole})`,
    style: 'ratio',
  });
}

function money(draft: SheetDraft, { row, words }: LinePlace, { formula, tally }: DashboardLine): void {
  const { noDatum } = words.milestones;
  for (const key of ['assigned', 'committed'] as const) {
    const [numbers, sum] = [formula({ kind: 'numbers', key }), formula({ kind: 'sum', key })];
    draft.put(row, COLUMNS[key], {
      value: tally[key] ?? noDatum,
      formula: `=IF(${numbers}=0,${textLiteral(noDatum)},${sum})`,
      style: 'amount',
    });
  }
  financial(draft, row, { words, style: 'ratio', assigned: tally.assigned, committed: tally.committed });
}

/** Committed over assigned; unknown where either is. */
export function financial(
  draft: SheetDraft,
  row: number,
  {
    words,
    style,
    assigned,
    committed,
  }: {
    readonly words: SheetWords;
    readonly style: StyleName;
    readonly assigned: number | null;
    readonly committed: number | null;
  },
): void {
  const { noDatum } = words.milestones;
  const [whole, part] = [a1(row, COLUMNS.assigned), a1(row, COLUMNS.committed)];
  const value: CellValue = assigned === null || assigned === 0 || committed === null ? noDatum : committed / assigned;
  draft.put(row, COLUMNS.financial, {
    value,
    formula: `=IF(OR(N(${whole})=0,ISTEXT(${part})),${textLiteral(noDatum)},${part}/${whole})`,
    style,
  });
}
