import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { examine } from '../../src/app/examine';
import type { Review } from '../../src/app/review';
import { formatAddress, parseAddress } from '../../src/core/workbook/address';
import { contentAt, gridOf, type Snapshot } from '../../src/core/workbook/snapshot';
import { parseMapping } from '../../src/app/parseMapping';
import { mappingOf } from '../../src/core/reading/mappingOf';
import { readPlan } from '../../src/core/reading/readPlan';
import { readWorkbook } from '../../src/hosts/file/read/readWorkbook';
import { packWorkbook } from '../bench/packWorkbook';
import { sheetOf, snapshotOf } from '../specimens/sheetDraft';
import { PageVisits } from './pageVisit';

const WITH_ERRORS = 'assets/plan-2009-con-errores.xlsx';
const CLEAN = 'assets/plan-2009.xlsx';

let visits: PageVisits;
let expected: Review;

beforeAll(async () => {
  visits = await PageVisits.start();
  expected = await examine(readWorkbook(await readFile(WITH_ERRORS)));
}, 120_000);

afterEach(() => visits.clear());

afterAll(() => visits.end());

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A small plan in which one axis bears the other's name and a word more. */
function sharedWords(): Snapshot {
  const rows = ['SALUD', 'SALUD', 'SALUD MENTAL', 'VÍAS'].map((axis, at) => [axis, `Hacer la obra ${at}`, 100, 60, 40]);
  return snapshotOf(sheetOf('PLAN', [['EJE', 'ACTIVIDAD', 'VALOR TOTAL', 'ASIGNADO', 'POR GESTIONAR'], ...rows]));
}

async function openFile(page: Page, path: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(path);
  await page.locator('revo-grid .rgCell').first().waitFor();
}

async function validate(page: Page): Promise<void> {
  // Opening a workbook checks it.
  await page.getByRole('button', { name: 'Validar de nuevo' }).waitFor();
}

async function download(page: Page): Promise<Snapshot> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Descargar' }).click();
  const path = await (await coming).path();
  return readWorkbook(await readFile(path));
}

function valueOf(snapshot: Snapshot, address: string): unknown {
  const cell = parseAddress(address);
  const sheet = snapshot.sheets.find(({ name }) => name === cell?.sheet);
  if (!cell || !sheet) throw new Error(`no ${address}`);
  const grid = gridOf(sheet);
  const position = grid.find(cell.row, cell.column);
  return position < 0 ? null : contentAt(grid, position).v;
}

