import { describe, expect, test } from '@jest/globals';
import { detectAggregations } from '../../../src/core/aggregations/detectAggregations';
import { findSums } from '../../../src/core/aggregations/findSums';
import { fromNumber } from '../../../src/core/quantity/decimal';
import { patternsOf, tableOf } from './patterns';

interface Specimen {
  readonly name: string;
  readonly table: string;
  readonly sums: readonly string[];
  readonly numbers?: string;
}

const specimens: readonly Specimen[] = [
  {
    name: 'a total below its rows',
    table: `
      Concepto | 2024  | 2025
      Vías     | 1.204 | 1.377
      Agua     | 863   | 941
      Salud    | 2.415 | 2.508
      Total    | 4.482 | 4.826`,
    sums: ['row 4 = 1 2 3 (1 2)'],
  },
  {
    name: 'a total above its rows, with no word that says so',
    table: `
      Concepto | 2024  | 2025  | 2026
      Egresos  | 4.482 | 4.826 | 5.011
      Vías     | 1.204 | 1.377 | 1.402
      Agua     | 863   | 941   | 958
      Salud    | 2.415 | 2.508 | 2.651`,
    sums: ['row 1 = 2 3 4 (1 2 3)'],
  },
  {
    name: 'a total beside its columns, on either side',
    table: `
      Barrio  | Total | Mujeres | Hombres
      Centro  | 1.817 | 934     | 883
      Ricaurte| 1.253 | 641     | 612
      Camilo  | 2.084 | 1.071   | 1.013`,
    sums: ['column 1 = 2 3 (1 2 3)'],
  },
  {
    name: 'rows and columns at once, the corner in both',
    table: `
      Barrio   | Mujeres | Hombres | Total
      Centro   | 934     | 883     | 1.817
      Ricaurte | 641     | 612     | 1.253
      Camilo   | 1.071   | 1.013   | 2.084
      Total    | 2.646   | 2.508   | 5.154`,
    sums: ['column 3 = 1 2 (1 2 3 4)', 'row 4 = 1 2 3 (1 2 3)'],
  },
  {
    name: 'groups and a total of groups, each above what it adds',
    table: `
      Egresos        | 9.061 | 9.502
      Funcionamiento | 3.217 | 3.364
      Personal       | 2.106 | 2.203
      Gastos         | 1.111 | 1.161
      Inversión      | 5.844 | 6.138
      Vías           | 3.021 | 3.177
      Agua           | 1.604 | 1.703
      Salud          | 1.219 | 1.258`,
    sums: ['row 0 = 1 4 (1 2)', 'row 1 = 2 3 (1 2)', 'row 4 = 5 6 7 (1 2)'],
  },
  {
    name: 'groups below what they add, a blank row after each',
    table: `
      Personal       | 2.106 | 2.203
      Gastos         | 1.111 | 1.161
      Funcionamiento | 3.217 | 3.364
                     |       |
      Vías           | 3.021 | 3.177
      Agua           | 1.604 | 1.703
      Salud          | 1.219 | 1.258
      Inversión      | 5.844 | 6.138
                     |       |
      Egresos        | 9.061 | 9.502`,
    sums: ['row 2 = 0 1 (1 2)', 'row 7 = 4 5 6 (1 2)', 'row 9 = 2 7 (1 2)'],
  },
  {
    name: 'a difference, read as the sum that it is',
    table: `
      Mes     | Ingresos | Egresos | Saldo
      Enero   | 4.812    | 3.907   | 905
      Febrero | 5.106    | 5.433   | -327
      Marzo   | 4.733    | 4.208   | 525
      Abril   | 4.951    | 4.640   | 311`,
    sums: ['column 1 = 2 3 (1 2 3 4)'],
  },
  {
    name: 'every second column: planned and executed side by side',
    table: `
      Programa | P1    | E1    | P2    | E2    | P3    | E3    | Plan  | Ejec.
      Vías     | 1.204 | 1.180 | 1.377 | 1.302 | 1.402 | 977   | 3.983 | 3.459
      Agua     | 863   | 851   | 941   | 905   | 958   | 640   | 2.762 | 2.396
      Salud    | 2.415 | 2.379 | 2.508 | 2.466 | 2.651 | 1.804 | 7.574 | 6.649
      Cultura  | 317   | 301   | 344   | 298   | 351   | 207   | 1.012 | 806`,
    sums: ['column 7 = 1 3 5 (1 2 3 4)', 'column 8 = 2 4 6 (1 2 3 4)'],
  },
  {
    name: 'rounding: percentages that do not quite make 100,0',
    numbers: 'Point Comma',
    table: `
      Sector  | 2022  | 2023  | 2024  | 2025
      Vías    | 33,3  | 41,7  | 38,2  | 36,9
      Agua    | 28,4  | 21,6  | 27,3  | 24,8
      Salud   | 38,4  | 36,6  | 34,4  | 38,2
      Total   | 100,0 | 100,0 | 100,0 | 100,0`,
    sums: ['row 4 = 1 2 3 (1 2 3 4)'],
  },
  {
    name: 'counts rounded to five, each by itself',
    table: `
      Vereda    | 2024 | 2025 | 2026
      La Mata   | 1215 | 1340 | 1385
      El Baura  | 870  | 905  | 925
      Chenche   | 2415 | 2510 | 2655
      Villa     | 1105 | 1160 | 1190
      Total     | 5610 | 5910 | 6150`,
    sums: ['row 5 = 1 2 3 4 (1 2 3)'],
  },
  {
    name: 'one figure of the total mistyped by little: still its total',
    table: `
      Concepto | A     | B     | C     | D
      Vías     | 1.204 | 1.377 | 1.402 | 1.455
      Agua     | 863   | 941   | 958   | 1.002
      Salud    | 2.415 | 2.508 | 2.651 | 2.733
      Total    | 4.482 | 4.826 | 5.021 | 5.190`,
    sums: ['row 4 = 1 2 3 (1 2 3 4)'],
  },
  {
    name: 'a range with blank cells and a labelled row without figures',
    table: `
      Concepto | A     | B     | C
      Vías     | 1.204 | 1.377 |
      Puentes  |       |       |
      Agua     | 863   |       | 958
      Salud    | 2.415 | 2.508 | 2.651
      Total    | 4.482 | 3.885 | 3.609`,
    sums: ['row 5 = 1 2 3 4 (1 2 3)'],
  },
  {
    name: 'a line drawn over the total, and a heading without figures, are not of its range',
    table: `
      Concepto  | A     | B
      Vías      | 1.204 | 1.377
      Agua      | 863   | 941
      Salud     | 2.415 | 2.508
      En pesos  |       |
      Total     | 4.482 | 4.826
      Banca     | 1.311 | 1.415
      Deuda     | 702   | 733
      Otros     | 1.909 | 1.870
      --------- | ----- | -----
      Total     | 3.922 | 4.018`,
    sums: ['row 10 = 6 7 8 (1 2)', 'row 5 = 1 2 3 (1 2)'],
  },
  {
    name: 'nor is a zero without a label; with one it is',
    table: `
      Concepto  | A     | B
      Vías      | 1.204 | 1.377
      Agua      | 863   | 941
      Salud     | 2.415 | 2.508
                | 0     | 0
      Total     | 4.482 | 4.826
      Banca     | 1.311 | 1.415
      Deuda     | 702   | 733
      Multas    | 0     | 0
      Suma      | 2.013 | 2.148`,
    sums: ['row 5 = 1 2 3 (1 2)', 'row 9 = 6 7 8 (1 2)'],
  },
  {
    name: 'a column that has a heading and no figure is of the range, with a total among its terms too',
    table: `
      Oficina | Ene   | Feb   | Trim. | Extra | Ajuste | Año
      Vías    | 1.204 | 1.377 | 2.581 | 402   |        | 2.983
      Agua    | 863   | 941   | 1.804 | 77    |        | 1.881
      Salud   | 2.415 | 2.508 | 4.923 | 655   |        | 5.578
      Cultura | 317   | 344   | 661   | 129   |        | 790`,
    sums: ['column 3 = 1 2 (1 2 3 4)', 'column 6 = 3 4 5 (1 2 3 4)'],
  },
  {
    name: 'a table of multiples, in which one line says what all do',
    table: `
      Cantidad | Uno | Dos | Tres | Cuatro
      Cemento  | 10  | 20  | 30   | 40
      Arena    | 40  | 80  | 120  | 160
      Grava    | 20  | 40  | 60   | 80
      Agua     | 70  | 140 | 210  | 280
      Madera   | 50  | 100 | 150  | 200`,
    sums: [],
  },
  {
    name: 'quarters that were rounded otherwise than their year, beside years that hold',
    table: `
      Rubro | T1    | T2    | T3    | T4    | 2023  | T1    | T2    | T3    | T4    | 2024
      Vías  | 824,2 | 848,0 | 857,4 | 889,0 | 3.420 | 924,9 | 957,6 | 991,3 | 1.038,9 | 3.912,7
      Agua  | 407,7 | 436,2 | 475,1 | 434,9 | 1.755 | 361,4 | 383,7 | 386,9 | 396,2 | 1.528,2
      Salud | 190,8 | 192,5 | 178,6 | 158,3 | 721   | 133,1 | 223,9 | 247,4 | 292,5 | 896,9
      Aseo  | 660,3 | 607,7 | 578,4 | 591,9 | 2.440 | 559,5 | 543,2 | 593,6 | 586,1 | 2.282,4`,
    sums: ['column 10 = 6 7 8 9 (1 2 3 4)', 'column 5 = 1 2 3 4 (1 2 3 4)'],
  },
  {
    name: 'an average below a total is neither',
    table: `
      Mes      | A     | B     | C
      Enero    | 1.204 | 1.377 | 1.402
      Febrero  | 863   | 941   | 958
      Marzo    | 2.415 | 2.508 | 2.651
      Total    | 4.482 | 4.826 | 5.011
      Promedio | 1.494 | 1.609 | 1.670`,
    sums: ['row 4 = 1 2 3 (1 2 3)'],
  },
  {
    name: 'groups of one term: a total that is but its copy, where the total of all counts it once',
    table: `
      Egresos        | 9.061 | 9.502
      Funcionamiento | 3.217 | 3.364
      Personal       | 2.106 | 2.203
      Gastos         | 1.111 | 1.161
      Deuda          | 2.823 | 2.961
      Intereses      | 2.823 | 2.961
      Inversión      | 3.021 | 3.177
      Vías           | 1.804 | 1.919
      Agua           | 1.217 | 1.258`,
    sums: ['row 0 = 1 4 6 (1 2)', 'row 1 = 2 3 (1 2)', 'row 4 = 5 (1 2)', 'row 6 = 7 8 (1 2)'],
  },
  {
    name: 'shares between amounts are left out',
    numbers: 'Point Comma',
    table: `
      Urbano          | 1.204,00 | 1.377,00 | 1.402,00
      por habitante   | 0,38     | 0,41     | 0,44
      Rural           | 863,00   | 941,00   | 958,00
      por habitante   | 0,22     | 0,27     | 0,25
      Corregimientos  | 2.415,00 | 2.508,00 | 2.651,00
      por habitante   | 0,57     | 0,61     | 0,66
      Municipio       | 4.482,00 | 4.826,00 | 5.011,00
      por habitante   | 0,39     | 0,43     | 0,45`,
    sums: ['row 6 = 0 2 4 (1 2 3)'],
  },
  {
    name: 'a decimal sign that is not the one of the others',
    numbers: 'None Point',
    table: `
      Vías  | 33.3 | 41.7 | 38.2
      Agua  | 28.4 | 21,6 | 27.4
      Salud | 38.3 | 36.7 | 34.4
      Total | 100  | 100  | 100,0`,
    sums: ['row 3 = 0 1 2 (1 2 3)'],
  },
  {
    name: 'years, codes and ordinals are no sums',
    table: `
      No. | Código   | Año  | Valor
      1   | 20190042 | 2019 | 731
      2   | 20190077 | 2020 | 1.946
      3   | 20200113 | 2021 | 588
      4   | 20210008 | 2022 | 2.307`,
    sums: [],
  },
  {
    name: 'the same number everywhere is no evidence',
    table: `
      A | 0 | 0 | 0
      B | 0 | 0 | 0
      C | 5 | 5 | 5
      D | 5 | 5 | 5
      E | 0 | 0 | 0`,
    sums: [],
  },
  { name: 'no table at all', table: '', sums: [] },
];

