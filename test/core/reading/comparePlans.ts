import { multiply } from '../../../src/core/quantity/arithmetic';
import { decimal, toNumber } from '../../../src/core/quantity/decimal';
import type { Activity, Plan } from '../../../src/core/plan/plan';
import { formatAddress } from '../../../src/core/workbook/address';
import type { WrittenPlan } from '../../specimens/layouts/writeLayout';
import { placedActivities, type PlainPlan } from '../../specimens/layouts/plainPlan';

/** What must be the same on both sides: names, and every figure in pesos with its cell. */
interface ComparedRow {
  readonly place: string;
  readonly names: readonly (string | null | undefined)[];
  readonly figures: Readonly<Record<string, readonly [string | undefined, number | undefined]>>;
}

/** The rows of a plan as it was read. */
export function readRows(plan: Plan): ComparedRow[] {
  const axes = new Map(plan.axes.map(({ key, name }) => [key, name]));
  const fronts = new Map(plan.fronts.map(({ key, name }) => [key, name]));
  const milestones = new Map(plan.milestones.map(({ key, name }) => [key, name]));
  return plan.activities.map((activity) => ({
    place: `${activity.sheet}!${activity.row}`,
    names: [
      axes.get(activity.axis ?? ''),
      fronts.get(activity.front ?? ''),
      milestones.get(activity.milestone ?? ''),
      activity.labels['activity']?.text,
    ],
    figures: figuresOf(plan, activity),
  }));
}

function figuresOf(plan: Plan, activity: Activity): ComparedRow['figures'] {
  const unit = decimal(BigInt(plan.tables[activity.table]?.unit ?? 1));
  return Object.fromEntries(
    Object.entries(activity.figures).map(([role, figure]): [string, ComparedRow['figures'][string]] => {
      if (!figure?.value) return [role, [undefined, undefined]];
      const pesos = role === 'quantity' ? figure.value : multiply(figure.value, unit);
      return [role, [formatAddress(figure.cell), toNumber(pesos)]];
    }),
  );
}

/** The rows of a plan as they were written, in the order of the workbook. */
export function writtenRows(plan: PlainPlan, { labels }: WrittenPlan): ComparedRow[] {
  const placed = placedActivities(plan);
  return labels.rows
    .toSorted((a, b) => a.table - b.table || a.row - b.row)
    .map(({ index, sheet, row, cells }) => {
      const of = placed[index];
      if (!of) throw new RangeError('a label without its row');
      const { activity } = of;
      const figures: Record<string, readonly [string | undefined, number | undefined]> = {};
      for (const role of ['quantity', 'unitValue', 'total', 'assigned', 'toRaise'] as const) {
        if (cells[role]) figures[role] = [cells[role], activity[role]];
      }
      plan.sources.forEach((source, at) => {
        if (cells[`source:${source}`]) figures[`source:${source}`] = [cells[`source:${source}`], activity.sources[at]];
      });
      activity.quarters.forEach((amount, at) => {
        if (cells[`quarter:${at + 1}`]) figures[`quarter:${at + 1}`] = [cells[`quarter:${at + 1}`], amount];
      });
      return { place: `${sheet}!${row}`, names: [of.axis, of.front, of.milestone, activity.text], figures };
    });
}
