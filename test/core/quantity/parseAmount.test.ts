import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { chooseReading } from '../../../src/core/quantity/chooseReading';
import { fromNumber, toNumber, toPlainText } from '../../../src/core/quantity/decimal';
import { parseAmount } from '../../../src/core/quantity/parseAmount';
import { AMOUNT_STYLES, amountText } from '../../specimens/layouts/amountText';

describe('parseAmount', () => {
  test.each([
    ['$ 23.709.806.841', '23709806841'],
    ['$23,709,806,841.50', '23709806841.5'],
    ['1.960,00', '1960'],
    ['0.4', '0.4'],
    ['0,400', '0.4'],
    ['2´393.430', '2393430'],
    ["1'250.000,5", '1250000.5'],
    ['2´393.430 millones', '2393430000000'],
    ['12,5 millones', '12500000'],
    ['3 mil', '3000'],
    ['1,2 miles de millones', '1200000000'],
    ['7,75%', '0.0775'],
    ['2.00 %', '0.02'],
    ['100%', '1'],
    ['-', '0'],
    ['$ -', '0'],
    ['—', '0'],
    ['(1.200.000)', '-1200000'],
    ['-45', '-45'],
    ['45-', '-45'],
    ['\u00a04.500.000\u00a0', '4500000'],
    ['COP 7.000.000', '7000000'],
    ['99999999999999999999', '99999999999999999999'],
    ['1234.567', '1234.567'],
    ['1.234.567,-', '1234567'],
    ['1.234,-', '1234'],
    ['$ 1.234.567.-', '1234567'],
    ['500.—', '500'],
    ['3.000,oo', '3000'],
    ['1.500.000.', '1500000'],
    ['1 234 567', '1234567'],
    ['$ 1 234 567,50', '1234567.5'],
    ['1\u202f234 millones', '1234000000'],
    ['3.869.250\u200b', '3869250'],
    ['\u200e\u202a3.869.250\u202c', '3869250'],
    ['\ufeff12.500,00', '12500'],
    ['\u2212 4.500.000', '-4500000'],
    ['３８６９２５０', '3869250'],
    ['＄\u3000１．２３４．５６７', '1234567'],
    ['1.234.567,891', '1234567.891'],
    ['$   500', '500'],
    ['500   pesos', '500'],
    ['500 M/CTE.', '500'],
    ['+45', '45'],
    ['+1.234.567', '1234567'],
    [',5', '0.5'],
    ['1,234,567', '1234567'],
    ['1,234,567.5', '1234567.5'],
    ['2.000.000.00', '2000000'],
    ['2,000,000.00', '2000000'],
    ['1.500.000/=', '1500000'],
    ['1.500.000=', '1500000'],
    ['0.500', '0.5'],
    ['123456789.5', '123456789.5'],
    ["2'393.430,5", '2393430.5'],
    ['1 mm', '1000000'],
    ['1 mill.', '1000000'],
    ['-12,5%', '-0.125'],
    ['(7%)', '-0.07'],
  ])('reads %j as %s, beyond doubt', (text, value) => {
    const parsed = parseAmount(text);
    expect(parsed && toPlainText(parsed.value)).toBe(value);
    expect(parsed?.other).toBeNull();
  });

  test.each(['', 'Global', '1.1.1', '12-05-2009', '1.23.456', '3 de 4', '4 estrategias', 'X', '1,2,3', '%', '$'])(
    'leaves %j as words',
    (text) => {
      expect(parseAmount(text)).toBeNull();
    },
  );

  test.each([
    ...['12 5', '1 23', '1 234 56', '1  234', '12 345,678', '500\n300', '$ 500\n$ 300', '500 $ 300', '500\n-'],
    ...[
      '1,5,5',
      '1.234.56.7',
      '1.2345.678',
      '1,234.567,8',
      '12,34.567',
      "2'39.430",
      "2'393,4,5",
      '1234.567.890',
      '2.000.00.00',
    ],
    ...['(500', '500)', '5-5', 'x500', '500x', '.', ',', '$ %', '%5', '1.234.567.8', '500 1', '¤'],
    ...['3.869.25O', 'TRUE', '#¡VALOR!', '500 y 300', '500 / 300'],
  ])('finds no number or more than one in %j', (text) => {
    expect(parseAmount(text)).toBeNull();
  });

  test.each([
    ['1.500', 1500, 1.5],
    ['1,500', 1500, 1.5],
    ['(12.345)', -12_345, -12.345],
  ])('reads %j in both ways', (text, value, other) => {
    const parsed = parseAmount(text);
    expect(parsed && [toNumber(parsed.value), parsed.other && toNumber(parsed.other)]).toEqual([value, other]);
  });

  test.each([
    ['1.234.567', 'comma-decimal'],
    ['1,234,567', 'point-decimal'],
    ['0,4', 'comma-decimal'],
    ['0.4', 'point-decimal'],
    ['1.234,5', 'comma-decimal'],
    ['1,234.5', 'point-decimal'],
    ["2'393.430", 'comma-decimal'],
    ['1.234,-', 'comma-decimal'],
    ['500', null],
    ['500.—', null],
    ['2.000.000.00', null],
    ['1.500', null],
    ['-', null],
  ])('%s proves %s', (text, proves) => {
    expect(parseAmount(text)?.proves).toBe(proves);
  });

  test.each([
    ['7%', true],
    ['7', false],
    ['-', false],
    ['7 % ', true],
  ])('whether %s is a percentage: %s', (text, percent) => {
    expect(parseAmount(text)?.percent).toBe(percent);
  });

  test('keeps both readings where no column decides, and one where the text does', () => {
    const ambiguous = parseAmount('1.500');
    expect(ambiguous && chooseReading(ambiguous, null)).toEqual({
      value: fromNumber(1500),
      otherReading: fromNumber(1.5),
    });
    const certain = parseAmount('1.500,0');
    expect(certain && chooseReading(certain, null)).toEqual({ value: fromNumber(1500), otherReading: null });
  });

  test.each([
    ['1234.567', '1234.567'],
    ['1.5000', '1.5'],
    ['0.500', '0.5'],
    ['.500', '0.5'],
  ])('%s can be read in one way only', (text, value) => {
    const parsed = parseAmount(text);
    expect(parsed && [toPlainText(parsed.value), parsed.ambiguous, parsed.other]).toEqual([value, null, null]);
  });

  test.each([
    ['1.500', 'comma-decimal', 1500],
    ['1.500', 'point-decimal', 1.5],
    ['1,500', 'comma-decimal', 1.5],
    ['1,500', 'point-decimal', 1500],
  ] as const)('lets the column decide %j under %s', (text, column, value) => {
    const parsed = parseAmount(text);
    const chosen = parsed && chooseReading(parsed, column);
    expect(chosen && [toNumber(chosen.value), chosen.otherReading]).toEqual([value, null]);
  });

  test('reads back every whole amount in every style that it is written in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 13), max: 10 ** 13 }),
        fc.constantFrom(...AMOUNT_STYLES),
        (amount, style) => {
          const parsed = parseAmount(amountText(amount, style));
          expect(parsed && chooseReading(parsed, 'comma-decimal').value).toEqual(fromNumber(amount));
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});
