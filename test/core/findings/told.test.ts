import { describe, expect, test } from '@jest/globals';
import type { Finding, RuleName, Severity } from '../../../src/core/findings/finding';
import { formerRule } from '../../../src/core/findings/formerRule';
import { locatedCells } from '../../../src/core/findings/locatedCells';
import { draftFinding } from '../../../src/core/findings/observation';
import { isOtherFormula, separateOtherFormulas } from '../../../src/core/findings/otherFormulas';
import { gravest, gravity } from '../../../src/core/findings/severity';
import { sortFindings } from '../../../src/core/findings/sortFindings';
import { decimal } from '../../../src/core/quantity/decimal';
import { finding, suspect } from '../../desk/fakeDesk';

describe('formulas outside the plan are told apart', () => {
  test.each<[RuleName, Severity, boolean]>([
    ['workbook-range', 'error', true],
    ['workbook-reference', 'warning', true],
    ['workbook-typed-value', 'warning', true],
    ['workbook-constant', 'note', true],
    ['workbook-anchor', 'warning', true],
    ['workbook-total', 'warning', true],
    ['workbook-formula', 'warning', true],
    ['workbook-ratio-added', 'note', true],
    ['circular-reference', 'error', false],
    ['circular-reference', 'warning', true],
    ['circular-reference', 'note', true],
    ['sum-range', 'warning', false],
    ['product', 'error', false],
  ])('%s as %s: %p', (rule, severity, apart) => {
    expect(isOtherFormula({ rule, severity })).toBe(apart);
  });

  test('by their sheets, in the order that they had', () => {
    const circle = (id: string, cells: readonly string[]): Finding => {
      const { suspects, difference, disagreements } = finding(id);
      const shape = { id, severity: 'warning' as const, suspects, difference, disagreements, cells, key: id };
      return { ...shape, rule: 'circular-reference', data: { ring: cells } };
    };
    const findings = [
      ...[circle('a', ['Bases!A1']), finding('p'), circle('b', ['Otra!A1'])],
      ...[circle('c', ['Bases!A2', 'Otra!A2']), circle('d', [])],
    ];
    const { ofPlan, others } = separateOtherFormulas(findings);
    expect(ofPlan.map(({ id }) => id)).toEqual(['p']);
    expect(others.map(({ sheet, findings: of }) => [sheet, of.map(({ id }) => id)])).toEqual([
      ['Bases', ['a', 'c']],
      ['Otra', ['b']],
      ['', ['d']],
    ]);
  });
});

describe('cells any of which may be wrong', () => {
  const low = (cell: string) => suspect({ cell, confidence: 'low', proposed: null });
  test.each<[string, Finding['suspects'], readonly string[] | null]>([
    ['of none', [], null],
    ['of one', [low('PLAN!H12')], null],
    ['of two, as they stand in the row', [low('PLAN!H12'), low('PLAN!F12')], ['PLAN!F12', 'PLAN!H12']],
    ['of two, one of another row at the end', [low('PLAN!H40'), low('PLAN!F12')], ['PLAN!F12', 'PLAN!H40']],
    ['of a tie', [suspect({ confidence: 'tie' }), suspect({ confidence: 'tie', cell: 'PLAN!F12' })], null],
    ['of one that leads', [suspect({ confidence: 'medium' }), low('PLAN!F12')], null],
  ])('%s', (_, suspects, cells) => {
    expect(locatedCells(finding('f', { suspects }))).toEqual(cells);
  });
});

describe('gravity', () => {
  test.each<[readonly Severity[], Severity | null]>([
    [[], null],
    [['note'], 'note'],
    [['note', 'warning'], 'warning'],
    [['note', 'error', 'warning'], 'error'],
  ])('the gravest of %j is %p', (severities, expected) => {
    expect(gravest(severities)).toBe(expected);
  });

  test('errors stand before warnings, these before notes', () => {
    expect((['error', 'warning', 'note'] as const).map(gravity)).toEqual([0, 1, 2]);
  });

  test('of one gravity by sheet, row and column, what has no place of the workbook last', () => {
    const at = (...cells: string[]) => ({ severity: 'error' as const, cells });
    const places = [at(), at('Otra!A1'), at('B!A2'), at('A!B2'), at('A!A2'), at('A!C1'), at('B!A1')];
    expect(sortFindings(places, ['B', 'A']).map(({ cells: [cell] }) => cell)).toEqual([
      ...['B!A1', 'B!A2', 'A!C1', 'A!A2', 'A!B2', undefined, 'Otra!A1'],
    ]);
  });
});

describe('what was left as it is under an older name', () => {
  test.each<[RuleName, RuleName]>([
    ['similar-axes', 'axis-variants'],
    ['summary-axis-unknown', 'axis-variants'],
    ['own-rule-unreadable', 'own-rule'],
    ['own-rule-column-unknown', 'own-rule'],
    ['text-number-column', 'text-number'],
    ['text-zero', 'text-number'],
    ['impossible-date', 'text-date'],
    ['scale-block', 'scale-outlier'],
    ['product', 'product'],
  ])('%s was %s', (rule, former) => {
    expect(formerRule(rule)).toBe(former);
  });
});

describe('a finding of what a rule observed', () => {
  const rule = { name: 'product', severity: 'warning' } as const;
  const seen = { cells: ['PLAN!H12'], data: {}, key: 'k' };

  test('has the rule’s gravity, no suspects and no difference unless they are said', () => {
    expect(draftFinding(rule, seen)).toEqual({
      ...{ ...seen, rule: 'product', severity: 'warning', suspects: [], difference: null, disagreements: [] },
    });
  });

  test('and what is said', () => {
    const said = { severity: 'note', suspects: [suspect()], difference: decimal(1n), disagreements: [] } as const;
    expect(draftFinding(rule, { ...seen, ...said })).toEqual({ ...seen, ...said, rule: 'product' });
  });

  test.each<[string | undefined, boolean]>([
    ['Hacienda', true],
    ['', false],
    [undefined, false],
  ])('%p answers for it: %p', (owner, named) => {
    expect('owner' in draftFinding(rule, { ...seen, owner })).toBe(named);
  });
});
