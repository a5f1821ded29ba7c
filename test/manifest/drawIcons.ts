import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../browser/launchBrowser';

/** Sizes that the ribbon asks for, and those of the add-in's own picture besides. */
const RIBBON = [16, 32, 80];
const PRODUCT = [16, 32, 64, 80, 128];

const FOLDER = path.join(import.meta.dirname, '../../assets/icons');

/** Draws every SVG of assets/icons as transparent PNGs next to it: `npm run icons`. */
async function drawIcons(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.svg'))) {
      const name = file.slice(0, -'.svg'.length);
      for (const size of name === 'cuadre' ? PRODUCT : RIBBON) await draw(page, name, size);
    }
  } finally {
    await browser.close();
  }
}

async function draw(page: Page, name: string, size: number): Promise<void> {
  const svg = readFileSync(path.join(FOLDER, `${name}.svg`), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const clip = { x: 0, y: 0, width: size, height: size };
  writeFileSync(path.join(FOLDER, `${name}-${size}.png`), await page.screenshot({ clip, omitBackground: true }));
}

await drawIcons();
