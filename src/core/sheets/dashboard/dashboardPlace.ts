import {
  LATE_ORDERS,
  WEIGHINGS,
  type LateOrder,
  type MilestoneTracking,
  type Weighing,
} from '../../milestones/tracking';
import { absoluteCell, sheetReference } from '../formula/reference';
import { dayNumber, dayNumberOfIso } from '../dayNumber';
import { nameInSet } from '../sheetName';
import type { SheetSource } from '../sheetSource';

/** The cells of *Tablero de hitos* that people set, by the names that formulas give them, and what they hold. */
export interface DashboardPlace {
  readonly mark: string;
  readonly sheetName: string;
  /** The name of each cell that formulas refer to. */
  readonly names: Readonly<Record<NamedCell, string>>;
  readonly values: Readonly<Record<NumberInput, number>> & {
    readonly weighing: Weighing;
    readonly lateOrder: LateOrder;
    /** How many quarters of the year have ended by the cut-off date. */
    readonly quarters: number;
  };
  /** Whether the cut-off date is another one than when the sheets were last renewed: what was kept then is the last cut-off's. */
  readonly isNewCutoff: boolean;
  readonly previousCutoff: number | null;
}

/** What people set on the dashboard (parámetros del tablero): numbers, and choices of a list. */
export type NumberInput = 'fiscalYear' | 'cutoff' | 'red' | 'green';
export type ChoiceInput = 'weighing' | 'lateOrder';
export type DashboardInput = NumberInput | ChoiceInput;

/** The cells of the dashboard that have a name of their own in the workbook. */
export type NamedCell = NumberInput | 'quarters' | 'weighing';

/** The mark of the first set's dashboard. */
export const DASHBOARD_MARK = 'dashboard';

/** Rows of the dashboard's settings, in its second column, and of what follows from them. */
export const INPUT_ROWS: Readonly<Record<DashboardInput, number>> = {
  ...{ fiscalYear: 4, cutoff: 5, red: 6, green: 7, weighing: 8, lateOrder: 9 },
};
export const QUARTERS_ROW = 10;
export const PREVIOUS_ROW = 11;
/** The cut-off date when the sheets were last renewed stands hidden beside the settings. */
export const WEIGHING_INDEX = { row: 8, column: 22 } as const;
export const RECORDED = { row: 11, column: 23 } as const;

/** Share of the expected progress below which a milestone is late, and from which it is on time, until somebody sets it. */
const DEFAULT_THRESHOLDS = { red: 0.7, green: 0.9 } as const;
const QUARTER_ENDS = [
  [3, 31],
  [6, 30],
  [9, 30],
  [12, 31],
] as const;

/** The formula that counts the quarters of the year that have ended by the cut-off date. */
export function quartersFormula({ names }: Pick<DashboardPlace, 'names'>): string {
  return QUARTER_ENDS.map(([month, day]) => `(${names.cutoff}>=DATE(${names.fiscalYear},${month},${day}))`).join('+');
}

/**
 * Where the dashboard's settings stand and what they are: what people typed there, else the workbook's settings; the
 * cut-off date of a new dashboard is today inside the plan's year, else the year's last day.
 */
export function dashboardPlace(source: SheetSource, tracking: MilestoneTracking): DashboardPlace {
  const { plan, names, words, today, totals } = source;
  const { settings, set } = tracking;
  const mark = `${DASHBOARD_MARK}${set}`;
  const sheetName = names.nameOf(mark, nameInSet(words.dashboard.sheetName, set));
  const { date1904, state } = plan.snapshot;
  const fiscalYear = settings.fiscalYear ?? plan.fiscalYear ?? yearOf(today);
  const chosen = { ...DEFAULT_THRESHOLDS, ...state?.settings.trafficLight };
  const cutoff = settings.cutoff ?? defaultCutoff(fiscalYear, today, date1904);
  const ends = QUARTER_ENDS.map(([month, day]) => dayNumber({ year: fiscalYear, month, day }, date1904));
  const isNewCutoff = settings.recordedCutoff !== null && settings.recordedCutoff !== cutoff;
  const isPriced = totals.plan.total.units !== 0n;
  return {
    mark,
    sheetName,
    names: cellNames(source, { set, sheetName }),
    values: {
      fiscalYear,
      cutoff,
      red: settings.red ?? chosen.red,
      green: settings.green ?? chosen.green,
      weighing: settings.weighing ?? WEIGHINGS[0],
      lateOrder: settings.lateOrder ?? (isPriced ? LATE_ORDERS[0] : LATE_ORDERS[1]),
      quarters: ends.filter((end) => cutoff >= end).length,
    },
    isNewCutoff,
    previousCutoff: isNewCutoff ? settings.recordedCutoff : settings.previousCutoff,
  };
}

/** The cells that have names, and where they stand. */
export function namedCells({ sheetName, names }: Pick<DashboardPlace, 'sheetName' | 'names'>): readonly {
  readonly name: string;
  readonly ref: string;
}[] {
  const at = (row: number, column = 2): string => `${sheetReference(sheetName)}!${absoluteCell(row, column)}`;
  return [
    ...(['cutoff', 'fiscalYear', 'red', 'green'] as const).map((input) => {
      return { name: names[input], ref: at(INPUT_ROWS[input]) };
    }),
    { name: names.quarters, ref: at(QUARTERS_ROW) },
    { name: names.weighing, ref: at(WEIGHING_INDEX.row, WEIGHING_INDEX.column) },
  ];
}

/** Names that are free in the workbook, or are the dashboard's already. */
function cellNames(
  { plan, words }: SheetSource,
  { set, sheetName }: { readonly set: string; readonly sheetName: string },
): DashboardPlace['names'] {
  const suffix = set === '' ? '' : `_${set.slice(1)}`;
  const own = `${sheetReference(sheetName)}!`.toLowerCase();
  const taken = new Set(
    plan.snapshot.names.flatMap(({ name, ref }) =>
      ref.replace(/^=/, '').toLowerCase().startsWith(own) ? [] : [name.toLowerCase()],
    ),
  );
  const free = (base: string): string => {
    let name = `${base}${suffix}`;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}${suffix}_${number}`;
    return name;
  };
  const { cutoff, fiscalYear, red, green, quarters, weighing } = words.dashboard.names;
  return {
    ...{ cutoff: free(cutoff), fiscalYear: free(fiscalYear), red: free(red), green: free(green) },
    ...{ quarters: free(quarters), weighing: free(weighing) },
  };
}

/** A plan that does not say its year is taken to be this year's; without a clock, the year must be typed. */
function yearOf(today: string | null): number {
  const year = Number(today?.slice(0, 4));
  return Number.isInteger(year) && year > 0 ? year : FALLBACK_YEAR;
}

const FALLBACK_YEAR = 2000;

function defaultCutoff(fiscalYear: number, today: string | null, date1904: boolean): number {
  const now = today?.startsWith(`${fiscalYear}-`) ? dayNumberOfIso(today, date1904) : null;
  return now ?? dayNumber({ year: fiscalYear, month: 12, day: 31 }, date1904);
}