describe('detectAggregations', () => {
  test.each(specimens)('$name', ({ table, sums, numbers = 'Point Comma' }) => {
    expect(patternsOf(detectAggregations(tableOf(table), { numbers }))).toEqual([...sums]);
  });

  test('tables of uneven rows and cells of any text are data, not errors', () => {
    const table = [[], ['x'], ['1', '(', '-', '%', '()'], ['9'.repeat(300), 'NaN', '1e9', '١٢', '-0', '--5', '5%)']];
    expect(detectAggregations(table, { numbers: 'Nonsense' })).toEqual([]);
  });
});

describe('findSums', () => {
  const cells = [
    [1204.5, 1377.25],
    [863, null],
    [2415.25, 2508.5],
    [4482.75, 3885.75],
  ].map((row) => row.map((value) => (value === null ? null : fromNumber(value))));

  test('takes exact numbers and blanks, with nothing else said', () => {
    const [sum, ...others] = findSums(cells);
    expect(others).toEqual([]);
    expect(sum).toMatchObject({ axis: 'column', total: 3, terms: [0, 1, 2], lines: [0, 1], near: [] });
  });

  test('says which lines miss by little', () => {
    const wrong = [...cells.slice(0, 3), [fromNumber(4482.75), fromNumber(3885.25)]];
    expect(findSums(wrong)[0]).toMatchObject({ total: 3, lines: [0], near: [1] });
  });

  test('words are weak evidence: they carry a sum of small numbers over the threshold, and turn an average away', () => {
    const small = [[2], [3], [5]].map((row) => row.map((value) => fromNumber(value)));
    expect(findSums(small)).toEqual([]);
    expect(findSums(small, { rows: [0, 0, 4] })[0]).toMatchObject({ total: 2, terms: [0, 1] });
    const large = [[20417], [31806], [52223]].map((row) => row.map((value) => fromNumber(value)));
    expect(findSums(large)[0]).toMatchObject({ total: 2, terms: [0, 1] });
    expect(findSums(large, { rows: [0, 0, -12] })).toEqual([]);
  });
});