describe('the page with the sample that has errors', () => {
  test('shows every finding that the checks give, and no other', async () => {
    const { page, troubles } = await visits.open();
    await openFile(page, WITH_ERRORS);
    await validate(page);
    const shown = await page
      .locator('[data-finding]')
      .evaluateAll((items) => items.map((item) => item.dataset['finding']));
    expect([...shown].sort()).toEqual(expected.findings.map(({ id }) => id).sort());
    expect(shown.length).toBeGreaterThanOrEqual(12);
    expect(troubles).toEqual([]);
  });

  test('goes to the cell of a finding, which has the focus and is marked', async () => {
    const { page } = await visits.open();
    await openFile(page, WITH_ERRORS);
    await validate(page);
    const finding = expected.findings.find(({ suspects }) => suspects[0]?.confidence === 'high');
    const cell = finding?.suspects[0]?.cell ?? '';
    const item = page.locator(`[data-finding="${finding?.id ?? ''}"]`);
    await item.getByRole('button').first().click();
    await item.getByRole('button', { name: 'Ir a la celda' }).click();
    await page
      .getByRole('group', { name: 'Contenido de la celda' })
      .getByText(cell.slice(cell.lastIndexOf('!') + 1), { exact: true })
      .waitFor();
    await page.locator('revo-grid .cuadre-suspect').first().waitFor();
    const focused = await page.locator('revo-grid .cuadre-suspect').first().textContent();
    expect(focused?.replaceAll(/\D/g, '')).toBe(String(finding?.suspects[0]?.observed).replaceAll(/\D/g, ''));
  });

  test('F8 walks through the findings and their cells', async () => {
    const { page } = await visits.open();
    await openFile(page, WITH_ERRORS);
    await validate(page);
    await page.keyboard.press('F8');
    await page.getByText(`1 de ${expected.findings.length}`).waitFor();
    await page.keyboard.press('F8');
    await page.getByText(`2 de ${expected.findings.length}`).waitFor();
    await page.keyboard.press('Shift+F8');
    await page.getByText(`1 de ${expected.findings.length}`).waitFor();
    expect(await page.locator('[data-finding] [aria-expanded=true]').count()).toBe(1);
  });

  test('applies a correction, which the download carries, and takes it back', async () => {
    const { page } = await visits.open();
    await openFile(page, WITH_ERRORS);
    await validate(page);
    const finding = expected.findings.find(({ suspects }) => suspects[0]?.confidence === 'high');
    const suspect = finding?.suspects[0];
    if (!finding || !suspect) throw new Error('the sample has a finding of high confidence');
    const item = page.locator(`[data-finding="${finding.id}"]`);
    await item.getByRole('button').first().click();
    await item.getByRole('button', { name: 'Aplicar' }).click();
    await page
      .getByText(/^Se corrigi/)
      .first()
      .waitFor();
    const corrected = await download(page);
    expect(valueOf(corrected, suspect.cell)).not.toBe(suspect.observed);
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await page.getByText(/^Se restaur/).waitFor();
    expect(valueOf(await download(page), suspect.cell)).toBe(suspect.observed);
  });

  test('shows what many corrections change before they are made, applies what was left in, and takes it back in one step', async () => {
    const { page } = await visits.open();
    await openFile(page, WITH_ERRORS);
    await validate(page);
    await page.getByRole('button', { name: /correcciones seguras/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Correcciones seguras' }).waitFor();
    const lines = page.getByRole('checkbox', { name: /: dice .+, debe decir / });
    const offered = await lines.count();
    const [out = ''] = (await lines.first().getAttribute('aria-label'))?.split(':') ?? [];
    await lines.first().focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: /^Aplicar \d/ }).focus();
    await page.keyboard.press('Enter');
    await page
      .getByText(/^Se corrigi/)
      .first()
      .waitFor();
    const before = readWorkbook(await readFile(WITH_ERRORS));
    const corrected = await download(page);
    const touched = expected.findings.flatMap(({ suspects: [first] }) => (first ? [first.cell] : []));
    const changed = touched.filter((cell) => valueOf(before, cell) !== valueOf(corrected, cell));
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(offered);
    expect(changed.map((cell) => cell.slice(cell.lastIndexOf('!') + 1))).not.toContain(out);
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await page.getByText(/^Se restaur/).waitFor();
    const undone = await download(page);
    expect(touched.map((cell) => valueOf(undone, cell))).toEqual(touched.map((cell) => valueOf(before, cell)));
    expect(await page.getByRole('button', { name: 'Deshacer' }).count()).toBe(0);
  });

  test('leaves a finding as it is only with a reason, which the downloaded workbook keeps', async () => {
    const { page } = await visits.open();
    await openFile(page, WITH_ERRORS);
    await validate(page);
    const [finding] = expected.findings;
    const item = page.locator(`[data-finding="${finding?.id ?? ''}"]`);
    await item.getByRole('button').first().click();
    await item.getByRole('button', { name: 'Dejar así' }).click();
    await item.getByRole('button', { name: 'Guardar' }).click();
    await item.getByText('Escriba el motivo.').waitFor();
    await item.getByRole('textbox').fill('Así lo aprobó el Consejo de Gobierno');
    await item.getByRole('button', { name: 'Guardar' }).click();
    await item.waitFor({ state: 'detached' });
    const { state } = await download(page);
    expect(state?.acceptances).toMatchObject([{ rule: finding?.rule, reason: 'Así lo aprobó el Consejo de Gobierno' }]);
  });
});

