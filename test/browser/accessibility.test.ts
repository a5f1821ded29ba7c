import AxeBuilder from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PageVisits, type Visit } from './pageVisit';

const WITH_ERRORS = 'assets/plan-2009-con-errores.xlsx';

const LOOKS: readonly [string, Visit][] = [
  ['wide and light', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
  ['wide and dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
  ['narrow and light', { viewport: { width: 320, height: 640 }, colorScheme: 'light' }],
  ['narrow and dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
  [
    'narrow and in forced colours',
    { viewport: { width: 320, height: 640 }, colorScheme: 'dark', forcedColors: 'active' },
  ],
];

let visits: PageVisits;

beforeAll(async () => {
  visits = await PageVisits.start();
}, 120_000);

afterEach(() => visits.clear());

afterAll(() => visits.end());

/** What axe finds wrong, in words that show the place. Nothing is left out. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)}: ${failureSummary ?? ''}`),
  );
}

describe.each(LOOKS)('the page, %s', (_, visit) => {
  test('has no violation in any of its views', async () => {
    const { page } = await visits.open(visit);
    const found: string[] = [];
    const look = async () => found.push(...(await violations(page)));
    await look();
    await page.locator('input[type=file]').setInputFiles(WITH_ERRORS);
    await page.locator('[data-finding]').first().waitFor();
    const workbook = page.getByRole('tab', { name: 'Libro' });
    if (await workbook.isVisible()) {
      await workbook.click();
      await page.locator('revo-grid [role=gridcell]').first().waitFor();
      await look();
      await page.getByRole('tab', { name: 'Revisión' }).click();
    } else await page.locator('revo-grid [role=gridcell]').first().waitFor();
    await page.locator('[data-finding] button').first().click();
    await page.getByRole('button', { name: 'Ver por qué' }).click();
    await page.getByRole('button', { name: /Qué encontré en este libro/ }).click();
    await page.getByRole('button', { name: /Qué se comprobó/ }).click();
    await look();
    await page.getByRole('button', { name: 'Corregir columnas' }).click();
    await look();
    await page.getByRole('button', { name: 'Volver' }).click();
    await page.getByRole('button', { name: /correcci(ón|ones) segura/ }).click();
    await page.getByRole('heading', { name: 'Correcciones seguras' }).waitFor();
    await look();
    await page.getByRole('button', { name: 'Volver' }).click();
    await page.getByRole('tab', { name: 'Ejes' }).click();
    await look();
    await page.getByRole('tab', { name: 'Hitos', exact: true }).click();
    await page.getByRole('button', { name: /DESARROLLO ECONÓMICO/ }).click();
    await look();
    await page.getByRole('button', { name: 'Ajustes' }).click();
    await look();
    expect(found).toEqual([]);
  }, 120_000);
});
