import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

/** One forbidden import for each rule: the file that makes it, and what it imports, as a file or a package. */
const VIOLATIONS: Readonly<Record<string, readonly [from: string, imported: string]>> = {
  'no-cycles': ['src/core/plan/one.ts', 'src/core/plan/other.ts'],
  'no-orphans': ['src/core/plan/forgotten.ts', ''],
  'not-to-unresolvable': ['src/core/plan/lost.ts', 'src/core/plan/nowhere.ts'],
  'core-is-pure': ['src/core/plan/drawn.ts', 'react'],
  'balance-knows-no-plan': ['src/core/balance/curious.ts', 'src/core/plan/plan.ts'],
  'quantity-stands-alone': ['src/core/quantity/leaning.ts', 'src/core/words/normalise.ts'],
  'hosts-know-core-only': ['src/hosts/excel/talking.ts', 'src/i18n/words.ts'],
  'hosts-do-not-meet': ['src/hosts/excel/neighbour.ts', 'src/hosts/file/write/writeWorkbook.ts'],
  'app-knows-no-host': ['src/app/choosing.ts', 'src/hosts/file/index.ts'],
  'schemas-know-core-only': ['src/schema/using.ts', 'src/app/examine.ts'],
  'words-know-types-only': ['src/i18n/acting.ts', 'src/desk/desk.ts'],
  'reports-only-read': ['src/report/asking.ts', 'src/desk/desk.ts'],
  'cli-without-pane-or-ribbon': ['src/cli/pressing.ts', 'src/commands/command.ts'],
  'nothing-knows-the-command-line': ['src/report/printing.ts', 'src/cli/output.ts'],
  'commands-know-no-view': ['src/commands/showing.ts', 'src/pane/createPane.ts'],
  'desk-knows-no-view': ['src/desk/drawing.ts', 'src/pane/createPane.ts'],
  'pane-stands-anywhere': ['src/pane/leaning.ts', 'src/page/pageState.ts'],
  'page-and-taskpane-do-not-meet': ['src/page/visiting.ts', 'src/taskpane/listenLive.ts'],
  'library-is-for-others': ['src/app/inward.ts', 'src/library.ts'],
  'only-entry-points-pick-a-host': ['src/page/picking.ts', 'src/hosts/file/index.ts'],
  'node-only-at-the-edge': ['src/app/reading.ts', 'node:fs'],
  'generators-share-no-assumption': ['test/specimens/borrowing.ts', 'src/core/reading/readPlan.ts'],
  'product-without-tests': ['src/app/testing.ts', 'test/specimens/planDraft.ts'],
  'no-dev-dependency-in-library': ['src/app/developing.ts', 'fast-check'],
};

interface Cruised {
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[];
  };
}

/** A scratch house: the rules, the settings and the forbidden imports, with an empty file where one is imported. */
let scratch = '';
let found: string[] = [];

beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'cuadre-boundaries-'));
  for (const name of ['.dependency-cruiser.js', 'tsconfig.json', 'package.json'])
    cpSync(name, path.join(scratch, name));
  symlinkSync(path.resolve('node_modules'), path.join(scratch, 'node_modules'), 'dir');
  for (const [from, imported] of Object.values(VIOLATIONS)) {
    if (/^(?:src|test)[/]/.test(imported) && !imported.includes('nowhere')) write(imported, 'export const it = 1;\n');
    write(from, imported === '' ? 'export const it = 1;\n' : `import '${reached(from, imported)}';\n`);
  }
  write('src/core/plan/other.ts', `import './one';\n`);
  const cruise = path.resolve('node_modules/.bin/depcruise');
  const printed = execFileSync(cruise, ['src', 'test', '--output-type', 'json', '--no-cache'], {
    ...{ cwd: scratch, encoding: 'utf8', maxBuffer: 1 << 26 },
  });
  // The reporter's own form, of which two fields are asked.
  const { summary } = JSON.parse(printed) as Cruised;
  found = summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
}, 120_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(scratch, file)), { recursive: true });
  writeFileSync(path.join(scratch, file), text);
}

function reached(from: string, imported: string): string {
  if (!/^(?:src|test)[/]/.test(imported)) return imported;
  const way = path.relative(path.dirname(from), imported).replace(/[.]ts$/, '');
  return way.startsWith('.') ? way : `./${way}`;
}

test('Every boundary has a violation here', () => {
  const named = [...readFileSync('.dependency-cruiser.js', 'utf8').matchAll(/^ {6}name: '([^']+)'/gm)].map(
    ([, name]) => name,
  );
  expect(named.sort()).toEqual(Object.keys(VIOLATIONS).sort());
});

test.each(Object.entries(VIOLATIONS))('%s stops %j', (rule, [from]) => {
  expect(found).toContain(`${rule} ${from}`);
});
