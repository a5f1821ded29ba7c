import { isFigureRole, isSourceRole, roleRecord, type ColumnRole } from '../../plan/roles';
import type { ColumnDraft } from './columnDraft';
import { isConfirmed } from './confirmMapping';
import { normaliseHeading } from '../../words/normalise';

/** Roles that a table has once: of several columns the surest and fullest keeps the role. */
export function settleDuplicates(columns: readonly ColumnDraft[]): void {
  const byRole = new Map<string, ColumnDraft[]>();
  for (const column of columns) {
    if (column.role === 'other' || isFigureRole(column.role)) continue;
    byRole.set(column.role, [...(byRole.get(column.role) ?? []), column]);
  }
  settleAppropriations(columns);
  assignAppropriations(columns);
  settleShared(columns);
  priceQuantities(columns);
  for (const rivals of byRole.values()) {
    const [, ...others] = rivals.sort((a, b) => worth(b) - worth(a) || a.column - b.column);
    for (const other of others) yieldRole(other);
  }
}

/**
 * In Spain and elsewhere a sum of money is a quantity (cantidad): where a table has no other figure than quantities and
 * shares, nothing that they are counted in and cents among them, they are what the rows cost; and a person is asked.
 */
function priceQuantities(columns: readonly ColumnDraft[]): void {
  const figures = columns.filter(({ role }) => isFigureRole(role) && roleRecord(role)?.holds !== 'percent');
  const [only] = figures;
  if (figures.length !== 1 || only?.role !== 'quantity' || isConfirmed(only)) return;
  if (columns.some(({ role }) => role === 'unit')) return;
  const { numbers, whole } = only.stats;
  if ((numbers - whole) * SOME_CENTS < numbers) return;
  only.alternatives.unshift({ role: 'quantity', confidence: only.confidence });
  Object.assign(only, { role: 'total', confidence: DOUBTFUL } satisfies Partial<ColumnDraft>);
}

/** One amount in so many must have cents. */
const SOME_CENTS = 10;

/** Figures of which a row has one a year: what it costs, what of it has money, what became of that. */
const EXECUTION: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...(['initial', 'appropriated', 'certified', 'committed', 'obligated', 'paid'] as const),
  ...(['executedMoney', 'balance', 'payable'] as const),
]);
const ONCE: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...(['total', 'assigned', 'toRaise', 'quantity', 'unitValue'] as const),
  ...EXECUTION,
]);

/**
 * Of several columns with such a role under different headings the surest keeps it: `VALOR PROYECTO` is not what the
 * activity costs, nor `Valor en la vigencia` what all of it does. Two under one and the same heading are duplicates, and
 * a person is told.
 */
function settleShared(columns: readonly ColumnDraft[]): void {
  const rivals = new Map<string, ColumnDraft[]>();
  for (const column of columns) {
    if (!ONCE.has(column.role)) continue;
    const part = EXECUTION.has(column.role) && isAlone(column, columns) ? null : column.part;
    const key = [column.role, column.year, part].join('|');
    rivals.set(key, [...(rivals.get(key) ?? []), column]);
  }
  for (const each of rivals.values()) {
    const [first] = each.toSorted((a, b) => b.confidence - a.confidence || a.column - b.column);
    for (const other of each) {
      if (!first || isConfirmed(other) || saidBy(other) === saidBy(first)) continue;
      if (isAsGood(other, first)) first.confidence = DOUBTFUL;
      yieldRole(other);
    }
  }
}

/** What a column is sure of that may as well be another: a person is asked. */
const DOUBTFUL = 0.45;
/** How much surer than its rival a total must be to be taken without asking. */
const LEAST_LEAD = 0.05;

/** Whether two headings say as well that they are what the rows cost, and only words speak. */
function isAsGood(other: ColumnDraft, first: ColumnDraft): boolean {
  if (first.role !== 'total' || isConfirmed(first) || other.stats.numbers * 2 < first.stats.numbers) return false;
  const byWords = [first, other].every(({ reasons }) => reasons.every(({ kind }) => kind === 'words'));
  return byWords && Math.abs(first.confidence - other.confidence) < LEAST_LEAD;
}

/** What becomes of a budget has no parts beside a column of the whole: `Ejecución` over one of them is its chapter. */
function isAlone({ role, year }: ColumnDraft, columns: readonly ColumnDraft[]): boolean {
  return columns.some((other) => other.role === role && other.year === year && other.heading.group === '');
}

function saidBy({ heading }: ColumnDraft): string {
  return normaliseHeading(heading.text);
}

/** Beside a definitive appropriation (apropiación definitiva) the initial one is history. */
function settleAppropriations(columns: readonly ColumnDraft[]): void {
  const appropriated = columns.filter(({ role }) => role === 'appropriated');
  for (const column of appropriated) {
    const initial = INITIAL.test(normaliseHeading(column.heading.text));
    const replaced = appropriated.some(
      (other) => other.year === column.year && !INITIAL.test(normaliseHeading(other.heading.text)),
    );
    if (initial && replaced && column.reasons.every(({ kind }) => kind === 'words')) column.role = 'initial';
  }
}

/**
 * Where no column says what the rows cost, the definitive budget does (presupuesto definitivo): what was approved first
 * never does. Beside such a column an appropriation without more is what the plan assigns.
 */
function assignAppropriations(columns: readonly ColumnDraft[]): void {
  dropLooseTotals(columns);
  const hasTotal = columns.some(({ role }) => role === 'total');
  if (columns.some(({ role }) => role === 'assigned') || (!hasTotal && columns.some(({ role }) => isSourceRole(role))))
    return;
  for (const column of columns) {
    if (column.role !== 'appropriated' || isConfirmed(column)) continue;
    const heading = normaliseHeading(column.heading.text);
    if (hasTotal ? !PLAIN_APPROPRIATION.test(heading) : INITIAL.test(heading)) continue;
    column.alternatives.unshift({ role: column.role, confidence: column.confidence });
    column.role = hasTotal ? 'assigned' : 'total';
  }
}

/** `TOTAL ACUMULADO …` in a budget is the sum of something: beside the definitive budget a word in passing makes no total. */
function dropLooseTotals(columns: readonly ColumnDraft[]): void {
  const isBudget = columns.some(
    ({ role, heading }) => role === 'appropriated' && !INITIAL.test(normaliseHeading(heading.text)),
  );
  if (!isBudget) return;
  for (const column of columns) {
    const byWords = column.reasons.every(({ kind }) => kind === 'words');
    if (column.role === 'total' && byWords && column.confidence < LEAST_TOTAL) yieldRole(column);
  }
}

/** What a total needs to be one beside a definitive budget. */
const LEAST_TOTAL = 0.75;

const PLAIN_APPROPRIATION = /^(apropiacion|apropiado|apropiacion presupuestal)$/;
const INITIAL = /\binicial\b/;

function worth({ confidence, stats }: ColumnDraft): number {
  return confidence * (stats.filled === 0 ? 0.3 : 1) * (stats.texts > 0 ? 1 : 0.9);
}

function yieldRole(column: ColumnDraft): void {
  column.alternatives.unshift({ role: column.role, confidence: column.confidence });
  column.role = 'other';
  column.confidence = 0.5;
  column.reasons = [];
}
