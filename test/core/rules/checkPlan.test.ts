import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/core/findings/finding';
import { toNumber } from '../../../src/core/quantity/decimal';
import { checkPlan } from '../../../src/core/rules/checkPlan';
import { basePlan } from './basePlan';
import { planOf, type Held, type Specimen } from './planOf';

const specimen = (rows: Readonly<Record<number, Readonly<Record<string, Held>>>> = {}, totals = {}): Specimen =>
  basePlan({ rows, totals });

const proposalOf = (
  finding: Finding | undefined,
): { cell?: string; proposed?: number | string | null; slip?: string } => {
  const [suspect] = finding?.suspects ?? [];
  if (!suspect) return {};
  const { cell, proposed, slip } = suspect;
  return {
    cell,
    slip,
    proposed: proposed !== null && typeof proposed === 'object' ? toNumber(proposed) : proposed,
  };
};

describe('checkPlan on rows that agree', () => {
  test('finds nothing and says what it checked', () => {
    const { findings, checks } = checkPlan(planOf(specimen()));
    expect(findings).toEqual([]);
    expect(checks).toEqual(
      expect.arrayContaining([
        { rule: 'product', done: 6, failed: 0, undecided: 0 },
        { rule: 'assigned-plus-to-raise', done: 7, failed: 0, undecided: 0 },
        { rule: 'sources-sum', done: 7, failed: 0, undecided: 0 },
        { rule: 'axis-total', done: 5, failed: 0, undecided: 0 },
      ]),
    );
  });
});

describe('one wrong figure is one finding', () => {
  test('two digits of a total interchanged', () => {
    const { findings } = checkPlan(planOf(specimen({ 3: { total: 206_213_104 } })));
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['product', 'error']]);
    expect(proposalOf(findings[0])).toEqual({ cell: 'PLAN!E3', proposed: 202_613_104, slip: 'transposed-digits' });
    expect(findings[0]?.suspects[0]?.confidence).toBe('high');
    expect(findings[0]?.cells).toEqual(expect.arrayContaining(['PLAN!C3', 'PLAN!D3', 'PLAN!E3']));
  });

  test('a wrong digit in an axis total', () => {
    const { findings } = checkPlan(planOf(specimen({}, { 'source:SGP': 275_750_000 })));
    expect(findings).toHaveLength(1);
    expect(proposalOf(findings[0])).toMatchObject({ cell: 'PLAN!I8', proposed: 273_750_000 });
  });

  test('assigned and to raise interchanged', () => {
    const { findings } = checkPlan(planOf(specimen({ 4: { assigned: 15_014_400, toRaise: 30_000_000 } })));
    expect(findings.map(({ rule }) => rule)).toEqual(['cells-interchanged']);
    const [suspect] = findings[0]?.suspects ?? [];
    expect([suspect, ...(suspect?.also ?? [])].map((each) => each?.cell).sort()).toEqual(['PLAN!F4', 'PLAN!G4']);
  });

  test('a figure missing that the others determine', () => {
    const { findings } = checkPlan(planOf(specimen({ 5: { toRaise: null } })));
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['blank-determined', 'warning']]);
    expect(proposalOf(findings[0])).toMatchObject({ cell: 'PLAN!G5', proposed: 19_621_000 });
  });

  test('an error value leaves its checks undecided and says so', () => {
    const { checks } = checkPlan(planOf(specimen({ 5: { total: { e: '#REF!' } } })));
    const product = checks.find(({ rule }) => rule === 'product');
    expect(product).toMatchObject({ done: 5, failed: 0, undecided: 1 });
    expect(product?.undecidedCells).toEqual([{ cell: 'PLAN!E5', why: 'error-value' }]);
  });
});
