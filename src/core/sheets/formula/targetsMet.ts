import { figureOf } from '../../plan/figureKey';
import type { Activity } from '../../plan/plan';
import type { Figure } from '../../plan/figure';
import { FORMULA_LIMIT } from './liveFormula';
import { absoluteRange } from './reference';

/**
 * How far the targets of a group's rows were met (cumplimiento de metas): the average of executed over planned, each
 * target counted up to 100 %, rows without a planned target left out. Targets of different units cannot be added; their
 * degrees can. An array formula; null when no row plans a target, or the rows lie too scattered for one formula.
 */
export function targetsMet(
  activities: readonly Activity[],
  fiscalYear: number | null,
): { readonly formula: string; readonly value: number } | null {
  const targets = activities.flatMap((activity) => targetOf(activity, fiscalYear) ?? []);
  const planned = targets.filter((target) => amount(target.planned) > 0);
  if (planned.length === 0) return null;
  const runs = targetRuns(targets);
  const met = runs.map(({ executed, planned: plan }) => {
    const degree = `IF(${executed}>${plan},1,${executed}/${plan})`;
    return `SUM(IF(ISNUMBER(${plan}),IF(ISNUMBER(${executed}),IF(${plan}>0,${degree},0),0),0))`;
  });
  const formula = `=(${met.join('+')})/(${runs.map((run) => `COUNTIF(${run.planned},">0")`).join('+')})`;
  const value = planned.reduce((sum, target) => sum + degreeOf(target), 0) / planned.length;
  return formula.length > FORMULA_LIMIT ? null : { formula, value };
}

interface Target {
  readonly planned: Figure;
  readonly executed: Figure;
}

function targetOf({ figures }: Activity, fiscalYear: number | null): Target | null {
  const executed = figureOf(figures, 'executed', fiscalYear);
  const planned = figureOf(figures, 'plannedTarget', fiscalYear) ?? figureOf(figures, 'quantity', fiscalYear);
  return executed && planned ? { planned, executed } : null;
}

function amount({ raw }: Figure): number {
  return typeof raw === 'number' ? raw : 0;
}

function degreeOf({ planned, executed }: Target): number {
  return Math.min(1, amount(executed) / amount(planned));
}

/** The two columns of each stretch of rows that follow one another. */
function targetRuns(targets: readonly Target[]): readonly { readonly planned: string; readonly executed: string }[] {
  const runs: { first: Target; last: Target }[] = [];
  for (const target of targets) {
    const open = runs.at(-1);
    if (open && follows(open.last.planned, target.planned) && follows(open.last.executed, target.executed))
      open.last = target;
    else runs.push({ first: target, last: target });
  }
  return runs.map(({ first, last }) => ({
    planned: between(first.planned, last.planned),
    executed: between(first.executed, last.executed),
  }));
}

function follows(a: Figure, b: Figure): boolean {
  return a.cell.sheet === b.cell.sheet && a.cell.column === b.cell.column && b.cell.row === a.cell.row + 1;
}

function between({ cell: first }: Figure, { cell: last }: Figure): string {
  return absoluteRange(first.sheet, { top: first.row, bottom: last.row, left: first.column, right: last.column });
}
