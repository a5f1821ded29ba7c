import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { run } from '../../src/cli/run';
import { readWorkbook, workbookExtension, writeWorkbook } from '../../src/hosts/file/index';
import { partNames, partOf } from '../hosts/file/packageParts';
import { zipOf } from '../hosts/file/packageOf';
import { fakeConsole, type FakeConsole } from './fakeConsole';

jest.setTimeout(120_000);

const PLAN = path.join(import.meta.dirname, '../../assets/plan-2009.xlsx');
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

let folder = '';
const at = (name: string): string => path.join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cuadre-out-'));
  copyFileSync(PLAN, at('plan.xlsx'));
  chmodSync(at('plan.xlsx'), 0o644);
  writeFileSync(at('m.json'), '{"schema":"cuadre.mapping/1"}');
  writeFileSync(at('hitos.txt'), '- Un hito');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command line in which `@name` is a file of the folder. */
async function cuadre(line: string): Promise<FakeConsole & { code: number }> {
  const console = fakeConsole();
  const argv = line.split(' ').map((each) => (each.startsWith('@') ? at(each.slice(1)) : each));
  return { ...console, code: await run(argv, '1.2.3', console) };
}

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(at(name)));

describe('no output is ever an input, by any road, whatever is forced', () => {
  beforeEach(() => {
    linkSync(at('plan.xlsx'), at('duro.html'));
    symlinkSync('plan.xlsx', at('blando.html'));
    linkSync(at('plan.xlsx'), at('duro.xlsx'));
    symlinkSync('plan.xlsx', at('blando.xlsx'));
    mkdirSync(at('carpeta'));
    symlinkSync('.', at('vuelta'));
  });

  test.each([
    'check @plan.xlsx --html @plan.xlsx',
    'check @plan.xlsx --html @duro.html',
    'check @plan.xlsx --html @blando.html',
    'check @otro.xlsx @plan.xlsx --html @blando.html',
    'check @plan.xlsx --mapping @m.json --html @m.json',
    'check @falta.html --html @vuelta/falta.html',
    'prepare @plan.xlsx -o @plan.xlsx',
    'prepare @plan.xlsx -o @duro.xlsx',
    'prepare @plan.xlsx -o @blando.xlsx',
    'prepare @plan.xlsx -o @carpeta/../plan.xlsx',
    'prepare @plan.xlsx -o @vuelta/plan.xlsx --findings',
    'prepare @blando.xlsx -o @plan.xlsx',
    'prepare @plan.xlsx --milestones @hitos.txt -o @hitos.txt',
    'prepare @plan.xlsx --mapping @m.json -o @m.json',
    'fix @plan.xlsx -o @duro.xlsx --all',
    'new @plan.xlsx --into @blando.xlsx',
    'new @vuelta/plan.xlsx --into @plan.xlsx',
  ])('%s', async (line) => {
    const files = ['plan.xlsx', 'm.json', 'hitos.txt'];
    const before = files.map(bytesOf);
    for (const force of ['', ' --force']) {
      const { code, errors } = await cuadre(`${line}${force}`);
      expect([code, errors.length]).toEqual([64, 1]);
    }
    expect(files.map(bytesOf)).toEqual(before);
    expect(lstatSync(at('blando.xlsx')).isSymbolicLink()).toBe(true);
  });
});

describe('what is no file that can be replaced is refused, whatever is forced', () => {
  test.each([
    ['a folder', () => mkdirSync(at('x.xlsx'))],
    ['a link to nothing', () => symlinkSync('nada.xlsx', at('x.xlsx'))],
    ['a link to a folder', () => symlinkSync('.', at('x.xlsx'))],
    ['a device', () => symlinkSync('/dev/null', at('x.xlsx'))],
    ['a pipe', () => execFileSync('bash', ['-c', 'mkfifo "$0"', at('x.xlsx')])],
  ])('%s', async (_, make) => {
    make();
    const before = lstatSync(at('x.xlsx'));
    for (const line of ['prepare @plan.xlsx -o', 'fix @plan.xlsx -o', 'new', 'check @plan.xlsx --html']) {
      expect((await cuadre(`${line} @x.xlsx --force`)).code).toBe(64);
    }
    expect([lstatSync(at('x.xlsx')).ino, existsSync(at('nada.xlsx'))]).toEqual([before.ino, false]);
  });
});

