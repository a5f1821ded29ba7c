import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

const ADVICE = [
  'No browser could be started for the tests. One of these helps:',
  '  on Linux   apt-get install -y --no-install-recommends libnss3 libexpat1   (for the Chromium that npm brings)',
  '  anywhere   install Chrome or Edge, or set CUADRE_BROWSER to the path of a Chromium-based browser',
].join('\n');

interface Attempt {
  readonly name: string;
  readonly start: () => Promise<Browser>;
}

/**
 * Starts a headless browser: the one that CUADRE_BROWSER names, else the Chromium that npm brings (Linux), else an
 * installed Chrome or Edge. None is a failure that says how to get one, never a skip.
 */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const failures: string[] = [];
  for (const { name, start } of attempts(args)) {
    try {
      return await start();
    } catch (error) {
      failures.push(`${name}: ${String(error).split('\n')[0] ?? ''}`);
    }
  }
  throw new Error([ADVICE, ...failures.map((line) => `  tried ${line}`)].join('\n'));
}

function attempts(args: readonly string[]): Attempt[] {
  const chosen = process.env['CUADRE_BROWSER'];
  if (chosen) return [{ name: chosen, start: () => playwright.launch({ executablePath: chosen, args: [...args] }) }];
  const installed = ['chrome', 'msedge'].map((channel) => ({
    name: channel,
    start: () => playwright.launch({ channel, args: [...args] }),
  }));
  return process.platform === 'linux' ? [fromPackage(args), ...installed] : installed;
}

/**
 * The package's own switches are for one page in a cloud function: its single process ends with the first window that is
 * closed, and it does not keep pages from each other, which the tests must see.
 */
const PLAIN = ['--no-sandbox', '--disable-gpu'];

function fromPackage(args: readonly string[]): Attempt {
  return {
    name: '@sparticuz/chromium',
    start: async () => {
      const executablePath = await chromium.executablePath();
      if (!existsSync(executablePath)) throw new Error('it could not be unpacked');
      return playwright.launch({ executablePath, args: [...PLAIN, ...args], headless: true });
    },
  };
}
