import { isPeriodRole } from '../../plan/roles';
import type { Identity } from '../../plan/plan';
import type { TableFigures } from './activities';
import type { ColumnIdentity } from '../arithmetic/arithmeticRoles';
import type { TableRow } from '../rows/classifyRows';
import type { ColumnDraft } from '../columns/columnDraft';
import { numericShare } from '../columns/columnStats';
import { LinearSpan } from '../../quantity/linearSpan';
import { testIdentity, type Candidate, type NumericIdentity } from '../arithmetic/numericIdentities';
import { withRareTerms } from '../arithmetic/rareTerms';
import { withoutLooser } from '../arithmetic/withoutLooser';
import { matrixOf, spread, type SampleMatrix } from '../arithmetic/sampleMatrix';
import type { TableDraft } from '../tableDraft';

/** What the numbers of a table must show before an equation of its own is held against every row. */
const LEAST_SHARE = 0.95;
const LEAST_SUPPORT = { formulas: 3, numbers: 4 } as const;
/** A column that never exceeds this holds ratios: products with it are quotients, rounded by their nature. */
const LARGEST_RATIO = 1.5;

/**
 * The identities of a table that are its own (identidades del libro): those that the roles of its columns do not imply
 * already (quantity × unit value = total, assigned + to raise = total, Σ sources = assigned, Σ quarters = total), each
 * said once: what follows from the others by adding and subtracting is left out, and a formula is believed before numbers.
 */
export function ownIdentities(draft: TableDraft, table: number, figures: TableFigures): Identity[] {
  const identities = heldByActivities(draft);
  const ours = identities.filter((identity) => isOurs(identity, figures));
  const span = new LinearSpan();
  for (const equation of impliedEquations(draft, figures)) span.add(equation);
  const taken = new Set(ours.filter(({ kind }) => kind === 'product').map(({ result }) => result));
  const own = identities
    .filter((identity) => !ours.includes(identity) && isReliable(identity) && !isOfPeriods(identity))
    .sort(byTrust);
  return own
    .filter((identity) => isNew(identity, { span, taken }))
    .map((identity) => asIdentity(identity, table))
    .sort((a, b) => a.result - b.result);
}

/** What the roles of the columns imply already, and that columns of nothing but zeros add nothing. */
function* impliedEquations({ columns }: TableDraft, figures: TableFigures): Iterable<ReadonlyMap<number, number>> {
  const keyed = columns.map(({ column }) => ({ column, key: figures.keyOf(column) ?? '' }));
  const of = (matches: (key: string) => boolean): number[] =>
    keyed.filter(({ key }) => matches(key)).map(({ column }) => column);
  const [total, assigned] = [of((key) => key === 'total'), of((key) => key === 'assigned')];
  const sources = of((key) => key.startsWith('source:') && !key.includes('@'));
  yield equation(total, [...assigned, ...of((key) => key === 'toRaise')]);
  yield equation(assigned.length > 0 ? assigned : total, sources);
  yield equation(
    total,
    of((key) => /^quarter:\d$/.test(key)),
  );
  for (const { stats, column } of columns) if (stats.numbers > 0 && stats.largest === 0) yield new Map([[column, 1]]);
}

function equation(results: readonly number[], operands: readonly number[]): Map<number, number> {
  if (results.length !== 1 || operands.length < 2) return new Map();
  return new Map([
    ...results.map((column): [number, number] => [column, -1]),
    ...operands.map((column): [number, number] => [column, 1]),
  ]);
}

/** The identities with their share over the activities alone: totals and control rows obey other laws. */
function heldByActivities({ view, rows, columns, identities }: TableDraft): ColumnIdentity[] {
  if (identities.length === 0) return [];
  const matrix = matrixOf(view, { rows: activityRows(rows), columns: columns.map(({ column }) => column) });
  const terms = termsOf(matrix, columns);
  const index = (draft: ColumnDraft): number => columns.indexOf(draft);
  const held = identities.flatMap((identity): Sourced[] => {
    const { kind, from } = identity;
    const candidate = {
      ...{ kind, result: index(identity.result) },
      ...{ operands: identity.operands.map(index), subtracted: identity.subtracted.map(index) },
    };
    const tried = testIdentity(matrix, candidate);
    if (!tried || (from === 'numbers' && isProportional(matrix, candidate))) return [];
    return [{ ...(kind === 'sum' ? withRareTerms(terms, tried) : tried), from }];
  });
  return withoutLooser(held).map((identity) => asDrafts(columns, identity));
}

type Sourced = NumericIdentity & Pick<ColumnIdentity, 'from'>;

/** The matrix with nothing in the columns that can be no term of a sum of money. */
function termsOf(matrix: SampleMatrix, columns: readonly ColumnDraft[]): SampleMatrix {
  const values = matrix.values.map((column, at) => {
    const draft = columns[at];
    return draft && !NO_TERM.has(draft.role) && numericShare(draft.stats) >= 0.5
      ? column
      : new Float64Array(column.length);
  });
  return { ...matrix, values };
}

const NO_TERM = new Set<string>(['code', 'weight', 'progress', 'start', 'end', 'quantity', 'unitValue', 'baseline']);

