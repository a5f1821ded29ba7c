import type { Figure } from '../../core/plan/figure';
import type { Plan } from '../../core/plan/plan';
import { formatAddress, type Address } from '../../core/workbook/address';

/** A figure with its key among those of its line. */
export interface KeyedFigure {
  readonly key: string;
  readonly figure: Figure;
}

/** Every figure of a plan (cifras): of its rows, its totals and its summaries, by cell. */
export function planFigures({ activities, subtotals, summaries }: Plan): ReadonlyMap<Address, KeyedFigure> {
  const figures = new Map<Address, KeyedFigure>();
  for (const line of [...activities, ...subtotals, ...summaries]) {
    for (const [key, figure] of Object.entries(line.figures)) {
      if (figure) figures.set(formatAddress(figure.cell), { key, figure });
    }
  }
  return figures;
}
