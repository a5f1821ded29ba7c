import { MILESTONE_STATES } from '../../milestones/tracking';
import { a1 } from '../../workbook/address';
import { textLiteral } from '../formula/reference';
import type { DraftCell, SheetDraft } from '../sheetDraft';
import type { SheetWords } from '../words';
import {
  coverage,
  DASHBOARD_COLUMNS,
  financial,
  LINE_HELPERS,
  withoutState,
  type DashboardLine,
} from './dashboardBlock';
import type { Tally } from './dashboardTally';
import type { DashboardPlace } from './dashboardPlace';

const COLUMNS = DASHBOARD_COLUMNS;

/** The lines that a total adds, and where it stands. */
export interface TotalPlace {
  readonly first: number;
  readonly last: number;
  readonly row: number;
  readonly words: SheetWords;
}

/** What a total line gives now, for what repeats it. */
export interface TotalValues extends Pick<
  Tally,
  'milestones' | 'scheduled' | 'expecting' | 'reported' | 'weighted' | 'funded'
> {
  readonly assigned: number | null;
  readonly committed: number | null;
  readonly progress: number | null;
  readonly expected: number | null;
  readonly previous: number | null;
  readonly total: number;
}

/** What a block's total is weighed by: the lines' own weights in the plan, or the number of their milestones. */
export type Weigh = (line: DashboardLine) => number;

/**
 * Writes the total of a block: sums of the lines above it, and the averages of their averages, weighed. `extra`: what stands
 * in the money columns of lines that are no milestones.
 */
export function dashboardTotal(
  draft: SheetDraft,
  place: TotalPlace,
  {
    lines,
    weigh,
    weighColumn,
    extra,
  }: {
    readonly lines: readonly DashboardLine[];
    readonly weigh: Weigh;
    readonly weighColumn: number;
    readonly extra: number | null;
  },
): TotalValues {
  const { row, words } = place;
  const span = (column: number): string => `${a1(place.first, column)}:${a1(place.last, column)}`;
  const sum = (of: (tally: Tally) => number): number => lines.reduce((total, { tally }) => total + of(tally), 0);
  const added = (column: number, value: number): DraftCell => ({ value, formula: `=SUM(${span(column)})` });
  const put = (column: number, value: number): void => {
    draft.put(row, column, { ...added(column, value), style: 'totalAmount' });
  };
  draft.put(row, COLUMNS.name, { value: words.dashboard.total, style: 'totalText' });
  const milestones = sum((tally) => tally.milestones);
  put(COLUMNS.milestones, milestones);
  const states = MILESTONE_STATES.map((_, at) => sum((tally) => tally.states[at] ?? 0));
  states.forEach((value, at) => {
    put(COLUMNS.states + at, value);
  });
  withoutState(draft, row, { value: milestones - states.reduce((all, each) => all + each, 0), style: 'totalAmount' });
  const counts = {
    ...{ milestones, scheduled: sum(({ scheduled }) => scheduled), expecting: sum(({ expecting }) => expecting) },
    ...{ reported: sum(({ reported }) => reported) },
    ...{ weighted: sum(({ weighted }) => weighted), funded: sum(({ funded }) => funded) },
  };
  for (const key of ['scheduled', 'expecting', 'reported', 'weighted', 'funded'] as const)
    draft.put(row, LINE_HELPERS[key], added(LINE_HELPERS[key], counts[key]));
  const total = sum((tally) => tally.total);
  draft.put(row, LINE_HELPERS.total, added(LINE_HELPERS.total, total));
  if (weighColumn === LINE_HELPERS.planWeight) {
    const whole = lines.reduce((all, line) => all + weigh(line), 0);
    draft.put(row, weighColumn, added(weighColumn, whole));
  }
  coverage(draft, { row, words, tally: counts, style: 'totalCentre' });
  const averages = totalAverages(draft, place, { lines, weigh, weighColumn, counts });
  const money = totalMoney(draft, place, { lines, extra });
  put(
    COLUMNS.late,
    sum(({ late }) => late),
  );
  put(
    COLUMNS.alerts,
    sum(({ alerts }) => alerts),
  );
  return { ...counts, ...averages, ...money, total };
}

interface Averaged {
  readonly lines: readonly DashboardLine[];
  readonly weigh: Weigh;
  readonly weighColumn: number;
  readonly counts: Pick<Tally, 'expecting' | 'reported'>;
}