describe('an existing file is replaced only when nothing of anybody is lost', () => {
  test('a page that is a report, and no other; its mode stays', async () => {
    writeFileSync(at('mi.html'), '<!doctype html><p>de otro');
    expect((await cuadre('check @plan.xlsx --html @mi.html')).code).toBe(64);
    expect(readFileSync(at('mi.html'), 'utf8')).toBe('<!doctype html><p>de otro');
    expect((await cuadre('check @plan.xlsx --html @mi.html --force')).code).toBe(0);
    chmodSync(at('mi.html'), 0o666);
    expect((await cuadre('check @plan.xlsx --html @mi.html')).code).toBe(0);
    expect(statSync(at('mi.html')).mode & 0o777).toBe(0o666);
  });

  test('a link stays a link; the file behind it is written', async () => {
    expect((await cuadre('check @plan.xlsx --html @real.html')).code).toBe(0);
    symlinkSync('real.html', at('vinculo.html'));
    const before = statSync(at('real.html')).ino;
    expect((await cuadre('check @plan.xlsx --html @vinculo.html')).code).toBe(0);
    expect(lstatSync(at('vinculo.html')).isSymbolicLink()).toBe(true);
    expect(statSync(at('real.html')).ino).not.toBe(before);
  });

  test('an empty plan never replaces a plan, nor a file that is not its own', async () => {
    copyFileSync(at('plan.xlsx'), at('n.xlsx'));
    for (const force of ['', ' --force']) expect((await cuadre(`new @n.xlsx${force}`)).code).toBe(64);
    expect(bytesOf('n.xlsx')).toEqual(bytesOf('plan.xlsx'));
    writeFileSync(at('nota.xlsx'), 'no es un libro');
    expect((await cuadre('new @nota.xlsx')).code).toBe(64);
    expect((await cuadre('new @nota.xlsx --force')).code).toBe(0);
    expect((await cuadre('new @nota.xlsx')).code).toBe(0);
  });

  test('a workbook that was prepared of the same plan; not a copy, not one that holds something else', async () => {
    copyFileSync(at('plan.xlsx'), at('copia.xlsx'));
    expect((await cuadre('prepare @plan.xlsx -o @copia.xlsx')).code).toBe(64);
    expect((await cuadre('prepare @plan.xlsx -o @copia.xlsx --force')).code).toBe(0);
    expect((await cuadre('prepare @plan.xlsx -o @copia.xlsx --findings')).code).toBe(0);
    const edited = editedCell(bytesOf('copia.xlsx'));
    writeFileSync(at('copia.xlsx'), edited);
    expect((await cuadre('prepare @plan.xlsx -o @copia.xlsx')).code).toBe(64);
    expect((await cuadre('fix @plan.xlsx -o @copia.xlsx')).code).toBe(64);
    expect(bytesOf('copia.xlsx')).toEqual(edited);
  });
});

/** The workbook after somebody typed into its first text cell of the plan. */
function editedCell(bytes: Uint8Array): Uint8Array {
  const [sheet] = readWorkbook(bytes).sheets;
  const [ref, before] = Object.entries(sheet?.cells ?? {}).find(([, { v }]) => typeof v === 'string') ?? [
    'A1',
    { v: null },
  ];
  const change = { cell: `${sheet?.name ?? ''}!${ref}`, before, after: { v: 'Escrito por una persona' } };
  return writeWorkbook(bytes, { changes: [change] });
}

describe('a workbook goes only under the extension of its package', () => {
  const KINDS = [
    ['xlsx', SHEET],
    ['xlsm', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
    ['xltx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml'],
    ['xltm', 'application/vnd.ms-excel.template.macroEnabled.main+xml'],
  ] as const;

  test.each(KINDS)('.%s', async (extension, type) => {
    const bytes = bytesOf('plan.xlsx');
    const parts = Object.fromEntries(partNames(bytes).map((name) => [name, partOf(bytes, name)]));
    const types = (parts['[Content_Types].xml'] ?? '').replace(SHEET, type);
    writeFileSync(at(`p.${extension}`), zipOf({ ...parts, '[Content_Types].xml': types }));
    expect(workbookExtension(bytesOf(`p.${extension}`))).toBe(extension);
    for (const other of ['ods', 'xls', 'html', ...KINDS.map(([each]) => each).filter((each) => each !== extension)]) {
      const { code, errors } = await cuadre(`prepare @p.${extension} -o @z.${other}`);
      expect([code, existsSync(at(`z.${other}`))]).toEqual([64, false]);
      expect(errors.join()).toContain(`.${extension}`);
    }
    expect((await cuadre(`prepare @p.${extension} -o @Z.${extension.toUpperCase()}`)).code).toBe(0);
  });

  test('none, standard output, or that of a workbook for a page', async () => {
    for (const line of [
      'prepare @plan.xlsx -o @sin',
      'prepare @plan.xlsx -o -',
      'fix @plan.xlsx -o -',
      'new -',
      'new @n.ods',
    ]) {
      expect((await cuadre(line)).code).toBe(64);
    }
    expect((await cuadre('check @plan.xlsx --html @otro.xlsx')).code).toBe(64);
    expect(existsSync('-')).toBe(false);
  });
});

test('a page may go to standard output, alone', async () => {
  const { code, output } = await cuadre('check @plan.xlsx --html -');
  expect(code).toBe(0);
  expect(output.join('')).toMatch(/^<!doctype html>[^]*<\/html>\s*$/);
  const both = await cuadre('check @plan.xlsx --html - --json');
  expect([both.code, both.output]).toEqual([64, []]);
});
