/** How much a package may hold before it is refused; each bound is far above what Excel itself opens with comfort. */
export interface ReadLimits {
  /** Bytes of the file as it lies on the disk. */
  readonly fileBytes: number;
  readonly parts: number;
  /** Bytes of one part, and of all of them, once inflated. */
  readonly partBytes: number;
  readonly totalBytes: number;
  /** Inflated bytes per compressed byte, looked at only in parts above `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Cells of the whole workbook that hold something. */
  readonly cells: number;
  /** Characters of one text and of one formula. */
  readonly textLength: number;
  readonly formulaLength: number;
  /** Elements inside each other. */
  readonly depth: number;
}

const MEBIBYTE = 1024 * 1024;

/** The bounds that hold when the caller names none. */
export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 256 * MEBIBYTE,
  parts: 20_000,
  partBytes: 512 * MEBIBYTE,
  totalBytes: 1024 * MEBIBYTE,
  ratio: 250,
  ratioFrom: 32 * MEBIBYTE,
  cells: 10_000_000,
  textLength: 1_000_000,
  formulaLength: 64_000,
  depth: 200,
};
