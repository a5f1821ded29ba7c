import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { add, multiply, negate, subtract, sum } from '../../../src/core/quantity/arithmetic';
import { compare, equals } from '../../../src/core/quantity/compare';
import {
  decimal,
  fromNumber,
  parseDecimal,
  toNumber,
  toPlainText,
  ZERO,
  type Decimal,
} from '../../../src/core/quantity/decimal';
import { divide, divideExactly, round } from '../../../src/core/quantity/divide';

const decimals: fc.Arbitrary<Decimal> = fc
  .record({ units: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), scale: fc.integer({ min: 0, max: 12 }) })
  .map(({ units, scale }) => decimal(units, scale));

const read = (text: string): Decimal => {
  const value = parseDecimal(text);
  if (!value) throw new Error(`not a decimal: ${text}`);
  return value;
};

describe('arithmetic', () => {
  test('adding commutes, associates and undoes', () => {
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(add(a, negate(a))).toEqual(ZERO);
      }),
    );
  });

  test('multiplication distributes over addition', () => {
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
      }),
    );
  });

  test('text comes back as the same decimal', () => {
    fc.assert(fc.property(decimals, (a) => equals(read(toPlainText(a)), a)));
  });

  test('comparing agrees with the sign of the difference', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const difference = subtract(a, b).units;
        expect(compare(a, b)).toBe(difference === 0n ? 0 : difference < 0n ? -1 : 1);
      }),
    );
  });

  test('amounts above 2^31, 10^7 and products above 2^53 stay exact', () => {
    expect(toPlainText(multiply(read('123456789012'), read('98765.4321')))).toBe('12193263112448712.0852');
    expect(toPlainText(sum([read('9007199254740993'), read('0.01')]))).toBe('9007199254740993.01');
  });
});

describe('fromNumber', () => {
  test('keeps the fifteen digits that Excel shows', () => {
    expect(fromNumber(0.1 + 0.2)).toEqual(decimal(3n, 1));
    expect(fromNumber(33333.333333333336)).toEqual(read('33333.3333333333'));
    expect(fromNumber(1e21)).toEqual(read('1000000000000000000000'));
    expect(fromNumber(Number.NaN)).toBeNull();
  });

  test('a number of up to fifteen digits goes there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), fc.integer({ min: 0, max: 6 }), (units, places) => {
        const number = Number(`${units}e-${places}`);
        const value = fromNumber(number);
        expect(value && toNumber(value)).toBe(number === 0 ? 0 : number);
      }),
    );
  });
});

describe('divide', () => {
  test('halves go away from zero, as ROUND does', () => {
    expect(divide(read('5'), read('2'), 0)).toEqual(read('3'));
    expect(divide(read('-5'), read('2'), 0)).toEqual(read('-3'));
    expect(round(read('2.345'), 2)).toEqual(read('2.35'));
    expect(round(read('5.6601'), 1, 'truncate')).toEqual(read('5.6'));
  });

  test('an exact division multiplies back', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const quotient = divideExactly(a, b, 6);
        if (quotient) expect(multiply(quotient, b)).toEqual(a);
      }),
    );
  });

  test('by zero there is no quotient', () => {
    expect(divide(read('1'), ZERO, 2)).toBeNull();
  });
});
