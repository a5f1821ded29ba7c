import type { CellProposal } from '../../findings/suspect';
import type { Decimal } from '../../quantity/decimal';
import { formatAddress, type Address } from '../../workbook/address';
import { neighbourFormula } from '../formulas/neighbourFormula';
import type { PlanIndex } from '../planIndex';
import { planRule } from '../planRule';
import { tableColumns, type RowFigure, type TableColumn } from '../tableColumns';

/** Typed numbers that agree with the formula of their neighbours, or one that does not. */
export type ConstantOverFormula =
  { readonly agreeing: number } | { readonly cell: Address; readonly stated: Decimal; readonly computed: Decimal };

/**
 * A number typed where the other cells of the column calculate (constante sobre fórmula). Here the numbers that still
 * agree with the formula: they will not follow the next change. Those that do not agree are found by the checks.
 */
export const constantOverFormulaRule = planRule<'constant-over-formula', ConstantOverFormula>({
  name: 'constant-over-formula',
  phase: 'after-sums',
  severity: 'warning',
  run({ index, suspected }) {
    const columns = tableColumns(index).filter(calculates);
    const findings = index.plan.tables.flatMap(({ sheet }, table) => {
      const own = columns.filter((column) => column.table === table);
      const [lead, ...also] = own.flatMap((column) => agreeing(index, column, suspected));
      if (!lead) return [];
      const shared = { slip: 'constant-over-formula', confidence: 'medium', repairs: [], clears: [] } as const;
      return {
        cells: [lead, ...also].map(({ cell }) => cell),
        suspects: [{ ...lead, ...shared, also }],
        data: { agreeing: 1 + also.length },
        key: `${table}:${sheet}`,
      };
    });
    return { done: columns.reduce((sum, { cells }) => sum + cells.length, 0), findings };
  },
});

/** The typed cells of a column that a neighbour's formula would give just so. */
function agreeing(index: PlanIndex, { cells }: TableColumn, suspected: ReadonlySet<Address>): CellProposal[] {
  return cells.flatMap(({ figure }) => {
    const cell = formatAddress(figure.cell);
    if (!isTyped(figure) || !figure.value || suspected.has(cell)) return [];
    const formula = neighbourFormula(index, figure.cell, figure.value);
    return formula ? [{ cell, observed: figure.raw, proposed: formula }] : [];
  });
}

const FEWEST = 5;
/** A column calculates when so many of its cells do; what is left are exceptions, not another habit. */
const MAJORITY = 0.8;

function calculates({ cells }: TableColumn): boolean {
  const formulas = cells.filter(({ figure }) => figure.formula !== undefined).length;
  return cells.length >= FEWEST && formulas >= cells.length * MAJORITY;
}

function isTyped({ formula, form }: RowFigure['figure']): boolean {
  return formula === undefined && (form === 'number' || form === 'percent');
}
