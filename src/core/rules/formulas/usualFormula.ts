import type { Figure } from '../../plan/figure';
import type { Decimal } from '../../quantity/decimal';
import { absolute, subtract } from '../../quantity/arithmetic';
import { compare } from '../../quantity/compare';
import { decimal } from '../../quantity/decimal';
import { formatAddress, type Address } from '../../workbook/address';
import type { PlanIndex } from '../planIndex';
import { tableColumns } from '../tableColumns';
import { evaluate } from './evaluate';
import { formulaAt, relativePattern } from '../../formulas';

/** The formula that a cell should have by those of its like cells, and what it gives there. */
export interface UsualFormula {
  readonly formula: string;
  readonly value: Decimal;
  /** How many of the like cells have it. */
  readonly others: number;
}

/**
 * The formula of a cell's like cells where it has another one or a typed number (fórmula de las celdas semejantes): those of
 * its column on rows, those of its line on a total. What 80 % of them do is meant. Null where the cell follows them, or
 * they follow nothing, or the formula cannot be calculated here.
 */
export function usualFormula(index: PlanIndex, { cell }: Pick<Figure, 'cell'>): UsualFormula | null {
  return oddFormulas(index).get(formatAddress(cell)) ?? null;
}

const known = new WeakMap<PlanIndex, ReadonlyMap<Address, UsualFormula>>();

/** From this share of the like cells on their formula is meant; how many there must be at least, besides the odd one. */
const MEANT_SHARE = 0.8;
const FEWEST = 3;
const HALF_CENTAVO = decimal(5n, 3);

function oddFormulas(index: PlanIndex): ReadonlyMap<Address, UsualFormula> {
  let odd = known.get(index);
  if (!odd) known.set(index, (odd = new Map(likeCells(index).flatMap((figures) => oddAmong(index, figures)))));
  return odd;
}

/** The cells of each column of rows, and of each line of totals, that hold something. */
function likeCells(index: PlanIndex): Figure[][] {
  const columns = tableColumns(index).map(({ cells }) => cells.map(({ figure }) => figure));
  const lines = index.plan.subtotals.map(({ figures }) => Object.values(figures).flatMap((figure) => figure ?? []));
  return [...columns, ...lines].map((figures) => figures.filter(({ form, formula }) => form !== 'blank' || formula));
}

interface Patterned {
  readonly figure: Figure;
  /** Null for a typed number. */
  readonly pattern: string | null;
}

function oddAmong(index: PlanIndex, figures: readonly Figure[]): [Address, UsualFormula][] {
  const calculating = figures.filter(({ formula }) => formula !== undefined).length;
  if (figures.length <= FEWEST || calculating < figures.length * MEANT_SHARE) return [];
  const patterned = figures.map((figure): Patterned => {
    const { formula, cell } = figure;
    return { figure, pattern: formula === undefined ? null : relativePattern(formula, cell) };
  });
  const usual = mostFrequent(patterned);
  if (usual === null || usual.count < FEWEST || usual.count < figures.length * MEANT_SHARE) return [];
  return patterned.flatMap(({ figure, pattern }) => {
    const formula = pattern === usual.pattern ? null : formulaAt(usual.pattern, figure.cell);
    const value = formula === null ? null : evaluate(index.plan, formula, figure.cell);
    if (formula === null || value === null || isSame(value, figure.value)) return [];
    return [[formatAddress(figure.cell), { formula, value, others: usual.count }]];
  });
}

function mostFrequent(patterned: readonly Patterned[]): { readonly pattern: string; readonly count: number } | null {
  const counts = new Map<string, number>();
  for (const { pattern } of patterned) if (pattern !== null) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best ? { pattern: best[0], count: best[1] } : null;
}

function isSame(a: Decimal, b: Decimal | null): boolean {
  return b !== null && compare(absolute(subtract(a, b)), HALF_CENTAVO) <= 0;
}
