import type { MilestoneTracking } from '../../milestones/tracking';
import type { SheetSource } from '../sheetSource';
import type { DashboardPlace } from './dashboardPlace';
import type { ShownTable } from './dashboardTally';

/** The cells of another sheet that hold the plan's own figures. */
export interface PlanFigures {
  readonly milestones: string | null;
  readonly assigned: string | null;
}

/** What the dashboard is made from. */
export interface DashboardSource {
  readonly source: SheetSource;
  readonly tracking: MilestoneTracking;
  readonly place: DashboardPlace;
  readonly tables: readonly ShownTable[];
  /** Where the plan's own figures stand on *Resumen por eje*, when it is written with this; null: they are summed anew. */
  readonly summary: PlanFigures | null;
}
