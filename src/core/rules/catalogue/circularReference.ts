import { formatAddress, type Address, type CellRef } from '../../workbook/address';
import type { PlanIndex } from '../planIndex';
import { planRule } from '../planRule';

interface CircularReference {
  /** The cells of the ring: each reads the next, the last the first. One cell that reads itself is a ring too. */
  readonly ring: readonly Address[];
}

/**
 * Formulas that calculate from one another in a circle (referencia circular): Excel shows zero or the last value that it had.
 * An error where a figure of the plan is in it, a warning elsewhere.
 */
export const circularReferenceRule = planRule<'circular-reference', CircularReference>({
  name: 'circular-reference',
  phase: 'before-sums',
  severity: 'warning',
  run({ index, circles }) {
    const findings = circles.map((circle) => {
      const ring = circle.map(formatAddress);
      const isOfPlan = circle.some((cell) => isFigure(index, cell));
      return { ...(isOfPlan ? { severity: 'error' as const } : {}), cells: ring, data: { ring }, key: ring.join('|') };
    });
    return { done: index.plan.snapshot.sheets.length, findings, explains: circles.flat().map(formatAddress) };
  },
});

function isFigure(index: PlanIndex, { sheet, row, column }: CellRef): boolean {
  const line = index.lineAt(sheet, row);
  return Object.values(line?.figures ?? {}).some((figure) => figure?.cell.column === column);
}
