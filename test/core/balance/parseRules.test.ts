import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseRules } from '../../../src/core/balance/grammar/parseRules';
import type { Polynomial } from '../../../src/core/balance/grammar/polynomial';
import { toNumber } from '../../../src/core/quantity/decimal';

/** A polynomial as numbers by the product of names; `1` is the constant. */
function coefficients(polynomial: Polynomial | undefined): Record<string, number> {
  return Object.fromEntries(
    (polynomial ?? []).map(({ coefficient, names }) => [names.join('*') || '1', toNumber(coefficient)]),
  );
}

function only(line: string) {
  const { rules, errors } = parseRules([line]);
  expect(errors).toEqual([]);
  return rules[0];
}

describe('rules that can be read', () => {
  test('a product and a sum are moved to one side', () => {
    expect(coefficients(only('cantidad * unitario == total')?.polynomial)).toEqual({
      'cantidad*unitario': 1,
      total: -1,
    });
    expect(coefficients(only('turnover - costs == profit')?.polynomial)).toEqual({
      turnover: 1,
      costs: -1,
      profit: -1,
    });
  });

  test.each([
    ['x == 0', '==', { x: 1 }],
    ['x <= 2', '<=', { x: 1, '1': -2 }],
    ['x >= 2', '<=', { x: -1, '1': 2 }],
    ['x < 2', '<', { x: 1, '1': -2 }],
    ['x > 2', '<', { x: -1, '1': 2 }],
  ])('%s', (line, relation, expected) => {
    const rule = only(line);
    expect(rule?.relation).toBe(relation);
    expect(coefficients(rule?.polynomial)).toEqual(expected);
  });

  test('parentheses, signs and precedence', () => {
    expect(coefficients(only('-(a - 2 * b) * 3 + a == -4')?.polynomial)).toEqual({ a: -2, b: 6, '1': 4 });
    expect(coefficients(only('a * (b + c) * 2 == 0')?.polynomial)).toEqual({ 'a*b': 2, 'a*c': 2 });
    expect(coefficients(only('a - -a == 2*a')?.polynomial)).toEqual({});
  });

  test('decimal constants are exact', () => {
    const [rule] = parseRules(['0.1 + 0.2 == 0.3 + 0*x']).rules;
    expect(rule?.polynomial).toEqual([]);
    expect(coefficients(only('cost >= 0.6*turnover')?.polynomial)).toEqual({ turnover: 0.6, cost: -1 });
    expect(coefficients(only('X15 * 7.19301299489728e-07 <= X12')?.polynomial)).toEqual({
      X15: 7.19301299489728e-7,
      X12: -1,
    });
  });

  test('names hold letters of any script, digits, underscores and points', () => {
    expect(only('asignación_2009 + año.1 == Ñandú')?.names).toEqual(['asignación_2009', 'año.1', 'Ñandú']);
    expect(only('x1+x2==x3')?.names).toEqual(['x1', 'x2', 'x3']);
  });

  test('empty lines are skipped and lines keep their numbers', () => {
    const { rules, errors } = parseRules(['', '  a == b ', '   ', 'c ==']);
    expect(rules.map(({ line, text }) => [line, text])).toEqual([[2, 'a == b']]);
    expect(errors.map(({ line }) => line)).toEqual([4]);
  });
});

describe('errors say where and what was expected', () => {
  test.each([
    ['a + == b', 5, '==', ['name', 'number', '(']],
    ['a + b', 6, '', ['operator', 'comparison']],
    ['a = b', 3, '=', ['operator', 'comparison']],
    ['a == b == c', 8, '==', ['operator', 'end']],
    ['(a + b == c', 8, '==', ['operator', ')']],
    ['a == b)', 7, ')', ['operator', 'end']],
    ['a / b == c', 3, '/', ['operator', 'comparison']],
    ['3 a == b', 3, 'a', ['operator', 'comparison']],
    ['a == $b', 6, '$', ['name', 'number', '(']],
    ['a => b', 3, '=', ['operator', 'comparison']],
    ['', 1, '', []],
  ])('%j', (line, column, found, expected) => {
    const { rules, errors } = parseRules([line]);
    expect(rules).toEqual([]);
    expect(errors).toEqual(line === '' ? [] : [{ line: 1, column, found, expected }]);
  });

  test('what is too deep or too long is refused, not read for ever', () => {
    const deep = `${'('.repeat(5000)}a${')'.repeat(5000)} == 1`;
    const wide = `${Array.from({ length: 12 }, (_, place) => `(a${place} + b${place} + c${place})`).join(' * ')} == 1`;
    expect(parseRules([deep, wide]).errors.map(({ expected }) => expected)).toEqual([
      ['simpler-rule'],
      ['simpler-rule'],
    ]);
  });

  test('no text makes it throw', () => {
    const pieces = fc.constantFrom(
      'a',
      'b1',
      '2',
      '.5',
      '(',
      ')',
      '+',
      '-',
      '*',
      '==',
      '<=',
      '<',
      '>',
      '>=',
      '=',
      ' ',
      '€',
      '\u{1F600}',
      '1e',
      'e5',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        const { rules, errors } = parseRules([parts.join('')]);
        return rules.length + errors.length <= 1;
      }),
      { seed: 20090101, numRuns: 2000 },
    );
  });
});
