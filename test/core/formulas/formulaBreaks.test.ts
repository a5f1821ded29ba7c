import { describe, expect, test } from '@jest/globals';
import { formulaBreaks } from '../../../src/core/formulas/breaks/formulaBreaks';
import { runToEnd } from '../../../src/core/steps/runToEnd';
import { a1 } from '../../../src/core/workbook/address';
import type { Snapshot } from '../../../src/core/workbook/snapshot';
import { workbookOf, type SpecimenCell } from './workbookOf';

/** What is said of a workbook, one line a break: its kind, its cells, how it stands to its neighbours. */
function said(snapshot: Snapshot): string[] {
  return runToEnd(formulaBreaks(snapshot)).breaks.map(({ kind, cells, tied, silent }) => {
    const places = cells.map(({ row, column, usual }) => `${a1(row, column)} ${usual ?? ''}`);
    return [kind, ...(tied ? ['tied'] : []), ...(silent ? ['silent'] : []), ...places].join(' ');
  });
}

/** A sheet of quantities and prices with a total, in which some cells are replaced. */
function prices(replaced: Readonly<Record<string, SpecimenCell>> = {}, rows = 10): Snapshot {
  const lines = Array.from({ length: rows }, (_, at): SpecimenCell[] => {
    const row = at + 2;
    return [`Insumo ${row}`, row, 1000 + row, [`=B${row}*C${row}`, row * (1000 + row)]];
  });
  const total: SpecimenCell[] = ['Total', null, null, [`=SUM(D2:D${rows + 1})`, 0]];
  const table = [['Insumo', 'Cantidad', 'Precio', 'Valor'], ...lines, total];
  for (const [place, cell] of Object.entries(replaced)) {
    const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(place) ?? [];
    const line = table[Number(row) - 1];
    if (line) line[letter.charCodeAt(0) - 65] = cell;
  }
  return workbookOf({ APU: table });
}

/** A row of totals over columns of ten figures each. */
function totals(formulas: readonly string[], filled: readonly (number | string | null)[] = []): Snapshot {
  const figures = Array.from({ length: 10 }, (_, row): SpecimenCell[] =>
    formulas.map((_each, column) => 10 * row + column),
  );
  return workbookOf({
    Bases: [formulas.map((_each, at) => filled[at] ?? null), ...figures, formulas.map((f) => [f, 1] as const)],
  });
}

const range = (letter: string, first: number, last: number): string => `=SUM(${letter}${first}:${letter}${last})`;

describe('sums beside one another', () => {
  const letters = 'A B C D E F G H I J'.split(' ');
  const right = letters.map((letter) => range(letter, 2, 11));

  test('that all read the same rows are let be', () => {
    expect(said(totals(right))).toEqual([]);
  });

  test.each([
    ['one short at the end', range('C', 2, 10)],
    ['one short at the beginning', range('C', 3, 11)],
  ])('one of them is %s', (_, short) => {
    expect(said(totals(right.with(2, short)))).toEqual(['range-extent C12 =SUM(C2:C11)']);
  });

  test('one takes in the year over the column, or an empty cell, or a title', () => {
    const long = right.with(2, range('C', 1, 11));
    expect(
      said(
        totals(
          long,
          letters.map((_, at) => 2024 + at),
        ),
      ),
    ).toEqual(['range-extent C12 =SUM(C2:C11)']);
    expect(said(totals(long))).toEqual(['range-extent silent C12 =SUM(C2:C11)']);
    expect(said(totals(long, letters))).toEqual(['range-extent silent C12 =SUM(C2:C11)']);
  });

  test('that are as many as the others are told with them', () => {
    const half = right.map((each, at) => (at < 7 ? each : range(letters[at] ?? '', 3, 11)));
    expect(said(totals(half))).toEqual(['range-extent tied H12 =SUM(H2:H11) I12 =SUM(I2:I11) J12 =SUM(J2:J11)']);
  });

  test.each([
    [9, 'range-extent C12'],
    [8, 'range-extent tied C12'],
  ])('of which %i do it alike: %s', (alike, expected) => {
    const some = letters.slice(0, alike + 1).map((letter, at) => range(letter, at === 2 ? 3 : 2, 11));
    expect(said(totals(some))[0]).toContain(expected);
  });

  test('one reads as many rows, a row farther down', () => {
    expect(said(totals(right.with(2, range('C', 3, 12)).map((f, at) => (at === 2 ? '=SUM(C1:C10)' : f))))).toEqual([
      'range-extent C12 =SUM(C2:C11)',
    ]);
  });

  test('what stands in the range of another formula says nothing of this one', () => {
    const mixed = letters.map((letter, at) => `=${letter}1+SUM(${letter}${at === 2 ? 3 : 2}:${letter}11)`);
    expect(said(totals(mixed))).toEqual(['range-extent C12 =C1+SUM(C2:C11)']);
  });

  test('of which one is longer where it only searches are let be', () => {
    const lookups = letters.map((letter, at) => `=SUMIF(A1:A${at === 2 ? 9 : 11},"Pr",${letter}1:${letter}11)`);
    expect(said(totals(lookups))).toEqual([]);
  });

  test('that take turns are two habits', () => {
    const turns = letters.map((letter, at) => range(letter, 2 + (at % 2), 11));
    expect(said(totals(turns))).toEqual([]);
  });

  test('of tables that stand apart are not compared', () => {
    const far = [...right.slice(0, 3), ...Array.from({ length: 5 }, () => ''), range('I', 4, 11), range('J', 4, 11)];
    const figures = far.map((formula, at): SpecimenCell => (formula === '' ? null : [formula, at]));
    const rows = Array.from({ length: 10 }, () => far.map((formula): SpecimenCell => (formula === '' ? null : 5)));
    expect(said(workbookOf({ Dos: [[null], ...rows, figures] }))).toEqual([]);
  });

  test('of groups one below the other have the sizes that their groups have', () => {
    const group = (size: number, above: number): SpecimenCell[][] => [
      ...Array.from({ length: size }, (): SpecimenCell[] => [5, 7]),
      [
        [range('A', above + 1, above + size), 5 * size],
        [range('B', above + 1, above + size), 7 * size],
      ],
    ];
    expect(said(workbookOf({ Grupos: [...group(3, 0), ...group(5, 4), ...group(2, 10)] }))).toEqual([]);
  });
});

