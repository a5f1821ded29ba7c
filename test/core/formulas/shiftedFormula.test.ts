import { describe, expect, test } from '@jest/globals';
import { shiftedFormula } from '../../../src/core/formulas/shiftedFormula';
import { RowMoves, type RowEdit } from '../../../src/core/workbook/rowMoves';

const IN: readonly RowEdit[] = [{ at: 5, count: 2 }];
const OUT: readonly RowEdit[] = [{ at: 5, count: -2 }];

function shifted(formula: string, edits: readonly RowEdit[]): string {
  const moves = new RowMoves(edits);
  return shiftedFormula(formula, (sheet) => (sheet === 'Hitos 1' ? (area) => moves.area(area) : undefined));
}

describe('references follow the rows that they point at', () => {
  test.each([
    ['a cell below', "='Hitos 1'!M8", "='Hitos 1'!M10", "='Hitos 1'!M6"],
    ['a cell above', "='Hitos 1'!M4", "='Hitos 1'!M4", "='Hitos 1'!M4"],
    ['the cell itself', "='Hitos 1'!$M$5", "='Hitos 1'!$M$7", "='Hitos 1'!#REF!"],
    ['a range around', "=SUM('Hitos 1'!A4:A9)", "=SUM('Hitos 1'!A4:A11)", "=SUM('Hitos 1'!A4:A7)"],
    ['a range that begins there', "=SUM('Hitos 1'!A5:A9)", "=SUM('Hitos 1'!A7:A11)", "=SUM('Hitos 1'!A5:A7)"],
    ['a range that ends there', "=SUM('Hitos 1'!A2:A6)", "=SUM('Hitos 1'!A2:A8)", "=SUM('Hitos 1'!A2:A4)"],
    ['a range of what is gone', "=SUM('Hitos 1'!A5:A6)", "=SUM('Hitos 1'!A7:A8)", "=SUM('Hitos 1'!#REF!)"],
    ['whole rows', "=SUM('Hitos 1'!8:$9)", "=SUM('Hitos 1'!10:$11)", "=SUM('Hitos 1'!6:$7)"],
    ['whole columns', "=SUM('Hitos 1'!A:B)", "=SUM('Hitos 1'!A:B)", "=SUM('Hitos 1'!A:B)"],
    ['corners the other way round', "=SUM('Hitos 1'!A9:A4)", "=SUM('Hitos 1'!A11:A4)", "=SUM('Hitos 1'!A7:A4)"],
    ['another sheet', '=Plan!M8+M8', '=Plan!M8+M8', '=Plan!M8+M8'],
    ['another workbook', "='[1]Hitos 1'!M8", "='[1]Hitos 1'!M8", "='[1]Hitos 1'!M8"],
    ['a text', '="Hitos 1!M8"', '="Hitos 1!M8"', '="Hitos 1!M8"'],
    ['a table', '=SUM(HitosCuadre1[Avance])', '=SUM(HitosCuadre1[Avance])', '=SUM(HitosCuadre1[Avance])'],
  ])('%s', (_what, formula, put, taken) => {
    expect(shifted(formula, IN)).toBe(put);
    expect(shifted(formula, OUT)).toBe(taken);
  });
});
