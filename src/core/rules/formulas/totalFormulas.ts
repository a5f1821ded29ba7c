import type { Figure } from '../../plan/figure';
import type { SubtotalLine } from '../../plan/plan';
import { isActivity, lineName, type Line, type PlanIndex } from '../planIndex';
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
    const expected = new Set([...coverage.expected(line), ...orphansOf(index, line).map(lineName)]);
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

/**
 * Rows that no total adds, which stand between the rows of a total and itself (filas huérfanas): its group goes as far as it
 * does, whatever its formula reads.
 */
function orphansOf(index: PlanIndex, line: SubtotalLine): Line[] {
  const added = index.addedBy(line).filter(({ sheet }) => sheet === line.sheet);
  const rows = added.map(({ row }) => row);
  const isBelow = rows.length > 0 && rows.every((row) => row < line.row) && added.every(isActivity);
  if (!isBelow) return [];
  const between = index.linesIn(line.sheet, { top: Math.max(...rows) + 1, bottom: line.row - 1 });
  const isRun = between.every(
    (each) => isActivity(each) && each.table === line.table && !addedAnywhere(index).has(each),
  );
  return isRun ? [...between] : [];
}

function addedAnywhere(index: PlanIndex): ReadonlySet<Line> {
  let all = addedLines.get(index);
  if (!all) addedLines.set(index, (all = new Set(index.plan.subtotals.flatMap((each) => index.addedBy(each)))));
  return all;
}

const addedLines = new WeakMap<PlanIndex, ReadonlySet<Line>>();

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
