/** What a cell holds without its formula: a number, a text, a truth value or nothing. */
export type CellValue = number | string | boolean | null;

/** One cell of a snapshot (celda), as a host read it: invariant English formulas in A1 form, formats in English codes. */
export interface CellContent {
  /** The value; of a formula, the result that the workbook last kept. */
  readonly v: CellValue;
  /** The formula with its `=`, when there is one. */
  readonly f?: string;
  /** The error that the cell shows (`#REF!`), when it shows one; `v` is then null. */
  readonly e?: string;
  /** The number format code, when it is not General. */
  readonly z?: string;
}

/**
 * Whether a cell still holds what was read: its formula, or else its value. A formula's result may have moved on, and whether
 * newer functions carry their prefix depends on who wrote it down. An empty text is an empty cell.
 */
export function isSameContent(before: CellContent, now: CellContent): boolean {
  if (before.f !== undefined || now.f !== undefined) return plainFormula(before.f) === plainFormula(now.f);
  return (before.v ?? '') === (now.v ?? '') && before.e === now.e;
}

function plainFormula(formula: string | undefined): string | undefined {
  return formula?.replace(/_xl(?:fn|ws)\./g, '').replace(/^=/, '');
}
