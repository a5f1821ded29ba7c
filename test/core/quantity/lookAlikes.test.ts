import { describe, expect, test } from '@jest/globals';

import { toPlainText } from '../../../src/core/quantity/decimal';
import { parseLookAlikes } from '../../../src/core/quantity/lookAlikes';

describe('parseLookAlikes', () => {
  test.each([
    ['3.869.25O', '3869250'],
    ['$ 3.O69.25o', '3069250'],
    ['l.200.000', '1200000'],
    ['4I5.000.000', '415000000'],
    ['OO5', '5'],
  ])('reads %j as %s', (text, value) => {
    const read = parseLookAlikes(text);
    expect(read && toPlainText(read.value)).toBe(value);
  });

  test.each(['3.869.250', 'OIL', '500\n30O', '12 5O', 'Obra 12', '3.869.25B', 'lote 5'])('leaves %j', (text) => {
    expect(parseLookAlikes(text)).toBeNull();
  });
});
