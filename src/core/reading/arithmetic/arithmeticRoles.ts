import { sourceRole } from '../../plan/parseRole';
import { isMoneyRole, isPeriodRole, isSourceRole, type ColumnRole } from '../../plan/roles';
import { support, type ColumnDraft } from '../columns/columnDraft';
import type { NumericIdentity } from './numericIdentities';
import { sourceName } from '../headings/headerWords';
import { columnName } from '../../workbook/address';

/** Certainty that an identity lends: never quite one, and less where only a few rows speak. */
const MOST_CERTAIN = 0.97;
/** From this on the words of a heading stand against arithmetic. */
const STRONG_WORDS = 0.75;

/** An identity between columns of a table. */
export interface ColumnIdentity extends Omit<NumericIdentity, 'result' | 'operands' | 'subtracted'> {
  readonly result: ColumnDraft;
  readonly operands: readonly ColumnDraft[];
  /** What a sum takes away. */
  readonly subtracted: readonly ColumnDraft[];
  readonly from: 'numbers' | 'formulas';
}

/**
 * Gives roles by what the numbers do: where a × b = c, c is a total, a and b are quantity and unit value; where
 * a + b = c, c is the total, a and b what is assigned and what is to be raised; a block that adds to the assigned amount
 * are sources, one of four or twelve that adds to the total a schedule. Words that are sure are kept; others give way.
 */
export function rolesByArithmetic(columns: readonly ColumnDraft[], identities: readonly ColumnIdentity[]): void {
  const products = identities.filter(({ kind }) => kind === 'product').sort(byStrength);
  // What takes something away is a balance: neither sources nor periods do.
  const sums = identities.filter(({ kind, subtracted }) => kind === 'sum' && subtracted.length === 0).sort(byStrength);
  giveParts(products);
  const total = chooseTotal(columns, products, sums);
  if (!total) {
    giveYears(sums);
    return;
  }
  for (const product of products)
    if (product.result === total && product.operands.every(({ part }) => part === null)) giveProduct(product);
  giveYears(sums);
  const funding = chooseFunding(total, sums, products);
  if (funding) giveFunding(funding, sums);
  giveBlocks(columns, sums, total);
}

function byStrength(a: ColumnIdentity, b: ColumnIdentity): number {
  return b.share - a.share || b.support - a.support || a.operands.length - b.operands.length;
}

function chooseTotal(
  columns: readonly ColumnDraft[],
  products: readonly ColumnIdentity[],
  sums: readonly ColumnIdentity[],
): ColumnDraft | null {
  const named = mainColumn(columns, 'total');
  if (named && named.confidence >= STRONG_WORDS) return named;
  const candidates = columns
    .map((column) => ({ column, score: totalScore(column, products, sums) }))
    .filter(({ score }) => score > 0);
  candidates.sort((a, b) => b.score - a.score || b.column.stats.largest - a.column.stats.largest);
  return candidates[0]?.column ?? named;
}

function totalScore(column: ColumnDraft, products: readonly ColumnIdentity[], sums: readonly ColumnIdentity[]): number {
  if ((isStrong(column) && column.role !== 'total') || column.part !== null || column.stats.largest <= LARGEST_RATIO)
    return 0;
  const asProduct = products.some(({ result }) => result === column) ? 1.5 : 0;
  const asSum = sums.some(({ result, operands }) => result === column && operands.length === 2) ? 1 : 0;
  const asOperand = sums.some(({ operands }) => operands.includes(column)) ? -0.5 : 0;
  const asBlock = sums.some(({ result, operands }) => result === column && operands.length > 2) ? 0.25 : 0;
  const words =
    column.role === 'total'
      ? column.confidence
      : (column.alternatives.find(({ role }) => role === 'total')?.confidence ?? 0) / 2;
  return asProduct + asSum + asBlock > 0 ? asProduct + asSum + asOperand + asBlock + words : 0;
}

/** A column that never exceeds this holds ratios, no amounts. */
const LARGEST_RATIO = 1.5;

/** The column of a role that no group or year sets apart, the surest first. */
export function mainColumn(columns: readonly ColumnDraft[], role: ColumnRole): ColumnDraft | null {
  const named = columns.filter((column) => column.role === role && column.part === null);
  return named.sort((a, b) => b.confidence - a.confidence || a.column - b.column)[0] ?? null;
}

function isStrong(column: ColumnDraft): boolean {
  return column.role !== 'other' && column.confidence >= STRONG_WORDS;
}

function giveProduct(identity: ColumnIdentity): void {
  const [first, second] = identity.operands;
  if (!first || !second) return;
  const [quantity, unitValue] = quantityFirst(first, second);
  give(identity, quantity, 'quantity');
  give(identity, unitValue, 'unitValue');
  give(identity, identity.result, 'total');
}

/** Which factor is the quantity: what the words say, else the smaller one. */
function quantityFirst(a: ColumnDraft, b: ColumnDraft): [ColumnDraft, ColumnDraft] {
  if (a.role === 'quantity' || b.role === 'unitValue') return [a, b];
  if (b.role === 'quantity' || a.role === 'unitValue') return [b, a];
  return a.stats.largest <= b.stats.largest ? [a, b] : [b, a];
}

function give(identity: ColumnIdentity, column: ColumnDraft, role: ColumnRole): void {
  if (isStrong(column) && column.role !== role) return;
  const evidence = evidenceOf(identity);
  const certainty = MOST_CERTAIN * identity.share * (1 - 1 / (1 + identity.support));
  support(
    column,
    role,
    { kind: identity.from === 'formulas' ? 'formulas' : 'arithmetic', evidence, share: identity.share },
    certainty,
  );
}

