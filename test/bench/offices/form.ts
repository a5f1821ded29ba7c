import { Book, type Written } from './book';
import { letters } from './calculate';
import type { Chance } from './chance';

/** A figure of a form: in which line and column it stands, and of which group its line is. */
export interface Entry {
  readonly address: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  /** The group that a row is added in; null for lines that state sums. */
  readonly group: string | null;
  readonly kind: 'row' | 'total';
}

/** What must hold: result = Σ coefficient × part, or the product of the parts. */
export interface Check {
  readonly result: string;
  readonly parts: readonly (readonly [address: string, coefficient: number])[];
  readonly product?: boolean;
  readonly tolerance: number;
}

/** A form that an office filled in without an error, with what it is made of. */
export interface Filled {
  readonly form: string;
  readonly book: Book;
  readonly entries: readonly Entry[];
  readonly checks: readonly Check[];
  readonly rows: number;
}

/** How an office writes its sums: all typed, all calculated, or some of each. */
export type Sums = 'typed' | 'live' | 'mixed';

/** Writes a form cell by cell. */
export class FormWriter {
  readonly cells = new Map<string, Written>();
  readonly entries: Entry[] = [];
  readonly checks: Check[] = [];
  readonly hidden = new Map<string, Set<number>>();
  rows = 0;

  constructor(
    readonly chance: Chance,
    readonly sums: Sums,
  ) {}

  text(sheet: string, row: number, texts: readonly (string | null)[]): void {
    texts.forEach((text, at) => {
      if (text !== null) this.cells.set(`${sheet}!${letters(at + 1)}${row}`, text);
    });
  }

  figure(entry: Omit<Entry, 'address'> & { readonly at: number }, content: Written | null): string {
    const { at, ...place } = entry;
    const address = `${place.sheet}!${letters(at)}${place.row}`;
    if (content !== null) this.cells.set(address, content);
    this.entries.push({ ...place, address });
    return address;
  }

  /** A cell that states what others give: as a formula, or as the number that somebody typed. */
  stated(
    entry: Omit<Entry, 'address'> & { readonly at: number },
    {
      formula,
      check,
      live,
    }: { readonly formula: string; readonly check: Omit<Check, 'result'>; readonly live: boolean },
  ): string {
    const address = this.figure(entry, formula);
    if (!live) this.cells.set(address, new Book(this.cells, this.hidden).value(address));
    this.checks.push({ ...check, result: address });
    return address;
  }

  /** Whether a sum of rows is calculated, by how the office works. */
  isLive(): boolean {
    return this.sums === 'live' || (this.sums === 'mixed' && this.chance.happens(0.5));
  }

  filled(form: string): Filled {
    return {
      form,
      book: new Book(this.cells, this.hidden),
      entries: this.entries,
      checks: this.checks,
      rows: this.rows,
    };
  }
}

/** The place of a cell inside its sheet. */
export function local(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}

/** Σ of a column over rows that follow one another, and of others one by one. */
export function sumOf(addresses: readonly string[]): string {
  const places = addresses.map(local);
  const [first = '', last = ''] = [places[0], places.at(-1)];
  const rows = places.map((place) => Number(/\d+$/.exec(place)?.[0]));
  const isRun = rows.every((row, at) => at === 0 || row === (rows[at - 1] ?? 0) + 1);
  return isRun && places.length > 1 ? `=SUM(${first}:${last})` : `=${places.join('+')}`;
}

/** What a sum over cells must hold. */
export function sumCheck(addresses: readonly string[], tolerance = 0.5): Omit<Check, 'result'> {
  return { parts: addresses.map((address) => [address, 1]), tolerance };
}
