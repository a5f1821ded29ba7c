import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { safeChoices } from '../../src/app/choices';
import { applyFixes } from '../../src/app/fixes';
import type { Review } from '../../src/app/review';
import { validate } from '../../src/app/validate';
import { brokenEqualities } from '../../src/app/rehearsal/brokenEqualities';
import { planFigures } from '../../src/app/rehearsal/planFigures';
import { planEquations } from '../../src/core/rules/equations/planEquations';
import { FileWorkbook } from '../../src/hosts/file/index';

const WASM = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
const engine = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array(readFileSync(WASM)));

const shared = (folder: string): URL => new URL(`../../../shared/${folder}/`, import.meta.url);
const CASES = ['engine', 'files', 'real', 'sheets', 'strangers'].map((name) => `cases/${name}`);

function workbooksIn(folder: string): string[] {
  const place = shared(folder);
  return existsSync(place) ? readdirSync(place).filter((name) => /\.xls[mx]$/.test(name)) : [];
}

function open(folder: string, name: string): FileWorkbook {
  return new FileWorkbook(new Uint8Array(readFileSync(new URL(name, shared(folder)))), { engine });
}

/** Applies what is sure, and reads the result again as anybody would. */
async function fixed(
  port: FileWorkbook,
): Promise<{ readonly before: Review; readonly after: Review; readonly changed: readonly string[] }> {
  const before = await validate(port);
  const { changes } = await applyFixes(port, before, { choices: safeChoices(before), tryAll: true });
  const after = changes.length > 0 ? await validate(new FileWorkbook(port.bytes, { engine })) : before;
  return { before, after, changed: changes.map(({ cell }) => cell) };
}

function idsOf({ findings, accepted }: Review): string[] {
  return [...findings, ...accepted.map(({ finding }) => finding)].map(({ id }) => id);
}

/** Findings that are new, and equalities that held and do not, by name. */
function worse(before: Review, after: Review): string[] {
  const known = new Set(idsOf(before));
  const fresh = after.findings.filter(({ id }) => !known.has(id)).map(({ rule, cells }) => `${rule} ${cells[0] ?? ''}`);
  const values = new Map([...planFigures(after.plan)].map(([cell, { figure }]) => [cell, figure.value]));
  const broken = brokenEqualities(planEquations(before.plan), values);
  return [...fresh, ...broken.map(({ rule = '', cells }) => `${rule} ${cells[0] ?? ''}`)];
}

for (const folder of [...CASES, 'real']) {
  const files = workbooksIn(folder);
  const where = files.length > 0 ? describe : describe.skip;
  where(`what is applied without a person does no harm: ${folder}`, () => {
    test.each(files.length > 0 ? files : ['not here'])(
      '%s',
      async (name) => {
        const { before, after } = await fixed(open(folder, name));
        expect(worse(before, after)).toEqual([]);
      },
      120_000,
    );
  });
}

const TRUTH = new URL('truth.json', shared('real'));
const whereKnown = existsSync(TRUTH) ? describe : describe.skip;

whereKnown('real workbooks of which is known what is wrong', () => {
  const truth = existsSync(TRUTH)
    ? (JSON.parse(readFileSync(TRUTH, 'utf8')) as Record<string, { readonly wrong: readonly (readonly string[])[] }>)
    : {};

  test.each(Object.entries(truth))(
    '%s: only cells that are wrong are changed',
    async (name, { wrong }) => {
      const { changed } = await fixed(open('real', name));
      const known = new Set(wrong.map(([cell]) => cell));
      expect(changed.filter((cell) => !known.has(cell))).toEqual([]);
    },
    120_000,
  );
});

whereKnown('our own template with one axis filled', () => {
  test('nothing is said and nothing is changed', async () => {
    const { before, changed } = await fixed(open('cases/sheets', 'new-half-lo.xlsx'));
    expect([before.findings, changed]).toEqual([[], []]);
  });
});
