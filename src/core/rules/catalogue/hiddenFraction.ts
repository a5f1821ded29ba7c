import { roleOfKey } from '../../plan/figureKey';
import { isAdditive, roleRecord } from '../../plan/roles';
import { formatAddress } from '../../workbook/address';
import { planRule } from '../planRule';
import { tableColumns, type TableColumn } from '../tableColumns';

interface HiddenFraction {
  readonly count: number;
}

/**
 * Typed amounts with fractions that their format does not show (fracciones que no se ven): a sum may look off by one
 * peso. A note a table. Formulas have fractions by nature; unit values are rounded by habit.
 */
export const hiddenFractionRule = planRule<'hidden-fraction', HiddenFraction>({
  name: 'hidden-fraction',
  phase: 'after-sums',
  severity: 'note',
  run({ index }) {
    const columns = tableColumns(index).filter(({ key }) => isMoney(key));
    const findings = index.plan.tables.flatMap(({ sheet, unit }, table) => {
      const hidden = columns
        .filter((column) => column.table === table && unit === 1 && isTyped(column))
        .flatMap(({ cells }) => cells.map(({ figure }) => figure))
        .filter(
          ({ value, formula, format }) => formula === undefined && (value?.scale ?? 0) > 0 && showsWholes(format),
        );
      if (hidden.length === 0) return [];
      return { cells: hidden.map(({ cell }) => formatAddress(cell)), data: { count: hidden.length }, key: sheet };
    });
    return { done: columns.reduce((sum, { cells }) => sum + cells.length, 0), findings };
  },
});

/** A typed number in a column that calculates is another observation. */
function isTyped({ cells }: TableColumn): boolean {
  return cells.filter(({ figure }) => figure.formula === undefined).length * 2 > cells.length;
}

function isMoney(key: string): boolean {
  const role = roleOfKey(key);
  return isAdditive(role) && roleRecord(role)?.neverNegative === true;
}

/** `#,##0` and its like: digits, and no decimals after a point. */
function showsWholes(format: string | undefined): boolean {
  const [positive = ''] = (format ?? '').split(';');
  return /[0#]/.test(positive) && !/[.%Ee]/.test(positive.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}
