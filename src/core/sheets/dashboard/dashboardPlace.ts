import type { MilestoneTracking } from '../../milestones/tracking';
import { absoluteCell, sheetReference } from '../formula/reference';
import { dayNumber, dayNumberOfIso } from '../dayNumber';
import type { SheetSource } from '../sheetSource';

/** The cells of *Tablero de hitos* that people set, as tracking formulas name them, and what they hold. */
export interface DashboardPlace {
  readonly sheetName: string;
  readonly references: Readonly<Record<DashboardInput, string>>;
  readonly values: Readonly<Record<DashboardInput, number>> & {
    /** Day numbers on which the year's quarters end. */
    readonly quarterEnds: readonly number[];
  };
}

/** What people set on the dashboard (parámetros del tablero). */
export type DashboardInput = 'fiscalYear' | 'cutoff' | 'red' | 'green';

/** The mark of the dashboard. */
export const DASHBOARD_MARK = 'dashboard';

/** Rows of the dashboard's settings, in its second column. */
export const INPUT_ROWS: Readonly<Record<DashboardInput, number>> = { fiscalYear: 4, cutoff: 5, red: 6, green: 7 };

/** Share of the expected progress below which a milestone is late, and from which it is on time, until somebody sets it. */
const DEFAULT_THRESHOLDS = { red: 0.7, green: 0.9 } as const;
const QUARTER_ENDS = [
  [3, 31],
  [6, 30],
  [9, 30],
  [12, 31],
] as const;

/**
 * Where the dashboard's settings stand and what they are: what people typed there, else the workbook's settings; the
 * cut-off date of a new dashboard is today inside the plan's year, else the year's last day.
 */
export function dashboardPlace(
  { plan, names, words, today }: SheetSource,
  tracking: MilestoneTracking,
): DashboardPlace {
  const sheetName = names.nameOf(DASHBOARD_MARK, words.dashboard.sheetName);
  const { settings } = tracking;
  const { date1904, state } = plan.snapshot;
  const fiscalYear = settings.fiscalYear ?? plan.fiscalYear ?? yearOf(today);
  const chosen = { ...DEFAULT_THRESHOLDS, ...state?.settings.trafficLight };
  const days = QUARTER_ENDS.map(([month, day]) => dayNumber({ year: fiscalYear, month, day }, date1904));
  const cell = (input: DashboardInput): string => `${sheetReference(sheetName)}!${absoluteCell(INPUT_ROWS[input], 2)}`;
  return {
    sheetName,
    references: { fiscalYear: cell('fiscalYear'), cutoff: cell('cutoff'), red: cell('red'), green: cell('green') },
    values: {
      fiscalYear,
      cutoff: settings.cutoff ?? defaultCutoff(fiscalYear, today, date1904),
      red: settings.red ?? chosen.red,
      green: settings.green ?? chosen.green,
      quarterEnds: days,
    },
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
