/** Where a narrative says something (lugar en el documento), with the sentence and how it should read. */
export interface DocumentPlace {
  /** The line of the text, from 1. */
  readonly line: number;
  /** The sentence or the row of the table, whole. */
  readonly quote: string;
  /** The figure or name as it is printed. */
  readonly said: string;
  /** The sentence as it should read, one for each explanation; none where no value is offered. */
  readonly corrected: readonly string[];
}

const PREFIX = 'document:';

/** What stands for a cell where a value of a narrative is suspected (dirección en el documento): `document:66`. */
export function documentAddress(line: number): string {
  return `${PREFIX}${line}`;
}

/** The line of an address in a narrative; null where it is a cell's. */
export function documentLine(address: string): number | null {
  const line = address.startsWith(PREFIX) ? Number(address.slice(PREFIX.length)) : NaN;
  return Number.isInteger(line) ? line : null;
}

/** Where a narrative says what was found; null where the workbook says it. */
export function placeIn({ data }: { readonly data: object }): DocumentPlace | null {
  // A place is in the data of every rule about narratives, and nowhere else.
  return 'place' in data && data.place ? (data.place as DocumentPlace) : null;
}
