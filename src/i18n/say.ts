import type { Finding, Slip } from '../core/findings/finding';
import type { Decimal } from '../core/quantity/decimal';
import { localFormula } from './localFormula';
import { formatNumber, type NumberLanguage } from './number';

/** Longest piece of a workbook's own text inside a sentence. */
const LONGEST = 90;

/** Items of a list that are named before the rest is counted. */
const NAMED = 5;

/** How a sentence of a finding writes numbers, names and lists in one language, and what it says of the finding's cells. */
export class Say {
  constructor(
    private readonly finding: Pick<Finding, 'cells' | 'suspects' | 'difference'>,
    private readonly language: NumberLanguage,
  ) {}

  /** A figure with its grouping: `23.709.806.841`. */
  number(value: Decimal | number): string {
    return formatNumber(value, this.language);
  }

  /** A name as the workbook writes it, cut when it is long; a formula as the user's Excel shows it. */
  text(name: string): string {
    const shown = name.startsWith('=') ? localFormula(name, this.language) : name;
    const line = shown.replace(/\s+/g, ' ').trim();
    return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
  }

  /** The first items of a list: `A1, A2, A3 (+4)`. */
  list(items: readonly string[]): string {
    const named = items.slice(0, NAMED).join(', ');
    return items.length > NAMED ? `${named} (+${items.length - NAMED})` : named;
  }

  get cells(): string {
    return this.list(this.finding.cells);
  }

  /** The cells that the leading explanation changes. */
  get suspected(): string {
    const [lead] = this.finding.suspects;
    return lead ? this.list([lead, ...lead.also].map(({ cell }) => cell)) : this.cells;
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
    return difference === null ? '' : this.number(magnitude(difference));
  }
}

function magnitude(value: Decimal): Decimal {
  return value.units < 0n ? { units: -value.units, scale: value.scale } : value;
}
