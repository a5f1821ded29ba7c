const ROWS = 1_048_576;
const COLUMNS = 16_384;
const UPPER_A = 0x41;
const LOWER = 0x20;
const ZERO = 0x30;

/** Rows and columns fold into one number so that reading a reference makes no object: see `rowOf` and `columnOf`. */
const FOLD = 32_768;

/** Reads `H12` from bytes as one folded number; 0 when it is no cell of a sheet. */
export function readReference(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  let column = 0;
  for (; at < end; at += 1) {
    const letter = ((bytes[at] ?? 0) & ~LOWER) - UPPER_A;
    if (letter < 0 || letter > 25) break;
    column = column * 26 + letter + 1;
  }
  const row = readRowNumber(bytes, at, end);
  return column >= 1 && column <= COLUMNS && row > 0 ? row * FOLD + column : 0;
}

/** Reads a row's number from bytes; 0 when it is none. */
export function readRowNumber(bytes: Uint8Array, start: number, end: number): number {
  let row = 0;
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9 || row > ROWS) return 0;
    row = row * 10 + digit;
  }
  return row <= ROWS ? row : 0;
}

export function rowOf(folded: number): number {
  return Math.floor(folded / FOLD);
}

export function columnOf(folded: number): number {
  return folded % FOLD;
}
