import { isZero } from '../../quantity/compare';
import { formatAddress } from '../../workbook/address';
import { Coverage } from '../formulas/coverage';
import { plainFinding } from '../plainFinding';
import { lineName } from '../planIndex';
import type { PlanRule, RuleContext } from '../planRule';

/** Rows with money that stand after the plan's total and are not in it (filas después del total). */
export const rowsAfterTotalRule: PlanRule = {
  name: 'rows-after-total',
  run({ index }: RuleContext) {
    const coverage = new Coverage(index);
    const totals = index.plan.subtotals.filter(({ level }) => level === 'plan');
    const findings = totals.flatMap((total) => {
      const counted = coverage.expected(total);
      const isBelow = [...counted].some((name) => (index.lineNamed(name)?.row ?? 0) < total.row);
      const after = index.plan.activities.filter(
        (each) => each.table === total.table && each.row > total.row && !counted.has(lineName(each)),
      );
      const cells = after.flatMap(({ figures }) => {
        const money = figures['total'] ?? figures['assigned'];
        return money?.value && !isZero(money.value) ? [formatAddress(money.cell)] : [];
      });
      if (!isBelow || cells.length === 0) return [];
      return plainFinding('rows-after-total', {
        ...{ severity: 'warning', cells, key: total.sheet },
        data: { sheet: total.sheet, row: total.row, count: cells.length },
      });
    });
    return { done: totals.length, findings };
  },
};
