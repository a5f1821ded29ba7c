/// <reference types="office-js" />
import { a1 } from '../../../core/workbook/address';
import { GridBuilder } from '../../../core/workbook/grid';
import { HostFailure, type Progress } from '../../../core/workbook/port';
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

/** Queues what rides on the first round trip of the cells, so that it costs none of its own; again if that is refused. */
export type Companion = () => void;

interface Reading {
  readonly run: ExcelRun;
  readonly sheets: readonly SheetOutline[];
  readonly builders: readonly GridBuilder[];
  readonly queue: Block[];
  companion: Companion | null;
  bytesPerCell: number;
}

/**
 * The cells of every sheet, in as few round trips as their bytes allow: one for a workbook of a plan's size. An answer
 * that Excel refuses, or gives without values, is asked for again in halves.
 */
export async function readCells(
  run: ExcelRun,
  sheets: readonly SheetOutline[],
  { companion, progress }: { readonly companion: Companion; readonly progress?: Progress | undefined },
): Promise<GridBuilder[]> {
  const queue = sheets.flatMap((sheet, at) => (sheet.used ? blocksOf(at, sheet.used) : []));
  const builders = sheets.map(() => new GridBuilder());
  const reading: Reading = { run, sheets, builders, queue, companion, bytesPerCell: USUAL_BYTES_PER_CELL };
  const total = queue.reduce((sum, block) => sum + cellCount(block), 0);
  while (queue.length > 0 || reading.companion) {
    // Each pass sends what one answer may hold; the next pass depends on how large that answer was.
    await readBatch(reading);
    const left = queue.reduce((sum, block) => sum + cellCount(block), 0);
    progress?.({ stage: 'read', done: total - left, total });
  }
  return builders;
}

async function readBatch(reading: Reading): Promise<void> {
  const batch = takeBatch(reading.queue, Math.floor(ANSWER_BYTES / reading.bytesPerCell));
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
  batch.forEach((block, at) => {
    const range = ranges[at];
    if (range && isAnswered(range)) bytes += takeCells(reading, block, range);
    else refused.push(block);
  });
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
  const { values, formulas, numberFormat } = answer;
  let bytes = 0;
  for (let row = 0; row <= range.bottom - range.top; row += 1) {
    for (let column = 0; column <= range.right - range.left; column += 1) {
      const raw = {
        value: values[row]?.[column] as unknown,
        formula: formulas[row]?.[column] as unknown,
        format: numberFormat[row]?.[column] as unknown,
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
