import { isSourceRole } from '../../plan/roles';
import { sum } from '../../quantity/arithmetic';
import { isZero } from '../../quantity/compare';
import { ZERO, type Decimal } from '../../quantity/decimal';
import { formatAddress } from '../../workbook/address';
import { labelOf } from '../equations/lineLabel';
import { sliceFigure } from '../planIndex';
import { planRule } from '../planRule';
import { headerOf } from '../tableColumns';

interface SourcesWithoutTotal {
  readonly row: number;
  readonly label: string;
  readonly sum: Decimal;
  /** The column that is blank or zero. */
  readonly header: string;
}

/** Money in the sources of a row whose total is blank or zero (fuentes sin valor total): no total counts it. */
export const sourcesWithoutTotalRule = planRule<'sources-without-total', SourcesWithoutTotal>({
  name: 'sources-without-total',
  phase: 'after-sums',
  severity: 'warning',
  run({ index, suspected, following }) {
    let done = 0;
    const findings = index.slices.flatMap((slice) => {
      const sources = [...slice.roles].filter(isSourceRole);
      const stated = ['assigned', 'total'].find((role) => slice.roles.has(role));
      if (sources.length === 0 || !stated) return [];
      return slice.activities.flatMap((activity) => {
        const figure = sliceFigure(slice, activity.figures, stated);
        if (!figure) return [];
        done += 1;
        const parts = sources.flatMap((role) => sliceFigure(slice, activity.figures, role) ?? []);
        const paid = sum(parts.map(({ value }) => value ?? ZERO));
        const isEmpty = figure.form === 'blank' || (figure.value !== null && isZero(figure.value));
        const cell = formatAddress(figure.cell);
        const isDoubted = suspected.has(cell) || parts.some((part) => following.has(formatAddress(part.cell)));
        if (!isEmpty || isZero(paid) || isDoubted) return [];
        return {
          cells: [cell],
          data: {
            row: activity.row,
            label: labelOf(activity),
            sum: paid,
            header: headerOf(index.tableOf(activity), figure, stated),
          },
          key: `${index.keyOf(activity)}:${stated}`,
          owner: activity.labels['owner']?.text,
        };
      });
    });
    return { done, findings };
  },
});