describe('the page with the clean sample', () => {
  test('writes the summary and the milestone sheets into the copy that is downloaded, and nothing else changes', async () => {
    const { page, troubles } = await visits.open();
    await openFile(page, CLEAN);
    await validate(page);
    await page.getByRole('tab', { name: 'Ejes' }).click();
    await page.getByRole('button', { name: /Resumen por eje/ }).click();
    await page.getByText(/^Se escribió/).waitFor();
    await page.getByRole('tab', { name: 'Hitos', exact: true }).click();
    await page.getByRole('button', { name: /hojas de hitos/ }).click();
    await page.getByText(/^Se escribió.*Tablero/).waitFor();
    const before = readWorkbook(await readFile(CLEAN));
    const prepared = await download(page);
    const marks = prepared.sheets.flatMap(({ mark }) => mark ?? []);
    expect(marks).toEqual(expect.arrayContaining(['summary', 'dashboard']));
    expect(marks.filter((mark) => mark.startsWith('milestones:'))).toHaveLength(4);
    for (const sheet of before.sheets) {
      expect(prepared.sheets.find(({ name }) => name === sheet.name)?.cells).toEqual(sheet.cells);
    }
    expect(troubles).toEqual([]);
  }, 60_000);

  test('says what was checked when only a warning is left', async () => {
    const { page } = await visits.open();
    await openFile(page, CLEAN);
    await validate(page);
    await page.getByText(/\d+ comprobaciones · 112 filas/).waitFor();
    expect(await page.locator('[data-finding]').count()).toBe(expected.findings.length > 0 ? 1 : 0);
  });

  test('the mapping that a person confirms is kept in the workbook', async () => {
    const { page } = await visits.open();
    await openFile(page, CLEAN);
    await validate(page);
    await page.getByRole('button', { name: /Qué encontré en este libro/ }).click();
    await page.getByRole('button', { name: 'Corregir columnas' }).click();
    await page.getByRole('combobox', { name: /UNIDAD DE MEDIDA/ }).selectOption('indicator');
    await page.getByRole('button', { name: 'Guardar y validar' }).click();
    await page.getByText('Columnas guardadas en el libro.').waitFor();
    const { state } = await download(page);
    expect(Object.values(state?.mapping?.tables?.[0]?.columns ?? {})).toContain('indicator');
  });

  test('the mapping is exported as a file that reads the workbook the same', async () => {
    const { page, troubles } = await visits.open();
    await openFile(page, CLEAN);
    await validate(page);
    await page.getByRole('button', { name: /Qué encontré en este libro/ }).click();
    await page.getByRole('button', { name: 'Corregir columnas' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exportar' }).click();
    const exported = parseMapping(await readFile(await (await coming).path(), 'utf8'));

    const snapshot = readWorkbook(await readFile(CLEAN));
    const plan = readPlan(snapshot);
    expect(exported).toEqual({ mapping: mappingOf(plan) });
    expect(readPlan(snapshot, mappingOf(plan)).activities).toHaveLength(plan.activities.length);
    expect(troubles).toEqual([]);
  });

  test('two axes that share words are asked about, and the answer joins their totals', async () => {
    const { page } = await visits.open();
    const buffer = Buffer.from(await packWorkbook(sharedWords()));
    await page.locator('input[type=file]').setInputFiles({ name: 'plan.xlsx', mimeType: XLSX, buffer });
    await page.locator('revo-grid .rgCell').first().waitFor();
    await validate(page);
    await page.getByRole('button', { name: /Qué encontré en este libro/ }).click();
    await page.getByText('¿«SALUD MENTAL» es el mismo eje que «SALUD»?').waitFor();
    await page.getByRole('button', { name: 'Son el mismo', exact: true }).click();
    await page.getByText('«SALUD MENTAL» se leyó como «SALUD»').waitFor();
    await page.getByRole('button', { name: 'Son distintos', exact: true }).click();
    await page.getByText('«SALUD MENTAL» se leyó como «SALUD»').waitFor({ state: 'detached' });
    const { state } = await download(page);
    expect(state?.mapping?.axes).toEqual({ 'SALUD MENTAL': 'SALUD MENTAL' });
  });
});

describe('before a workbook is open', () => {
  test('the page says how to open one, at every width, and a command asks for it', async () => {
    for (const width of [320, 1280]) {
      const { page, troubles } = await visits.open({ viewport: { width, height: 720 } });
      await page.getByRole('heading', { name: 'Abra el libro de su plan de acción' }).waitFor();
      expect(await page.getByRole('button', { name: /^Validar/ }).count()).toBe(0);
      await page.keyboard.press('F8');
      await page.getByText('No hay un libro abierto').waitFor();
      await page.getByRole('button', { name: 'Ejemplo con errores' }).click();
      await page.getByRole('button', { name: 'Validar de nuevo' }).waitFor();
      expect(troubles).toEqual([]);
    }
  });
});

/** What has the focus: a cell of the grid by its place, anything else by its words. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const { rgrow, rgcol } = element.dataset;
    return rgrow === undefined ? element.textContent : `cell ${rgrow} ${rgcol ?? ''}`;
  });
}

/** Waits until the focus is where it should be: it follows what is drawn. */
async function arriveAt(page: Page, what: string): Promise<void> {
  for (let waited = 0; (await focused(page)) !== what && waited < 100; waited += 1) await page.waitForTimeout(50);
  expect(await focused(page)).toBe(what);
}

describe('the keyboard on the page', () => {
  test('Tab comes to the cell of the grid and goes on from it, both ways', async () => {
    const { page } = await visits.open();
    await openFile(page, WITH_ERRORS);
    const arrive = (what: string) => arriveAt(page, what);
    await page.getByRole('button', { name: 'Descargar' }).focus();
    for (const round of ['first', 'again']) {
      await page.keyboard.press('Tab');
      await arrive(round === 'first' ? 'cell 0 0' : 'cell 1 0');
      if (round === 'first') await page.keyboard.press('ArrowDown');
      await arrive('cell 1 0');
      await page.keyboard.press('Tab');
      await arrive('PLAN');
      await page.keyboard.press('Shift+Tab');
      await arrive('cell 1 0');
      await page.keyboard.press('Shift+Tab');
      await arrive('Descargar');
    }
  });

  test('F8 keeps the focus on the observation while the cell is shown; F6 goes to that cell and back', async () => {
    const { page } = await visits.open();
    await openFile(page, WITH_ERRORS);
    await validate(page);
    const heading = page.locator('[data-finding] [aria-expanded=true]');
    await page.keyboard.press('F8');
    await page.locator('revo-grid .cuadre-suspect').first().waitFor();
    const spoken = (await heading.textContent()) ?? '';
    await arriveAt(page, spoken);
    // An arrow that is pressed on the observation moves nothing in the grid.
    const bar = page.getByRole('group', { name: 'Contenido de la celda' });
    const shown = await bar.textContent();
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(300);
    expect(await bar.textContent()).toBe(shown);
    await page.keyboard.press('F6');
    await page.waitForFunction(() => document.activeElement?.classList.contains('cuadre-suspect'));
    await page.keyboard.press('F6');
    await arriveAt(page, spoken);
    await page.keyboard.press('F6');
    await page.waitForFunction(() => document.activeElement?.classList.contains('cuadre-suspect'));
    await page.keyboard.press('F8');
    await page.getByText(`2 de ${expected.findings.length}`).waitFor();
    await arriveAt(page, (await heading.textContent()) ?? '');
  });
});

describe('open work', () => {
  async function correctOne(page: Page): Promise<void> {
    await openFile(page, WITH_ERRORS);
    await validate(page);
    const safe = expected.findings.find(({ suspects }) => suspects[0]?.confidence === 'high');
    const item = page.locator(`[data-finding="${safe?.id ?? ''}"]`);
    await item.getByRole('button').first().click();
    await item.getByRole('button', { name: 'Aplicar', exact: true }).click();
    await page.getByText('con cambios sin descargar').waitFor();
  }

  const dropped = async (page: Page) => {
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['x'], 'otro.xlsx'));
      return data;
    });
    await page.locator('header').first().dispatchEvent('drop', { dataTransfer: transfer });
  };

  test.each<[string, (page: Page) => Promise<void>]>([
    ['the open button', (page) => page.locator('input[type=file]').setInputFiles(CLEAN)],
    ['a drop', dropped],
    ['a sample', (page) => page.getByRole('button', { name: 'Plan de ejemplo' }).click()],
  ])('is not dropped by %s before the user has said so', async (_, ask) => {
    const { page } = await visits.open();
    await correctOne(page);
    await ask(page);
    const question = page.getByRole('alertdialog');
    await question.getByText('«plan-2009-con-errores.xlsx» tiene cambios sin descargar').waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await page.getByText('con cambios sin descargar').waitFor();
    await page.getByRole('button', { name: 'Deshacer' }).waitFor();
  });

  test('is downloaded, or discarded, as the user says, and then the other workbook is opened', async () => {
    const { page, troubles } = await visits.open();
    await correctOne(page);
    await page.getByRole('button', { name: 'Plan de ejemplo' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Descargar y abrir' }).click();
    expect((await coming).suggestedFilename()).toBe('plan-2009-con-errores (Cuadre).xlsx');
    await page.getByText('plan-2009.xlsx', { exact: true }).waitFor();
    await correctOne(page);
    await page.locator('input[type=file]').setInputFiles(CLEAN);
    await page.getByRole('button', { name: 'Descartar y abrir' }).click();
    await page.getByText('plan-2009.xlsx', { exact: true }).waitFor();
    expect(troubles).toEqual([]);
  });

  test('makes the browser ask before a reload or the end of the page; without any it does not', async () => {
    const { page } = await visits.open();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await openFile(page, WITH_ERRORS);
    await page.reload();
    expect(asked).toEqual([]);
    await correctOne(page);
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
  });
});

