/// <reference types="office-js" />
import { a1 } from '../../../core/workbook/address';
import { GridBuilder, type Grid } from '../../../core/workbook/grid';
import { HostFailure, type Watch } from '../../../core/workbook/port';
import { formatRange } from '../../../core/workbook/range';
import { blocksOf, cellCount, halves, takeBatch, type Block } from './block';
import { contentOf } from './cellContent';
import type { ExcelRun } from '../excelSession';
import { toHostFailure } from '../hostError';
import type { SheetOutline } from './outline';

/** The bytes of one answer that are aimed at: Excel on the web refuses more than 5 MB. */
const ANSWER_BYTES = 4_000_000;

/** What a cell takes in an answer before one has been seen: value, formula and format of a cell of a plan. */
const USUAL_BYTES_PER_CELL = 60;

/** What an empty cell takes. */
const LEAST_BYTES_PER_CELL = 24;

/** Cells whose answers one answer may hold together; where a workbook has more, smaller answers keep the pane alive. */
const MOST_CELLS_AT_ONCE = Math.floor(ANSWER_BYTES / USUAL_BYTES_PER_CELL);

/** The bytes of one answer of a workbook with more: Office.js takes an answer apart in one go, while nothing moves. */
const LARGE_ANSWER_BYTES = 2_000_000;

/** Queues what rides on the first round trip of the cells, so that it costs none of its own; again if that is refused. */
export type Companion = () => void;

/** Lets the pane draw and answer between two pieces of work. */
export type Breath = () => Promise<void>;

interface Reading {
  readonly run: ExcelRun;
  readonly sheets: readonly SheetOutline[];
  readonly builders: readonly GridBuilder[];
  readonly queue: Block[];
  readonly breathe: Breath;
  readonly answerBytes: number;
  companion: Companion | null;
  bytesPerCell: number;
}

/** Whether the cells of all sheets fit one answer. */
export function isOneAnswer(sheets: readonly SheetOutline[]): boolean {
  return cellsOf(queueOf(sheets)) <= MOST_CELLS_AT_ONCE;
}

/** Queues all cells where they are known to be, for the next round trip, and gives them once Excel has answered. */
export function queueCells(run: ExcelRun, sheets: readonly SheetOutline[], breathe: Breath): () => Promise<Grid[]> {
  const reading = readingOf(run, sheets, { breathe, companion: null });
  const blocks = queueOf(sheets);
  const ranges = blocks.map((block) => queueBlock(reading, block));
  return async () => {
    for (const [at, block] of blocks.entries()) {
      const range = ranges[at];
      if (!range || !isAnswered(range)) throw new HostFailure('payload-too-large');
      takeCells(reading, block, range);
      await breathe();
    }
    return reading.builders.map((builder) => builder.build());
  };
}

/**
 * The cells of every sheet, in as few round trips as their bytes allow: one for a workbook of a plan's size. An answer
 * that Excel refuses, or gives without values, is asked for again in halves.
 */
export async function readCells(
  run: ExcelRun,
  sheets: readonly SheetOutline[],
  {
    companion,
    progress,
    breathe,
  }: { readonly companion: Companion; readonly breathe: Breath } & Pick<Watch, 'progress'>,
): Promise<Grid[]> {
  const reading = readingOf(run, sheets, { breathe, companion });
  const { queue, builders } = reading;
  const total = cellsOf(queue);
  while (queue.length > 0 || reading.companion) {
    // Each pass sends what one answer may hold; the next pass depends on how large that answer was.
    await readBatch(reading);
    progress?.({ stage: 'read', done: total - cellsOf(queue), total });
  }
  return builders.map((builder) => builder.build());
}

function readingOf(
  run: ExcelRun,
  sheets: readonly SheetOutline[],
  parts: { readonly breathe: Breath; readonly companion: Companion | null },
): Reading {
  const queue = queueOf(sheets);
  const answerBytes = cellsOf(queue) <= MOST_CELLS_AT_ONCE ? ANSWER_BYTES : LARGE_ANSWER_BYTES;
  const builders = sheets.map(() => new GridBuilder());
  return { run, sheets, builders, queue, answerBytes, bytesPerCell: USUAL_BYTES_PER_CELL, ...parts };
}

