import { saysTotal } from '../words/rowWords';
import { decimal, ONE, parseDecimal, type Decimal } from '../quantity/decimal';
import { typingSlip } from '../balance/typing';
import { divide } from '../quantity/divide';
import { parseAmount } from '../quantity/parseAmount';
import { normalise } from '../words/normalise';
import type { DocumentRow, DocumentTable } from './blocks';
import type { Reading, Verdict } from './claim';
import { cueOf } from './cues';
import { fitOf, roundTo } from './fit';
import type { Measure, RatioMeasure } from './measure';
import type { Mention } from './mention';
import type { PlacedVerdict } from './percentFindings';
import type { PlanFacts, Subject } from './planFacts';
import type { DecimalSign } from './reprint';
import type { NamedSubject, SubjectFinder } from './subjects';

/** What became of a document's own table (cuadro del documento): its figures, and the names of its rows. */
export interface TableReading {
  readonly placed: readonly PlacedVerdict[];
  readonly names: readonly (NamedSubject & { readonly line: number })[];
}

interface Context {
  readonly facts: PlanFacts;
  readonly finder: SubjectFinder;
  readonly sign: DecimalSign;
}

/** Holds every figure of a table against what the plan has for its row and column. */
export function tableVerdicts(table: DocumentTable, context: Context): TableReading {
  const rows = table.rows.flatMap((row) => rowOf(row, context));
  const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at) => columnOf(table, at, { rows, ...context }));
  const placed = columns.flat();
  const names = rows.flatMap(({ named, row }) => (named ? [{ ...named, line: row.line }] : []));
  return { placed, names };
}

interface NamedRow {
  readonly row: DocumentRow;
  readonly subject: Subject;
  readonly named: NamedSubject | null;
}

function rowOf(row: DocumentRow, { facts, finder }: Context): NamedRow[] {
  const named = finder.named(row.name);
  if (named && named.subject.kind !== 'plan') return [{ row, subject: named.subject, named }];
  return saysTotal(row.name) || named ? [{ row, subject: facts.plan, named: null }] : [];
}

interface Cell {
  readonly at: number;
  readonly named: NamedRow;
  readonly mention: Mention;
}

function columnOf(
  table: DocumentTable,
  at: number,
  { rows, facts, sign }: Context & { readonly rows: readonly NamedRow[] },
): readonly PlacedVerdict[] {
  const title = table.header[at] ?? '';
  const isPercent = /%|porcentaje|particip/i.test(title);
  const cells = rows.flatMap((named) => cellOf(named, at, isPercent));
  const measure = cells.length === 0 ? null : measureOf(title, cells, facts);
  if (!measure) return [];
  const factor = factorOf(cells, measure, facts);
  const judged = cells.map((cell) => ({ cell, verdict: verdictOf(cell, { measure, facts, factor }) }));
  const known = judged.filter(({ verdict }) => verdict.outcome !== 'open');
  const differing = known.filter(({ verdict }) => verdict.outcome === 'differs');
  // A column none of whose figures is the plan's measures something else.
  if (known.length === 0 || (differing.length === known.length && known.length > 1)) return [];
  return judged.map(({ cell, verdict }) => ({
    ...{ mention: cell.mention, verdict, line: cell.named.row.line, sign },
    quote: quoteOf(cell.named.row),
    group: `table ${table.line} ${at}`,
    table: { row: cell.named.row.name, column: title },
  }));
}

const BETWEEN_CELLS = ' · ';

function quoteOf({ name, cells }: DocumentRow): string {
  return [name, ...cells].join(BETWEEN_CELLS);
}

function cellOf(named: NamedRow, at: number, isPercentColumn: boolean): Cell[] {
  const { name, cells } = named.row;
  const text = cells[at] ?? '';
  const before = [name, ...cells.slice(0, at)].reduce((length, each) => length + each.length + BETWEEN_CELLS.length, 0);
  const place = { start: before, end: before + text.length, text, malformed: false, hedge: null };
  const isPercent = isPercentColumn || text.includes('%');
  const read = isPercent ? percentOf(text) : amountOf(text);
  return read ? [{ at, named, mention: { kind: isPercent ? 'percent' : 'amount', ...place, ...read } }] : [];
}

function percentOf(text: string): Pick<Mention, 'values' | 'units'> | null {
  const digits = /\d+(?:[.,]\d+)?/.exec(text)?.[0].replace(',', '.');
  const value = digits === undefined ? null : parseDecimal(digits);
  return value && { values: [value], units: [decimal(1n, digits?.split('.')[1]?.length ?? 0)] };
}

