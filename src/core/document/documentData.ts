import type { DocumentPlace } from '../findings/documentPlace';
import type { Decimal } from '../quantity/decimal';
import type { CountedThing } from './mention';
import type { Measure } from './measure';

/** What a figure can measure, and of whom; `names` is empty for the whole plan. */
export interface NamedReading {
  readonly measure: Measure;
  readonly names: readonly string[];
  /** Points or pesos, rounded as the document prints them. */
  readonly value: Decimal;
}

interface Placed {
  readonly place: DocumentPlace;
}

/** A percentage cut off instead of rounded. */
export interface TruncatedShare extends DocumentPlace {
  readonly printed: Decimal;
  readonly rounded: Decimal;
  readonly names: readonly string[];
}

/** A milestone of a narrative, with the line that lists it. */
export interface PlacedMilestone {
  readonly name: string;
  readonly line: number;
}

interface StatedCount extends Placed {
  readonly thing: CountedThing;
  readonly stated: number;
  readonly planned: number;
  /** How many the document itself lists, and how many of them are different; null: it lists none. */
  readonly listed: number | null;
  readonly distinct: number | null;
  /** Of which axis or front; null: of the plan. */
  readonly name: string | null;
}

/** What the messages about a narrative need, by the name of the rule. */
export interface DocumentData {
  /** A percentage that fits no reading; `fits`: one that it would fit if the words around it meant that. */
  readonly 'stated-percentage': Placed & {
    readonly printed: Decimal;
    readonly readings: readonly NamedReading[];
    readonly fits: NamedReading | null;
  };
  /** Percentages cut off, said once a document; `roundedToo`: one that is rounded beside them. */
  readonly 'percentage-truncated': Placed & {
    readonly shares: readonly TruncatedShare[];
    readonly roundedToo: string | null;
  };
  /** The shares of all axes, as they are printed, do not add to 100. */
  readonly 'shares-sum': Placed & {
    readonly sum: Decimal;
    readonly recalculated: Decimal;
    readonly shares: readonly string[];
  };
  /** A number written as none is: `37.%`. */
  readonly 'malformed-number': Placed & { readonly proposed: Decimal | null };
  /** An amount, in prose or in the document's own table, that the workbook does not have. */
  readonly 'stated-amount': Placed & {
    readonly printed: Decimal;
    readonly readings: readonly NamedReading[];
    readonly fits: NamedReading | null;
    /** Whether only its last digits are cut off. */
    readonly isTruncated: boolean;
    /** Name of the row and title of the column, where it stands in a table. */
    readonly table: { readonly row: string; readonly column: string } | null;
  };
  /** How many milestones the document says that there are. */
  readonly 'milestone-count': StatedCount;
  /** How many axes, fronts or activities it says that there are. */
  readonly 'stated-count': StatedCount;
  /** Milestones that the document lists and the workbook does not have. */
  readonly 'milestone-not-in-plan': Placed & { readonly milestones: readonly PlacedMilestone[] };
  /** Milestones of the workbook that the document does not list. */
  readonly 'milestone-not-in-document': { readonly milestones: readonly string[] };
  /** Milestones that the document lists under another axis than the workbook's. */
  readonly 'milestone-moved': Placed & {
    readonly milestones: readonly string[];
    readonly listedUnder: string;
    readonly planned: string;
  };
  /** A document without figures or lists that could be held against the workbook. */
  readonly 'document-without-figures': { readonly lines: number };
}

/** The name of a rule about a narrative. */
export type DocumentRule = keyof DocumentData;
