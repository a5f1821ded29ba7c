import { isZero } from '../../quantity/compare';
import { formatAddress } from '../../workbook/address';
import { Coverage } from '../formulas/coverage';
import { lineName } from '../planIndex';
import { planRule } from '../planRule';

interface RowsAfterTotal {
  readonly sheet: string;
}

/** Rows with money that stand after the plan's total and are not in it (filas después del total). */
export const rowsAfterTotalRule = planRule<'rows-after-total', RowsAfterTotal>({
  name: 'rows-after-total',
  phase: 'after-sums',
  severity: 'warning',
  run({ index }) {
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
      return { cells, data: { sheet: total.sheet }, key: total.sheet };
    });
    return { done: totals.length, findings };
  },
});
