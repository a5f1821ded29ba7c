import type { Figure } from '../../plan/figure';
import type { Plan } from '../../plan/plan';
import { formatAddress, parseAddress, type Address } from '../../workbook/address';
import { contains } from '../../workbook/range';
import { shapeOf } from './shapeOf';

/** The given cells and every total or summary figure that follows from them through formulas (celdas dependientes). */
export function withDependants(plan: Plan, cells: readonly Address[]): ReadonlySet<Address> {
  const reached = new Set(cells);
  if (cells.length === 0) return reached;
  const totals = totalFormulas(plan);
  let grew = true;
  while (grew) {
    const before = reached.size;
    for (const figure of totals) {
      const cell = formatAddress(figure.cell);
      if (!reached.has(cell) && dependsOn(figure, reached)) reached.add(cell);
    }
    grew = reached.size > before;
  }
  return reached;
}

function totalFormulas({ subtotals, summaries }: Plan): Figure[] {
  return [...subtotals, ...summaries].flatMap(({ figures }) =>
    Object.values(figures).filter((figure): figure is Figure => figure?.formula !== undefined),
  );
}

function dependsOn(figure: Figure, cells: ReadonlySet<Address>): boolean {
  const areas = shapeOf(figure)?.areas ?? [];
  return [...cells].some((address) => {
    const cell = parseAddress(address);
    return cell && areas.some(({ sheet, range }) => sheet === cell.sheet && contains(range, cell.row, cell.column));
  });
}
