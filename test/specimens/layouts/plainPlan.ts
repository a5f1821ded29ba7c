/** One row of a plan, in pesos: what a layout writes and what reading must give back. */
export interface PlainActivity {
  readonly text: string;
  readonly unit: string;
  readonly owner: string;
  readonly quantity: number;
  readonly unitValue: number;
  readonly total: number;
  readonly assigned: number;
  readonly toRaise: number;
  /** One amount a source of the plan, in its order; they add to `assigned`. */
  readonly sources: readonly number[];
  /** Four amounts that add to `total`. */
  readonly quarters: readonly number[];
}

export interface PlainMilestone {
  readonly name: string;
  readonly activities: readonly PlainActivity[];
}

export interface PlainFront {
  readonly name: string;
  readonly milestones: readonly PlainMilestone[];
}

export interface PlainAxis {
  readonly name: string;
  readonly fronts: readonly PlainFront[];
}

/** A plan that is only its data: no sheet, no cell. Everything in it agrees to the peso. */
export interface PlainPlan {
  readonly municipality: string;
  readonly fiscalYear: number;
  readonly sources: readonly string[];
  readonly axes: readonly PlainAxis[];
}

/** A row with the names it stands under. */
export interface PlacedActivity {
  readonly axis: string;
  readonly front: string;
  readonly milestone: string;
  readonly activity: PlainActivity;
}

/** All rows in the plan's order. */
export function placedActivities(plan: PlainPlan): PlacedActivity[] {
  return plan.axes.flatMap((axis) =>
    axis.fronts.flatMap((front) =>
      front.milestones.flatMap((milestone) =>
        milestone.activities.map((activity) => ({
          axis: axis.name,
          front: front.name,
          milestone: milestone.name,
          activity,
        })),
      ),
    ),
  );
}
