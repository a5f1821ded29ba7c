import type { Address } from './address';
import type { CellContent, CellValue } from './cell';

/** What is to be put into a cell: a value, or a formula with the value that it is computed to give. */
export interface CellInput {
  readonly v: CellValue;
  readonly f?: string;
  /** The error that the cell showed and is to show again, when a change is taken back; `v` is then null. */
  readonly e?: string;
}

/** One intended change of one cell of the user's (corrección): data that can be previewed, applied and undone. */
export interface CellChange {
  readonly cell: Address;
  /** What was read. A host refuses the change when the cell holds something else by now. */
  readonly before: CellContent;
  readonly after: CellInput;
  /** The rule whose finding proposed it, and the finding. */
  readonly rule?: string;
  readonly finding?: string;
}

/** Changes that stand or fall together. */
export type ChangeSet = readonly CellChange[];

/** The changes that take the given ones back, last first. */
export function invert(changes: ChangeSet): ChangeSet {
  return changes
    .toReversed()
    .map(({ before, after, ...origin }) => ({ ...origin, before: after, after: asInput(before) }));
}

function asInput({ v, f, e }: CellContent): CellInput {
  return { v, ...(f === undefined ? {} : { f }), ...(e === undefined ? {} : { e }) };
}
