import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './launchBrowser';
import { serveFolder, type ServedFolder } from './serveFolder';

/** How a visitor's window is. */
export type Visit = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'locale' | 'forcedColors'>;

const BUILT = path.resolve('dist/web');

/** The built page in a browser, opened as often as tests need it. */
export class PageVisits {
  private constructor(
    private readonly browser: Browser,
    private readonly folder: ServedFolder,
  ) {}

  static async start(): Promise<PageVisits> {
    if (!existsSync(path.join(BUILT, 'index.html'))) throw new Error('dist/web is not there: run npm run build first.');
    const [browser, folder] = await Promise.all([
      launchBrowser([
        ...['--disable-quic', '--no-first-run', '--disable-background-networking'],
        ...['--disable-component-update', '--disable-sync'],
      ]),
      serveFolder(BUILT),
    ]);
    return new PageVisits(browser, folder);
  }

  get origin(): string {
    return this.folder.origin;
  }

  /** A fresh visitor on the page; what goes wrong in it is kept in `troubles`, what it asks the network for in `requests`. */
  async open(visit: Visit = {}, address = '/'): Promise<{ page: Page; troubles: string[]; requests: string[] }> {
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'es-CO',
      acceptDownloads: true,
      ...visit,
    });
    const page = await context.newPage();
    const troubles: string[] = [];
    const requests: string[] = [];
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    context.on('request', (request) => requests.push(request.url()));
    await page.goto(this.origin + address);
    return { page, troubles, requests };
  }

  /** Sends every visitor away: their pages would go on working beside the next ones. */
  async clear(): Promise<void> {
    await Promise.all(this.browser.contexts().map((context) => context.close()));
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.folder.close();
  }
}
