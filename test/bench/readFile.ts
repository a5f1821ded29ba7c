/**
 * Prints how long a sheet of 100 000 rows × 20 columns takes to be read and how much memory at its peak, beside hucre in the
 * same run: each reading has a process of its own and the two take turns, so that whatever else the machine does hits both.
 * Run with `npx tsx test/bench/readFile.ts [rows] [rounds]`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { columnName } from '../../src/core/workbook/address';
import { MAIN, workbookParts } from '../hosts/file/packageOf';
import { randomOf, type Random } from '../specimens/random';

const COLUMNS = 20;
const TEXT_COLUMNS = 4;
const TEXTS = 5000;

/** A sheet as a plan's: four columns of shared texts, amounts, and a sum at the end of each row. */
function largeWorkbook(rows: number): Uint8Array {
  const random = randomOf(2009);
  const lines = Array.from({ length: rows }, (_, at) => rowXml(at + 1, random));
  const xml = `<worksheet xmlns="${MAIN}"><dimension ref="A1:T${rows}"/><sheetData>${lines.join('')}</sheetData></worksheet>`;
  const sharedStrings = Array.from(
    { length: TEXTS },
    (_, at) => `<si><t>Actividad número ${at} del plan</t></si>`,
  ).join('');
  const styles = `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="3"/></cellXfs></styleSheet>`;
  const parts = workbookParts({ PLAN: xml }, { styles, sharedStrings });
  const packed = Object.entries(parts).map(([name, part]) => [name, strToU8(String(part))] as const);
  return zipSync(Object.fromEntries(packed), { level: 6 });
}

function rowXml(row: number, random: Random): string {
  const cells = Array.from({ length: COLUMNS }, (_, at) => cellXml(`${columnName(at + 1)}${row}`, at, random));
  return `<row r="${row}" spans="1:20">${cells.join('')}</row>`;
}

function cellXml(reference: string, at: number, random: Random): string {
  if (at < TEXT_COLUMNS) return `<c r="${reference}" s="0" t="s"><v>${random.integer(0, TEXTS - 1)}</v></c>`;
  const amount = random.integer(0, 1_000_000_000) / (at % 3 === 0 ? 100 : 1);
  const row = reference.slice(1);
  const formula = at === COLUMNS - 1 ? `<f>SUM(E${row}:S${row})</f>` : '';
  return `<c r="${reference}" s="1">${formula}<v>${amount}</v></c>`;
}

const READERS: Readonly<Record<string, (bytes: Uint8Array) => Promise<number>>> = {
  cuadre: async (bytes) => {
    const { readWorkbook } = await import('../../src/hosts/file');
    return readWorkbook(bytes).sheets.length;
  },
  hucre: async (bytes) => {
    const { readXlsx } = await import('hucre');
    return (await readXlsx(bytes, { readStyles: true })).sheets.length;
  },
};

/** In a process of its own: one reading, its milliseconds and its peak of memory. */
async function readOnce(reader: string, file: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file));
  const read = READERS[reader];
  if (!read) throw new Error(`no reader ${reader}`);
  await read(workbookOfOneCell());
  const start = performance.now();
  await read(bytes);
  const milliseconds = Math.round(performance.now() - start);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ milliseconds, megabytes }));
}

/** Loads a reader's modules before the clock starts. */
function workbookOfOneCell(): Uint8Array {
  const parts = workbookParts({ A: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(String(part))])));
}

function compare(rows: number, rounds: number): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'cuadre-bench-'));
  const file = path.join(folder, 'large.xlsx');
  writeFileSync(file, largeWorkbook(rows));
  try {
    for (let round = 1; round <= rounds; round += 1) {
      for (const reader of Object.keys(READERS)) {
        const script = process.argv[1] ?? '';
        const result = execFileSync(process.execPath, [...process.execArgv, script, 'read', reader, file], {
          encoding: 'utf8',
        });
        process.stdout.write(`${round} ${reader.padEnd(8)} ${result}\n`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [first, second, third] = process.argv.slice(2);
if (first === 'read') await readOnce(second ?? '', third ?? '');
else compare(Number(first ?? 100_000), Number(second ?? 3));
