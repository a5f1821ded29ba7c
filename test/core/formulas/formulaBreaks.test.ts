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

describe('formulas unlike those around them', () => {
  /** Rows of two figures and their sum, in which some cells are replaced; column and row letters as in a sheet. */
  const rows = (replaced: Readonly<Record<string, SpecimenCell>> = {}, count = 8): Snapshot => {
    const lines = Array.from({ length: count }, (_, at): SpecimenCell[] => [
      `Proyecto ${at + 1}`,
      10 + at,
      20 + at,
      [`=B${at + 1}+C${at + 1}`, 30 + 2 * at],
    ]);
    for (const [place, cell] of Object.entries(replaced)) {
      const line = (lines[Number(place.slice(1)) - 1] ??= [null, null, null, null]);
      line[place.charCodeAt(0) - 65] = cell;
    }
    return workbookOf({ Bases: lines });
  };

  test.each<[string, Record<string, SpecimenCell>, string[]]>([
    ['a total in the midst of the rows', { D5: ['=SUM(D1:D4)', 132] }, ['own-formula D5 =B5+C5']],
    ['another operator', { D5: ['=B5*C5', 336] }, ['own-formula D5 =B5+C5']],
    ['a cell that nobody else reads', { D5: ['=B5', 14] }, ['own-formula D5 =B5+C5']],
    ['the same in another order', { D5: ['=C5+B5', 38] }, []],
    ['another way that gives the same here', { D5: ['=SUM(B5:C5)', 38] }, ['own-formula silent D5 =B5+C5']],
    ['the first row, which may begin otherwise', { D1: ['=B1', 10] }, []],
    ['the last row, which may close otherwise', { D8: ['=B8', 17] }, []],
    ['a total at the foot', { D8: ['=SUM(D1:D7)', 252] }, []],
    ['two that do it alike', { D3: ['=B3', 12], D6: ['=B6', 15] }, []],
    ['a subtotal, whose row adds in every column', { B5: ['=SUM(B1:B4)', 46], D5: ['=SUM(D1:D4)', 132] }, []],
    ['a row without figures', { B5: null, C5: null, D5: ['=SUM(D1:D4)', 132] }, []],
  ])('%s', (_, replaced, expected) => {
    expect(said(rows(replaced))).toEqual(expected);
  });

  test.each([
    [5, ['own-formula D3 =B3+C3']],
    [4, []],
  ])('of %i formulas one is odd: %j', (count, expected) => {
    expect(said(rows({ D3: ['=B3', 12] }, count))).toEqual(expected);
  });

  test('one that is the habit of its own row is none', () => {
    const lines = Array.from({ length: 8 }, (_, at): SpecimenCell[] => {
      const row = at + 1;
      const sum = (letter: string): SpecimenCell => [`=${letter}${row}${row === 5 ? '-' : '+'}$C${row}`, 3];
      return [1, 2, 3, sum('A'), sum('B')];
    });
    expect(said(workbookOf({ Saldos: lines }))).toEqual([]);
  });

  test('blocks that take turns, scenario by scenario, are meant', () => {
    const lines = Array.from({ length: 9 }, (_, at): SpecimenCell[] => {
      const row = at + 1;
      return [4, 5, [['=A#*B#', '=A#+B#', '=A#-B#'][at % 3]?.replaceAll('#', String(row)) ?? '', 1]];
    });
    expect(said(workbookOf({ Escenarios: lines }))).toEqual([]);
  });
});

describe('additions', () => {
  const LETTERS = 'A B C D'.split(' ');
  const figures = Array.from({ length: 9 }, (_, row): SpecimenCell[] => LETTERS.map((_each, at) => 10 * row + at + 1));
  const sums = (odd: string, replaced: Readonly<Record<number, string>> = {}): string[] =>
    said(
      workbookOf({
        Aporte: [
          ...figures,
          LETTERS.map((letter, at): SpecimenCell => {
            const plain = `=${letter}1+${letter}3+${letter}5+${letter}7`;
            return [at === 2 ? odd : (replaced[at] ?? plain), 1];
          }),
        ],
      }),
    );

  test.each<[string, string, string[]]>([
    ['one addend more', '=C1+C3+C5+B5+C7', ['own-formula C10 =C1+C3+C5+C7']],
    ['one addend fewer', '=C1+C3+C7', ['own-formula C10 =C1+C3+C5+C7']],
    ['the same in another order', '=C7+C5+C3+C1', []],
    ['two addends more', '=C1+C3+C5+C7+B5+B7', []],
    ['another sign', '=C1+C3-C5+C7', []],
  ])('%s', (_, odd, expected) => {
    expect(sums(odd)).toEqual(expected);
  });

  test('that began later than the others, so that they lose nothing by it, are none', () => {
    const line = (row: number, at: number): number | null => (row === 8 && at !== 2 ? null : 10 * row + at);
    const rows = Array.from({ length: 9 }, (_, row): SpecimenCell[] => LETTERS.map((_each, at) => line(row, at)));
    const sum = (at: number): number => [0, 2, 4, 6].reduce((all, row) => all + (line(row, at) ?? 0), 0);
    const totalsOf = LETTERS.map((letter, at): SpecimenCell => {
      const plain = `=${letter}1+${letter}3+${letter}5+${letter}7`;
      return at === 2 ? [`${plain}+${letter}9`, sum(at) + 82] : [plain, sum(at)];
    });
    expect(said(workbookOf({ Aporte: [...rows, totalsOf] }))).toEqual([]);
  });

  test('of four, two that differ are no majority', () => {
    expect(sums('=C1+C3+C7', { 3: '=D1+D3+D5+D7+D8' })).toEqual([]);
  });
});

