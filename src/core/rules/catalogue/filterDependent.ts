import { formatAddress } from '../../workbook/address';
import { parseRange } from '../../workbook/range';
import type { Snapshot } from '../../workbook/snapshot';
import { shapeOf } from '../formulas/shapeOf';
import { planRule } from '../planRule';

interface FilterDependent {
  /** How many hidden rows the sum passes over. */
  readonly hidden: number;
}

/**
 * A total by SUBTOTAL on a sheet whose filter hides rows (total que depende del filtro): it changes with what is shown.
 * Without an active filter SUBTOTAL is the better sum, and nothing is said.
 */
export const filterDependentRule = planRule<'filter-dependent', FilterDependent>({
  name: 'filter-dependent',
  phase: 'after-sums',
  severity: 'warning',
  run({ index }) {
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
        return {
          cells: [formatAddress(figure.cell)],
          data: { hidden: passed.length },
          key: `${index.keyOf(line)}:${key}`,
        };
      });
    });
    return { done, findings };
  },
});

function hiddenByFilter({ sheets }: Snapshot, name: string): readonly number[] {
  const sheet = sheets.find((each) => each.name === name);
  const filter = sheet?.filter === undefined ? null : parseRange(sheet.filter);
  return filter ? (sheet?.hiddenRows ?? []).filter((row) => row >= filter.top && row <= filter.bottom) : [];
}
