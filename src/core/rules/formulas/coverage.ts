import type { Figure } from '../../plan/figure';
import { isActivity, lineName, type Line, type PlanIndex } from '../planIndex';
import type { Area } from './formulaShape';
import { shapeOf } from './shapeOf';

/** How often a total's formula counts each row (cobertura), by the row's name; other cells make it unknown. */
export type Counts = ReadonlyMap<string, number>;

/** Follows the formulas of totals down to the rows that they add. */
export class Coverage {
  constructor(private readonly index: PlanIndex) {}

  /** The rows that a line should add, each once: its subtotals resolved. */
  expected(line: Line): ReadonlySet<string> {
    const leaves = new Set<string>();
    this.collect(line, leaves, new Set());
    return leaves;
  }

  /** How often the formula of a figure counts each row in the column `key`; null when it is not a plain sum of them. */
  counted(figure: Figure, key: string): Counts | null {
    const counts = new Map<string, number>();
    return this.count({ figure, key, times: 1 }, counts, new Set()) ? counts : null;
  }

  private collect(line: Line, leaves: Set<string>, seen: Set<string>): void {
    const name = lineName(line);
    if (seen.has(name)) return;
    seen.add(name);
    if (isActivity(line)) leaves.add(name);
    else
      for (const { sheet, row } of line.adds)
        this.follow(sheet, row, (added) => {
          this.collect(added, leaves, seen);
        });
  }

  private follow(sheet: string, row: number, visit: (line: Line) => void): void {
    const line = this.index.lineAt(sheet, row);
    if (line) visit(line);
  }

  private count(total: Counted, counts: Map<string, number>, path: Set<string>): boolean {
    const linear = shapeOf(total.figure)?.linear;
    const name = lineName(total.figure.cell);
    if (!linear || linear.constant.units !== 0n || path.has(name)) return false;
    const ignoresTotals = shapeOf(total.figure)?.functions.has('SUBTOTAL') === true;
    const deeper = new Set(path).add(name);
    return linear.addends.every(({ area, coefficient }) => {
      const isWhole = coefficient.scale === 0 && coefficient.units > 0n;
      const task = { key: total.key, times: total.times * Number(coefficient.units), ignoresTotals };
      return isWhole && this.countArea(area, task, { counts, path: deeper });
    });
  }

  private countArea(area: Area, task: AreaTask, { counts, path }: Tally): boolean {
    return this.index.linesIn(area.sheet, area.range).every((line) => {
      const figure = line.figures[task.key];
      if (!figure) return true;
      const { column } = figure.cell;
      if (column < area.range.left || column > area.range.right || area.range.left !== area.range.right) return false;
      if (isActivity(line)) return bump(counts, lineName(line), task.times);
      if (figure.formula === undefined) return this.countTyped(line, task.times, counts);
      if (task.ignoresTotals && shapeOf(figure)?.functions.has('SUBTOTAL')) return true;
      return this.count({ figure, key: task.key, times: task.times }, counts, path);
    });
  }

  private countTyped(line: Line, times: number, counts: Map<string, number>): boolean {
    for (const leaf of this.expected(line)) bump(counts, leaf, times);
    return true;
  }
}

interface Counted {
  readonly figure: Figure;
  readonly key: string;
  readonly times: number;
}

interface AreaTask {
  readonly key: string;
  readonly times: number;
  readonly ignoresTotals: boolean;
}

interface Tally {
  readonly counts: Map<string, number>;
  readonly path: Set<string>;
}

function bump(counts: Map<string, number>, leaf: string, times: number): true {
  counts.set(leaf, (counts.get(leaf) ?? 0) + times);
  return true;
}
