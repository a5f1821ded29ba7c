import type { Figure } from '../../plan/figure';
import type { SubtotalLine } from '../../plan/plan';
import { lineName, type Line, type PlanIndex } from '../planIndex';
import { Coverage } from './coverage';

/** A total's formula held against the rows of its group (fórmula de un total). */
export interface TotalFormula {
  readonly line: SubtotalLine;
  readonly key: string;
  readonly figure: Figure;
  readonly children: number;
  /** Rows of the group that the formula does not count. */
  readonly missing: readonly Line[];
  /** Rows of other groups that it counts. */
  readonly foreign: readonly Line[];
  /** Rows that it counts more than once. */
  readonly repeated: readonly Line[];
}

/** Every total whose formula is a plain sum of rows of the plan. Other formulas say something that rows cannot judge. */
export function totalFormulas(index: PlanIndex): readonly TotalFormula[] {
  let known = found.get(index);
  if (!known) found.set(index, (known = findTotalFormulas(index)));
  return known;
}

/** Several rules ask for the same ones. */
const found = new WeakMap<PlanIndex, readonly TotalFormula[]>();

function findTotalFormulas(index: PlanIndex): TotalFormula[] {
  const coverage = new Coverage(index);
  return index.plan.subtotals.flatMap((line) => {
    const expected = coverage.expected(line);
    return Object.entries(line.figures).flatMap(([key, figure]): TotalFormula[] => {
      const counts = figure?.formula === undefined || expected.size === 0 ? null : coverage.counted(figure, key);
      if (!figure || !counts) return [];
      const named = (names: Iterable<string>): Line[] => [...names].flatMap((name) => index.lineNamed(name) ?? []);
      return [
        {
          ...{ line, key, figure, children: expected.size },
          missing: named([...expected].filter((name) => !counts.has(name))),
          foreign: named([...counts.keys()].filter((name) => !expected.has(name))),
          repeated: named([...counts].flatMap(([name, times]) => (times > 1 ? [name] : []))),
        },
      ];
    });
  });
}

/** Whether it counts each row of its group once and no other. */
export function isComplete({ missing, foreign, repeated }: TotalFormula): boolean {
  return missing.length === 0 && foreign.length === 0 && repeated.length === 0;
}

/**
 * Whether others of its kind count their whole group: another column of the same line, or the same column on another
 * line of the table. Without them what a formula leaves out may be meant.
 */
export function isCorroborated(one: TotalFormula, all: readonly TotalFormula[]): boolean {
  return all.some(
    (other) =>
      isComplete(other) &&
      (lineName(other.line) === lineName(one.line) || (other.key === one.key && other.line.table === one.line.table)),
  );
}
