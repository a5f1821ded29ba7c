import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decimal, parseDecimal, toPlainText } from '../../src/core/quantity/decimal';
import { formatDate, localDay } from '../../src/i18n/date';
import { formatNumber, formatPesos, formatRatio, numberLanguage } from '../../src/i18n/number';

describe('numbers', () => {
  test('are grouped as in Colombia, whatever the machine', () => {
    expect(formatNumber(23709806841, 'es')).toBe('23.709.806.841');
    expect(formatNumber(-1234.5, 'es')).toBe('-1.234,5');
    expect(formatNumber(999, 'es')).toBe('999');
    expect(formatNumber(1234567.25, 'en')).toBe('1,234,567.25');
    expect(formatNumber(Number.NaN, 'es')).toBe('NaN');
  });

  test('pesos are whole, halves away from zero', () => {
    expect(formatPesos(decimal(12345n, 1), 'es')).toBe('1.235');
    expect(formatPesos(decimal(-12345n, 1), 'es')).toBe('-1.235');
  });

  test('ratios keep their decimals and never break before the sign', () => {
    expect(formatRatio(0.436197, 'es')).toBe('43,6\u00a0%');
    expect(formatRatio(1, 'es')).toBe('100,0\u00a0%');
    expect(formatRatio(0.5, 'en', 0)).toBe('50%');
    expect(formatRatio(null, 'es')).toBe('–');
  });

  test('every digit is there, however long the number', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.integer({ min: 0, max: 8 }),
        (units, scale) => {
          const value = decimal(units, scale);
          const read = formatNumber(value, 'es').replaceAll('.', '').replace(',', '.');
          expect(parseDecimal(read)).toEqual(value);
          expect(toPlainText(value)).toBe(read);
        },
      ),
      { seed: 11 },
    );
  });
});

test('dates name their month; a text that is no date stays', () => {
  expect(formatDate('2009-03-31', 'es')).toBe('31 mar 2009');
  expect(formatDate('2009-03-31T23:00:00Z', 'en')).toBe('31 Mar 2009');
  expect(formatDate('ayer', 'es')).toBe('ayer');
  expect(localDay(new Date(2009, 0, 5))).toBe('2009-01-05');
});

test('numbers are written as the application around writes them, in whatever language', () => {
  expect(formatNumber(1234.5, numberLanguage('es', 'point-decimal'))).toBe('1,234.5');
  expect(formatNumber(1234.5, numberLanguage('en', 'comma-decimal'))).toBe('1.234,5');
  expect(formatRatio(0.4362, numberLanguage('es', 'point-decimal'))).toBe('43.6\u00a0%');
});