describe('what goes wrong', () => {
  test('a file that is no workbook is one sentence, and the open workbook stays', async () => {
    const { page, troubles } = await visits.open();
    await openFile(page, CLEAN);
    await page.locator('input[type=file]').setInputFiles('package.json');
    const alert = page.getByRole('alert');
    await alert.getByText('no es un libro de Excel').waitFor();
    await page.getByText('plan-2009.xlsx').waitFor();
    await validate(page);
    expect(troubles).toEqual([]);
  });

  test('nothing is asked of the network but of the page itself', async () => {
    const { page, requests } = await visits.open();
    await openFile(page, WITH_ERRORS);
    await validate(page);
    await page.getByRole('button', { name: 'Ejemplo con errores' }).click();
    await page.getByRole('button', { name: 'Validar de nuevo' }).waitFor();
    const elsewhere = requests.filter((url) => !url.startsWith(`${visits.origin}/`) && !url.startsWith('blob:'));
    expect(elsewhere).toEqual([]);
    expect(requests.length).toBeGreaterThan(3);
  });
});

describe('narrow screens', () => {
  test('the workbook and the pane take turns', async () => {
    const { page } = await visits.open({ viewport: { width: 320, height: 640 } });
    await page.locator('input[type=file]').setInputFiles(WITH_ERRORS);
    await validate(page);
    expect(await page.locator('revo-grid').isVisible()).toBe(false);
    await page.keyboard.press('F8');
    await page.locator('revo-grid').waitFor();
    expect(await page.getByRole('button', { name: 'Validar de nuevo' }).isVisible()).toBe(false);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

test('every address that the tests compare is written as the report writes it', () => {
  for (const { cells } of expected.findings) {
    for (const cell of cells) {
      const parsed = parseAddress(cell);
      expect(parsed && formatAddress(parsed)).toBe(cell);
    }
  }
});
