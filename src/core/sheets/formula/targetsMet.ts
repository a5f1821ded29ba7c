import { figureOf } from '../../plan/figureKey';
import type { Activity } from '../../plan/plan';
import type { Figure } from '../../plan/figure';
import { decimal } from '../../quantity/decimal';
import { composed, type Term } from './composed';
import type { LiveFormula } from './liveFormula';
import { absoluteRange } from './reference';

/** How many targets a group's rows plan, and how many of them were met in full (metas programadas y cumplidas). */
export interface TargetCounts {
  readonly planned: LiveFormula;
  readonly met: LiveFormula;
}

/**
 * Counts the targets that were met: executed at least what was planned, row by row. Targets of different units cannot be
 * added; how many were met can be counted. Null when no row plans a target beside a column of what was executed.
 */
export function targetsMet(activities: readonly Activity[], fiscalYear: number | null): TargetCounts | null {
  const targets = activities.flatMap((activity) => targetOf(activity, fiscalYear) ?? []);
  if (!targets.some(isPlanned)) return null;
  const runs = targetRuns(targets);
  const planned = runs.map((run): Term => term(`COUNTIF(${run.planned},">0")`, run.targets.filter(isPlanned).length));
  const met = runs.map((run): Term => {
    const [goal, done] = [run.planned, run.executed];
    return term(
      `SUMPRODUCT(ISNUMBER(${goal})*ISNUMBER(${done})*(${goal}>0)*(${done}>=${goal}))`,
      run.targets.filter(isMet).length,
    );
  });
  return { planned: added(planned), met: added(met) };
}

interface Target {
  readonly planned: Figure;
  readonly executed: Figure;
}

function term(text: string, count: number): Term {
  return { kind: 'expression', text, array: false, value: decimal(BigInt(count)), unit: 1, sign: 1 };
}

function added(terms: readonly Term[]): LiveFormula {
  return composed(terms, decimal(terms.reduce((sum, { value }) => sum + value.units, 0n)));
}

function targetOf({ figures }: Activity, fiscalYear: number | null): Target | null {
  const executed = figureOf(figures, 'executedQuantity', fiscalYear) ?? figureOf(figures, 'executed', fiscalYear);
  const planned = figureOf(figures, 'plannedTarget', fiscalYear) ?? figureOf(figures, 'quantity', fiscalYear);
  return executed && planned ? { planned, executed } : null;
}

function isPlanned({ planned: { raw } }: Target): boolean {
  return typeof raw === 'number' && raw > 0;
}

function isMet(target: Target): boolean {
  const { planned, executed } = target;
  return isPlanned(target) && typeof executed.raw === 'number' && executed.raw >= Number(planned.raw);
}

interface TargetRun {
  readonly planned: string;
  readonly executed: string;
  readonly targets: readonly Target[];
}

/** The two columns of each stretch of rows that follow one another. */
function targetRuns(targets: readonly Target[]): readonly TargetRun[] {
  const runs: Target[][] = [];
  for (const target of targets) {
    const last = runs.at(-1)?.at(-1);
    if (last && follows(last.planned, target.planned) && follows(last.executed, target.executed))
      runs.at(-1)?.push(target);
    else runs.push([target]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    return {
      planned: between(first.planned, last.planned),
      executed: between(first.executed, last.executed),
      targets: run,
    };
  });
}

function follows(a: Figure, b: Figure): boolean {
  return a.cell.sheet === b.cell.sheet && a.cell.column === b.cell.column && b.cell.row === a.cell.row + 1;
}

function between({ cell: first }: Figure, { cell: last }: Figure): string {
  return absoluteRange(first.sheet, { top: first.row, bottom: last.row, left: first.column, right: last.column });
}
