import type { Activity, Plan } from '../../plan/plan';
import type { Figure } from '../../plan/figure';
import { isMoneyRole } from '../../plan/roles';
import { figuresOf, type Measure } from './measure';

/** The figures of one group that stand in one column of one sheet and are added, or taken away, alike. */
export interface ColumnSlice {
  readonly sheet: string;
  readonly column: number;
  /** Pesos per unit of the cells. */
  readonly unit: number;
  readonly sign: 1 | -1;
  /** Ascending by row. */
  readonly figures: readonly Figure[];
}

/** The cells behind one amount of a group of activities, column by column. */
export function columnSlices(plan: Plan, activities: Iterable<Activity>, measure: Measure): readonly ColumnSlice[] {
  const slices = new Map<string, Omit<ColumnSlice, 'figures'> & { figures: Figure[] }>();
  const inPesos = isMoneyRole(measure);
  for (const activity of activities) {
    const unit = inPesos ? (plan.tables[activity.table]?.unit ?? 1) : 1;
    for (const { figure, sign } of figuresOf(activity, measure, plan.fiscalYear)) {
      const { sheet, column } = figure.cell;
      const key = `${sheet}\n${column}\n${unit}\n${sign}`;
      const slice = slices.get(key) ?? { sheet, column, unit, sign, figures: [] };
      slices.set(key, slice);
      slice.figures.push(figure);
    }
  }
  return [...slices.values()].map((slice) => ({ ...slice, figures: slice.figures.toSorted(byRow) }));
}

function byRow(a: Figure, b: Figure): number {
  return a.cell.row - b.cell.row;
}
