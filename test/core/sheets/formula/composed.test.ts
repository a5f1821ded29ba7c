import { describe, expect, test } from '@jest/globals';
import { composed, type Term } from '../../../../src/core/sheets/formula/composed';
import { FORMULA_LIMIT } from '../../../../src/core/sheets/formula/liveFormula';
import { sum } from '../../../../src/core/quantity/arithmetic';
import { decimal, toNumber } from '../../../../src/core/quantity/decimal';

function ranges(count: number): Term[] {
  return Array.from({ length: count }, (_, at): Term => {
    return { kind: 'sum', reference: `PLAN!$H$${2 * at + 1}`, value: decimal(BigInt(at)), unit: 1, sign: 1 };
  });
}

describe('a sum of many ranges', () => {
  test('is one function while it has the arguments for it', () => {
    const { formula, parts } = composed(ranges(3), decimal(3n));
    expect(formula).toBe('=SUM(PLAN!$H$1,PLAN!$H$3,PLAN!$H$5)');
    expect(parts).toEqual([]);
  });

  test('goes into parts that a person can read and that together give the value', () => {
    const terms = ranges(2000);
    const value = sum(terms.map((term) => term.value));
    const { formula, parts } = composed(terms, value);
    expect(formula).toBe('');
    for (const part of parts) expect(part.formula.length).toBeLessThanOrEqual(FORMULA_LIMIT);
    expect(sum(parts.map((part) => part.value))).toEqual(value);
    expect(parts.flatMap((part) => part.formula.match(/\$H\$\d+/g) ?? [])).toHaveLength(2000);
  });

  test('keeps units and signs apart, and passes over errors where there are some', () => {
    const one = decimal(1n);
    const terms: Term[] = [
      { kind: 'sum', reference: 'A!$A$1', value: one, unit: 1000, sign: 1 },
      { kind: 'sum', reference: 'A!$B$1', value: one, unit: 1, sign: -1 },
      { kind: 'sum-without-errors', reference: 'A!$C$1:$C$9', value: one, unit: 1, sign: 1 },
    ];
    const { formula, value } = composed(terms, decimal(3n));
    expect(formula).toBe('=1000*SUM(A!$A$1)-SUM(A!$B$1)+AGGREGATE(9,6,A!$C$1:$C$9)');
    expect(toNumber(value)).toBe(3);
  });
});
