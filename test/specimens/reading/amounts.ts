import { sheetOf, snapshotOf } from '../sheetDraft';
import type { ReadingSpecimen } from './readingSpecimen';
import { HEADING, ROWS, type SpecimenRow } from './rows';

const PLAN = 'PLAN';
const THIN: SpecimenRow = ['ACTIVIDAD', 'VALOR TOTAL', 'ASIGNADO', 'POR GESTIONAR'];

function plan(...rows: readonly SpecimenRow[]): ReadingSpecimen['snapshot'] {
  return snapshotOf(sheetOf(PLAN, rows));
}

/** The same amount in every row of a thin plan, one text a row. */
function texts(...amounts: readonly string[]): ReadingSpecimen['snapshot'] {
  return plan(THIN, ...amounts.map((amount, at): SpecimenRow => [`Actividad de la fila ${at + 2}`, amount, 0, amount]));
}

const QUARTERS = ['I TRIM', 'II TRIM', 'III TRIM', 'IV TRIM'];
const MONTHS = ['E', 'F', 'M', 'A', 'M', 'J', 'J', 'A', 'S', 'O', 'N', 'D'];

/** Amounts: as text, in thousands, over the year, over the years. */
export const AMOUNT_SPECIMENS: readonly ReadingSpecimen[] = [
  {
    trait: 'amounts typed as text in every manner',
    snapshot: texts(
      '$ 23.709.806.841',
      '1.960,00',
      '2´393.430',
      '(1.200.000)',
      '-',
      '$\u00a04.500.000\u00a0',
      '$ -',
      '12,5 millones',
      'COP 7.000.000',
      '1.500.000=',
      '$ 3.000.000,oo',
      '2.000.000.00',
      "1'500.000",
    ),
    says: {
      figures: {
        'PLAN!B2': [23_709_806_841, 'text-number'],
        'PLAN!B3': [1960, 'text-number'],
        'PLAN!B4': [2_393_430, 'text-number'],
        'PLAN!B5': [-1_200_000, 'text-number'],
        'PLAN!B6': [0, 'text-number'],
        'PLAN!B7': [4_500_000, 'text-number'],
        'PLAN!B8': [0, 'text-number'],
        'PLAN!B9': [12_500_000, 'text-number'],
        'PLAN!B10': [7_000_000, 'text-number'],
        'PLAN!B11': [1_500_000, 'text-number'],
        'PLAN!B12': [3_000_000, 'text-number'],
        'PLAN!B13': [2_000_000, 'text-number'],
        'PLAN!B14': [1_500_000, 'text-number'],
      },
    },
  },
  {
    trait: 'an ambiguous text is decided by its column: comma for decimals',
    snapshot: texts('1.500', '2.000.000', '1.960,50'),
    says: { figures: { 'PLAN!B2': [1500, 'text-number'] }, notes: [] },
  },
  {
    trait: 'an ambiguous text is decided by its column: point for decimals',
    snapshot: texts('1.500', '2,000,000', '1,960.50'),
    says: { figures: { 'PLAN!B2': [1.5, 'text-number'] }, notes: [] },
  },
  {
    trait: 'thousands said in a corner',
    snapshot: plan(
      ['Cifras en miles de pesos'],
      [],
      THIN,
      ['Hacer la obra', 1500, 1000, 500],
      ['Hacer el puente', 700.5, 700.5, 0],
    ),
    says: { units: [1000], total: 2_200_500, figures: { 'PLAN!B4': [1500, 'number'] }, notes: ['unit-stated PLAN!A1'] },
  },
  {
    trait: 'millions said in a heading',
    snapshot: plan(
      ['ACTIVIDAD', 'VALOR TOTAL (millones de pesos)', 'ASIGNADO', 'POR GESTIONAR'],
      ['Hacer la obra', 15, 10, 5],
      ['Hacer el puente', 7.5, 7.5, 0],
    ),
    says: { units: [1_000_000], total: 22_500_000, notes: ['unit-stated PLAN!B1'] },
  },
  {
    trait: 'columns in thousands beside a total in pesos are not added, and asked about',
    snapshot: plan(
      ['ACTIVIDAD', 'VALOR TOTAL', 'ASIGNADO (miles de pesos)', 'POR GESTIONAR (en miles)'],
      ['Hacer la obra', 1_000_000, 400, 600],
      ['Hacer el puente', 4_000_000, 4000, 0],
      ['Hacer la vía', 2_000_000, 1500, 500],
    ),
    says: {
      units: [1],
      total: 7_000_000,
      roles: { 'PLAN!C': 'other', 'PLAN!D': 'other' },
      notes: ['confirm-column PLAN!C1', 'confirm-column PLAN!D1'],
    },
  },
  {
    trait: 'a heading that speaks of thousands for all columns, as their sums show',
    snapshot: plan(
      ['ACTIVIDAD', 'VALOR TOTAL', 'ASIGNADO (miles de pesos)', 'POR GESTIONAR'],
      ['Hacer la obra', 1000, 400, 600],
      ['Hacer el puente', 4000, 4000, 0],
      ['Hacer la vía', 2000, 1500, 500],
    ),
    says: { units: [1000], total: 7_000_000, notes: ['unit-stated PLAN!C1'] },
  },
  {
    trait: 'pesos that their format shows in thousands',
    snapshot: plan(
      THIN,
      ...[1, 2, 3].map((row): SpecimenRow => [
        `Hacer la obra ${row}`,
        ...[5000, 4000, 1000].map((amount) => ({ v: amount * row * 1000, z: '#,##0,' })),
      ]),
    ),
    says: { units: [1], total: 30_000_000, notes: ['unit-stated'] },
  },
  {
    trait: 'quarters with amounts',
    snapshot: plan(
      [...THIN, ...QUARTERS],
      ['Hacer la obra', 100, 60, 40, 10, 20, 30, 40],
      ['Hacer el puente', 50, 50, 0, 0, 25, 25, 0],
      ['Hacer la vía', 90, 0, 90, 40, 0, 0, 50],
    ),
    says: { roles: { 'PLAN!E': 'quarter:1', 'PLAN!H': 'quarter:4' }, figures: { 'PLAN!H2': [40, 'number'] } },
  },
  {
    trait: 'quarters with marks',
    snapshot: plan(
      [...THIN, ...QUARTERS],
      ['Hacer la obra', 100, 60, 40, 'X', null, 'x', null],
      ['Hacer el puente', 50, 50, 0, null, 'X', 'X', '✓'],
    ),
    says: {
      roles: { 'PLAN!E': 'quarter:1' },
      figures: { 'PLAN!E2': [null, 'mark'], 'PLAN!F2': [null, 'blank'], 'PLAN!H3': [null, 'mark'] },
    },
  },
  {
    trait: 'quarters with percentages, as numbers and as text',
    snapshot: plan(
      [...THIN, ...QUARTERS],
      [
        'Hacer la obra',
        100,
        60,
        40,
        { v: 0.25, z: '0%' },
        { v: 0.25, z: '0%' },
        { v: 0.5, z: '0.0%' },
        { v: 0, z: '0%' },
      ],
      ['Hacer el puente', 50, 50, 0, '7,75%', '2.00%', '90,25%', '0%'],
    ),
    says: { figures: { 'PLAN!E2': [0.25, 'percent'], 'PLAN!E3': [0.0775, 'percent'], 'PLAN!F3': [0.02, 'percent'] } },
  },
  {
    trait: 'months by their initials',
    snapshot: plan(
      [...THIN, ...MONTHS],
      ...[1, 2, 3].map((row): SpecimenRow => [`Hacer la obra ${row}`, 12 * row, 12 * row, 0, ...MONTHS.map(() => row)]),
    ),
    says: { roles: { 'PLAN!E': 'month:1', 'PLAN!G': 'month:3', 'PLAN!I': 'month:5', 'PLAN!P': 'month:12' } },
  },
  {
    trait: 'errors, words and merged areas where an amount should be',
    snapshot: (() => {
      const draft = sheetOf(PLAN, [
        HEADING,
        ...ROWS.slice(0, 3),
        ['B', 'Rotular las calles', 'Und', 2, { v: null, e: '#DIV/0!', f: '=1/0' }, { v: null, e: '#REF!' }, 0, 0],
        ['B', 'Pintar la escuela', 'Und', 'Varias', 10, 'por definir', 0, 0],
        ['B', 'Pintar la iglesia', 'Und', 1, 10, 10, 10, 0],
        ['B', 'Pintar la alcaldía', 'Und', 1, 10, null, 10, 0],
      ]);
      draft.merge({ top: 7, bottom: 8, left: 6, right: 6 });
      return snapshotOf(draft);
    })(),
    says: {
      rows: 7,
      figures: {
        'PLAN!E5': [null, 'error'],
        'PLAN!F5': [null, 'error'],
        'PLAN!D6': [null, 'unreadable'],
        'PLAN!F6': [null, 'unreadable'],
        'PLAN!F8': [null, 'unreadable'],
      },
      notes: ['merged-cells PLAN!F7'],
    },
  },
  {
    trait: 'one column a year and their sum',
    snapshot: plan(
      ['ACTIVIDAD', 'TOTAL 2024', 'TOTAL 2025', 'TOTAL 2026', 'TOTAL CUATRIENIO'],
      ['Hacer la obra', 10, 20, 30, 60],
      ['Hacer el puente', 5, 0, 5, 10],
      ['Hacer la vía', 1, 2, 3, 6],
      ['Hacer el muro', 7, 8, 9, 24],
      ['Hacer el pozo', 1, 1, 1, 3],
    ),
    says: { roles: { 'PLAN!B': 'total', 'PLAN!E': 'total' }, total: 103, identities: ['E=B+C+D'] },
  },
  {
    trait: 'the same sources for each of several years, their totals, and a grand total',
    snapshot: (() => {
      const years = [2024, 2025];
      const draft = sheetOf(PLAN, [
        ['ACTIVIDAD', ...years.flatMap((year) => [`FUENTES DE FINANCIACIÓN ${year}`, null, null]), 'TOTAL PLAN'],
        [null, ...years.flatMap((year) => ['PROPIOS', 'SGP', `TOTAL ${year}`]), null],
        ...[1, 2, 3, 4, 5].map((row): SpecimenRow => [
          `Hacer la obra ${row}`,
          10 * row,
          5,
          10 * row + 5,
          3,
          7 * row,
          3 + 7 * row,
          17 * row + 8,
        ]),
      ]);
      draft.merge({ top: 1, bottom: 1, left: 2, right: 4 });
      draft.merge({ top: 1, bottom: 1, left: 5, right: 7 });
      return snapshotOf(draft);
    })(),
    says: {
      roles: {
        'PLAN!B': 'source:PROPIOS',
        'PLAN!D': 'total',
        'PLAN!E': 'source:PROPIOS',
        'PLAN!G': 'total',
        'PLAN!H': 'total',
      },
      total: 295,
      identities: ['D=B+C', 'G=E+F', 'H=D+G'],
    },
  },
  {
    trait: 'amounts under a percent format by mistake',
    snapshot: plan(
      THIN,
      ...[1, 2, 3].map((row): SpecimenRow => [
        `Hacer la obra ${row}`,
        5000 * row,
        { v: 4000 * row, z: '0%' },
        1000 * row,
      ]),
    ),
    says: { figures: { 'PLAN!C2': [4000, 'number'] } },
  },
];
