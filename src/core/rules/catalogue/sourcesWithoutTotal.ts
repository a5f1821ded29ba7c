import { sum } from '../../quantity/arithmetic';
import { isZero } from '../../quantity/compare';
import { ZERO } from '../../quantity/decimal';
import { formatAddress } from '../../workbook/address';
import { labelOf } from '../equations/lineLabel';
import { plainFinding } from '../plainFinding';
import { sliceFigure } from '../planIndex';
import type { PlanRule, RuleContext } from '../planRule';
import { headerOf } from '../tableColumns';

/** Money in the sources of a row whose total is blank or zero (fuentes sin valor total): no total counts it. */
export const sourcesWithoutTotalRule: PlanRule = {
  name: 'sources-without-total',
  run({ index, suspected, following }: RuleContext) {
    let done = 0;
    const findings = index.slices.flatMap((slice) => {
      const sources = [...slice.roles].filter((role) => role.startsWith('source:'));
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
        return plainFinding('sources-without-total', {
          ...{ severity: 'warning', cells: [cell], key: `${index.keyOf(activity)}:${stated}` },
          data: {
            ...{ row: activity.row, label: labelOf(activity), sum: paid },
            header: headerOf(index.tableOf(activity), figure, stated),
          },
          owner: activity.labels['owner']?.text,
        });
      });
    });
    return { done, findings };
  },
};
