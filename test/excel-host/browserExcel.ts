import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Frame, Page, Route } from 'playwright-core';
import type { Snapshot } from '../../src/core/workbook/snapshot';
import { DEFAULT_PROFILE, frameName, type HostProfile } from './appContext';
import { ExcelHost } from './excelHost';

/** Where the host page and the add-in live: Office.js trusts a host of its own host name. */
const ORIGIN = 'https://cuadre.test';
const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const require = createRequire(import.meta.url);
const OFFICE_FILES = dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** The host page: it frames the add-in and hands messages on; the workbook is in the test. */
const HOST_PAGE = `<!doctype html><title>Excel</title><style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%}</style>
<script>
  const waiting = [];
  window.open_ = (name) => {
    const frame = document.createElement('iframe');
    frame.name = name;
    frame.src = '/taskpane.html';
    document.body.append(frame);
    window.deliver = (message) => frame.contentWindow.postMessage(message, location.origin);
  };
  addEventListener('message', ({ data }) => typeof data === 'string' && window.toHost(data));
</script><body></body>`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/** The built add-in inside an emulated Excel, in a browser. */
export interface BrowserExcel {
  readonly host: ExcelHost;
  readonly page: Page;
  /** The add-in's pane. */
  readonly pane: Frame;
  /** Every address that was asked for and is neither the add-in's own nor Office.js. */
  readonly strangers: readonly string[];
  /** The add-in's own files that were fetched, with their weight once compressed. */
  readonly fetched: ReadonlyMap<string, number>;
  /** What went wrong inside the pane. */
  readonly errors: readonly string[];
}

/** Opens the add-in's build on a workbook. No request leaves the machine: each is answered here or counted. */
export async function openInBrowser(
  browser: Browser,
  snapshot: Snapshot,
  { build = 'dist/web', profile = DEFAULT_PROFILE }: { readonly build?: string; readonly profile?: HostProfile } = {},
): Promise<BrowserExcel> {
  const page = await browser.newPage({ viewport: { width: 320, height: 720 } });
  const host = new ExcelHost(snapshot, ORIGIN, profile);
  const strangers: string[] = [];
  const fetched = new Map<string, number>();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.route('**/*', (route) => serve(route, { build, strangers, fetched }));
  await page.exposeFunction('toHost', (message: string) => host.receive(message));
  host.post = (message) => void page.evaluate((text) => (window as unknown as HostWindow).deliver(text), message);
  await page.goto(`${ORIGIN}/host.html`);
  await page.evaluate((name) => (window as unknown as HostWindow).open_(name), frameName(profile, ORIGIN));
  return { host, page, pane: await paneOf(page), strangers, fetched, errors };
}

interface HostWindow {
  readonly deliver: (message: string) => void;
  readonly open_: (name: string) => void;
}

async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('The add-in has no frame.');
  return frame;
}

interface Serving {
  readonly build: string;
  readonly strangers: string[];
  readonly fetched: Map<string, number>;
}

async function serve(route: Route, { build, strangers, fetched }: Serving): Promise<void> {
  const url = route.request().url();
  if (url === `${ORIGIN}/host.html`) return route.fulfill({ contentType: 'text/html', body: HOST_PAGE });
  if (url.startsWith(`${ORIGIN}/`)) {
    const path = normalize(new URL(url).pathname);
    const body = await fulfil(route, join(build, path));
    if (body) fetched.set(path, gzipSync(body).length);
  } else if (url.startsWith(OFFICE)) {
    await fulfil(route, join(OFFICE_FILES, normalize(new URL(url).pathname.split('/hosted/')[1] ?? '')));
  } else {
    strangers.push(url);
    await route.abort();
  }
}

/** Answers with a file; null when there is none. */
async function fulfil(route: Route, path: string): Promise<Buffer | null> {
  const body = await readFile(path).catch(() => null);
  const headers = { 'Access-Control-Allow-Origin': '*' };
  const contentType = TYPES[extname(path)] ?? 'application/octet-stream';
  await route.fulfill(body ? { contentType, headers, body } : { status: 404, body: '' });
  return body;
}