function queueOf(sheets: readonly SheetOutline[]): Block[] {
  return sheets.flatMap((sheet, at) => (sheet.used ? blocksOf(at, sheet.used) : []));
}

function cellsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + cellCount(block), 0);
}

async function readBatch(reading: Reading): Promise<void> {
  const batch = takeBatch(reading.queue, Math.floor(reading.answerBytes / reading.bytesPerCell));
  const ranges = batch.map((block) => queueBlock(reading, block));
  reading.companion?.();
  try {
    await reading.run.sync();
  } catch (error) {
    returnHalves(reading, batch, toHostFailure(error));
    return;
  }
  reading.companion = null;
  let bytes = 0;
  const refused: Block[] = [];
  for (const [at, block] of batch.entries()) {
    const range = ranges[at];
    if (range && isAnswered(range)) bytes += takeCells(reading, block, range);
    else refused.push(block);
    await reading.breathe();
  }
  learn(reading, batch, bytes);
  if (refused.length > 0) returnHalves(reading, refused, new HostFailure('payload-too-large'));
}

function queueBlock({ run, sheets }: Reading, block: Block): Excel.Range {
  const sheet = run.context.workbook.worksheets.getItem(sheets[block.sheet]?.id ?? '');
  return sheet.getRange(formatRange(block.range)).untrack().load('values,formulas,numberFormat');
}

/** Over-large reads may come back without values instead of an error (office-js#1191 among others). */
function isAnswered({ values, formulas }: Excel.Range): boolean {
  return Array.isArray(values) && Array.isArray(formulas);
}

/** Puts refused blocks back to the front, halved; what cannot be halved was refused for another reason. */
function returnHalves(reading: Reading, blocks: readonly Block[], failure: HostFailure): void {
  if (failure.code !== 'payload-too-large') throw failure;
  const smaller = blocks.length > 1 ? [...blocks] : blocks.flatMap((block) => halves(block) ?? []);
  if (smaller.length === 0) throw failure;
  reading.bytesPerCell *= 2;
  reading.queue.unshift(...smaller);
}

/** The next answers are taken to weigh like the last one and somewhat more. */
function learn(reading: Reading, batch: readonly Block[], bytes: number): void {
  const cells = batch.reduce((sum, block) => sum + cellCount(block), 0);
  if (bytes > 0) reading.bytesPerCell = Math.max(LEAST_BYTES_PER_CELL, Math.ceil((bytes / cells) * 1.25));
}

/** Packs the cells of an answered block and says about how many bytes they took. */
function takeCells({ builders, sheets }: Reading, { sheet, range }: Block, answer: Excel.Range): number {
  const builder = builders[sheet];
  if (!builder) throw new HostFailure('unknown', { sheet: sheets[sheet]?.name ?? a1(range.top, range.left) });
  const { values, formulas } = answer;
  // Excel gives null for formats that it cannot tell of a whole range; a number is a number without them.
  const numberFormat = answer.numberFormat as unknown[][] | null;
  let bytes = 0;
  for (let row = 0; row <= range.bottom - range.top; row += 1) {
    for (let column = 0; column <= range.right - range.left; column += 1) {
      const raw = {
        value: values[row]?.[column] as unknown,
        formula: formulas[row]?.[column] as unknown,
        format: numberFormat?.[row]?.[column],
      };
      bytes += sizeOf(raw.value) + sizeOf(raw.formula) + sizeOf(raw.format);
      const content = contentOf(raw);
      if (content) builder.add(range.top + row, range.left + column, content);
    }
  }
  return bytes;
}

/** About how many bytes a value takes in an answer: accents and quotes take more than one, fractions up to 17 digits. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return Math.ceil(value.length * 1.1) + 3;
  if (typeof value !== 'number') return 6;
  return Number.isInteger(value) ? Math.floor(Math.log10(Math.abs(value) + 1)) + 3 : 20;
}
