import type { CellRef } from '../../workbook/address';
import { gridOf, type Snapshot } from '../../workbook/snapshot';
import type { Area } from '../area';

/** A formula of the workbook, by its number. */
export interface IndexedFormula {
  readonly cell: CellRef;
  readonly formula: string;
}

interface Column {
  readonly column: number;
  readonly rows: number[];
  readonly ids: number[];
}

/** The formulas of a workbook by place (índice de fórmulas): those inside an area are found without looking at its other cells. */
export class FormulaIndex {
  readonly formulas: readonly IndexedFormula[];
  private readonly sheets = new Map<string, readonly Column[]>();

  constructor({ sheets }: Snapshot) {
    const formulas: IndexedFormula[] = [];
    for (const sheet of sheets) {
      const grid = gridOf(sheet);
      const columns = new Map<number, Column>();
      for (let position = 0; position < grid.length; position += 1) {
        const formula = grid.formula(position);
        if (formula === undefined) continue;
        const [row, column] = [grid.rowAt(position), grid.columnAt(position)];
        const known = columns.get(column) ?? { column, rows: [], ids: [] };
        columns.set(column, known);
        known.rows.push(row);
        known.ids.push(formulas.push({ cell: { sheet: sheet.name, row, column }, formula }) - 1);
      }
      const ordered = [...columns.values()].sort((a, b) => a.column - b.column);
      if (ordered.length > 0) this.sheets.set(sheet.name, ordered);
    }
    this.formulas = formulas;
  }

  /** The formulas inside an area, as stretches of numbers that stand one below the other. */
  within({ sheet, range }: Area): Stretch[] {
    const columns = this.sheets.get(sheet) ?? [];
    const stretches: Stretch[] = [];
    for (let at = firstColumn(columns, range.left); at < columns.length; at += 1) {
      const column = columns[at];
      if (!column || column.column > range.right) break;
      const [from, to] = [firstAtLeast(column.rows, range.top), firstAtLeast(column.rows, range.bottom + 1)];
      if (from < to) stretches.push({ ids: column.ids, from, to });
    }
    return stretches;
  }
}

/** Some of the formulas of a column: `ids` from `from` up to, not including, `to`. */
export interface Stretch {
  readonly ids: readonly number[];
  readonly from: number;
  readonly to: number;
}

function firstColumn(columns: readonly Column[], left: number): number {
  return firstAtLeast(
    columns.map(({ column }) => column),
    left,
  );
}

function firstAtLeast(sorted: readonly number[], wanted: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
