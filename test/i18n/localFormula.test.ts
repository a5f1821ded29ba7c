import { describe, expect, test } from '@jest/globals';
import { localError, localFormula } from '../../src/i18n/localFormula';
import type { NumberLanguage } from '../../src/i18n/number';

describe('a formula as the Excel of its user shows it', () => {
  test.each<[string, NumberLanguage, string]>([
    ['=SUM(A1:A3)', 'es', '=SUMA(A1:A3)'],
    ['=SUM(A1,1.5)', 'es', '=SUMA(A1;1,5)'],
    ['=SUM(A1,1.5)', 'es-point', '=SUMA(A1,1.5)'],
    ['=SUM(A1,1.5)', 'en', '=SUM(A1,1.5)'],
    ['=SUM(A1,1.5)', 'en-comma', '=SUM(A1;1,5)'],
    ['=IF(A1>0,"sum(1,2) es 1.5",TRUE)', 'es', '=SI(A1>0;"sum(1,2) es 1.5";VERDADERO)'],
    ["='SUM(1,2)'!A1+SUM!B2", 'es', "='SUM(1,2)'!A1+SUM!B2"],
    ['=IFERROR(VLOOKUP(A2,Hoja1!A:B,2,FALSE),#N/A)', 'es', '=SI.ERROR(BUSCARV(A2;Hoja1!A:B;2;FALSO);#N/D)'],
    ['=SUM({1,2;3,4})', 'es', '=SUMA({1\\2;3\\4})'],
    ['=_xlfn.XLOOKUP(A1,B:B,C:C)', 'es', '=BUSCARX(A1;B:B;C:C)'],
    ['=_xlfn._xlws.FILTER(A:A,B:B)', 'es', '=FILTRAR(A:A;B:B)'],
    ['=MAX(A1:A2)+Tasa', 'es', '=MAX(A1:A2)+Tasa'],
    ['=A1*1E-5', 'es', '=A1*1E-5'],
    ['=sum(a1)', 'es', '=SUMA(a1)'],
    ['=LOG10(A1)', 'es', '=LOG10(A1)'],
  ])('%s in %s is %s', (formula, language, expected) => {
    expect(localFormula(formula, language)).toBe(expected);
  });

  test('errors have the name that Excel gives them', () => {
    expect(localError('#VALUE!', 'es')).toBe('#¡VALOR!');
    expect(localError('#VALUE!', 'en')).toBe('#VALUE!');
    expect(localError('#NUEVO!', 'es')).toBe('#NUEVO!');
  });
});
