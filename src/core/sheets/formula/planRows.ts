import type { Activity, Plan, RowKind } from '../../plan/plan';
import { gridOf, type SheetSnapshot } from '../../workbook/snapshot';
import type { Grid } from '../../workbook/grid';

/** Kinds of row that a range of amounts may not run across. */
const BARRIERS: ReadonlySet<RowKind> = new Set(['subtotal', 'total', 'control', 'header']);

/** What stands on the rows of the plan's sheets, for formulas that must not run over somebody else's row. */
export class PlanRows {
  private readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  private readonly activities = new Map<string, Map<number, Activity>>();
  private readonly barriers = new Map<string, Set<number>>();

  constructor(readonly plan: Plan) {
    this.sheets = new Map(plan.snapshot.sheets.map((sheet) => [sheet.name, sheet]));
    for (const activity of plan.activities)
      entryOf(this.activities, activity.sheet, newMap).set(activity.row, activity);
    for (const { sheet, rowKinds } of plan.tables) {
      for (const [row, kind] of rowKinds) if (BARRIERS.has(kind)) this.barrierRows(sheet).add(row);
    }
    for (const { sheet, row } of plan.subtotals) this.barrierRows(sheet).add(row);
  }

  /** The cells of a sheet; null when the workbook has no such sheet. */
  grid(sheet: string): Grid | null {
    const found = this.sheets.get(sheet);
    return found ? gridOf(found) : null;
  }

  /** The activity of a row. */
  activityAt(sheet: string, row: number): Activity | undefined {
    return this.activities.get(sheet)?.get(row);
  }

  /** Whether a range of one group's amounts may run across the row. */
  isPassable(sheet: string, row: number, members: ReadonlySet<Activity>): boolean {
    const activity = this.activityAt(sheet, row);
    return activity ? members.has(activity) : !this.barriers.get(sheet)?.has(row);
  }

  private barrierRows(sheet: string): Set<number> {
    return entryOf(this.barriers, sheet, newSet);
  }
}

function newMap(): Map<number, Activity> {
  return new Map();
}

function newSet(): Set<number> {
  return new Set();
}

function entryOf<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}
