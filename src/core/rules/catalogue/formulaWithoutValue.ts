import type { Observation } from '../../findings/observation';
import { formatAddress, type Address } from '../../workbook/address';
import { gridOf, type SheetSnapshot } from '../../workbook/snapshot';
import { planRule } from '../planRule';

interface FormulaWithoutValue {
  readonly count: number;
}

/**
 * Formulas without a stored result (fórmulas sin resultado), as programs that write workbooks without calculating leave them:
 * what they give is not known, so no check that needs them is decided and no total with them is whole. One finding a sheet.
 */
export const formulaWithoutValueRule = planRule<'formula-without-value', FormulaWithoutValue>({
  name: 'formula-without-value',
  phase: 'after-sums',
  severity: 'error',
  run({ index: { plan } }) {
    const wanted = new Set([...plan.tables, ...plan.summaries].map(({ sheet }) => sheet));
    const sheets = plan.snapshot.sheets.filter(({ name, mark }) => wanted.has(name) && mark === undefined);
    const findings = sheets.flatMap((sheet) => findingOf(sheet.name, formulasWithoutValue(sheet)));
    return { done: sheets.length, findings };
  },
});

function formulasWithoutValue(sheet: SheetSnapshot): Address[] {
  const grid = gridOf(sheet);
  const cells: Address[] = [];
  for (let at = 0; at < grid.length; at += 1) {
    if (grid.value(at) !== null || grid.formula(at) === undefined || grid.error(at) !== undefined) continue;
    cells.push(formatAddress({ sheet: sheet.name, row: grid.rowAt(at), column: grid.columnAt(at) }));
  }
  return cells;
}

function findingOf(sheet: string, cells: readonly Address[]): Observation<FormulaWithoutValue>[] {
  return cells.length === 0 ? [] : [{ cells, data: { count: cells.length }, key: sheet }];
}
