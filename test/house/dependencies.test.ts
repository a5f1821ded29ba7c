import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

test.each(['dependencies', 'devDependencies'] as const)('Each of the %s has its reason in CONTRIBUTING', (kind) => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<typeof kind, Record<string, string>>;
  const said = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| `([^`]+)` +\| \S.* \|$/gm)].map(
    ([, name]) => name,
  );
  expect(Object.keys(manifest[kind]).filter((name) => !said.includes(name))).toEqual([]);
});

test('No reason outlives its package', () => {
  const manifest = readFileSync('package.json', 'utf8');
  const section = readFileSync('CONTRIBUTING.md', 'utf8').split('## What others wrote')[1] ?? '';
  const said = [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name ?? '');
  expect(said.length).toBeGreaterThan(20);
  expect(said.filter((name) => !manifest.includes(`"${name}":`))).toEqual([]);
});
