import type { Finding, FindingDatum, Slip } from '../core/findings/finding';
import type { Decimal } from '../core/quantity/decimal';
import { formatNumber, type NumberLanguage } from './number';

/** Longest piece of a workbook's own text inside a sentence. */
const LONGEST = 90;

/** Items of a list that are named before the rest is counted. */
const NAMED = 5;

/** What a finding has to say, ready to be put into a sentence: its numbers and names in one language. */
export class Said {
  constructor(
    private readonly finding: Finding,
    readonly language: NumberLanguage,
  ) {}

  has(name: string): boolean {
    const datum = this.finding.data[name];
    return datum !== undefined && datum !== '';
  }

  /** A figure with its grouping: `23.709.806.841`. */
  number(name: string): string {
    const datum = this.finding.data[name];
    return isFigure(datum) ? formatNumber(datum, this.language) : this.text(name);
  }

  /** A count, for the choice between singular and plural. */
  count(name: string): number {
    const datum = this.finding.data[name];
    return typeof datum === 'number' ? datum : 0;
  }

  /** A year or row number: without grouping. */
  plain(name: string): string {
    const datum = this.finding.data[name];
    return typeof datum === 'number' ? String(datum) : this.text(name);
  }

  /** A name as the workbook writes it, cut when it is long. */
  text(name: string): string {
    const datum = this.finding.data[name];
    if (isFigure(datum)) return formatNumber(datum, this.language);
    return shortened(isList(datum) ? this.list(name) : (datum ?? ''));
  }

  /** The first items of a list: `A1, A2, A3 (+4)`. */
  list(name: string): string {
    const datum = this.finding.data[name];
    if (!isList(datum)) return this.text(name);
    return listed(datum);
  }

  get cells(): string {
    return listed(this.finding.cells);
  }

  /** The cells that the leading explanation changes. */
  get suspected(): string {
    const [lead] = this.finding.suspects;
    return lead ? listed([lead, ...lead.also].map(({ cell }) => cell)) : this.cells;
  }

  /** The slip of the leading explanation. */
  get slip(): Slip | null {
    return this.finding.suspects[0]?.slip ?? null;
  }

  /** Where the finding begins. */
  get cell(): string {
    return this.finding.cells[0] ?? '';
  }

  /** How far what is stated is from what the rest gives, without its sign. */
  get difference(): string {
    const { difference } = this.finding;
    return difference === null ? '' : formatNumber(magnitude(difference), this.language);
  }

  /** What the leading explanation proposes. */
  get proposed(): string {
    const proposed = this.finding.suspects[0]?.proposed ?? null;
    if (proposed === null) return '';
    return typeof proposed === 'string' ? proposed : formatNumber(proposed, this.language);
  }
}

function isFigure(datum: FindingDatum | undefined): datum is number | Decimal {
  return typeof datum === 'number' || (typeof datum === 'object' && 'units' in datum);
}

function isList(datum: FindingDatum | undefined): datum is readonly string[] {
  return Array.isArray(datum);
}

function magnitude(value: Decimal): Decimal {
  return value.units < 0n ? { units: -value.units, scale: value.scale } : value;
}

function listed(items: readonly string[]): string {
  const named = items.slice(0, NAMED).join(', ');
  return items.length > NAMED ? `${named} (+${items.length - NAMED})` : named;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
