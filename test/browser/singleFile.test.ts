import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';

import { launchBrowser } from './launchBrowser';

const FILE = path.resolve('dist/single/cuadre.html');

let browser: Browser;

beforeAll(async () => {
  if (!existsSync(FILE)) throw new Error('dist/single is not there: run npm run build first.');
  browser = await launchBrowser();
}, 120_000);

afterAll(() => browser.close());

test('The page as one file opens from a folder, reads and checks a workbook, and asks for no other file', async () => {
  const page = await browser.newPage({ locale: 'es-CO', acceptDownloads: true });
  const troubles: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(FILE).href);
  await page.locator('input[type=file]').setInputFiles('assets/plan-2009-con-errores.xlsx');
  await page.locator('revo-grid .rgCell').first().waitFor();
  await page.getByRole('button', { name: /^Validar/ }).click();
  await page.getByRole('button', { name: 'Validar de nuevo' }).waitFor();
  expect(await page.getByText(/12 errores/).count()).toBeGreaterThan(0);
  expect(troubles).toEqual([]);
  expect(requests.filter((url) => !/^(?:file|blob|data):/.test(url))).toEqual([]);
  expect(requests.filter((url) => url.startsWith('file:'))).toEqual([pathToFileURL(FILE).href]);
});

test('The samples stand in the file', async () => {
  const page = await browser.newPage({ locale: 'es-CO' });
  await page.goto(pathToFileURL(FILE).href);
  await page.getByRole('button', { name: /errores/i }).click();
  await page.locator('revo-grid .rgCell').first().waitFor();
  expect(await page.locator('revo-grid .rgCell').count()).toBeGreaterThan(10);
});
