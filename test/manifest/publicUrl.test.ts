import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from '@jest/globals';

const MANIFEST = readFileSync(path.join(import.meta.dirname, '../../manifest.xml'));

/** The build's own configuration, of which the tests need this much. */
interface BuildModule {
  readonly default: () => Promise<{ plugins?: { patterns?: CopyPattern[] }[] }[]>;
}

interface CopyPattern {
  readonly from: string;
  readonly transform?: (content: Buffer) => string;
}

afterEach(() => {
  delete process.env['CUADRE_URL'];
});

/** The manifest as the build would write it for an address. */
async function publishedManifest(url?: string): Promise<string> {
  if (url !== undefined) process.env['CUADRE_URL'] = url;
  const file = pathToFileURL(path.join(import.meta.dirname, '../../webpack.config.js')).href;
  const { default: configurations } = (await import(file)) as BuildModule;
  const built = await configurations();
  const patterns = built.flatMap(({ plugins = [] }) => plugins.flatMap((plugin) => plugin.patterns ?? []));
  const transform = patterns.find(({ from }) => from === 'manifest.xml')?.transform;
  if (!transform) throw new Error('the build does not write the manifest');
  return transform(MANIFEST);
}

test('every address of the published manifest is the one that was given', async () => {
  const manifest = await publishedManifest('https://plan.example.gov.co/cuadre/');
  expect(manifest).not.toContain('localhost');
  expect(manifest).toContain('DefaultValue="https://plan.example.gov.co/cuadre/taskpane.html"');
});

test('without an address it stays on the development server', async () => {
  expect(await publishedManifest()).toBe(MANIFEST.toString());
});

test.each(['https://localhost:3000', 'http://plan.example.gov.co', 'https://127.0.0.1', 'plan.example.gov.co'])(
  '%s is refused',
  async (url) => {
    await expect(publishedManifest(url)).rejects.toThrow(/CUADRE_URL/);
  },
);