describe('formulas one below the other', () => {
  test('that all do the same are let be', () => {
    expect(said(prices())).toEqual([]);
  });

  test('one reads the row above', () => {
    expect(said(prices({ D6: ['=B5*C5', 5025] }))).toEqual(['other-line D6 =B6*C6']);
  });

  test('one sums a column more than the others', () => {
    const lines = Array.from({ length: 10 }, (_, at): SpecimenCell[] => {
      const row = at + 1;
      return [1, 2, 3, 9, [`=SUM(A${row}:${row === 4 ? 'D' : 'C'}${row})`, row === 4 ? 15 : 6]];
    });
    expect(said(workbookOf({ Nómina: lines }))).toEqual(['range-extent E4 =SUM(A4:C4)']);
  });

  test('one calculates with another rate', () => {
    const lines = Array.from({ length: 8 }, (_, at): SpecimenCell[] => {
      return [100 + at, [`=A${at + 1}*${at === 4 ? '0.16' : '0.19'}`, at === 4 ? 16.64 : 19 + 0.19 * at]];
    });
    expect(said(workbookOf({ IVA: lines }))).toEqual(['own-constant B5 =A5*0.19']);
  });

  test('one lacks the dollar signs of the others, and gives the same for now', () => {
    const lines = Array.from({ length: 8 }, (_, at): SpecimenCell[] => {
      return [10, [at === 3 ? '=A4/A9' : `=A${at + 1}/A$9`, 0.125]];
    });
    expect(said(workbookOf({ Pesos: [...lines, [80]] }))).toEqual(['anchoring silent B4 =A4/A$9']);
  });

  test('a numbering that passes over a heading is none', () => {
    const lines = Array.from({ length: 9 }, (_, at): SpecimenCell[] => {
      if (at === 0) return [1];
      if (at === 5) return ['Capítulo'];
      return [[`=A${at === 6 ? 5 : at}+1`, at + 1]];
    });
    expect(said(workbookOf({ Ítems: lines }))).toEqual([]);
  });

  test('the subtotals of a column with its own formula are none', () => {
    const lines = Array.from({ length: 12 }, (_, at): SpecimenCell[] => {
      const row = at + 1;
      const from = row % 4 === 0 ? 'B' : 'A';
      return [row % 4 === 0 ? null : 5, row % 4 === 0 ? 15 : null, [`=${from}${row}/A$14`, 0.1]];
    });
    expect(said(workbookOf({ Partes: [...lines, [null], [45]] }))).toEqual([]);
  });
});

