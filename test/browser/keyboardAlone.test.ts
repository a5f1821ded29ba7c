import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { examine } from '../../src/app/examine';
import { readWorkbook } from '../../src/hosts/file/read/readWorkbook';
import { PageVisits } from './pageVisit';

const WITH_ERRORS = 'assets/plan-2009-con-errores.xlsx';

/** What may be pressed besides what moves and shows. */
const MOST_ACTS = 14;

let visits: PageVisits;

beforeAll(async () => {
  visits = await PageVisits.start();
}, 120_000);

afterEach(() => visits.clear());

afterAll(() => visits.end());

const words = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Moves on by Tab until what is said has the focus. */
async function moveTo(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; !name.test(await words(page)); steps += 1) {
    if (steps > 40) throw new Error(`Tab never comes to ${String(name)}`);
    await page.keyboard.press('Tab');
  }
}

/** Whether the cell that the open observation blames is drawn, inside what is seen of the grid. */
function culpritIsSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const cell = document.querySelector('revo-grid .cuadre-suspect')?.getBoundingClientRect();
    const grid = document.querySelector('revo-grid')?.getBoundingClientRect();
    if (!cell || !grid) return false;
    return cell.top >= grid.top && cell.bottom <= grid.bottom && cell.left >= grid.left && cell.right <= grid.right;
  });
}

/** Whether the open observation has a value to be applied. */
function offersCorrection(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const item = document.activeElement?.closest('[data-finding]');
    return [...(item?.querySelectorAll('button') ?? [])].some(({ textContent }) => textContent === 'Aplicar');
  });
}

test('the sample with errors is corrected by keyboard alone, each cell in view before it is changed', async () => {
  const { page, troubles } = await visits.open();
  await page.locator('input[type=file]').setInputFiles(WITH_ERRORS);
  await page.getByRole('button', { name: 'Validar de nuevo' }).waitFor();
  let acts = 0;
  await page.keyboard.press('F8');
  for (;;) {
    const errors = page.getByRole('button', { name: /^\d+ error(es)?$/ });
    if ((await errors.count()) === 0) break;
    await page.waitForFunction(() => document.querySelector('revo-grid .cuadre-suspect') !== null);
    for (let waited = 0; !(await culpritIsSeen(page)) && waited < 50; waited += 1) await page.waitForTimeout(100);
    expect(await culpritIsSeen(page)).toBe(true);
    if (!(await offersCorrection(page))) {
      // Moving on: others, once corrected, explain it.
      await page.keyboard.press('F8');
      await page.waitForTimeout(500);
      continue;
    }
    const done = await page.evaluate(() =>
      document.activeElement?.closest('[data-finding]')?.getAttribute('data-finding'),
    );
    await moveTo(page, /^Aplicar$/);
    await page.keyboard.press('Enter');
    acts += 1;
    // The focus is on the next observation by itself.
    await page.waitForFunction((before) => {
      const heading = document.activeElement;
      const next = heading?.closest('[data-finding]')?.getAttribute('data-finding');
      return heading?.getAttribute('aria-expanded') === 'true' && next !== before;
    }, done);
  }
  expect(acts).toBeLessThanOrEqual(MOST_ACTS);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Descargar' }).focus();
  await page.keyboard.press('Enter');
  const corrected = readWorkbook(await readFile(await (await coming).path()));
  const { findings } = await examine(corrected);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(troubles).toEqual([]);
}, 240_000);