describe('sums of a series', () => {
  const YEARS = 'A B C D E F G H'.split(' ');
  const series = (sums: readonly string[], count = 8): string[] => {
    const years = YEARS.slice(0, count);
    const rows = [3, 4].map((each) => years.map((_, at): SpecimenCell => each + at));
    const totals = years.map((letter): SpecimenCell => [`=${letter}1*${letter}2`, 20]);
    return said(workbookOf({ Años: [...rows, totals, [null], sums.map((sum): SpecimenCell => [sum, 1])] }));
  };

  test.each<[string, string[], string[]]>([
    ['that stop one short', ['=SUM(A3:G3)'], ['skipped-cell A5 =SUM(A3:H3)']],
    ['that begin one late', ['=SUM(B3:H3)'], ['skipped-cell A5 =SUM(A3:H3)']],
    ['that add all', ['=SUM(A3:H3)'], []],
    ['of which another adds the rest', ['=SUM(A3:G3)', '', '', '=SUM(H3:H3)'], []],
    ['that add a half', ['=SUM(A3:D3)'], []],
    ['of two', ['=SUM(A3:B3)'], []],
  ])('%s', (_, sums, expected) => {
    expect(series(sums)).toEqual(expected);
  });

  test.each([
    [4, '=SUM(A3:C3)', ['skipped-cell A5 =SUM(A3:D3)']],
    [3, '=SUM(A3:B3)', []],
  ])('of %i cells: %s', (count, sum, expected) => {
    expect(series([sum], count)).toEqual(expected);
  });

  test('a total of the months, beside which their own total stands, is a control', () => {
    const months = 'B C D E F G'.split(' ');
    const rows = [1, 2, 3].map((row): SpecimenCell[] => ['Rubro', 4, 5, 6, 7, 8, 9, [`=SUM(B${row}:G${row})`, 39]]);
    const totalsOf = [...months, 'H'].map((letter): SpecimenCell => [`=SUM(${letter}1:${letter}3)`, 12]);
    expect(
      said(workbookOf({ Flujo: [...rows, ['Total', ...totalsOf], [], ['Control', ['=SUM(B4:G4)', 117]]] })),
    ).toEqual([]);
  });

  test('rows that all stop there do so on purpose: the last year is a forecast', () => {
    const rows = [1, 2, 3].map((row): SpecimenCell[] => [
      ...YEARS.map((_, at): SpecimenCell => [`=${'JKLMNOPQ'.charAt(at)}${row}*2`, 2]),
      [`=SUM(A${row}:G${row})`, 14],
      ...YEARS.map((): SpecimenCell => 1),
    ]);
    expect(said(workbookOf({ Proyección: rows })).filter((each) => each.startsWith('skipped'))).toEqual([]);
  });
});

describe('ratios', () => {
  const ratios = (total: readonly SpecimenCell[], third = '=B3/A3', format = '0%'): string[] =>
    said(
      workbookOf({
        Ejecución: [
          [10, 5, ['=B1/A1', 0.5, '0%']],
          [20, 8, ['=B2/A2', 0.4, '0%']],
          [40, 12, [third, 0.3, format]],
          [['=SUM(A1:A3)', 70], ['=SUM(B1:B3)', 25], ...total],
        ],
      }),
    );
  const added: SpecimenCell = ['=SUM(C1:C3)', 1.2];

  test('that a total adds, although it could divide', () => {
    expect(ratios([added])).toEqual(['ratios-added C4 =B4/A4']);
    expect(ratios([['=B4/A4', 25 / 70]])).toEqual([]);
  });

  test('of a whole, that add up to it, are shares', () => {
    const shares = [1, 2, 3].map((row): SpecimenCell[] => [70, 10 * row, [`=B${row}/A${row}`, row / 7, '0%']]);
    expect(said(workbookOf({ Partes: [...shares, [70, ['=SUM(B1:B3)', 60], ['=SUM(C1:C3)', 6 / 7]]] }))).toEqual([]);
    const fixed = [1, 2, 3].map((row): SpecimenCell[] => [10 * row, [`=A${row}/A$4`, row / 6, '0%']]);
    expect(
      said(
        workbookOf({
          Partes: [
            ...fixed,
            [
              ['=SUM(A1:A3)', 60],
              ['=SUM(B1:B3)', 1],
            ],
          ],
        }),
      ),
    ).toEqual([]);
  });

  test('with anything else among them are not judged', () => {
    expect(ratios([added], '=B3/A3*2')).toEqual([]);
    expect(ratios([added], '=B3/A3', '#,##0')).toEqual([]);
  });
});

