import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { RULE_NAMES } from '../../../src/core/rules/ruleNames';

/** Folders whose tests let rules speak, and hold them back on what comes near. */
const FOLDERS = ['test/core', 'test/endToEnd', 'test/specimens'];

/** No plan was found in which it speaks: `text-number` says the same cell first (`remaining.test.ts`). */
const WITHOUT_SPECIMEN = new Set(['ambiguous-number']);

function textsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return textsIn(path);
    return path.endsWith('.ts') && !path.endsWith('specimens.test.ts') ? [readFileSync(path, 'utf8')] : [];
  });
}

test('every rule is asked for by name in a test', () => {
  const texts = FOLDERS.flatMap(textsIn);
  const named = (rule: string): boolean => texts.some((text) => new RegExp(`['"\`]${rule}['"\`: ]`).test(text));
  expect(RULE_NAMES.filter((rule) => !named(rule) && !WITHOUT_SPECIMEN.has(rule))).toEqual([]);
});
