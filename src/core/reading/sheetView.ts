import { toNumber } from '../quantity/decimal';
import { parseRange, type Range } from '../workbook/range';
import type { Grid } from '../workbook/grid';
import { gridOf, type SheetSnapshot } from '../workbook/snapshot';
import { KIND, type ContentReader, type Kind } from './content';

/** A sheet whose cells have been understood one by one: packed beside its grid, by the same positions. */
export interface SheetView {
  readonly sheet: SheetSnapshot;
  readonly grid: Grid;
  readonly kinds: Uint8Array;
  /** The number of each position; NaN where it has none. Percentages as ratios, amounts in text as their first reading. */
  readonly numbers: Float64Array;
  /** Whether any cell holds an amount typed as text. */
  readonly hasAmountTexts: boolean;
  readonly merges: readonly Range[];
  /** The first cell of the merged area over a cell, by `row * COLUMNS + column`, for cells other than the first. */
  readonly mergedFrom: ReadonlyMap<number, Range>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** More columns than a sheet can have, to fold row and column into one key. */
export const COLUMNS = 32768;

/** Cells of one merged area that are remembered one by one; a wider one is a background, not a label. */
const LARGEST_MERGE = 20_000;

/** Understands every cell of a sheet once: each different text and number format is looked at a single time. */
export function viewSheet(sheet: SheetSnapshot, reader: ContentReader): SheetView {
  const grid = gridOf(sheet);
  const merges = (sheet.merges ?? []).map(parseRange).filter((range) => range !== null);
  return {
    ...{ sheet, grid, ...understood(grid, reader), merges, mergedFrom: mergeIndex(merges, grid) },
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
  };
}

function understood(grid: Grid, reader: ContentReader): Understood {
  const kinds = new Uint8Array(grid.length);
  const numbers = new Float64Array(grid.length);
  const ofTexts = understoodTexts(grid.texts, reader);
  const special = grid.formats.map((format) => reader.kindOf(0, format) !== KIND.number);
  const anySpecial = special.includes(true);
  for (let position = 0; position < grid.length; position += 1) {
    const text = grid.textId(position);
    if (text >= 0) {
      kinds[position] = ofTexts.kinds[text] ?? KIND.text;
      numbers[position] = ofTexts.numbers[text] ?? NaN;
      continue;
    }
    const number = grid.number(position);
    numbers[position] = number;
    const plain = !(anySpecial && special[grid.formatId(position)] === true) && !Number.isNaN(number);
    kinds[position] = plain ? KIND.number : kindOf(grid, position, reader);
  }
  return { kinds, numbers, hasAmountTexts: ofTexts.kinds.some(isAmountText) };
}

type Understood = Pick<SheetView, 'kinds' | 'numbers' | 'hasAmountTexts'>;

function kindOf(grid: Grid, position: number, reader: ContentReader): Kind {
  return grid.error(position) === undefined ? reader.kindOf(grid.value(position), grid.format(position)) : KIND.error;
}

function understoodTexts(texts: readonly string[], reader: ContentReader): Pick<SheetView, 'kinds' | 'numbers'> {
  const kinds = new Uint8Array(texts.length);
  const numbers = new Float64Array(texts.length).fill(NaN);
  for (let id = 0; id < texts.length; id += 1) {
    const text = texts[id] ?? '';
    const kind = reader.kindOf(text, undefined);
    kinds[id] = kind;
    const parsed = isAmountText(kind) ? reader.amount(text) : null;
    if (parsed) numbers[id] = toNumber(parsed.value);
  }
  return { kinds, numbers };
}

/** Whether a kind is an amount or a percentage typed as text. */
export function isAmountText(kind: number | undefined): boolean {
  return kind === KIND.amountText || kind === KIND.percentText;
}

/** The kind of a cell by row and column. */
export function kindAt(view: SheetView, row: number, column: number): number {
  const position = view.grid.find(row, column);
  return position < 0 ? KIND.empty : (view.kinds[position] ?? KIND.empty);
}

/** The text of a cell, or null when it holds anything else. */
export function textAt(view: SheetView, row: number, column: number): string | null {
  const position = view.grid.find(row, column);
  if (position < 0 || view.kinds[position] === KIND.empty) return null;
  const value = view.grid.value(position);
  return typeof value === 'string' ? value : null;
}

function mergeIndex(merges: readonly Range[], grid: Grid): Map<number, Range> {
  const index = new Map<number, Range>();
  for (const range of merges) {
    const bottom = Math.min(range.bottom, grid.lastRow);
    const right = Math.min(range.right, grid.lastColumn + 1);
    if ((bottom - range.top + 1) * (right - range.left + 1) > LARGEST_MERGE) continue;
    for (let row = range.top; row <= bottom; row += 1) {
      for (let column = range.left; column <= right; column += 1) {
        if (row !== range.top || column !== range.left) index.set(row * COLUMNS + column, range);
      }
    }
  }
  return index;
}
