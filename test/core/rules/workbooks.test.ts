import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Plan } from '../../../src/core/plan/plan';
import { readPlan } from '../../../src/core/reading/readPlan';
import { checkPlan, type CheckResult } from '../../../src/core/rules/checkPlan';
import { toPlainText } from '../../../src/core/quantity/decimal';
import { summarize } from '../../../src/core/summary/summarize';
import { readWorkbook } from '../../../src/hosts/file/index';
import { findingMessage } from '../../../src/i18n/finding';

const bytes = (url: URL): Uint8Array => new Uint8Array(readFileSync(url));
const asset = (name: string): URL => new URL(`../../../assets/${name}`, import.meta.url);
const real = (name: string): URL => new URL(`../../../../shared/real/${name}`, import.meta.url);

function planIn(url: URL): Plan {
  return readPlan(readWorkbook(bytes(url)));
}

/** Rule, severity and first cell of every finding; each must have a sentence. */
function told({ findings }: CheckResult): string[] {
  return findings.map((finding) => {
    expect(findingMessage(finding, 'es')).not.toMatch(/undefined|NaN|«»/);
    return `${finding.severity} ${finding.rule} ${finding.suspects[0]?.cell ?? finding.cells[0] ?? ''}`;
  });
}

describe('the sample', () => {
  test('has one thing to observe, and its totals are the published ones', () => {
    const plan = planIn(asset('plan-2009.xlsx'));
    const result = checkPlan(plan);
    expect(told(result)).toEqual(['warning milestone-repeated PLAN!C88']);
    for (const { undecided } of result.checks) expect(undecided).toBe(0);
    const { axes, plan: whole } = summarize(plan);
    expect(
      axes.map(({ total, assigned, toRaise, gapRatio, share }) => [
        ...[total, assigned, toRaise].map(toPlainText),
        gapRatio,
        share,
      ]),
    ).toEqual([
      ['23709806841', '13367667050', '10342139791', 0.436197, 0.532399],
      ['16568701075', '8645406382', '7923294693', 0.478209, 0.372047],
      ['1734705000', '328329588', '1406375412', 0.810729, 0.038952],
      ['2520680500', '326799000', '2193881500', 0.870353, 0.056601],
    ]);
    expect(whole).toMatchObject({ rows: 112, milestones: 57, gapRatio: 0.49099, share: 1 });
  });

  test('with errors: each in its cell, and nothing else', () => {
    const result = checkPlan(planIn(asset('plan-2009-con-errores.xlsx')));
    const [repeated, ...planted] = told(result).toReversed();
    expect(repeated).toBe('warning milestone-repeated PLAN!C88');
    expect(planted.map((line) => line.split(' ').slice(2).join(' ')).sort()).toEqual(
      ['CUADRO RESUMEN!C7', 'F15', 'H12', 'H94', 'I25', 'I66', 'J122', 'J55', 'K80', 'L122', 'P100', 'G70']
        .map((cell) => (cell.includes('!') ? cell : `PLAN!${cell}`))
        .sort(),
    );
    for (const line of planted) expect(line).toMatch(/^error /);
  });
});

const realTest = existsSync(real('plan-indicativo-tenjo.xlsx')) ? test : test.skip;

describe('workbooks that others made (skipped where ../shared is not there)', () => {
  realTest('a bill of quantities of live formulas has no error', () => {
    const { findings, checks } = checkPlan(planIn(real('presupuesto-troncal-magdalena.xlsx')));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(checks.find(({ rule }) => rule === 'double-addend')?.done).toBeGreaterThan(450);
  });

  realTest('an indicative plan shows what is known of it', () => {
    const result = checkPlan(planIn(real('plan-indicativo-tenjo.xlsx')));
    const identities = result.findings.filter(({ rule }) => rule === 'identity');
    const totals = identities.map(({ cells }) => cells.find((cell) => cell.startsWith('PDM!CD')));
    expect(totals).toEqual([157, 158, 159, 166, 196, 263].map((row) => `PDM!CD${row}`));
    const lines = told(result);
    expect(lines).toEqual(
      expect.arrayContaining([
        'error weights-sum PDM!B2',
        'warning duplicate-header PDM!BN1',
        'warning duplicate-header PDM!BO1',
        'warning ratio-of-itself PDM!AU2',
        'error error-value PDM!BI249',
      ]),
    );
    expect(lines.some((line) => /PDM!B[WX]\d/.test(line) && !line.includes('duplicate-header'))).toBe(false);
  });
});
