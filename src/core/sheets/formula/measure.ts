import type { Figure } from '../../plan/figure';
import { figureOf, type Figures } from '../../plan/figureKey';
import { parseRole } from '../../plan/parseRole';
import { isSourceRole } from '../../plan/roles';
import type { Activity } from '../../plan/plan';
import { monthsOf } from '../../milestones/planEvidence';

/** An amount that the sheets add up, by the role of its column; a source by its name. */
export type Measure =
  | 'total'
  | 'assigned'
  | 'toRaise'
  | 'appropriated'
  | 'committed'
  | 'obligated'
  | 'paid'
  | 'executed'
  | 'plannedTarget'
  | `schedule:${number}`
  | `source:${string}`;

/** A cell that enters an amount of a row, added or taken away. */
export interface SignedFigure {
  readonly figure: Figure;
  readonly sign: 1 | -1;
}

/**
 * The cells whose signed sum is an amount of one row. A column that the table lacks follows from the others, in the
 * same way as `summarize` completes a row: what is not assigned is to be raised, sources alone are what is assigned.
 */
export function figuresOf(activity: Activity, measure: Measure, fiscalYear: number | null): readonly SignedFigure[] {
  const { figures } = activity;
  if (isSourceRole(measure)) return plus(sourceFigures(figures, fiscalYear, measure));
  const stated = (role: string): readonly SignedFigure[] | null => {
    const figure = figureOf(figures, role, fiscalYear);
    return figure ? [{ figure, sign: 1 }] : null;
  };
  const quarter = /^schedule:(\d)$/.exec(measure)?.[1];
  if (quarter !== undefined) return scheduleOf(Number(quarter), stated);
  if (measure === 'total')
    return stated('total') ?? [...(assignedOf(activity, fiscalYear) ?? []), ...(stated('toRaise') ?? [])];
  if (measure === 'assigned') return assignedOf(activity, fiscalYear) ?? [];
  if (measure === 'toRaise') return stated('toRaise') ?? remainder(activity, fiscalYear);
  return stated(measure) ?? [];
}

/** What is scheduled for a quarter: its own column, else those of its months (cronograma). */
function scheduleOf(
  quarter: number,
  stated: (role: string) => readonly SignedFigure[] | null,
): readonly SignedFigure[] {
  return stated(`quarter:${quarter}`) ?? monthsOf(quarter).flatMap((month) => stated(month) ?? []);
}

function assignedOf({ figures }: Activity, fiscalYear: number | null): readonly SignedFigure[] | null {
  const assigned = figureOf(figures, 'assigned', fiscalYear);
  if (assigned) return plus([assigned]);
  const total = figureOf(figures, 'total', fiscalYear);
  const toRaise = figureOf(figures, 'toRaise', fiscalYear);
  if (total && toRaise) return [...plus([total]), ...minus(plus([toRaise]))];
  const sources = sourceFigures(figures, fiscalYear);
  return sources.length > 0 ? plus(sources) : null;
}

function remainder(activity: Activity, fiscalYear: number | null): readonly SignedFigure[] {
  const assigned = assignedOf(activity, fiscalYear);
  const total = figureOf(activity.figures, 'total', fiscalYear);
  return assigned && total ? [...plus([total]), ...minus(assigned)] : [];
}

function sourceFigures(figures: Figures, fiscalYear: number | null, only?: string): Figure[] {
  return Object.entries(figures).flatMap(([key, figure]) => {
    const parsed = parseRole(key);
    if (!figure || !parsed || !(only === undefined ? isSourceRole(parsed.role) : parsed.role === only)) return [];
    const otherYear = parsed.year !== null && fiscalYear !== null && parsed.year !== fiscalYear;
    return otherYear ? [] : [figure];
  });
}

function plus(figures: readonly Figure[]): readonly SignedFigure[] {
  return figures.map((figure) => ({ figure, sign: 1 }));
}

function minus(figures: readonly SignedFigure[]): readonly SignedFigure[] {
  return figures.map(({ figure, sign }) => ({ figure, sign: sign === 1 ? -1 : 1 }));
}
