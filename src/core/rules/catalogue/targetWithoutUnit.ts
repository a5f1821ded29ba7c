import type { Observation } from '../../findings/observation';
import type { Activity } from '../../plan/plan';
import { a1, formatAddress, type Address } from '../../workbook/address';
import { planRule } from '../planRule';

interface TargetWithoutUnit {
  /** What is missing beside the other. */
  readonly missing: 'unit' | 'quantity';
  readonly count: number;
  readonly places: readonly string[];
}

/**
 * Activities whose target has no unit of measure, or a unit and no quantity (meta sin unidad, meta sin cantidad), in a table
 * where hardly any lacks it: one finding a table. One without the other says nothing that can be followed.
 */
export const targetWithoutUnitRule = planRule<'target-without-unit', TargetWithoutUnit>({
  name: 'target-without-unit',
  phase: 'after-sums',
  severity: 'warning',
  run({ index, suspected }) {
    let done = 0;
    const findings = index.plan.tables.flatMap(({ sheet, columns }, table) => {
      const column = columns.find(({ role }) => role === 'unit')?.column;
      if (column === undefined) return [];
      const activities = index.plan.activities.filter((each) => each.table === table);
      done += activities.length;
      const withoutUnit = activities
        .filter(({ labels }) => !labels['unit']?.text.trim())
        .map(({ row }) => ({ row, cell: `${sheet}!${a1(row, column)}` }));
      const withoutQuantity = activities.flatMap((activity) => {
        const cell = activity.labels['unit']?.text.trim() ? blankQuantity(activity) : null;
        return cell === null || suspected.has(cell) ? [] : [{ row: activity.row, cell }];
      });
      return [
        ...findingOf('unit', withoutUnit, { sheet, of: activities.length }),
        ...findingOf('quantity', withoutQuantity, { sheet, of: activities.length }),
      ];
    });
    return { done, findings };
  },
});

interface MissingPlace {
  readonly row: number;
  readonly cell: Address;
}

function findingOf(
  missing: TargetWithoutUnit['missing'],
  places: readonly MissingPlace[],
  { sheet, of }: { readonly sheet: string; readonly of: number },
): Observation<TargetWithoutUnit>[] {
  if (places.length === 0 || places.length > of * OFTEN_BLANK) return [];
  const rows = places.map(({ row }) => String(row));
  const key = missing === 'unit' ? sheet : `${sheet}:${missing}`;
  return [{ cells: places.map(({ cell }) => cell), data: { missing, count: rows.length, places: rows }, key }];
}

/** The empty cell of a row's quantity, where it has a price too: a global item needs none. */
function blankQuantity({ figures }: Activity): Address | null {
  const { quantity, unitValue } = figures;
  return quantity?.form === 'blank' && unitValue?.value ? formatAddress(quantity.cell) : null;
}

/** From this share of rows on it is a habit: the unit stands on the first row of a block, or in the name of the target. */
const OFTEN_BLANK = 0.1;
