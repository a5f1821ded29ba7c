import { translateFormulaToR1C1 } from '@borgar/fx';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formulaAt, movedFormula, relativePattern } from '../../../src/core/formulas';
import { withRange } from '../../../src/core/formulas/withRange';
import { a1 } from '../../../src/core/workbook/address';

const PIECES = [
  ...['A1', '$B$2', 'C$3:D$4', '$E5:F6', 'A:A', '$B:D', '3:3', '$4:6', "'Hoja 1'!G7", 'Datos!$H$8', "'it''s B2'!I9"],
  ...[
    'Tabla1[[#This Row],[A1]]',
    'Tabla1[B2]',
    '"A1 ""B2"""',
    'LOG10(J1)',
    'nombre.A1',
    'A1B2_',
    '1E5',
    'TRUE',
    '12.5',
  ],
  ...['SUM(K1:L2,M3)', '[1]Otro!N4', 'Q1!A1', 'XFD1048576', 'XFE1', 'A1048577', 'Año2024', 'ABCD1', 'Hoja1:Hoja3!B2'],
];

describe('relative patterns', () => {
  test('are those of the library, for every kind of reference', () => {
    const formula = fc
      .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 })
      .map((all) => `=${all.join('+')}`);
    const place = fc.record({ row: fc.integer({ min: 1, max: 99 }), column: fc.integer({ min: 1, max: 30 }) });
    fc.assert(
      fc.property(formula, place, (written, cell) => {
        expect(relativePattern(written, cell)).toBe(translateFormulaToR1C1(written, a1(cell.row, cell.column)));
      }),
      { seed: 13, numRuns: 500 },
    );
  });

  test('are equal where formulas do the same, and give the formula of another cell', () => {
    const pattern = relativePattern('=SUM(H7:H16)*$B$1', { row: 17, column: 8 });
    expect(pattern).toBe('=SUM(R[-10]C:R[-1]C)*R1C2');
    expect(relativePattern('=SUM(J7:J16)*$B$1', { row: 17, column: 10 })).toBe(pattern);
    expect(formulaAt(pattern, { row: 27, column: 9 })).toBe('=SUM(I17:I26)*$B$1');
    expect(movedFormula('=SUM(H7:H16)*$B$1', { row: 17, column: 8 }, { row: 27, column: 9 })).toBe(
      '=SUM(I17:I26)*$B$1',
    );
    expect(formulaAt('=SUM((', { row: 1, column: 1 })).toBe('=SUM((');
  });
});

describe('another range', () => {
  test('takes the place of the one that is named, and of no other', () => {
    const [from, to] = [
      { top: 7, left: 8, bottom: 9, right: 8 },
      { top: 7, left: 8, bottom: 10, right: 8 },
    ];
    expect(withRange('=SUM(H7:H9)+"H7:H9"', from, to)).toBe('=SUM(H7:H10)+"H7:H9"');
    expect(withRange("=SUM('x y'!$H$7:H9)", from, to)).toBe("=SUM('x y'!H7:H10)");
    expect(withRange('=SUM(H7:H8)', from, to)).toBeNull();
  });
});