describe('tables of one form', () => {
  /** Tables of five rows of two figures and their ratio, one below the other; in some the ratio is typed. */
  const tables = (count: number, typed: Readonly<Record<number, number>>, heading = '%'): Snapshot => {
    const rows: SpecimenCell[][] = [];
    for (let table = 0; table < count; table += 1) {
      rows.push(['Año', 'Meta', table in typed ? heading : '%']);
      for (let line = 0; line < 5; line += 1) {
        const row = rows.length + 1;
        const isTyped = line < (typed[table] ?? 0);
        const meta = isTyped ? 0 : 4;
        rows.push([line, meta, isTyped ? 0 : [`=A${row}/B${row}`, line / 4]]);
      }
      rows.push([]);
    }
    return workbookOf({ Indicadores: rows });
  };

  test('of which one has typed numbers where the others calculate', () => {
    expect(said(tables(6, { 2: 3 }))).toEqual(['typed-value C16 =A16/B16 C17 =A17/B17 C18 =A18/B18']);
  });

  test.each([
    [5, { 2: 3 }, 1],
    [4, { 2: 3 }, 0],
    [10, { 2: 3, 3: 3 }, 1],
    [9, { 2: 3, 3: 3 }, 0],
  ])('of %i, with typed numbers in %j: %i', (count, typed, expected) => {
    expect(said(tables(count, typed))).toHaveLength(expected);
  });

  test('under another heading are another form', () => {
    expect(said(tables(6, { 2: 3 }, 'Meta acordada'))).toEqual([]);
  });
});

describe('what only looks like a break', () => {
  test('a legend, a heading of years and a numbering beside formulas', () => {
    const lines = Array.from({ length: 9 }, (_, at): SpecimenCell[] => {
      const row = at + 2;
      return [at === 0 ? 1 : [`=A${row - 1}+1`, at + 1], 5, 6, [`=B${row}*C${row}`, 30]];
    });
    const years: SpecimenCell[] = ['No.', 2024, ['=B1+1', 2025], ['=C1+1', 2026]];
    const legend: SpecimenCell[][] = [[], ['Convenciones'], [1, 'Cumplida'], [2, 'En curso'], [0.8, 'Meta']];
    expect(said(workbookOf({ Plan: [years, ...lines, ...legend] }))).toEqual([]);
  });

  test('a balance carried over, whose first line is the opening one', () => {
    const lines = Array.from({ length: 9 }, (_, at): SpecimenCell[] => {
      const row = at + 1;
      return [5, 3, at === 0 ? ['=A1-B1', 2] : [`=C${row - 1}+A${row}-B${row}`, 2 * row]];
    });
    expect(said(workbookOf({ Caja: lines }))).toEqual([]);
  });

  test('a tax under the sum, and a rate among amounts, that a total does not add', () => {
    const column = (...cells: SpecimenCell[]): string[] => said(workbookOf({ Bases: cells.map((cell) => [cell]) }));
    expect(column(['=5*2', 10], ['=6*2', 12], ['=SUM(A1:A2)*0.19', 4.18], ['=SUM(A1:A2)', 22])).toEqual([]);
    const repeated = [1, 2, 3].map((row): SpecimenCell => [`=Enero!E${row}`, row]);
    expect(column(...repeated, ["='Febrero a mayo'!E9", 4], ['=SUM(A1:A3)', 6])).toEqual([
      'skipped-cell A5 =SUM(A1:A4)',
    ]);
  });

  test('a range that shrank to one cell is a range, with or without a colon', () => {
    const letters = 'A B C D E F G H I J'.split(' ');
    const short = letters.map((letter) => (letter === 'C' ? '=SUM(C11)' : range(letter, 2, 11)));
    expect(said(totals(short))).toEqual(['range-extent C12 =SUM(C2:C11)']);
  });
});