/** The identity in the letters of its columns' positions, for whoever asks why. */
function evidenceOf({ kind, operands, result }: ColumnIdentity): string {
  const sign = kind === 'product' ? '*' : '+';
  return `${operands.map(({ column }) => `#${column}`).join(sign)}=#${result.column}`;
}

interface Funding {
  readonly identity: ColumnIdentity;
  readonly pair: readonly [ColumnDraft, ColumnDraft];
}

/** Columns of one group (SUMINISTRO) with their own unit value: where that times the quantity gives another, it is the group's total. */
function giveParts(products: readonly ColumnIdentity[]): void {
  for (const identity of products) {
    const price = identity.operands.find(({ role, part }) => role === 'unitValue' && part !== null);
    if (!price || identity.result.heading.group !== price.heading.group) continue;
    give(identity, price, 'unitValue');
    give(identity, identity.result, 'total');
    identity.result.part = price.part;
  }
}

/** A column without a year that adds one column a year is the same thing over all years: the plan's total, what was appropriated. */
function giveYears(sums: readonly ColumnIdentity[]): void {
  for (const identity of sums) {
    const years = identity.operands.map(({ year }) => year);
    if (identity.result.year !== null || years.includes(null) || new Set(years).size < years.length) continue;
    const role = yearlyRole(identity);
    if (role === null) continue;
    if (identity.result.role !== role && identity.result.confidence < 1) identity.result.confidence = 0;
    for (const column of [...identity.operands, identity.result]) give(identity, column, role);
  }
}

/** Money and what is planned have a part in each year. */
function addsOverYears(role: ColumnRole): boolean {
  return isMoneyRole(role) || role === 'plannedTarget';
}

function yearlyRole({ operands, result }: ColumnIdentity): ColumnRole | null {
  const roles = new Set(operands.map(({ role }) => role));
  const [only] = roles;
  if (roles.size !== 1 || only === undefined) return null;
  if (only === 'other') return addsOverYears(result.role) ? result.role : null;
  return addsOverYears(only) ? only : null;
}

function chooseFunding(
  total: ColumnDraft,
  sums: readonly ColumnIdentity[],
  products: readonly ColumnIdentity[],
): Funding | null {
  const multiplied = new Set(products.map(({ result }) => result));
  for (const identity of sums) {
    const [a, b] = identity.operands;
    if (identity.result !== total || identity.operands.length !== 2 || !a || !b) continue;
    if (canFund(a, multiplied) && canFund(b, multiplied)) return { identity, pair: [a, b] };
  }
  return null;
}

function canFund(column: ColumnDraft, multiplied: ReadonlySet<ColumnDraft>): boolean {
  if (column.part !== null || multiplied.has(column)) return false;
  return !isStrong(column) || column.role === 'assigned' || column.role === 'toRaise';
}

function giveFunding({ identity, pair: [a, b] }: Funding, sums: readonly ColumnIdentity[]): void {
  const addsSources = (column: ColumnDraft): boolean =>
    sums.some(({ result, operands }) => result === column && operands.length >= 2);
  const swapped =
    a.role === 'toRaise' ||
    b.role === 'assigned' ||
    (a.role !== 'assigned' && b.role !== 'toRaise' && addsSources(b) && !addsSources(a));
  const [assigned, toRaise] = swapped ? [b, a] : [a, b];
  give(identity, assigned, 'assigned');
  give(identity, toRaise, 'toRaise');
  give(identity, identity.result, 'total');
}

/** Blocks: four that add to the total are quarters, twelve months; others, and those that add to the assigned amount, sources. */
function giveBlocks(columns: readonly ColumnDraft[], sums: readonly ColumnIdentity[], total: ColumnDraft): void {
  const assigned = mainColumn(columns, 'assigned');
  for (const identity of longestFirst(sums)) {
    const free = identity.operands.filter((column) => !isStrong(column));
    if (identity.result === assigned) giveSources(identity, free);
    else if (identity.result === total && identity.operands.length > 2) giveSchedule(identity, free);
  }
}

function longestFirst(sums: readonly ColumnIdentity[]): ColumnIdentity[] {
  return [...sums].sort((a, b) => b.share - a.share || b.operands.length - a.operands.length);
}

function giveSources(identity: ColumnIdentity, free: readonly ColumnDraft[]): void {
  if (identity.operands.some((column) => isStrong(column) && !isSourceRole(column.role))) return;
  for (const column of identity.operands) {
    if (isSourceRole(column.role)) give(identity, column, column.role);
    else if (free.includes(column))
      give(
        identity,
        column,
        sourceRole(sourceName(column.heading.own || column.heading.text) || columnName(column.column)),
      );
  }
}

function giveSchedule(identity: ColumnIdentity, free: readonly ColumnDraft[]): void {
  const kind = identity.operands.length === 4 ? 'quarter' : identity.operands.length === 12 ? 'month' : null;
  if (!kind || free.length < identity.operands.length) return;
  identity.operands.forEach((column, at) => give(identity, column, `${kind}:${at + 1}`));
}

/** Whether a column takes part in the money that the plan adds up. */
export function holdsMoney(column: ColumnDraft): boolean {
  return isMoneyRole(column.role) || isPeriodRole(column.role);
}
