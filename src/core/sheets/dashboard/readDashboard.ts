import { normalise } from '../../words/normalise';
import type { DashboardSettings } from '../../milestones/tracking';
import { gridOf, type Snapshot } from '../../workbook/snapshot';
import { DASHBOARD_MARK, type DashboardInput } from './dashboardPlace';
import type { SheetWords } from '../words';

const INPUTS: readonly DashboardInput[] = ['fiscalYear', 'cutoff', 'red', 'green'];

/** What people set on *Tablero de hitos*: the number to the right of each setting's name, wherever it stands by now. */
export function readDashboard(snapshot: Snapshot, vocabularies: readonly SheetWords[]): DashboardSettings {
  const found: Record<DashboardInput, number | null> = { fiscalYear: null, cutoff: null, red: null, green: null };
  const sheet = snapshot.sheets.find(({ mark }) => mark === DASHBOARD_MARK);
  if (!sheet) return found;
  const grid = gridOf(sheet);
  const inputs = new Map(
    vocabularies.flatMap(({ dashboard }) => INPUTS.map((input) => [normalise(dashboard[input]), input] as const)),
  );
  for (let position = 0; position < grid.length; position += 1) {
    const text = grid.value(position);
    const input = typeof text === 'string' ? inputs.get(normalise(text)) : undefined;
    if (input === undefined || found[input] !== null) continue;
    const beside = grid.find(grid.rowAt(position), grid.columnAt(position) + 1);
    const value = beside < 0 ? null : grid.value(beside);
    found[input] = typeof value === 'number' ? value : null;
  }
  return found;
}
