import type { Figures } from '../../plan/figureKey';
import { formatSuffix, parseRole } from '../../plan/parseRole';
import { multiply, subtract, add } from '../../quantity/arithmetic';
import { equals, isZero } from '../../quantity/compare';
import { ZERO, type Decimal } from '../../quantity/decimal';
import { isActivity, type Line } from '../planIndex';
import type { PlanCell } from './planCell';

const DETERMINED = new Set<string>(['total', 'assigned', 'toRaise', 'quantity', 'unitValue']);

/**
 * Whether a blank cell stands for nothing (celda vacía que vale cero): an empty source or month does; an empty total,
 * assigned or to-raise does unless the row's other cells say that it should be something.
 */
export function isBlankZero(cell: PlanCell): boolean {
  if (cell.figure.form !== 'blank') return false;
  const key = parseRole(cell.key);
  if (!key || !DETERMINED.has(key.role) || !cell.line || !isActivity(cell.line)) return true;
  const { role } = key;
  const owed = determinedMoney(cell.line.figures, role, formatSuffix(key));
  return role !== 'quantity' && role !== 'unitValue' && (owed === null || isZero(owed));
}

/** What a line's cell of a key must be by its other cells (lo que dice la fila); null when they do not say, or disagree. */
export function determinedAt(line: Line, key: string): Decimal | null {
  const parsed = parseRole(key);
  if (!parsed || !MONEY.has(parsed.role)) return null;
  const suffix = formatSuffix(parsed);
  const byFunding = determinedMoney(line.figures, parsed.role, suffix);
  if (parsed.role !== 'total' || byFunding === null) return byFunding;
  const sum = fundedSum(line.figures, suffix);
  return sum === null || equals(sum, byFunding) ? byFunding : null;
}

const MONEY = new Set<string>(['total', 'assigned', 'toRaise']);

/** Assigned and to raise together, where both are stated. */
function fundedSum(figures: Figures, suffix: string): Decimal | null {
  const [assigned, toRaise] = [figures[`assigned${suffix}`]?.value, figures[`toRaise${suffix}`]?.value];
  return assigned && toRaise ? add(assigned, toRaise) : null;
}

/** What a money cell must be by assigned + to raise = total, or by the product; null when nothing says so. */
export function determinedMoney(figures: Figures, role: string, suffix: string): Decimal | null {
  const value = (other: string): Decimal | null => figures[`${other}${suffix}`]?.value ?? null;
  const [total, assigned, toRaise] = [value('total'), value('assigned'), value('toRaise')];
  if (role === 'total') return productOf(value('quantity'), value('unitValue')) ?? sumOf(assigned, toRaise);
  if (role === 'assigned') return total && toRaise && subtract(total, toRaise);
  return total && assigned && subtract(total, assigned);
}

function productOf(quantity: Decimal | null, unitValue: Decimal | null): Decimal | null {
  return quantity && unitValue && multiply(quantity, unitValue);
}

function sumOf(assigned: Decimal | null, toRaise: Decimal | null): Decimal | null {
  return (assigned ?? toRaise) ? add(assigned ?? ZERO, toRaise ?? ZERO) : null;
}
