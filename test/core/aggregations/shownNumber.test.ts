import { describe, expect, test } from '@jest/globals';
import { labelBits } from '../../../src/core/aggregations/labelBits';
import { shownNumber } from '../../../src/core/aggregations/shownNumber';

describe('shownNumber', () => {
  test.each([
    ['1,234.50', 'Comma Point', 123450, 2],
    ['1.234,5', 'Point Comma', 12345, 1],
    ['1 234 567', 'Space Comma', 1234567, 0],
    ['1\u00a0234,75', 'Space Comma', 123475, 2],
    ["12'345", 'Apostrophe Point', 12345, 0],
    ['.5', 'None Point', 5, 1],
    ['-12', 'None Point', -12, 0],
    ['−12', 'None Point', -12, 0],
    ['–12', 'None Point', -12, 0],
    ['$-12', 'None Point', -12, 0],
    ['+12', 'None Point', 12, 0],
    ['(12.5)', 'None Point', -125, 1],
    ['12.5%', 'None Point', 125, 1],
    ['$ 12', 'Space Point', 12, 0],
  ])('%s, written %s', (text, numbers, digits, decimals) => {
    expect(shownNumber(text, numbers)).toEqual({ digits, decimals });
  });

  test.each(['', '-', '..', '12 a', 'A1', '1999-2000', '(12', '12)', '1/2', '1.2.3', '12E'])(
    '%s is no number',
    (text) => {
      expect(shownNumber(text, 'None Point')).toBeNull();
    },
  );

  test('a text is read up to forty signs long, no further', () => {
    expect(shownNumber('1'.repeat(40), 'None Point')).not.toBeNull();
    expect(shownNumber('1'.repeat(41), 'None Point')).toBeNull();
  });
});

describe('labelBits', () => {
  test.each(['Total', 'SUBTOTAL', 'Sub-total inversión', 'Gran total', 'TOTALES', 'Suma', 'All ages', 'Totais'])(
    '%s speaks for a total',
    (text) => {
      expect(labelBits(text)).toBeGreaterThan(0);
    },
  );

  test.each(['Promedio', 'Average', 'Total (%) Porcentaje', '% del total', 'Variación 2024', 'Taxa'])(
    '%s speaks against one',
    (text) => {
      expect(labelBits(text)).toBeLessThan(0);
    },
  );

  test.each(['Totalidad', 'Resumen', 'Hall', 'Tasación', 'Medias nuevas', ''])('%s says nothing', (text) => {
    expect(labelBits(text)).toBe(0);
  });
});
