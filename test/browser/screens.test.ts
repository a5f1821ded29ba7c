import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PageVisits, type Visit } from './pageVisit';

const WITH_ERRORS = 'assets/plan-2009-con-errores.xlsx';
const CLEAN = 'assets/plan-2009.xlsx';

/** Pictures to be looked at; git ignores them. */
const FOLDER = path.resolve('screens');

const LOOKS: readonly [string, Visit][] = [
  ['wide-light', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
  ['wide-dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
  ['narrow-light', { viewport: { width: 320, height: 640 }, colorScheme: 'light' }],
  ['narrow-dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
  ['narrow-forced', { viewport: { width: 320, height: 640 }, colorScheme: 'dark', forcedColors: 'active' }],
  ['wide-forced', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark', forcedColors: 'active' }],
  // What a window of 1280 × 800 has room for at 200 %.
  ['zoomed-light', { viewport: { width: 640, height: 400 }, colorScheme: 'light' }],
];

let visits: PageVisits;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  visits = await PageVisits.start();
}, 120_000);

afterEach(() => visits.clear());

afterAll(() => visits.end());

async function open(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Validar de nuevo' }).waitFor();
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

/** Every view, and how to come to it from the one before. */
const VIEWS: readonly [string, (page: Page) => Promise<unknown>][] = [
  ['01-start', (page) => page.getByRole('heading', { name: 'Abra el libro de su plan de acción' }).waitFor()],
  ['02-review', (page) => open(page, WITH_ERRORS)],
  ['03-finding', (page) => page.keyboard.press('F8')],
  [
    '04-why',
    async (page) => {
      if (await page.getByRole('tab', { name: 'Revisión' }).isVisible()) await tab(page, 'Revisión');
      await press(page, 'Ver por qué');
    },
  ],
  ['05-filter', (page) => press(page, 'Filtrar')],
  ['06-bulk', (page) => press(page, /correcci(ón|ones) segura/)],
  [
    '07-inventory',
    async (page) => {
      await press(page, 'Volver');
      await press(page, 'Qué encontré en este libro');
    },
  ],
  ['08-mapping', (page) => press(page, 'Corregir columnas')],
  [
    '09-axes',
    async (page) => {
      await press(page, 'Volver');
      await tab(page, 'Ejes');
    },
  ],
  ['10-milestones', (page) => tab(page, 'Hitos')],
  ['11-settings', (page) => press(page, 'Ajustes')],
  [
    '12-clean',
    async (page) => {
      await press(page, 'Volver');
      await open(page, CLEAN);
    },
  ],
];

describe.each(LOOKS)('%s', (look, visit) => {
  test('every view has its picture', async () => {
    const { page, troubles } = await visits.open(visit);
    for (const [view, come] of VIEWS) {
      await come(page);
      // What is fetched or drawn after the view is there.
      await page.waitForTimeout(400);
      await page.screenshot({ path: path.join(FOLDER, `${view}-${look}.png`) });
    }
    expect(troubles).toEqual([]);
  }, 180_000);
});
