import type { Area } from '../../formulas/area';
import type { Figure } from '../../plan/figure';
import { gridOf } from '../../workbook/snapshot';
import { isActivity, lineName, type Line, type PlanIndex } from '../planIndex';
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
    const shape = shapeOf(figure, this.index.plan);
    if (!shape?.linear || shape.linear.constant.units !== 0n) return null;
    const counts = new Map<string, number>();
    const ignoresTotals = shape.functions.has('SUBTOTAL');
    const isPlain = shape.linear.addends.every(({ area, coefficient }) => {
      const isWhole = coefficient.scale === 0 && coefficient.units > 0n;
      return isWhole && this.countArea(area, { key, times: Number(coefficient.units), ignoresTotals }, counts);
    });
    return isPlain ? counts : null;
  }

  private collect(line: Line, leaves: Set<string>, seen: Set<string>): void {
    const name = lineName(line);
    if (seen.has(name)) return;
    seen.add(name);
    if (isActivity(line)) leaves.add(name);
    else for (const added of this.index.addedBy(line)) this.collect(added, leaves, seen);
  }

  private countArea(area: Area, task: AreaTask, counts: Map<string, number>): boolean {
    if (this.holdsOtherFigures(area)) return false;
    return this.index.linesIn(area.sheet, area.range).every((line) => {
      const figure = line.figures[task.key];
      if (!figure) return true;
      const { column } = figure.cell;
      if (column !== area.range.left || column !== area.range.right) return false;
      if (isActivity(line)) bump(counts, lineName(line), task.times);
      else if (!(task.ignoresTotals && shapeOf(figure, this.index.plan)?.functions.has('SUBTOTAL')))
        this.countTotal(line, task.times, counts);
      return true;
    });
  }

  /** A total inside a sum stands for the rows that it should add: whether it does is judged on its own line. */
  private countTotal(line: Line, times: number, counts: Map<string, number>): void {
    for (const leaf of this.expected(line)) bump(counts, leaf, times);
  }

  /** Whether numbers stand there that are no figure of the plan: taxes, overheads, scratch sums. */
  private holdsOtherFigures({ sheet, range }: Area): boolean {
    const snapshot = this.index.plan.snapshot.sheets.find(({ name }) => name === sheet);
    if (!snapshot || range.left !== range.right) return true;
    const grid = gridOf(snapshot);
    for (let row = range.top; row <= range.bottom; row += 1) {
      const position = grid.find(row, range.left);
      if (position < 0 || this.index.lineAt(sheet, row)) continue;
      const value = grid.value(position);
      if (typeof value === 'number' && value !== 0) return true;
    }
    return false;
  }
}

interface AreaTask {
  readonly key: string;
  readonly times: number;
  readonly ignoresTotals: boolean;
}

function bump(counts: Map<string, number>, leaf: string, times: number): void {
  counts.set(leaf, (counts.get(leaf) ?? 0) + times);
}
