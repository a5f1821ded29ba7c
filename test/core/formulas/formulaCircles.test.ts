import { describe, expect, test } from '@jest/globals';
import { formulaCircles } from '../../../src/core/formulas/circles/formulaCircles';
import { runToEnd } from '../../../src/core/steps/runToEnd';
import { formatAddress } from '../../../src/core/workbook/address';
import { workbookOf, type SpecimenCell } from './workbookOf';

const rings = (sheets: Parameters<typeof workbookOf>[0]): string[] =>
  runToEnd(formulaCircles(workbookOf(sheets))).map((circle) => circle.map(formatAddress).join(' → '));

describe('circular references', () => {
  test('a total that takes itself in', () => {
    expect(rings({ Bases: [[1], [2], [['=SUM(A1:A3)', 3]]] })).toEqual(['Bases!A3']);
    expect(rings({ Bases: [[1], [2], [['=SUM(A1:A2)', 3]]] })).toEqual([]);
  });

  test('a ring over several sheets, said in its order', () => {
    const sheets = {
      Uno: [[['=Dos!A1+1', 0]]] as SpecimenCell[][],
      Dos: [[['=SUM(Tres!A1:A3)', 0]]] as SpecimenCell[][],
      Tres: [[5], [['=Uno!A1*2', 0]]] as SpecimenCell[][],
    };
    expect(rings(sheets)).toEqual(['Uno!A1 → Dos!A1 → Tres!A2']);
  });

  test('two ways to one cell, a running total and a whole column beside it are none', () => {
    const running = Array.from({ length: 6 }, (_, at): SpecimenCell[] => [
      [at === 0 ? '=1' : `=A${at}+1`, at],
      [`=SUM(A$1:A${at + 1})`, at],
      [`=B${at + 1}+SUM(A:B)`, at],
    ]);
    expect(rings({ Saldos: running })).toEqual([]);
  });

  test('long chains cost no stack, and at most twenty rings are told', () => {
    const chain = Array.from({ length: 20_000 }, (_, at): SpecimenCell[] => [[at < 19_999 ? `=A${at + 2}` : '=A1', 0]]);
    expect(runToEnd(formulaCircles(workbookOf({ Cadena: chain })))[0]).toHaveLength(20_000);
    const selves = Array.from({ length: 30 }, (_, at): SpecimenCell[] => [[`=A${at + 1}`, 0]]);
    expect(rings({ Sí: selves })).toHaveLength(20);
  });
});
