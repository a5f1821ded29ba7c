import { describe, expect, test } from '@jest/globals';
import { conventionFor, convertsTo, textAmountFormula } from '../../../../src/core/sheets/formula/textAmount';
import { parseDecimal, ZERO } from '../../../../src/core/quantity/decimal';

const COLOMBIAN = { decimal: ',', group: '.' } as const;

function decimalOf(text: string) {
  return parseDecimal(text) ?? ZERO;
}

describe('amounts typed as text', () => {
  test.each([
    ['$ 23.709.806.841', '23709806841'],
    ['1.960,00', '1960'],
    ['$\u00a02.500\u00a0', '2500'],
    ['(4.000)', '-4000'],
    ['-1.234,5', '-1234.5'],
    ['350000', '350000'],
  ])('%j is read with the separators of Colombia', (text, value) => {
    expect(conventionFor(text, decimalOf(value))).toEqual(COLOMBIAN);
  });

  test('a decimal point is read with the other separators', () => {
    expect(conventionFor('0.4', decimalOf('0.4'))).toEqual({ decimal: '.', group: ',' });
  });

  test('what no convention reads is left to the exact text', () => {
    expect(conventionFor('2´393.430 millones', decimalOf('2393430000000'))).toBeNull();
  });

  test('a dash and words count as nothing', () => {
    for (const text of ['-', '$ -', 'pendiente']) expect(convertsTo(text, ZERO, COLOMBIAN)).toBe(true);
  });

  test('only what stands in the texts is taken off', () => {
    expect(textAmountFormula('A!$A$1', ['1.000'], COLOMBIAN)).toBe(
      'SUM(IF(ISTEXT(A!$A$1),IFERROR(NUMBERVALUE(A!$A$1,",","."),0),0))',
    );
    expect(textAmountFormula('A!$A$1', ['$ (1.000)'], COLOMBIAN)).toContain('SUBSTITUTE(A!$A$1,"$","")');
  });
});
