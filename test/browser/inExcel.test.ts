import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { writeSheets } from '../../src/app/writeSheets';
import { a1, parseA1 } from '../../src/core/workbook/address';
import type { Snapshot } from '../../src/core/workbook/snapshot';
import { FileWorkbook, readWorkbook } from '../../src/hosts/file/index';
import { SHEET_VOCABULARIES, sheetWordsOf } from '../../src/i18n/sheetWords';
import { voiceOf } from '../../src/report/voiceOf';
import { seenSheets, type SeenSheet } from '../contract/seen';
import { openInBrowser, type BrowserExcel } from '../excel-host/browserExcel';
import type { Faults } from '../excel-host/faults';
import { saveBook } from '../excel-host/saveBook';
import { launchBrowser } from './launchBrowser';

jest.setTimeout(180_000);

const SAMPLE = new Uint8Array(readFileSync('assets/plan-2009.xlsx'));
const WITH_ERRORS = new Uint8Array(readFileSync('assets/plan-2009-con-errores.xlsx'));

/** How long a command may take on a machine that does other things too. */
const COMMAND = { timeout: 90_000 };

let browser: Browser;
let excel: BrowserExcel;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => {
  expect(excel.strangers).toEqual([]);
  expect(excel.errors).toEqual([]);
});
afterAll(() => browser.close());

async function open(bytes: Uint8Array): Promise<BrowserExcel> {
  excel = await openInBrowser(browser, readWorkbook(bytes));
  await excel.pane.getByRole('tab', { name: 'Revisar' }).waitFor(COMMAND);
  // The add-in asks once to be told of changes: that trip belongs to no command.
  await until(() => excel.host.meter.roundTrips > 0);
  return excel;
}

/** Presses a button of the ribbon and waits until the add-in says that its command is done. */
async function press(command: string): Promise<void> {
  const { host, page } = excel;
  const done = host.completed.length;
  host.meter.reset();
  host.pressRibbon(command);
  for (let waited = 0; host.completed.length === done && waited < COMMAND.timeout; waited += 100)
    await page.waitForTimeout(100);
  expect(host.completed.length).toBe(done + 1);
}

/** Milliseconds from the opening of the frame until something was painted: the skeleton, before any script has run. */
function firstPaint(): Promise<number> {
  return excel.pane.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);
}

function kilobytes(fetched: ReadonlyMap<string, number>): number {
  const scripts = [...fetched].filter(([path]) => path.endsWith('.js'));
  return Math.round(scripts.reduce((sum, [, bytes]) => sum + bytes, 0) / 1000);
}

