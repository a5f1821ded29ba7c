import { normalise } from '../../words/normalise';
import {
  LATE_ORDERS,
  NO_SETTINGS,
  WEIGHINGS,
  type DashboardSettings,
  type LateOrder,
  type Weighing,
} from '../../milestones/tracking';
import type { CellValue } from '../../workbook/cell';
import { gridOf, type Snapshot } from '../../workbook/snapshot';
import type { Grid } from '../../workbook/grid';
import { DASHBOARD_MARK } from './dashboardPlace';
import type { DashboardWords, SheetWords } from '../words';

type Labelled = Exclude<keyof DashboardSettings, 'axisWeights'>;

const LABELS: readonly Labelled[] = [
  ...(['fiscalYear', 'cutoff', 'red', 'green', 'weighing', 'lateOrder', 'recordedCutoff', 'previousCutoff'] as const),
];

/** What people set on *Tablero de hitos*: what stands to the right of each setting's name, wherever it stands by now. */
export function readDashboard(snapshot: Snapshot, vocabularies: readonly SheetWords[], set = ''): DashboardSettings {
  const sheet = snapshot.sheets.find(({ mark }) => mark === `${DASHBOARD_MARK}${set}`);
  if (!sheet) return NO_SETTINGS;
  const grid = gridOf(sheet);
  const words = vocabularies.map(({ dashboard }) => dashboard);
  const labels = new Map(words.flatMap((each) => LABELS.map((label) => [normalise(each[label]), label] as const)));
  const found = new Map<Labelled, CellValue>();
  for (let position = 0; position < grid.length; position += 1) {
    const text = grid.value(position);
    const label = typeof text === 'string' ? labels.get(normalise(text)) : undefined;
    if (label === undefined || found.has(label)) continue;
    found.set(label, valueAt(grid, grid.rowAt(position), grid.columnAt(position) + 1));
  }
  const number = (label: Labelled): number | null => {
    const value = found.get(label);
    return typeof value === 'number' ? value : null;
  };
  return {
    ...{ fiscalYear: number('fiscalYear'), cutoff: number('cutoff'), red: number('red'), green: number('green') },
    ...{ recordedCutoff: number('recordedCutoff'), previousCutoff: number('previousCutoff') },
    weighing: choice<Weighing>(
      found.get('weighing'),
      WEIGHINGS,
      words.map(({ weighings }) => weighings),
    ),
    lateOrder: choice<LateOrder>(
      found.get('lateOrder'),
      LATE_ORDERS,
      words.map(({ lateOrders }) => lateOrders),
    ),
    axisWeights: axisWeights(grid, words),
  };
}

function valueAt(grid: Grid, row: number, column: number): CellValue {
  const position = grid.find(row, column);
  return position < 0 ? null : grid.value(position);
}

/** Which of some choices a cell names, in whatever language it was written. */
function choice<Key extends string>(
  value: CellValue | undefined,
  keys: readonly Key[],
  vocabularies: readonly Readonly<Record<Key, string>>[],
): Key | null {
  if (typeof value !== 'string') return null;
  const said = normalise(value);
  return keys.find((key) => vocabularies.some((words) => normalise(words[key]) === said)) ?? null;
}

/** The weights typed on the lines of axes, by the line's name: below the first heading of that column. */
function axisWeights(grid: Grid, words: readonly DashboardWords[]): ReadonlyMap<string, number> {
  const headings = new Set(words.map(({ axisWeight }) => normalise(axisWeight)));
  const weights = new Map<string, number>();
  for (let position = 0; position < grid.length; position += 1) {
    const text = grid.value(position);
    if (typeof text !== 'string' || !headings.has(normalise(text))) continue;
    const column = grid.columnAt(position);
    for (let row = grid.rowAt(position) + 1; valueAt(grid, row, 1) !== null; row += 1) {
      const [name, weight] = [valueAt(grid, row, 1), valueAt(grid, row, column)];
      if (typeof name === 'string' && typeof weight === 'number') weights.set(normalise(name), weight);
    }
    return weights;
  }
  return weights;
}
