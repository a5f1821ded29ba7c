import type { Grid } from '../../core/workbook/grid';
import { contentAt } from '../../core/workbook/snapshot';
import { cellText, type TextSettings } from './cellText';

/** Pixels of a digit in the grid's type, and of a cell's two paddings. */
const SIGN = 7;
const PADDING = 18;

const NARROWEST = 48;
const WIDEST = 240;

/** Texts wider than this wrap or run over their neighbours; in a column of numbers, which are seen whole, sooner. */
const TEXT_SIGNS = 24;
const TEXT_SIGNS_AMONG_NUMBERS = 12;

/** Cells of a column that are measured. */
const SAMPLE = 200;

/** The longest of what a column holds, in signs. */
interface Measure {
  cells: number;
  texts: number;
  text: number;
  number: number;
}

/** Widths from the contents, by column: hosts hand over no widths, and numbers must be readable. */
export function columnWidths(cells: Grid, settings: TextSettings): ReadonlyMap<number, number> {
  const measures = new Map<number, Measure>();
  for (let at = 0; at < cells.length; at += 1) {
    const column = cells.columnAt(at);
    const measure = measures.get(column) ?? { cells: 0, texts: 0, text: 0, number: 0 };
    measures.set(column, measure);
    if (measure.cells < SAMPLE) enter(measure, cells, at, settings);
  }
  return new Map([...measures].map(([column, measure]) => [column, widthOf(measure)]));
}

function enter(measure: Measure, cells: Grid, at: number, settings: TextSettings): void {
  const value = cells.value(at);
  if (value === null) return;
  measure.cells += 1;
  if (typeof value === 'string') {
    measure.texts += 1;
    measure.text = Math.max(measure.text, value.length);
  } else {
    measure.number = Math.max(measure.number, cellText(contentAt(cells, at), settings).length);
  }
}

function widthOf({ cells, texts, text, number }: Measure): number {
  const limit = texts * 2 < cells ? TEXT_SIGNS_AMONG_NUMBERS : TEXT_SIGNS;
  const signs = Math.max(number, Math.min(text, limit));
  return Math.min(WIDEST, Math.max(NARROWEST, signs * SIGN + PADDING));
}