function amountOf(text: string): Pick<Mention, 'values' | 'units'> | null {
  const parsed = parseAmount(text);
  if (!parsed || parsed.percent) return null;
  const values = [parsed.value, ...(parsed.other ? [parsed.other] : [])];
  return { values, units: values.map(({ scale }) => decimal(1n, scale)) };
}

/** What a column measures: what its title says, unless more of its figures are those of another measure. */
function measureOf(title: string, cells: readonly Cell[], facts: PlanFacts): Measure | null {
  const isPercent = cells.some(({ mention }) => mention.kind === 'percent');
  const possible: readonly Measure[] = isPercent ? PERCENTS : AMOUNTS;
  const titled = titledMeasure(title, isPercent);
  const hits = (measure: Measure): number => {
    const factor = factorOf(cells, measure, facts);
    return cells.filter((cell) => verdictOf(cell, { measure, facts, factor }).outcome === 'fits').length;
  };
  const best = possible.reduce(
    (kept, each) => (hits(each) > hits(kept) ? each : kept),
    titled ?? possible[0] ?? 'total',
  );
  return hits(best) > 0 || titled ? best : null;
}

const PERCENTS: readonly RatioMeasure[] = ['share', 'gap', 'gapShare', 'assignedRatio', 'assignedShare'];
const AMOUNTS = ['total', 'assigned', 'toRaise'] as const;

function titledMeasure(title: string, isPercent: boolean): Measure | null {
  const words = normalise(title);
  if (words === '') return null;
  const [family] = cueOf(title, null).families;
  if (isPercent) return family === 'gap' ? 'gap' : family === 'assigned' ? 'assignedRatio' : 'share';
  if (family === 'gap') return 'toRaise';
  if (family === 'assigned') return 'assigned';
  return /\b(?:total|valor|costo|inversion|presupuesto)\b/.test(words) ? 'total' : null;
}

const FACTORS: readonly Decimal[] = [ONE, decimal(1000n), decimal(1_000_000n)];

/** Pesos per unit of the column: what makes most of its figures those of the plan. */
function factorOf(cells: readonly Cell[], measure: Measure, facts: PlanFacts): Decimal {
  if (cells.some(({ mention }) => mention.kind === 'percent')) return ONE;
  const hits = (factor: Decimal): number =>
    cells.filter((cell) => verdictOf(cell, { measure, facts, factor }).outcome === 'fits').length;
  return FACTORS.reduce((kept, each) => (hits(each) > hits(kept) ? each : kept), ONE);
}

interface Measured {
  readonly measure: Measure;
  readonly facts: PlanFacts;
  readonly factor: Decimal;
}

function verdictOf({ mention, named }: Cell, { measure, facts, factor }: Measured): Verdict {
  const reading = readingOf(named.subject, { measure, facts, factor });
  const none = { mention, reading: null, suggestions: [], elsewhere: null };
  if (!reading) return { ...none, outcome: 'open' };
  const outcome = fitOf(mention, reading.value);
  if (outcome !== 'differs') return { ...none, outcome, reading };
  const [printed, unit] = [mention.values[0], mention.units[0] ?? ONE];
  const proposed = roundTo(reading.value, unit);
  const typed = printed ? typingSlip(printed, proposed) : null;
  return { ...none, outcome, suggestions: [{ ...reading, proposed, slip: typed?.slip ?? 'none' }] };
}

/** More decimals than any table prints of an amount in thousands or millions. */
const PLACES = 9;
const HUNDRED = decimal(100n);

/** What the plan has for a row and a measure, in the unit of the column. */
function readingOf(subject: Subject, { measure, facts, factor }: Measured): Reading | null {
  const isAmount = measure === 'total' || measure === 'assigned' || measure === 'toRaise';
  const value = isAmount ? inUnit(subject[measure], factor) : ratioOf(subject, measure, facts);
  return value && { measure, subjects: [subject], value };
}

function inUnit(amount: Decimal | null, factor: Decimal): Decimal | null {
  return amount && (factor === ONE ? amount : divide(amount, factor, PLACES));
}

/** The plan is all of itself. */
function ratioOf(subject: Subject, measure: RatioMeasure, facts: PlanFacts): Decimal | null {
  if (subject.kind === 'plan' && measure !== 'gap' && measure !== 'assignedRatio') return HUNDRED;
  return facts.ratio(measure, [subject]);
}
