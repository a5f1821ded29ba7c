import type { Figure } from '../../plan/figure';
import { formatAddress, parseAddress, type Address } from '../../workbook/address';
import { contains } from '../../workbook/range';
import type { PlanIndex } from '../planIndex';
import { shapeOf } from './shapeOf';

/**
 * The given cells and every figure that follows from them through formulas (celdas dependientes): of their own rows, of
 * totals and of summaries.
 */
export function withDependants(index: PlanIndex, cells: Iterable<Address>): ReadonlySet<Address> {
  const reached = new Set(cells);
  const totals = reached.size === 0 ? [] : totalFormulas(index);
  for (const address of reached) {
    const cell = parseAddress(address);
    if (!cell) continue;
    const line = index.lineAt(cell.sheet, cell.row);
    const nearby = line ? [...formulasOf(line), ...totals] : totals;
    for (const figure of nearby) {
      const areas = shapeOf(figure, index.plan)?.areas ?? [];
      const isReached = areas.some(
        ({ sheet, range }) => sheet === cell.sheet && contains(range, cell.row, cell.column),
      );
      if (isReached) reached.add(formatAddress(figure.cell));
    }
  }
  return reached;
}

function totalFormulas({ plan: { subtotals, summaries } }: PlanIndex): Figure[] {
  return [...subtotals, ...summaries].flatMap(formulasOf);
}

function formulasOf({ figures }: { readonly figures: Readonly<Partial<Record<string, Figure>>> }): Figure[] {
  return Object.values(figures).flatMap((figure) => (figure?.formula === undefined ? [] : [figure]));
}
