import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const run = promisify(execFile);
const root = path.join(import.meta.dirname, '../..');
const SAMPLE = path.join(root, 'assets/plan-2009.xlsx');

/** What of package.json the test asks for. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;

/** An empty folder in which the packed package is installed, beside what it says it depends on and nothing else. */
let folder = '';

beforeAll(async () => {
  if (!existsSync(path.join(root, 'dist/lib/index.js'))) throw new Error('dist is missing: run npm run build first');
  folder = mkdtempSync(path.join(tmpdir(), 'cuadre-package-'));
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  await run('tar', ['-xzf', `${manifest.name}-${manifest.version}.tgz`], { cwd: folder });
  const modules = path.join(folder, 'node_modules');
  for (const name of Object.keys(manifest.dependencies)) link(path.join(root, 'node_modules', name), modules, name);
  // Node looks for packages beside where a file really is: the package itself is moved, not linked.
  await run('mv', [path.join(folder, 'package'), path.join(modules, manifest.name)]);
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function link(from: string, modules: string, name: string): void {
  mkdirSync(path.dirname(path.join(modules, name)), { recursive: true });
  symlinkSync(from, path.join(modules, name), 'dir');
}

/** Runs a script of the user's own in the folder. */
async function script(name: string, text: string): Promise<string> {
  writeFileSync(path.join(folder, name), text);
  return (await run(process.execPath, [name], { cwd: folder })).stdout;
}

test('The command of the package checks and prepares a plan and writes an empty one', async () => {
  const command = path.join(folder, 'node_modules', manifest.name, 'dist/cli/cuadre.js');
  const cuadre = async (...argv: string[]): Promise<string> =>
    (
      await run(process.execPath, [command, ...argv], { cwd: folder }).catch(
        (ended: unknown) => ended as { stdout: string },
      )
    ).stdout;
  expect(await cuadre('--version')).toBe(`${manifest.version}\n`);
  expect(JSON.parse(await cuadre('check', '--json', SAMPLE))).toMatchObject({ schema: 'cuadre.report/1' });
  await cuadre('prepare', SAMPLE, '-o', 'seguimiento.xlsx');
  await cuadre('new', 'plan-nuevo.xlsx');
  expect(['seguimiento.xlsx', 'plan-nuevo.xlsx'].map((name) => existsSync(path.join(folder, name)))).toEqual([
    true,
    true,
  ]);
});

test('Every program of the README runs as it stands there', async () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const programs = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');
  expect(programs.length).toBeGreaterThan(0);
  for (const [at, program] of programs.entries()) {
    const printed = await script(`programa-${at}.js`, program.replaceAll("'plan.xlsx'", JSON.stringify(SAMPLE)));
    expect(printed).not.toBe('');
  }
});

test('The types of the package say what its doors give', () => {
  const place = path.join(folder, 'node_modules', manifest.name, 'dist/lib/types');
  for (const door of ['library.d.ts', 'hosts/file/index.d.ts']) expect(existsSync(path.join(place, door))).toBe(true);
});
