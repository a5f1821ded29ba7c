/**
 * Prints how long a plan takes to be recognised against the time to read its file, and the cost of a row at 3 000 and at
 * 30 000 rows of 20 filled columns; then the memory that a recognised plan keeps, also where a lone cell stands in the
 * sheet's last row and column. Run with `npx tsx test/bench/reading.ts [seed]`.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { readPlan } from '../../src/core/reading/readPlan';
import { gridOf, type Snapshot } from '../../src/core/workbook/snapshot';
import { readWorkbook } from '../../src/hosts/file';
import { LAYOUTS } from '../specimens/layouts/layout';
import { randomPlan } from '../specimens/layouts/randomPlan';
import { writeLayout } from '../specimens/layouts/writeLayout';
import { randomOf } from '../specimens/random';
import { packWorkbook } from './packWorkbook';

const LAYOUT = { ...LAYOUTS.withoutSubtotals, subtotals: 'below' } as const;
const COLUMNS = 20;

/** Fronts, milestones and rows that come to a little more than the number of rows that is asked for; every cell is filled. */
function planOf(rows: number, seed: number): Snapshot {
  const milestones = Math.ceil(rows / 4 / 8 / 10);
  const plan = randomPlan(randomOf(seed), {
    ...{ axes: [4, 4], fronts: [8, 8], milestones: [milestones, milestones], activities: [10, 10], sources: [5, 5] },
  });
  const { snapshot } = writeLayout(plan, LAYOUT, randomOf(seed));
  const [sheet] = snapshot.sheets;
  const columns = sheet ? gridOf(sheet).lastColumn : 0;
  if (columns !== COLUMNS) throw new RangeError(`${columns} columns, not ${COLUMNS}`);
  return snapshot;
}

interface Timing {
  readonly rows: number;
  readonly cells: number;
  readonly file: number;
  readonly recognition: number;
}

function time(bytes: Uint8Array): Timing {
  const [file, snapshot] = timed(() => readWorkbook(bytes));
  const [recognition, plan] = timed(() => readPlan(snapshot));
  const cells = snapshot.sheets.reduce((sum, sheet) => sum + gridOf(sheet).length, 0);
  return { rows: plan.activities.length, cells, file, recognition };
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  // What weak references held goes only with the second collection.
  runInNewContext('gc(); gc(); gc();');
}

/** Milliseconds of the processor, so that whatever else the machine does counts for neither. */
function timed<T>(work: () => T): [number, T] {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return [(user + system) / 1000, result];
}

const WARM = 12;
const RUNS = 9;

/** The middle time of each, of several readings of the same file, after some that warm up. */
function middle(bytes: Uint8Array): Timing {
  const timings = Array.from({ length: WARM + RUNS }, () => time(bytes)).slice(WARM);
  const [first] = timings;
  if (!first) throw new RangeError('no run');
  const of = (part: 'file' | 'recognition'): number =>
    timings.map((timing) => timing[part]).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
  return { ...first, file: of('file'), recognition: of('recognition') };
}

function print(name: string, { rows, cells, file, recognition }: Timing): void {
  const share = (recognition / file).toFixed(2);
  const each = ((recognition / rows) * 1000).toFixed(1);
  process.stdout.write(
    `${name}: ${rows} rows × ${COLUMNS} columns (${cells} cells): file ${file.toFixed(0)} ms, ` +
      `recognition ${recognition.toFixed(0)} ms (share ${share}), ${each} µs a row\n`,
  );
}

/** Bytes that reading a workbook as a plan leaves behind, beside the workbook. */
function memoryOf(snapshot: Snapshot): number {
  for (const sheet of snapshot.sheets) gridOf(sheet);
  const before = heldBytes();
  const plan = readPlan(snapshot);
  const after = heldBytes();
  return plan.tables.length > 0 ? after - before : NaN;
}

function heldBytes(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The same workbook with one more cell, in the last row and column that a sheet can have. */
function withStrayCell(snapshot: Snapshot): Snapshot {
  const sheets = snapshot.sheets.map((sheet, at) =>
    at === 0 ? { ...sheet, cells: { ...sheet.cells, XFD1048576: { v: 1 } } } : sheet,
  );
  return { ...snapshot, sheets };
}

function printMemory(name: string, bytes: number): void {
  process.stdout.write(`memory, ${name}: ${(bytes / 2 ** 20).toFixed(1)} MB\n`);
}

const seed = Number(process.argv[2] ?? 1);
const sizes = [3000, 30_000];
const files = await Promise.all(sizes.map(async (rows) => packWorkbook(planOf(rows, seed))));
for (const rows of sizes) printMemory(`${rows} rows`, memoryOf(planOf(rows, seed)));
printMemory(`${sizes[0]} rows and a cell in XFD1048576`, memoryOf(withStrayCell(planOf(sizes[0] ?? 0, seed))));
for (const bytes of files) print('cold', time(bytes));
for (const bytes of files) print('warm', middle(bytes));
