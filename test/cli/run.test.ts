import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { run } from '../../src/cli/run';
import { readWorkbook, writeWorkbook } from '../../src/hosts/file/index';
import { reportSchema } from '../report/reportSchema';
import { fakeConsole, type FakeConsole } from './fakeConsole';

const root = path.join(import.meta.dirname, '../..');
const SAMPLE = path.join(root, 'assets/plan-2009.xlsx');
const WITH_ERRORS = path.join(root, 'assets/plan-2009-con-errores.xlsx');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cuadre-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string): string => path.join(folder, name);

async function cuadre(...argv: string[]): Promise<FakeConsole & { code: number }> {
  const console = fakeConsole();
  return { ...console, code: await run(argv, '1.2.3', console) };
}

describe('check', () => {
  test('a plan that agrees ends with 0, and its JSON is the contract', async () => {
    const { code, output, errors } = await cuadre('check', '--json', SAMPLE);
    expect([code, errors]).toEqual([0, []]);
    const [line = '', rest] = output.join('').split('\n');
    expect(rest).toBe('');
    const report = v.parse(reportSchema, JSON.parse(line));
    expect(report.file).toBe(SAMPLE);
    expect(report.totals.plan).toMatchObject({
      total: 44533893416,
      assigned: 22668202020,
      toRaise: 21865691396,
      gapRatio: 0.49099,
    });
  });

  test('errors end with 1, and --fail-on decides from which severity', async () => {
    expect((await cuadre('check', WITH_ERRORS)).code).toBe(1);
    expect((await cuadre('check', WITH_ERRORS, '--fail-on', 'never')).code).toBe(0);
  });

  test('a file that cannot be read ends with 2 in one line; the others are still checked, in order', async () => {
    writeFileSync(inFolder('texto.xlsx'), 'no es un libro');
    const missing = inFolder('falta.xlsx');
    const { code, output, errors } = await cuadre(
      'check',
      '--json',
      inFolder('texto.xlsx'),
      SAMPLE,
      missing,
      WITH_ERRORS,
    );
    expect(code).toBe(2);
    const lines = output.map((line) => JSON.parse(line) as { schema: string; file: string; error?: unknown });
    expect(lines.map(({ file }) => path.basename(file))).toEqual([
      ...['texto.xlsx', 'plan-2009.xlsx', 'falta.xlsx', 'plan-2009-con-errores.xlsx'],
    ]);
    expect(new Set(lines.map(({ schema }) => schema))).toEqual(new Set(['cuadre.report/1']));
    expect(lines.map(({ error }) => error)).toEqual([
      { code: 'not-a-workbook', message: expect.any(String) },
      undefined,
      { code: 'missing', message: 'el archivo no existe' },
      undefined,
    ]);
    expect(errors).toHaveLength(2);
    for (const line of errors) expect(line).toMatch(/^cuadre: [^\n]+$/);
  });

  test('--html writes one page and nothing beside it', async () => {
    const before = readdirSync(folder);
    await cuadre('check', SAMPLE, '--html', inFolder('informe.html'));
    expect(readdirSync(folder).filter((name) => !before.includes(name))).toEqual(['informe.html']);
    expect(readFileSync(inFolder('informe.html'), 'utf8')).toMatch(/^<!doctype html>[^]*23\.709\.806\.841/);
  });

  test('a mapping that is wrong says where, and nothing is checked', async () => {
    writeFileSync(
      inFolder('m.json'),
      '{"schema":"cuadre.mapping/1","tables":[{"sheet":"PLAN","columns":{"H":"totall"}}]}',
    );
    const { code, output, errors } = await cuadre('check', SAMPLE, '--mapping', inFolder('m.json'));
    expect([code, output]).toEqual([2, []]);
    expect(errors.join()).toContain('tables.0.columns.H');
  });
});