describe('the built add-in inside Excel', () => {
  test('something is seen at once, the pane soon after, and the engine comes beside it', async () => {
    const { pane, fetched } = await open(WITH_ERRORS);
    const drawn = await pane.evaluate(() => performance.now());
    const skeleton = await firstPaint();
    await until(() => [...fetched.keys()].some((path) => path.includes('pane-engine')));
    console.info(
      `First content after ${Math.round(skeleton)} ms, the pane after at most ${Math.round(drawn)} ms; ` +
        `scripts until the first button works: ${kilobytes(fetched)} kB gzip`,
    );
    expect(skeleton).toBeLessThan(drawn);
  });

  test('Validar from the ribbon shows the observations in the pane, in two round trips', async () => {
    const { host, pane } = await open(WITH_ERRORS);
    await press('Validar');
    await pane.getByRole('heading', { name: '13 observaciones' }).waitFor(COMMAND);
    expect(host.runtime.state).toBe('Visible');
    expect(host.meter.roundTrips).toBe(2);
  });

  test('Siguiente works before the pane was ever open: it validates and goes to the first cell', async () => {
    const { host } = await open(WITH_ERRORS);
    await press('Siguiente');
    expect(host.book.selected.sheet.name).toBe('PLAN');
    expect(selectedCell()).toBe('H12');
    await press('Siguiente');
    const second = selectedCell();
    expect(second).not.toBe('H12');
    await press('Anterior');
    expect(selectedCell()).toBe('H12');
  });

  test('a button pressed twice runs once, and both presses are said to be done', async () => {
    const { host } = await open(WITH_ERRORS);
    host.meter.reset();
    host.pressRibbon('Validar');
    host.pressRibbon('Validar');
    await until(() => host.completed.length === 2);
    expect(host.meter.roundTrips).toBe(2);
  });

  test('the page that names the scripts is asked for anew each time', async () => {
    const { pane } = await open(SAMPLE);
    const policy = pane.locator('meta[http-equiv="Cache-Control"]');
    expect(await policy.getAttribute('content')).toContain('no-store');
  });

  test('numbers are written as Excel writes them, whatever the language of its interface', async () => {
    const { host, pane } = await open(WITH_ERRORS);
    host.book.culture = 'es-MX';
    await press('Validar');
    await pane.getByText('71,280,000', { exact: false }).first().waitFor(COMMAND);
  });

  test('an observation leads to its cell, is fixed, and the fix is undone', async () => {
    const { host, pane } = await open(WITH_ERRORS);
    await press('Validar');
    const plan = host.book.sheet('PLAN');
    const before = plan.cell(12, 8);
    await pane.getByText('Fila 12', { exact: false }).first().click();
    await pane.getByRole('button', { name: 'Ir a la celda' }).first().click();
    await until(() => host.book.selected.sheet.name === 'PLAN' && selectedCell() === 'H12');
    await pane.getByRole('button', { name: 'Aplicar', exact: true }).first().click();
    await until(() => plan.cell(12, 8).v !== before.v);
    expect(plan.cell(12, 8).v).toBe(71_280_000);
    await pane.getByRole('button', { name: 'Deshacer' }).first().click();
    await until(() => plan.cell(12, 8).v === before.v);
    expect(plan.cell(12, 8)).toEqual(before);
  });

  test('a fix that Excel refuses says why, changes nothing, and works once the cause is gone', async () => {
    const { host, pane } = await open(WITH_ERRORS);
    await press('Validar');
    const plan = host.book.sheet('PLAN');
    const before = plan.cell(12, 8);
    await pane.getByText('Fila 12', { exact: false }).first().click();
    const apply = pane.getByRole('button', { name: 'Aplicar', exact: true }).first();

    plan.protected = true;
    await apply.click();
    await pane.getByText('está protegida').first().waitFor(COMMAND);
    expect(plan.cell(12, 8)).toEqual(before);

    plan.protected = false;
    plan.put(12, 8, { v: 1 });
    await apply.click();
    await pane.getByText('cambió desde la última validación').first().waitFor(COMMAND);
    expect(plan.cell(12, 8).v).toBe(1);

    plan.put(12, 8, before);
    await apply.click();
    await until(() => plan.cell(12, 8).v === 71_280_000);
  });

  test('a change of cells by somebody else is told', async () => {
    const { host, pane } = await open(SAMPLE);
    await press('Validar');
    const sheet = host.book.sheet('PLAN');
    const range = { top: 12, left: 8, bottom: 12, right: 8 };
    host.book.announce({ sheet, range, source: 'Local', trigger: 'Unknown' });
    await pane.getByText('Datos cambiados desde la última validación').waitFor(COMMAND);
  });

  test('Recalcular ejes and Hojas de hitos write what the file host writes, and keep what was typed', async () => {
    const { host } = await open(SAMPLE);
    await press('RecalcularEjes');
    expect(host.meter.roundTrips).toBeLessThanOrEqual(3);
    await press('HojasDeHitos');
    expect(host.meter.roundTrips).toBeLessThanOrEqual(4);
    const today = new Date();
    expect(ownSheets(savedByExcel())).toEqual(ownSheets(await writtenByFile(['summary', 'milestones'], today)));

    const typed = typeState(savedByExcel());
    await press('HojasDeHitos');
    expect(host.meter.roundTrips).toBeLessThanOrEqual(4);
    expect(host.book.sheet(typed.sheet).cell(typed.row, typed.column).v).toBe('Cumplido');
  });

  test.each<readonly [string, Partial<Faults>, RegExp]>([
    ['a cell is being edited', { editMode: 'InvalidOperationInCellEditMode' }, /Entrar|Esc/],
    ['Excel fails and does not say why', { internalError: true }, /no dijo por qué/],
    ['Excel refuses so much data', { payloadLimit: 100 }, /no aceptó tantos datos/],
    ['Excel lacks a member', { failAt: { batch: 3, action: 0, code: 'ApiNotFound' } }, /no ofrece lo que se necesita/],
    ['Excel refuses half of it', { failAt: { batch: 3, action: 40, code: 'AccessDenied' } }, /no dio permiso/],
  ])('when %s, the message says so, nothing is lost and the next try works', async (_what, fault, message) => {
    const { host, pane } = await open(SAMPLE);
    Object.assign(host.faults, fault);
    await press('HojasDeHitos');
    await pane.getByText(message).first().waitFor(COMMAND);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(readWorkbook(SAMPLE).sheets.map(({ name }) => name));
    host.faults = {};
    await press('HojasDeHitos');
    expect(host.book.sheets.length).toBeGreaterThan(readWorkbook(SAMPLE).sheets.length);
  });
});

async function until(isTrue: () => boolean): Promise<void> {
  for (let waited = 0; !isTrue() && waited < COMMAND.timeout; waited += 50) await excel.page.waitForTimeout(50);
  expect(isTrue()).toBe(true);
}

function selectedCell(): string {
  const { top, left } = excel.host.book.selected.range;
  return a1(top, left);
}

function savedByExcel(): Snapshot {
  return readWorkbook(saveBook(excel.host.book, SAMPLE));
}

async function writtenByFile(kinds: Parameters<typeof writeSheets>[1]['kinds'], day: Date): Promise<Snapshot> {
  const { message, ruleName } = voiceOf('es');
  const port = new FileWorkbook(SAMPLE);
  const today = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  for (const kind of kinds) {
    await writeSheets(port, {
      ...{ kinds: [kind], words: sheetWordsOf('es'), vocabularies: SHEET_VOCABULARIES, today },
      voice: { message, ruleTitle: ruleName },
    });
  }
  return port.read();
}

function ownSheets(snapshot: Snapshot): SeenSheet[] {
  const own = new Set(snapshot.sheets.filter(({ mark }) => mark !== undefined).map(({ name }) => name));
  return seenSheets(snapshot).filter(({ name }) => own.has(name));
}

/** Types a state into the first row of the first milestone sheet, as an office would. */
function typeState({ sheets }: Snapshot): { sheet: string; row: number; column: number } {
  const sheet = sheets.find(({ mark }) => mark?.startsWith('milestones'));
  const header = Object.entries(sheet?.cells ?? {}).find(([, { v }]) => v === 'Estado');
  if (!sheet || !header) throw new Error('There is no milestone sheet with a column Estado.');
  const at = parseA1(header[0]);
  if (!at) throw new Error('A header stands in a cell.');
  const place = { sheet: sheet.name, row: at.row + 1, column: at.column };
  excel.host.book.sheet(place.sheet).put(place.row, place.column, { v: 'Cumplido' });
  return place;
}