describe('totals of a column', () => {
  const column = (...cells: SpecimenCell[]): string[] => said(workbookOf({ Bases: cells.map((cell) => [cell]) }));

  test('that stop right before the last figures over them', () => {
    expect(column(5, 6, 7, 8, ['=SUM(A1:A3)', 18])).toEqual(['skipped-cell A5 =SUM(A1:A4)']);
    expect(column(5, 6, 7, 8, ['=SUM(A1:A4)', 26])).toEqual([]);
  });

  test('what stands apart from the range, is of another kind, or is more than a few, is left out on purpose', () => {
    expect(column(5, 6, 7, null, 8, ['=SUM(A1:A3)', 18])).toEqual([]);
    expect(column(5, 6, 7, 8, null, ['=SUM(A1:A3)', 18])).toEqual([]);
    expect(column(5, 6, 7, ['=A1*0.1', 0.5], ['=SUM(A1:A3)', 18])).toEqual([]);
    expect(column(5, 6, 7, 1, 1, 1, ['=SUM(A1:A3)', 18])).toEqual(['skipped-cell A7 =SUM(A1:A6)']);
    expect(column(5, 6, 7, 1, 1, 1, 1, ['=SUM(A1:A3)', 18])).toEqual([]);
  });

  test('that add cells and the subtotal of the same cells', () => {
    expect(column(5, 6, ['=SUM(A1:A2)', 11], 7, ['=SUM(A1:A4)', 29])).toEqual(['counted-twice A5 ']);
    expect(column(5, 6, ['=SUM(A1:A2)', 11], 7, ['=SUM(A3:A4)', 18])).toEqual([]);
    expect(column(5, 6, ['=SUM(A1:A2)', 11], 7, 8, ['=SUM(A1:A5)/2', 18.5])).toEqual([]);
    expect(column(5, 6, ['=SUBTOTAL(9,A1:A2)', 11], 7, ['=SUBTOTAL(9,A1:A4)', 18])).toEqual([]);
  });
});

describe('numbers among formulas', () => {
  test('one that the formula would not give, and one that it would', () => {
    expect(said(prices({ D6: 7000 }))).toEqual(['typed-value D6 =B6*C6']);
    expect(said(prices({ D6: 6 * 1006 }))).toEqual(['typed-value silent D6 =B6*C6']);
  });

  test('one that was cut off at its last decimal is what the formula gives', () => {
    const lines = Array.from({ length: 8 }, (_, at): SpecimenCell[] => [
      5,
      3,
      at === 4 ? 1.66 : [`=A${at + 1}/B${at + 1}`, 5 / 3],
    ]);
    expect(said(workbookOf({ Índices: lines }))).toEqual(['typed-value silent C5 =A5/B5']);
    lines[4] = [5, 3, 1.69];
    expect(said(workbookOf({ Índices: lines }))).toEqual(['typed-value C5 =A5/B5']);
  });

  test('where the formula would find nothing to calculate with is a figure that is known otherwise', () => {
    expect(said(prices({ D6: 7000, B6: null }))).toEqual([]);
  });

  test('beside a line whose formula cannot be told here, only between two that do it alike', () => {
    const lines = Array.from({ length: 8 }, (_, at): SpecimenCell[] => [5, [`=IF(A${at + 1}>0,A${at + 1}*2,0)`, 10]]);
    const most: SpecimenCell[][] = [
      [5, 100],
      ['Promedio', ['=AVERAGE(B1:B8)', 10]],
    ];
    expect(said(workbookOf({ Notas: [...lines, [null], ...most] }))).toEqual([]);
    expect(said(workbookOf({ Notas: lines.with(3, [5, 100]) }))).toEqual(['typed-value B4 =IF(A4>0,A4*2,0)']);
  });

  test('the first of a series, years and balances carried over are seeds', () => {
    const years: SpecimenCell[] = [
      2024,
      ['=A1+1', 2025],
      ['=B1+1', 2026],
      ['=C1+1', 2027],
      2030,
      ['=E1+1', 2031],
      ['=F1+1', 2032],
    ];
    expect(said(workbookOf({ Años: [years, [1, 2, 3, 4, 5, 6, 7]] }))).toEqual([]);
  });

  test.each([
    [20, 2, ['typed-value D4 =B4*C4 D8 =B8*C8']],
    [20, 3, []],
  ])('of %i lines %i typed ones', (rows, typed, expected) => {
    const places = ['D4', 'D8', 'D6'].slice(0, typed);
    expect(said(prices(Object.fromEntries(places.map((place) => [place, 77])), rows + typed))).toEqual(expected);
  });
});
