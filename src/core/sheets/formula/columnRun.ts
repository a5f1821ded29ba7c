import { add } from '../../quantity/arithmetic';
import type { Activity } from '../../plan/plan';
import type { Figure } from '../../plan/figure';
import { equals, isZero } from '../../quantity/compare';
import { fromNumber, ZERO, type Decimal } from '../../quantity/decimal';
import type { Grid } from '../../workbook/grid';
import type { ColumnSlice } from './columnSlice';
import type { PlanRows } from './planRows';

/** A stretch of one column that a range may span: all that it holds, and nothing else, belongs to the group. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
  /** What its numbers add up to, in the cells' own unit. */
  readonly sum: Decimal;
  /** Cells whose text stands for an amount. */
  readonly texts: readonly CountedText[];
  /** Texts inside the stretch that are no amount and must not become one. */
  readonly words: readonly { readonly row: number; readonly text: string }[];
  readonly hasError: boolean;
}

/** A text and the amount that it was read as, in the cell's own unit. */
export interface CountedText {
  readonly row: number;
  readonly text: string;
  readonly value: Decimal;
}

/** A number that counts as something else than what its cell holds, so that no range may take it in. */
export interface OddCell {
  readonly row: number;
  readonly raw: number;
  readonly value: Decimal;
}

/** Splits a slice into stretches that a range may span, and the odd cells between them. */
export function columnRuns(
  slice: ColumnSlice,
  rows: PlanRows,
  members: ReadonlySet<Activity>,
): { readonly runs: readonly ColumnRun[]; readonly odd: readonly OddCell[] } {
  const grid = rows.grid(slice.sheet);
  if (!grid) return { runs: [], odd: [] };
  const runs: RunDraft[] = [];
  const odd: OddCell[] = [];
  for (const figure of slice.figures) {
    const content = contentOf(grid, figure);
    if (content.odd) {
      odd.push(content.odd);
      continue;
    }
    const open = runs.at(-1);
    const between = open && wordsBetween({ grid, slice, rows, members }, open.last, figure.cell.row);
    if (open && between) extend(open, { ...content, row: figure.cell.row, between });
    else runs.push(started(figure.cell.row, content));
  }
  return { runs, odd };
}

interface RunDraft {
  first: number;
  last: number;
  sum: Decimal;
  texts: CountedText[];
  words: { row: number; text: string }[];
  hasError: boolean;
}

interface FigureContent {
  readonly number: Decimal;
  readonly odd?: OddCell;
  readonly text?: CountedText;
  readonly word?: { readonly row: number; readonly text: string };
  readonly isError: boolean;
}

function contentOf(grid: Grid, { cell, value }: Figure): FigureContent {
  const position = grid.find(cell.row, cell.column);
  const raw = position < 0 ? null : grid.value(position);
  const counted = value ?? ZERO;
  const isError = position >= 0 && grid.error(position) !== undefined;
  if (typeof raw === 'number') {
    const held = fromNumber(raw) ?? ZERO;
    if (equals(held, counted)) return { number: held, isError };
    return { number: ZERO, isError, odd: { row: cell.row, raw, value: counted } };
  }
  if (typeof raw !== 'string') return { number: ZERO, isError };
  const spoken = { row: cell.row, text: raw };
  return { number: ZERO, isError, ...(isZero(counted) ? { word: spoken } : { text: { ...spoken, value: counted } }) };
}

function started(row: number, { number, text, word, isError }: FigureContent): RunDraft {
  return {
    first: row,
    last: row,
    sum: number,
    texts: text ? [text] : [],
    words: word ? [word] : [],
    hasError: isError,
  };
}

interface NextFigure extends FigureContent {
  readonly row: number;
  /** The texts since the figure before. */
  readonly between: Words;
}

function extend(run: RunDraft, { row, number, text, word, isError, between }: NextFigure): void {
  run.last = row;
  run.sum = add(run.sum, number);
  run.words.push(...between);
  if (text) run.texts.push(text);
  if (word) run.words.push(word);
  run.hasError ||= isError;
}

type Words = readonly { readonly row: number; readonly text: string }[];

interface Place {
  readonly grid: Grid;
  readonly slice: ColumnSlice;
  readonly rows: PlanRows;
  readonly members: ReadonlySet<Activity>;
}

/** The texts on the rows between two figures; null when something stands there that a range may not take in. */
function wordsBetween({ grid, slice, rows, members }: Place, from: number, to: number): Words | null {
  if (to <= from) return null;
  const words: { row: number; text: string }[] = [];
  for (let row = from + 1; row < to; row += 1) {
    if (!rows.isPassable(slice.sheet, row, members)) return null;
    const position = grid.find(row, slice.column);
    if (position < 0) continue;
    const value = grid.value(position);
    if ((typeof value === 'number' && value !== 0) || grid.error(position) !== undefined) return null;
    if (typeof value === 'string') words.push({ row, text: value });
  }
  return words;
}