function totalAverages(
  draft: SheetDraft,
  { row, first, last, words }: TotalPlace,
  { lines, weigh, weighColumn, counts }: Averaged,
): Pick<TotalValues, 'progress' | 'expected' | 'previous'> {
  const noDatum = words.milestones.noDatum;
  const weights = `${a1(first, weighColumn)}:${a1(last, weighColumn)}`;
  const whole = a1(row, weighColumn);
  const wholeValue = lines.reduce((all, line) => all + weigh(line), 0);
  const average = (
    column: number,
    known: { readonly condition: string; readonly isKnown: boolean; readonly otherwise: string },
  ): number | null => {
    const values = lines.map((line, at) => weigh(line) * numberAt(draft, first + at, column));
    const value = values.reduce((all, each) => all + each, 0);
    const isKnown = known.isKnown && wholeValue !== 0;
    draft.put(row, column, {
      value: isKnown ? value / wholeValue : known.otherwise,
      formula:
        `=IF(OR(${known.condition},${whole}=0),${textLiteral(known.otherwise)},` +
        `SUMPRODUCT(${weights},${a1(first, column)}:${a1(last, column)})/${whole})`,
      style: 'totalRatio',
    });
    return isKnown ? value / wholeValue : null;
  };
  const [expecting, reported] = [a1(row, LINE_HELPERS.expecting), a1(row, LINE_HELPERS.reported)];
  const previous = `${a1(first, COLUMNS.previous)}:${a1(last, COLUMNS.previous)}`;
  const hasPrevious = lines.some((_, at) => typeof draft.valueAt(first + at, COLUMNS.previous) === 'number');
  return {
    expected: average(COLUMNS.expected, {
      ...{ condition: `${expecting}=0`, isKnown: counts.expecting > 0, otherwise: noDatum },
    }),
    progress: average(COLUMNS.progress, {
      ...{ condition: `${expecting}+${reported}=0`, isKnown: counts.expecting + counts.reported > 0 },
      otherwise: noDatum,
    }),
    previous: average(COLUMNS.previous, {
      ...{ condition: `COUNT(${previous})=0`, isKnown: hasPrevious, otherwise: '' },
    }),
  };
}

function totalMoney(
  draft: SheetDraft,
  { row, first, last, words }: TotalPlace,
  { lines, extra }: { readonly lines: readonly DashboardLine[]; readonly extra: number | null },
): Pick<TotalValues, 'assigned' | 'committed'> {
  const noDatum = words.milestones.noDatum;
  const known = (key: 'assigned' | 'committed'): number | null => {
    const values = [...lines.map(({ tally }) => tally[key]), ...(key === 'assigned' ? [extra] : [])];
    const there = values.filter((value) => value !== null);
    return there.length === 0 ? null : there.reduce((sum, value) => sum + value, 0);
  };
  const values = { assigned: known('assigned'), committed: known('committed') };
  for (const key of ['assigned', 'committed'] as const) {
    const span = `${a1(first, COLUMNS[key])}:${a1(last, COLUMNS[key])}`;
    draft.put(row, COLUMNS[key], {
      value: values[key] ?? noDatum,
      formula: `=IF(COUNT(${span})=0,${textLiteral(noDatum)},SUM(${span}))`,
      style: 'totalAmount',
    });
  }
  financial(draft, row, { words, style: 'totalRatio', ...values });
  return values;
}

function numberAt(draft: SheetDraft, row: number, column: number): number {
  const value = draft.valueAt(row, column);
  return typeof value === 'number' ? value : 0;
}

/** Writes what each axis counts in the plan, by the weighing that people chose, and gives it for the total. */
export function planWeights(
  draft: SheetDraft,
  first: number,
  { lines, place }: { readonly lines: readonly DashboardLine[]; readonly place: DashboardPlace },
): Weigh {
  const index = weighingIndex(lines, place);
  const weights = lines.map((line, at) => {
    const row = first + at;
    const { tally, axisWeight } = line;
    const counts = a1(row, COLUMNS.milestones);
    const choices = [counts, a1(row, LINE_HELPERS.total), '1', `N(${a1(row, COLUMNS.axisWeight)})`, counts].join(',');
    const value = [tally.milestones, tally.total, 1, axisWeight ?? 0, tally.milestones][index - 1] ?? 0;
    const used = tally.milestones === 0 ? 0 : value;
    draft.put(row, LINE_HELPERS.planWeight, {
      value: used,
      formula: `=IF(${counts}=0,0,CHOOSE(${place.names.weighing},${choices}))`,
    });
    return [line, used] as const;
  });
  const byLine = new Map(weights);
  return (line) => byLine.get(line) ?? 0;
}

/** Which weighing counts now, from 1; 5: weights of axes were chosen and some are missing. */
export function weighingIndex(lines: readonly DashboardLine[], { values }: DashboardPlace): number {
  const isComplete = lines.every(({ axisWeight }) => typeof axisWeight === 'number');
  return { milestones: 1, value: 2, axes: 3, axisWeights: isComplete ? 4 : 5 }[values.weighing];
}
