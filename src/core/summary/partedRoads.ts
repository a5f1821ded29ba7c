import { figureOf } from '../plan/figureKey';
import type { Plan, SubtotalLine } from '../plan/plan';
import { absolute, add, multiply, subtract } from '../quantity/arithmetic';
import { compare, isZero } from '../quantity/compare';
import { decimal, fromNumber, ONE, ZERO, type Decimal } from '../quantity/decimal';
import { formatAddress, type Address } from '../workbook/address';
import { statedTotals } from './statedTotals';

/** Share of the larger of two totals that they may lie apart and still be the same total with an error in it. */
const APART = decimal(2n, 1);

interface Road {
  readonly cells: readonly Address[];
  readonly total: Decimal;
}

/**
 * The cells that state the plan's total where none of them comes near what its rows add up to (caminos que no coinciden):
 * the closing line, the lines of the axes together, the workbook's summary. Rows were then counted that are none, or left
 * out, and no total can be said. Empty where one road agrees, but for an error, and where there is none.
 */
export function partedRoads(plan: Plan, sum: Decimal): readonly Address[] {
  const roads = [...closingLines(plan), ...axisLines(plan), ...summary(plan)].filter(({ total }) => !isZero(total));
  return roads.some(({ total }) => isNear(total, sum)) ? [] : roads.flatMap(({ cells }) => cells);
}

function isNear(a: Decimal, b: Decimal): boolean {
  const larger = compare(absolute(a), absolute(b)) > 0 ? absolute(a) : absolute(b);
  return compare(absolute(subtract(a, b)), multiply(larger, APART)) <= 0;
}

function closingLines(plan: Plan): Road[] {
  return plan.subtotals.filter(({ level }) => level === 'plan').flatMap((line) => roadOf(plan, line) ?? []);
}

/** The axes' own lines, as one road; several lines of one axis are no road. */
function axisLines(plan: Plan): Road[] {
  const lines = plan.subtotals.filter(({ level }) => level === 'axis');
  const groups = new Set(lines.map(({ group }) => group));
  const roads = lines.flatMap((line) => roadOf(plan, line) ?? []);
  if (roads.length < 2 || roads.length < plan.axes.length || groups.size < lines.length) return [];
  return [{ cells: roads.flatMap(({ cells }) => cells), total: roads.map(({ total }) => total).reduce(add, ZERO) }];
}

function roadOf(plan: Plan, { figures, table }: SubtotalLine): Road | null {
  const figure = figureOf(figures, 'total', plan.fiscalYear);
  if (!figure?.value) return null;
  const unit = fromNumber(plan.tables[table]?.unit ?? 1) ?? ONE;
  return { cells: [formatAddress(figure.cell)], total: multiply(figure.value, unit) };
}

function summary(plan: Plan): Road[] {
  const stated = statedTotals(plan, 'plan', null)?.total;
  return stated ? [{ cells: [stated.cell], total: stated.value }] : [];
}