function asDrafts(columns: readonly ColumnDraft[], identity: Sourced): ColumnIdentity {
  const drafts = (indexes: readonly number[] = []): ColumnDraft[] => indexes.flatMap((at) => columns[at] ?? []);
  const [result] = drafts([identity.result]);
  if (!result) throw new RangeError('an identity outside its table');
  return { ...identity, result, operands: drafts(identity.operands), subtracted: drafts(identity.subtracted) };
}

/** Numbers that are all in one proportion satisfy any number of equations, and none of them says anything. */
function isProportional({ values, rows }: SampleMatrix, { kind, result, operands }: Candidate): boolean {
  if (kind === 'product') return [result, ...operands].every((column) => isConstant(values[column]));
  const whole = values[result];
  return operands.every((operand) => {
    const part = values[operand];
    const ratios = rows
      .map((_, row) => (part?.[row] ?? 0) / (whole?.[row] ?? 0))
      .filter((ratio) => !Number.isNaN(ratio));
    return ratios.every((ratio) => Math.abs(ratio - (ratios[0] ?? 0)) <= 1e-9);
  });
}

function isConstant(values: Float64Array | undefined): boolean {
  return values?.every((value) => value === values[0]) ?? true;
}

/** A period that is the sum of two others, or something that adds only some of the periods, is chance. */
function isOfPeriods({ from, result, operands }: ColumnIdentity): boolean {
  const periods = operands.filter(isPeriod).length;
  const whole = periods === operands.length && (periods === QUARTERS || periods === MONTHS);
  return from === 'numbers' && (isPeriod(result) || (periods > 0 && !whole));
}

const QUARTERS = 4;
const MONTHS = 12;

function isPeriod({ role }: ColumnDraft): boolean {
  return isPeriodRole(role);
}

function activityRows(rows: readonly TableRow[]): number[] {
  return spread(
    rows.filter(({ kind }) => kind === 'activity').map(({ row }) => row),
    MOST_ROWS,
  );
}

/** Enough to meet a source that one row in a thousand uses. */
const MOST_ROWS = 4000;

/** Of a few rows one may be wrong, which is what the equation is for. */
function leastShare(support: number): number {
  return support < ENOUGH_FOR_ONE_WRONG ? LEAST_SHARE : Math.min(LEAST_SHARE, 1 - ONE_WRONG / support);
}

const ENOUGH_FOR_ONE_WRONG = 8;
/** More than one row of so many, less than two: rows that say nothing count for the share, not for the support. */
const ONE_WRONG = 1.5;

function isReliable({ kind, share, support, operands, from }: ColumnIdentity): boolean {
  if (support < LEAST_SUPPORT[from] || share < leastShare(support)) return false;
  return kind === 'sum' || operands.every(({ stats }) => stats.largest > LARGEST_RATIO);
}

function byTrust(a: ColumnIdentity, b: ColumnIdentity): number {
  const formulas = Number(b.from === 'formulas') - Number(a.from === 'formulas');
  return formulas || b.share - a.share || b.support - a.support || a.operands.length - b.operands.length;
}

interface Known {
  readonly span: LinearSpan;
  /** Results that a product or a formula explains already: numbers alone add nothing to what they say. */
  readonly taken: Set<ColumnIdentity['result']>;
}

function isNew(identity: ColumnIdentity, { span, taken }: Known): boolean {
  const said = identity.from === 'formulas' || identity.kind === 'product';
  if (taken.has(identity.result) && !(said && identity.kind === 'sum')) return false;
  if (identity.kind === 'sum' && !span.add(vectorOf(identity))) return false;
  if (said) taken.add(identity.result);
  return true;
}

function vectorOf({ result, operands, subtracted }: ColumnIdentity): Map<number, number> {
  const signed = (columns: readonly ColumnDraft[], sign: number): [number, number][] =>
    columns.map(({ column }) => [column, sign]);
  return new Map([[result.column, -1], ...signed(operands, 1), ...signed(subtracted, -1)]);
}

function asIdentity({ kind, result, operands, subtracted, from, share }: ColumnIdentity, table: number): Identity {
  const columns = (drafts: readonly ColumnDraft[]): number[] => drafts.map(({ column }) => column);
  return {
    ...{ table, kind, result: result.column, operands: columns(operands), from, share },
    ...(subtracted.length > 0 ? { subtracted: columns(subtracted) } : {}),
  };
}

function isOurs({ kind, result, operands, subtracted }: ColumnIdentity, figures: TableFigures): boolean {
  if (subtracted.length > 0) return false;
  const stated = figures.keyOf(result.column);
  const keys = operands.map(({ column }) => figures.keyOf(column) ?? '');
  if (kind === 'product') return stated === 'total' && keys.includes('quantity') && keys.includes('unitValue');
  if (stated === 'total' && keys.length === 2 && keys.includes('assigned') && keys.includes('toRaise')) return true;
  if (keys.every((key) => key.startsWith('source:'))) return stated === 'assigned' || stated === 'total';
  return keys.every((key) => /^(quarter|month):/.test(key)) && (stated === 'total' || stated === 'plannedTarget');
}
