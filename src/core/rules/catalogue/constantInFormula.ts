import { isZero } from '../../quantity/compare';
import { toPlainText, type Decimal } from '../../quantity/decimal';
import { formatAddress } from '../../workbook/address';
import { shapeOf } from '../formulas/shapeOf';
import { planRule } from '../planRule';

interface ConstantInFormula {
  readonly constant: Decimal;
  readonly formula: string;
}

/**
 * A fixed amount inside a formula (`=A5*B5+1000`, constante dentro de la fórmula): nobody sees it on the sheet. Factors
 * convert units and are left alone; so is a formula that is nothing but numbers, which is a note of how they were added.
 */
export const constantInFormulaRule = planRule<'constant-in-formula', ConstantInFormula>({
  name: 'constant-in-formula',
  phase: 'after-sums',
  severity: 'warning',
  run({ index }) {
    let done = 0;
    const findings = [...index.plan.activities, ...index.plan.subtotals].flatMap((line) =>
      Object.entries(line.figures).flatMap(([key, figure]) => {
        const linear = figure?.formula === undefined ? null : shapeOf(figure, index.plan)?.linear;
        if (!figure || !linear) return [];
        done += 1;
        if (linear.addends.length === 0 || isZero(linear.constant)) return [];
        return {
          cells: [formatAddress(figure.cell)],
          data: { constant: linear.constant, formula: figure.formula ?? '' },
          key: `${index.keyOf(line)}:${key}:${toPlainText(linear.constant)}`,
        };
      }),
    );
    return { done, findings };
  },
});
