import type { FindingDraft } from '../../findings/identify';
import { formatAddress, type Address } from '../../workbook/address';
import { gridOf, type SheetSnapshot } from '../../workbook/snapshot';
import { plainFinding } from '../plainFinding';
import type { PlanRule, RuleContext } from '../planRule';

/**
 * Formulas without a stored result (fórmulas sin resultado), as programs that write workbooks without calculating leave them:
 * what they give is not known, so no check that needs them is decided and no total with them is whole. One finding a sheet.
 */
export const formulaWithoutValueRule: PlanRule = {
  name: 'formula-without-value',
  run({ index: { plan } }: RuleContext) {
    const wanted = new Set([...plan.tables, ...plan.summaries].map(({ sheet }) => sheet));
    const sheets = plan.snapshot.sheets.filter(({ name, mark }) => wanted.has(name) && mark === undefined);
    const findings = sheets.flatMap((sheet) => findingOf(sheet.name, formulasWithoutValue(sheet)));
    return { done: sheets.length, findings };
  },
};

function formulasWithoutValue(sheet: SheetSnapshot): Address[] {
  const grid = gridOf(sheet);
  const cells: Address[] = [];
  for (let at = 0; at < grid.length; at += 1) {
    if (grid.value(at) !== null || grid.formula(at) === undefined || grid.error(at) !== undefined) continue;
    cells.push(formatAddress({ sheet: sheet.name, row: grid.rowAt(at), column: grid.columnAt(at) }));
  }
  return cells;
}

function findingOf(sheet: string, cells: readonly Address[]): FindingDraft[] {
  if (cells.length === 0) return [];
  return [
    plainFinding('formula-without-value', { severity: 'error', cells, data: { count: cells.length }, key: sheet }),
  ];
}
