import { formatAddress } from '../../workbook/address';
import { parseRange } from '../../workbook/range';
import type { Snapshot } from '../../workbook/snapshot';
import { shapeOf } from '../formulas/shapeOf';
import { plainFinding } from '../plainFinding';
import type { PlanRule, RuleContext } from '../planRule';

/**
 * A total by SUBTOTAL on a sheet whose filter hides rows (total que depende del filtro): it changes with what is shown.
 * Without an active filter SUBTOTAL is the better sum, and nothing is said.
 */
export const filterDependentRule: PlanRule = {
  name: 'filter-dependent',
  run({ index }: RuleContext) {
    let done = 0;
    const findings = index.plan.subtotals.flatMap((line) => {
      const hidden = hiddenByFilter(index.plan.snapshot, line.sheet);
      return Object.entries(line.figures).flatMap(([key, figure]) => {
        const shape = figure?.formula === undefined ? null : shapeOf(figure, index.plan);
        if (!figure || !shape?.functions.has('SUBTOTAL')) return [];
        done += 1;
        const passed = hidden.filter((row) =>
          shape.areas.some(({ sheet, range }) => sheet === line.sheet && row >= range.top && row <= range.bottom),
        );
        if (passed.length === 0) return [];
        return plainFinding('filter-dependent', {
          ...{ severity: 'warning', cells: [formatAddress(figure.cell)], key: `${index.keyOf(line)}:${key}` },
          data: { hidden: passed.length, label: line.label },
        });
      });
    });
    return { done, findings };
  },
};

function hiddenByFilter({ sheets }: Snapshot, name: string): readonly number[] {
  const sheet = sheets.find((each) => each.name === name);
  const filter = sheet?.filter === undefined ? null : parseRange(sheet.filter);
  return filter ? (sheet?.hiddenRows ?? []).filter((row) => row >= filter.top && row <= filter.bottom) : [];
}
