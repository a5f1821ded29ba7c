import type { Observation } from '../../findings/observation';
import type { Figure } from '../../plan/figure';
import type { SubtotalLine } from '../../plan/plan';
import { roleRecord } from '../../plan/roles';
import { FormulaBook, formulaAt, formulaShape, relativePattern, type Area } from '../../formulas';
import { formatAddress, type Address } from '../../workbook/address';
import type { PlanIndex } from '../planIndex';
import { NOT_APPLICABLE, planRule } from '../planRule';

interface RatioAdded {
  readonly cell: Address;
  /** The formula of the rows, as it reads in the total's cell. */
  readonly formula: string;
}

/**
 * A total that adds ratios (porcentajes sumados): its rows divide one amount by another, each on its own line, and the
 * total adds the results. A percentage of all rows is the division of the totals.
 */
export const ratioAddedRule = planRule<'ratio-added', RatioAdded>({
  name: 'ratio-added',
  phase: 'after-sums',
  severity: 'warning',
  run({ index }) {
    const totals = index.plan.subtotals.flatMap((line) => ratioTotals(index, line));
    if (totals.length === 0) return NOT_APPLICABLE;
    const added = totals.filter(({ adds }) => adds);
    return { done: totals.length, findings: added.map(({ figure, formula }) => findingOf(figure, formula)) };
  },
});

interface RatioTotal {
  readonly figure: Figure;
  /** What the rows do, in the total's cell. */
  readonly formula: string;
  /** Whether the total adds instead. */
  readonly adds: boolean;
}

/** The calculated cells of a total under which most rows divide. */
function ratioTotals(index: PlanIndex, line: SubtotalLine): RatioTotal[] {
  const book = FormulaBook.of(index.plan.snapshot);
  return Object.entries(line.figures).flatMap(([key, figure]): RatioTotal[] => {
    if (figure?.formula === undefined || roleRecord(index.keys.roleOf(key))?.holds !== 'percent') return [];
    const parts = index.addedBy(line).flatMap(({ figures }) => figures[key] ?? []);
    const pattern = dividingPattern(parts, book);
    const formula = pattern === null ? null : formulaAt(pattern, figure.cell);
    if (formula === null) return [];
    const { linear } = formulaShape(figure.formula, figure.cell, book);
    const adds =
      linear !== null && linear.addends.length > 0 && linear.addends.every(({ area }) => readsPart(area, parts));
    return [{ figure, formula, adds }];
  });
}

/** Share of the rows that must divide in one way. */
const MOST_ROWS = 0.6;

/** The division that most rows do, told from each row's own cell; null where they do several things. */
function dividingPattern(parts: readonly Figure[], book: FormulaBook): string | null {
  const counts = new Map<string, number>();
  for (const { formula, cell } of parts) {
    if (formula === undefined || formulaShape(formula, cell, book).why !== 'division') continue;
    const pattern = relativePattern(formula, cell);
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  return usual && parts.length > 1 && usual[1] >= parts.length * MOST_ROWS ? usual[0] : null;
}

function readsPart({ sheet, range }: Area, parts: readonly Figure[]): boolean {
  return parts.some(
    ({ cell }) =>
      cell.sheet === sheet && cell.column === range.left && cell.row >= range.top && cell.row <= range.bottom,
  );
}

function findingOf(figure: Figure, formula: string): Observation<RatioAdded> {
  const cell = formatAddress(figure.cell);
  return {
    cells: [cell],
    suspects: [
      {
        cell,
        observed: figure.raw,
        proposed: formula,
        slip: 'none',
        confidence: 'medium',
        repairs: [],
        clears: [],
        also: [],
      },
    ],
    data: { cell, formula },
    key: cell,
  };
}
