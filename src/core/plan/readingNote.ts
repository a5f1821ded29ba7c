import type { DocumentPlace } from '../findings/documentPlace';
import type { Severity } from '../findings/severity';
import type { Address } from '../workbook/address';

/** What reading may notice, by the name of its rule, and what is said of it. */
export interface NoteData {
  /** Ways of writing one axis that were read as one. */
  readonly 'axis-variants': {
    readonly name: string;
    readonly count: number;
    readonly variants: readonly string[];
    /** Where a document writes it so, and not the workbook. */
    readonly place?: DocumentPlace;
  };
  /** Two names of axes that share words and were read as two. */
  readonly 'similar-axes': { readonly name: string; readonly other: string; readonly spellings: readonly string[] };
  /** A line of a summary whose name is no axis of the detail. */
  readonly 'summary-axis-unknown': { readonly summary: string; readonly sheet: string };
  readonly 'confirm-column': UnsureColumn | ColumnApart | MissingColumn;
  readonly 'duplicate-header': { readonly header: string; readonly differ: number; readonly rows: number };
  /** Entries of a mapping that met nothing in the workbook, as a person finds them: a sheet, `PLAN!Z:Z = total`, a name. */
  readonly 'mapping-unmatched': { readonly entries: readonly string[] };
  readonly 'merged-cells': { readonly sheet: string; readonly ranges: readonly string[] };
  readonly 'plan-not-found': {
    readonly sheets: readonly string[];
    readonly wanted: readonly string[];
    readonly found: readonly string[];
    /** The first thing that the nearest table lacks: a heading at all, what its rows are about, money, or rows. */
    readonly missing: 'heading' | 'subject' | 'money' | 'rows';
    /** The row that comes nearest to a heading; null where none does. */
    readonly nearest: NearestHeading | null;
  };
  readonly 'unit-stated': {
    readonly sheet: string;
    readonly unit: number;
    /** The text that says it. */
    readonly reason?: string;
    /** By what the number format divides what the cells hold. */
    readonly shown?: number;
  };
}

/** A row that looks like a heading. */
export interface NearestHeading {
  readonly sheet: string;
  readonly row: number;
  readonly headings: readonly string[];
}

/** A column whose role is not sure. */
interface UnsureColumn {
  readonly header: string;
  readonly role: string;
  readonly alternatives: readonly string[];
}

/** A column in another unit than its table; `apart` is the table's. */
interface ColumnApart {
  readonly header: string;
  readonly apart: number;
}

/** A column that tables should have, by the sheets where they lack it. */
interface MissingColumn {
  readonly field: string;
  readonly sheets: readonly string[];
}

/** The name of something that reading notices. */
export type NoteName = keyof NoteData;

interface NoteShape<R extends NoteName> {
  readonly rule: R;
  readonly severity: Severity;
  readonly cells: readonly Address[];
  readonly data: NoteData[R];
}

/** A note of a rule; of several rules one or the other. */
export type NoteOf<R extends NoteName> = { [K in R]: NoteShape<K> }[R];

/** Something that reading noticed and a person should know (aviso de lectura); `rule` is a name of the rule catalogue. */
export type ReadingNote = NoteOf<NoteName>;
