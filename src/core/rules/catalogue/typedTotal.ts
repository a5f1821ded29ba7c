import { formatAddress } from '../../workbook/address';
import { plainFinding } from '../plainFinding';
import type { PlanRule, RuleContext } from '../planRule';

/**
 * Totals that are typed although the workbook calculates elsewhere (total escrito a mano): one note for all of them. A
 * workbook without any formula was exported or pasted as values, and says nothing by it.
 */
export const typedTotalRule: PlanRule = {
  name: 'typed-total',
  run({ index, suspected }: RuleContext) {
    const totals = index.plan.subtotals.flatMap(({ figures, row }) =>
      Object.values(figures).flatMap((figure) => (figure?.value ? [{ figure, row }] : [])),
    );
    const calculates = totals.some(({ figure }) => figure.formula !== undefined);
    const typed = totals.filter(
      ({ figure }) => figure.formula === undefined && !suspected.has(formatAddress(figure.cell)),
    );
    if (!calculates || typed.length === 0) return { done: totals.length, findings: [] };
    const cells = typed.map(({ figure }) => formatAddress(figure.cell));
    return {
      done: totals.length,
      findings: [
        plainFinding('typed-total', {
          ...{ severity: 'note', cells, data: { count: cells.length, places: cells }, key: 'plan' },
        }),
      ],
    };
  },
};
