/**
 * Where a cell stands (celda). Rows and columns count from 1, as on the screen: row 12 is row 12, column A is 1.
 */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * A cell as the report writes it: the sheet's name as it is, without quotes, then `!` and the A1 reference
 * (`PLAN DE ACCIÓN!H12`). A sheet's name cannot end in `!`-plus-reference ambiguity because the last `!` separates.
 */
export type Address = string;

const ALPHABET = 26;
const CODE_BEFORE_A = 64;

/** The letters of a column (columna): 1 → `A`, 27 → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / ALPHABET)) {
    name = String.fromCharCode(CODE_BEFORE_A + 1 + ((rest - 1) % ALPHABET)) + name;
  }
  return name;
}

/** The number of a column from its letters: `A` → 1, `aa` → 27; 0 when the text is not a column. */
export function columnNumber(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return 0;
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * ALPHABET + letter.charCodeAt(0) - CODE_BEFORE_A;
  return number;
}

/** The A1 reference of a cell inside its sheet: row 12, column 8 → `H12`. */
export function a1(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** Row and column of an A1 reference, with or without `$`; null when the text is not one. */
export function parseA1(reference: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(reference);
  if (!match?.[1] || !match[2]) return null;
  return { row: Number(match[2]), column: columnNumber(match[1]) };
}

/** The address of a cell as reports write it: `PLAN!H12`. */
export function formatAddress(cell: CellRef): Address {
  return `${cell.sheet}!${a1(cell.row, cell.column)}`;
}

/** The cell of an address of reports (`PLAN!H12`, or with the quotes of formulas); null when it is not one. */
export function parseAddress(address: Address): CellRef | null {
  const cut = address.lastIndexOf('!');
  if (cut < 1) return null;
  const position = parseA1(address.slice(cut + 1));
  return position && { sheet: unquoteSheet(address.slice(0, cut)), ...position };
}

/** A sheet's name as formulas need it: `'Plan de acción'!`-ready, apostrophes doubled. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function unquoteSheet(name: string): string {
  const quoted = name.length > 1 && name.startsWith("'") && name.endsWith("'");
  return quoted ? name.slice(1, -1).replaceAll("''", "'") : name;
}
