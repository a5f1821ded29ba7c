import { formatAddress } from '../../workbook/address';
import { planRule } from '../planRule';

interface TypedTotal {
  readonly count: number;
  readonly places: readonly string[];
}

/**
 * Totals that are typed although the workbook calculates elsewhere (total escrito a mano): one note for all of them. A
 * workbook without any formula was exported or pasted as values, and says nothing by it.
 */
export const typedTotalRule = planRule<'typed-total', TypedTotal>({
  name: 'typed-total',
  phase: 'after-sums',
  severity: 'note',
  run({ index, suspected }) {
    const totals = index.plan.subtotals.flatMap(({ figures, row }) =>
      Object.values(figures).flatMap((figure) => (figure?.value ? [{ figure, row }] : [])),
    );
    const calculates = totals.some(({ figure }) => figure.formula !== undefined);
    const typed = totals.filter(
      ({ figure }) => figure.formula === undefined && !suspected.has(formatAddress(figure.cell)),
    );
    if (!calculates || typed.length === 0) return { done: totals.length, findings: [] };
    const cells = typed.map(({ figure }) => formatAddress(figure.cell));
    return { done: totals.length, findings: [{ cells, data: { count: cells.length, places: cells }, key: 'plan' }] };
  },
});
