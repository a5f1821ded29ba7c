import type { Random } from '../random';
import type { Layout } from './layout';

/** A layout of traits that were drawn one by one: also those that nobody thought of together. */
export function randomLayout(random: Random): Layout {
  return {
    hierarchy: random.pick(['columns', 'merged', 'first-row', 'sections', 'sheet-per-axis', 'sheet-per-office']),
    header: random.pick(['single', 'double']),
    subtotals: random.pick(['none', 'below', 'below', 'above']),
    summary: random.pick(['none', 'sheet', 'side']),
    amounts: random.pick(['number', 'number', 'text']),
    unit: random.chance(0.2) ? 1000 : 1,
    formulas: random.chance(0.3),
    excelTable: random.chance(0.2),
    offset: { rows: random.integer(0, 9), columns: random.integer(0, 3) },
    noise: random.chance(0.5),
    parts: { quantities: random.chance(0.8), sources: random.chance(0.7), quarters: random.chance(0.6) },
    variants: random.chance(0.8),
  };
}