describe('prepare', () => {
  test('writes a copy with the sheets and leaves the original alone', async () => {
    const original = readFileSync(SAMPLE);
    const out = inFolder('preparado.xlsx');
    const { code } = await cuadre('prepare', SAMPLE, '-o', out, '--findings');
    expect(code).toBe(0);
    expect(readFileSync(SAMPLE).equals(original)).toBe(true);
    const marks = readWorkbook(new Uint8Array(readFileSync(out))).sheets.map(({ mark }) => mark);
    expect(marks).toEqual(expect.arrayContaining(['summary', 'dashboard', 'review']));
    expect(marks.filter((mark) => mark?.startsWith('milestones:'))).toHaveLength(4);
  });

  test('the result may be the file only when asked', async () => {
    const own = inFolder('propio.xlsx');
    writeFileSync(own, readFileSync(SAMPLE));
    expect((await cuadre('prepare', own)).code).toBe(64);
    expect((await cuadre('prepare', own, '-o', path.join(folder, '.', 'propio.xlsx'))).code).toBe(64);
    expect(readFileSync(own).equals(readFileSync(SAMPLE))).toBe(true);
    expect((await cuadre('prepare', own, '--in-place')).code).toBe(0);
    expect(readFileSync(own).equals(readFileSync(SAMPLE))).toBe(false);
  });

  test('a workbook in which people typed is not written over; one in which they did not is', async () => {
    const out = inFolder('seguimiento.xlsx');
    expect((await cuadre('prepare', SAMPLE, '-o', out)).code).toBe(0);
    expect((await cuadre('prepare', SAMPLE, '-o', out)).code).toBe(0);
    const tracking = readWorkbook(new Uint8Array(readFileSync(out))).sheets.find(({ mark }) =>
      mark?.startsWith('milestones:'),
    );
    const [header = ''] = Object.entries(tracking?.cells ?? {}).find(([, { v }]) => v === 'Observaciones') ?? [];
    const cell = `${tracking?.name ?? ''}!${header.replace(/\d+$/, '5')}`;
    const typed = writeWorkbook(new Uint8Array(readFileSync(out)), {
      changes: [{ cell, before: { v: null }, after: { v: 'En licitación' } }],
    });
    writeFileSync(out, typed);
    for (const argv of [['prepare', SAMPLE], ['fix', WITH_ERRORS], ['new']]) {
      const { code, errors } = await cuadre(...argv, ...(argv[0] === 'new' ? [out] : ['-o', out]));
      expect([argv[0], code]).toEqual([argv[0], 64]);
      expect(errors.join()).toMatch(/^cuadre: .*seguimiento\.xlsx: tiene .* que se perderían; .*--in-place$/);
      expect(readFileSync(out).equals(typed)).toBe(true);
    }
    expect((await cuadre('prepare', out, '--in-place')).code).toBe(0);
    expect((await cuadre('prepare', out, '-o', inFolder('otro.xlsx'))).code).toBe(0);
    const [sheet = '', at = ''] = cell.split('!');
    const renewed = readWorkbook(new Uint8Array(readFileSync(inFolder('otro.xlsx'))));
    expect(renewed.sheets.find(({ name }) => name === sheet)?.cells[at]?.v).toBe('En licitación');
  });

  test('a folder that is not there ends with 2 and writes nothing', async () => {
    const { code, errors } = await cuadre('prepare', SAMPLE, '-o', inFolder('no/hay/x.xlsx'));
    expect([code, errors.length]).toEqual([2, 1]);
    expect(readdirSync(folder)).not.toContain('no');
  });

  test('no temporary file stays behind', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

test('fix prints every cell before → after and applies what it prints', async () => {
  const out = inFolder('corregido.xlsx');
  const { code, output } = await cuadre('fix', WITH_ERRORS, '-o', out);
  expect(code).toBe(0);
  expect(output.join('')).toContain('PLAN!H12: 72.180.000 → 71.280.000');
  const plan = readWorkbook(new Uint8Array(readFileSync(out))).sheets[0];
  expect(plan?.cells['H12']?.v).toBe(71_280_000);
});

test('fix --dry-run prints the same list, by sheet and rule, and writes nothing', async () => {
  const before = readdirSync(folder);
  const { code, output } = await cuadre('fix', WITH_ERRORS, '--dry-run');
  const lines = output.join('').split('\n');
  expect([code, lines[0], lines.at(-2)]).toEqual([0, 'PLAN', 'No se escribió nada.']);
  expect(lines).toContain('    PLAN!H12: 72.180.000 → 71.280.000');
  expect(readdirSync(folder)).toEqual(before);
});

test('wrong usage ends with 64 in one line', async () => {
  const { code, output, errors } = await cuadre('check');
  expect([code, output, errors.length]).toEqual([64, [], 1]);
});
