import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { absolute, add, multiply, negate, subtract, sum, unitsAt } from '../../../src/core/quantity/arithmetic';
import { compare, equals, isNegative, isZero } from '../../../src/core/quantity/compare';
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
    expect(fromNumber(Number.POSITIVE_INFINITY)).toBeNull();
    expect(fromNumber(2 ** 53 - 1)).toEqual(read('9007199254740991'));
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

describe('parseDecimal', () => {
  test.each([
    ['12.50', 125n, 1],
    ['-0.5', -5n, 1],
    ['+7', 7n, 0],
    ['1.', 1n, 0],
    ['1.5e+20', 15n * 10n ** 19n, 0],
    ['1.5E3', 1500n, 0],
    ['25e-4', 25n, 4],
    ['1200e-2', 12n, 0],
  ])('reads %s', (text, units, scale) => {
    expect(parseDecimal(text)).toEqual({ units, scale });
  });

  test.each(['', 'x1', '1x', '1,5', '1.2.3', '.5', '1e', '1e12345', '--1', ' 1'])('%j is none', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });
});

describe('signs and equality', () => {
  test.each([
    ['-0.5', true, false, '0.5'],
    ['0', false, true, '0'],
    ['0.5', false, false, '0.5'],
  ])('of %s', (text, negative, zero, size) => {
    const value = read(text);
    expect([isNegative(value), isZero(value), toPlainText(absolute(value))]).toEqual([negative, zero, size]);
  });

  test.each([
    ['1.5', '1.50', true],
    ['1.5', '15', false],
    ['1.5', '0.15', false],
    ['1.5', '1.6', false],
    ['2', '3', false],
  ])('%s and %s', (a, b, same) => {
    expect(equals(read(a), read(b))).toBe(same);
  });

  test.each(['0.05', '-0.05', '12.3', '-7'])('%s is written as it is read', (text) => {
    expect(toPlainText(read(text))).toBe(text);
    expect(toNumber(read(text))).toBe(Number(text));
  });

  test('units at a finer scale are multiplied up', () => {
    expect(unitsAt(read('1.5'), 3)).toBe(1500n);
  });

  test('a decimal of negative scale is a whole number', () => {
    expect(decimal(12n, -2)).toEqual({ units: 1200n, scale: 0 });
  });
});

describe('divide', () => {
  test.each([
    ['1', '3', 2, '0.33'],
    ['2', '3', 2, '0.67'],
    ['-2', '3', 2, '-0.67'],
    ['2', '-3', 2, '-0.67'],
    ['-2', '-3', 2, '0.67'],
    ['1', '-3', 2, '-0.33'],
    ['-1', '-3', 2, '0.33'],
    ['1', '0.4', 3, '2.5'],
    ['0.25', '10', 2, '0.03'],
    ['0.24', '10', 2, '0.02'],
    ['6', '3', 0, '2'],
    ['0', '3', 2, '0'],
  ])('%s ÷ %s to %i places is %s', (a, b, places, quotient) => {
    expect(divide(read(a), read(b), places)).toEqual(read(quotient));
  });

  test.each([
    ['2.344', 2, '2.34'],
    ['2.345', 2, '2.35'],
    ['-2.344', 2, '-2.34'],
    ['-2.345', 2, '-2.35'],
    ['2.34', 2, '2.34'],
    ['2.3', 2, '2.3'],
    ['0.5', 0, '1'],
    ['0.4', 0, '0'],
  ])('%s rounded to %i places is %s', (value, places, rounded) => {
    expect(round(read(value), places)).toEqual(read(rounded));
  });

  test.each([
    ['1', '4', 2, '0.25'],
    ['1.5', '0.5', 0, '3'],
    ['-1', '8', 3, '-0.125'],
    ['1', '8', 2, null],
    ['1', '3', 9, null],
    ['1', '0', 2, null],
  ])('%s ÷ %s within %i places is exactly %s', (a, b, places, quotient) => {
    expect(divideExactly(read(a), read(b), places)).toEqual(quotient && read(quotient));
  });

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
