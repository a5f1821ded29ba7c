import { describe, expect, test } from '@jest/globals';
import { findingsOn } from '../core/rules/outcome';
import { basePlan } from '../core/rules/basePlan';
import { findingMessage } from '../../src/i18n/finding';

describe('the culprit and its right value come first', () => {
  const said = (rows: NonNullable<Parameters<typeof basePlan>[0]>['rows'], language: 'es' | 'en'): string[] =>
    findingsOn(basePlan({ ...(rows ? { rows } : {}) })).map((finding) => findingMessage(finding, language));

  test('of a number with a slip', () => {
    const rows = { 3: { 'source:SGP': 122_500_000 } };
    expect(said(rows, 'es')[0]).toMatch(
      /^PLAN!I3 (probablemente )?debería ser 112\.500\.000 y no 122\.500\.000\. Fila 3/,
    );
    expect(said(rows, 'en')[0]).toMatch(/^PLAN!I3 should (probably )?be 112,500,000 and not 122,500,000\. /);
  });

  test('never a difference of nothing', () => {
    const rows = { 3: { 'source:SGP': 122_500_000 }, 4: { total: 1_000_000 }, 5: { assigned: 7_000_000 } };
    for (const sentence of said(rows, 'es')) expect(sentence).not.toMatch(/diferencia 0\b/);
  });
});
