import { columnName } from '../../workbook/address';
import { gridOf, type SheetSnapshot } from '../../workbook/snapshot';
import type { PlanTable } from '../../plan/plan';
import { planRule } from '../planRule';

/** A cell divided by itself: `AR2/AR2`. */
const ITSELF = /(?<![A-Z0-9$])(\$?[A-Z]{1,3}\$?\d+)\s*\/\s*\1(?![\d:(])/;

interface RatioOfItself {
  readonly count: number;
  readonly header: string;
  readonly formula: string;
}

/**
 * A column whose formulas divide a cell by itself (cociente de una celda por sí misma): it always says 100 %, whatever
 * was done. One finding a column.
 */
export const ratioOfItselfRule = planRule<'ratio-of-itself', RatioOfItself>({
  name: 'ratio-of-itself',
  phase: 'after-sums',
  severity: 'warning',
  run({ index }) {
    let done = 0;
    const findings = index.plan.tables.flatMap((table) => {
      const sheet = index.plan.snapshot.sheets.find(({ name }) => name === table.sheet);
      if (!sheet) return [];
      const formulas = formulasIn(sheet, table);
      done += formulas.length;
      return table.columns.flatMap(({ column, header }) => {
        const own = formulas.filter((each) => each.column === column && ITSELF.test(each.formula));
        const [first] = own;
        if (!first) return [];
        return {
          cells: own.map(({ row }) => `${table.sheet}!${columnName(column)}${row}`),
          data: { count: own.length, header, formula: first.formula },
          key: `${table.sheet}:${header}`,
        };
      });
    });
    return { done, findings };
  },
});

interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

function formulasIn(sheet: SheetSnapshot, { data }: PlanTable): FormulaCell[] {
  const grid = gridOf(sheet);
  const found: FormulaCell[] = [];
  for (let row = data.top; row <= Math.min(data.bottom, grid.lastRow); row += 1) {
    const { start, end } = grid.rowSpan(row);
    for (let position = start; position < end; position += 1) {
      const formula = grid.formula(position);
      if (formula !== undefined) found.push({ row, column: grid.columnAt(position), formula });
    }
  }
  return found;
}
