import { columnName, columnNumber } from '../../../src/core/workbook/address';
import { sheetOf, snapshotOf } from '../sheetDraft';
import type { ReadingSpecimen } from './readingSpecimen';
import { AXES, gap, HEADING, ROWS, withoutFirst, type SpecimenCell, type SpecimenRow } from './rows';

const PLAN = 'PLAN';
const COSTS: SpecimenRow = ['ACTIVIDAD', 'CANT', 'V/R UNIT', 'V/R TOTAL'];
const DETAIL = withoutFirst(ROWS).map((row) => [row[0], ...row.slice(2, 5)]) as SpecimenRow[]; // rows have no holes

function plan(...rows: readonly SpecimenRow[]): ReadingSpecimen['snapshot'] {
  return snapshotOf(sheetOf(PLAN, rows));
}

function beside(left: readonly SpecimenRow[], right: readonly SpecimenRow[]): SpecimenRow[] {
  return left.map((row, at) => [...row, null, ...(right[at] ?? [])]);
}

const SOCIAL_COSTS: readonly SpecimenRow[] = [
  ['EJE 1: GESTIÓN SOCIAL', null, null, null],
  COSTS,
  ...DETAIL.slice(0, 3),
  ['TOTAL', null, null, 7_000_000],
];
const ECONOMIC_COSTS: readonly SpecimenRow[] = [
  ['EJE 2: DESARROLLO ECONÓMICO', null, null, null],
  COSTS,
  ...DETAIL.slice(3),
  ['TOTAL', null, null, 3_500_000],
];

const YEARS = [2024, 2025, 2026, 2027];
const SOURCES = [
  ...['Recursos propios', 'SGP Educación', 'SGP Salud', 'SGP Deporte', 'SGP Cultura', 'SGP Libre inversión'],
  ...['SGP Libre destinación', 'SGP Alimentación escolar', 'SGP Municipios río Magdalena', 'SGP APSB', 'Crédito'],
  ...['Transferencias departamento', 'Transferencias nación', 'Otros'],
];

/** The layout of DNP: the same fourteen sources for each of four years, a total a year, and one of all. */
function fourteenSources(): ReadingSpecimen['snapshot'] {
  const block = SOURCES.length + 1;
  const rows = Array.from({ length: 12 }, (_, row): SpecimenRow => {
    const years = YEARS.map((_year, year) => {
      const amounts = SOURCES.map((_source, source) =>
        (row * 7 + year * 5 + source * 3) % 4 === 0 ? 1000 * (row + source + 1) : 0,
      );
      return [...amounts, amounts.reduce((a, b) => a + b, 0)];
    });
    const all = years.reduce((sum, amounts) => sum + (amounts.at(-1) ?? 0), 0);
    return [row < 6 ? 'SOCIAL' : 'ECONÓMICA', `Meta de producto número ${row}`, ...years.flat(), all];
  });
  const draft = sheetOf(PLAN, [
    ['PLAN PLURIANUAL DE INVERSIONES'],
    [
      'DIMENSIÓN',
      'META DE PRODUCTO',
      ...YEARS.flatMap((year): SpecimenCell[] => [String(year), ...SOURCES.map(() => null)]),
      'TOTAL CUATRIENIO',
    ],
    [null, null, ...YEARS.flatMap((year) => [...SOURCES, `TOTAL ${year}`])],
    ...rows,
  ]);
  YEARS.forEach((_, at) => draft.merge({ top: 2, bottom: 2, left: 3 + block * at, right: 2 + block * (at + 1) }));
  return snapshotOf(draft);
}

const MORE_WORDS = sheetOf('RESUMEN', [
  ['EJE', 'VALOR TOTAL', 'ASIGNADO', 'POR GESTIONAR'],
  ['GESTIÓN SOCIAL Y COMUNITARIA', 7_000_000, 5_900_000, 1_100_000],
  ['DESARROLLO ECONÓMICO', 3_500_000, 1_750_000, 1_750_000],
]);

/** Layouts of real workbooks that none of the other specimens has. */
export const ODD_SPECIMENS: readonly ReadingSpecimen[] = [
  {
    trait: 'two tables side by side, each under the title of its axis',
    snapshot: plan(...beside(SOCIAL_COSTS, ECONOMIC_COSTS)),
    says: {
      tables: ['PLAN!A2:D2', 'PLAN!F2:I2'],
      axes: AXES,
      notes: [],
    },
  },
  {
    trait: 'a heading repeated under the bare name of every section',
    snapshot: plan(
      ['GESTIÓN SOCIAL'],
      COSTS,
      ...DETAIL.slice(0, 3),
      ['SUBTOTAL', null, null, 7_000_000],
      ['DESARROLLO ECONÓMICO'],
      COSTS,
      ...DETAIL.slice(3),
      ['SUBTOTAL', null, null, 3_500_000],
      ['TOTAL PLAN', null, null, 10_500_000],
    ),
    says: {
      rows: 6,
      axes: AXES,
      lines: { 'PLAN!6': ['axis', [3, 4, 5]], 'PLAN!12': ['axis', [9, 10, 11]], 'PLAN!13': ['plan', [6, 12]] },
    },
  },
  {
    trait: 'fourteen sources for each of four years, under their years',
    snapshot: fourteenSources(),
    says: {
      tables: ['PLAN!A2:BK3'],
      rows: 12,
      roles: {
        'PLAN!C': 'source:Recursos propios',
        'PLAN!Q': 'total',
        'PLAN!R': 'source:Recursos propios',
        'PLAN!BK': 'total',
      },
      identities: [...['C', 'R', 'AG', 'AV'].map((first) => yearOf(first)), 'BK=Q+AF+AU+BJ'],
    },
  },
  {
    trait: 'a heading that numbers its quarters and names hardly anything',
    snapshot: plan(
      ['Eje', 'Qué', null, 'Cuánto', 'Precio', 'Valor', 'Hay', 'Gestión', 1, '2', '3', '4'],
      ...ROWS.map((row, at) => [...row, ...quarters(Number(row[5]), at)]),
    ),
    says: {
      tables: ['PLAN!A1:L1'],
      rows: 6,
      axes: AXES,
      roles: {
        'PLAN!D': 'quantity',
        'PLAN!G': 'assigned',
        'PLAN!H': 'toRaise',
        'PLAN!I': 'quarter:1',
        'PLAN!L': 'quarter:4',
      },
      identities: [],
    },
  },
  {
    trait: 'titles that name axis and sector without a colon, or in a cell beside',
    snapshot: snapshotOf(
      sheetOf('Uno', [
        ['PLAN DE ACCIÓN 2011'],
        ['EJE ESTRATÉGICO GESTIÓN SOCIAL'],
        ['SECTOR SALUD'],
        HEADING.slice(1),
        ...withoutFirst(ROWS.slice(0, 3)),
      ]),
      sheetOf('Dos', [
        ['PLAN DE ACCIÓN 2011'],
        ['EJE:', null, null, 'DESARROLLO ECONÓMICO'],
        ['Sector', null, 'Agropecuario'],
        HEADING.slice(1),
        ...withoutFirst(ROWS.slice(3)),
      ]),
    ),
    says: {
      tables: ['Uno!A4:G4', 'Dos!A4:G4'],
      axes: AXES,
      names: { 'Uno!5': ['GESTIÓN SOCIAL', 'SALUD', null], 'Dos!5': ['DESARROLLO ECONÓMICO', 'Agropecuario', null] },
    },
  },
  {
    trait: 'a title and a unit right above the heading are no groups of columns',
    snapshot: plan(['PLAN DE ACCIÓN 2020', null, null, null, null, 'Millones de $'], HEADING, ...ROWS),
    says: { tables: ['PLAN!A2:H2'], units: [1_000_000], fiscalYear: 2020, notes: ['unit-stated PLAN!F1'] },
  },
  {
    trait: 'formulas filled down over rows that nobody has written yet',
    snapshot: plan(
      HEADING,
      ...ROWS,
      ...Array.from({ length: 40 }, (_, at): SpecimenRow => [
        ...[null, null, null, null, null],
        { v: 0, f: `=D${at + 8}*E${at + 8}` },
        null,
        { v: 0, f: `=F${at + 8}-G${at + 8}` },
      ]),
    ),
    says: { rows: 6, axes: AXES, kinds: { 'PLAN!8': 'blank' } },
  },
  {
    trait: 'codes that number the lines of a budget: each heads those that begin with it',
    snapshot: plan(
      ['CÓDIGO', 'NOMBRE', 'PROPIOS', 'SGP', 'TOTAL'],
      ['1', 'GASTOS DE INVERSIÓN', null, null, 3300],
      ['1.1', 'SECTOR EDUCACIÓN', null, null, 300],
      ['1.1.1', 'Transporte escolar', 100, 0, 100],
      ['1.1.2', 'Restaurantes escolares', 100, 100, 200],
      ['1.2', 'SECTOR SALUD', null, null, 3000],
      ['1.2.1', 'Régimen subsidiado', 500, 2500, 3000],
    ),
    says: {
      rows: 3,
      total: 3300,
      names: { 'PLAN!4': [null, 'EDUCACIÓN', null], 'PLAN!7': [null, 'SALUD', null] },
      lines: { 'PLAN!2': ['plan', [3, 6]], 'PLAN!3': ['front', [4, 5]], 'PLAN!6': ['front', [7]] },
    },
  },
  {
    trait: 'axes of one letter are no outline',
    snapshot: plan(HEADING, ...ROWS.map((row, at): SpecimenRow => [at < 3 ? 'S' : 'E', ...row.slice(1)])),
    says: { rows: 6, axes: { S: [3, 7_000_000], E: [3, 3_500_000] } },
  },
  {
    trait: 'shares under the total are no activity',
    snapshot: plan(
      HEADING,
      ...ROWS,
      [null, 'TOTAL GENERAL PLAN', null, null, null, 10_500_000, 7_650_000, 2_850_000],
      ...gap(1),
      [null, 'Porcentaje', null, null, null, 1, 0.73, 0.27],
    ),
    says: { rows: 6, axes: AXES, kinds: { 'PLAN!8': 'total', 'PLAN!10': 'control' } },
  },
  {
    trait: 'a summary whose axes bear their numbers',
    snapshot: snapshotOf(
      sheetOf(PLAN, [HEADING, ...ROWS]),
      sheetOf('RESUMEN', [
        ['EJE', 'VALOR', 'ASIGNADO', 'GESTIÓN'],
        ['EJE 1: GESTIÓN SOCIAL', 7_000_000, 5_900_000, 1_100_000],
        ['EJE 2: DESARROLLO ECONÓMICO', 3_500_000, 1_750_000, 1_750_000],
        ['TOTAL', 10_500_000, 7_650_000, 2_850_000],
      ]),
    ),
    says: {
      rows: 6,
      summaries: {
        'RESUMEN!2': ['axis', 'GESTIÓN SOCIAL'],
        'RESUMEN!3': ['axis', 'DESARROLLO ECONÓMICO'],
        'RESUMEN!4': ['plan', ''],
      },
    },
  },
  {
    trait: 'axes that share words are asked about, and read as two',
    snapshot: plan(
      HEADING,
      ...ROWS.map((row, at): SpecimenRow => (at === 1 ? ['GESTIÓN SOCIAL Y COMUNITARIA', ...row.slice(1)] : row)),
    ),
    says: {
      axes: { ...AXES, 'GESTIÓN SOCIAL': [2, 3_000_000], 'GESTIÓN SOCIAL Y COMUNITARIA': [1, 4_000_000] },
      notes: ['similar-axes PLAN!A2'],
    },
  },
  {
    trait: 'axes that share words and of which a person said that they differ',
    snapshot: plan(
      HEADING,
      ...ROWS.map((row, at): SpecimenRow => (at === 1 ? ['GESTIÓN SOCIAL Y COMUNITARIA', ...row.slice(1)] : row)),
    ),
    mapping: {
      schema: 'cuadre.mapping/1',
      axes: { 'GESTIÓN SOCIAL Y COMUNITARIA': 'GESTIÓN SOCIAL Y COMUNITARIA' },
    },
    says: {
      axes: { ...AXES, 'GESTIÓN SOCIAL': [2, 3_000_000], 'GESTIÓN SOCIAL Y COMUNITARIA': [1, 4_000_000] },
      notes: [],
    },
  },
  {
    trait: 'one axis in eight spellings goes by its full name without number',
    snapshot: plan(
      HEADING,
      ...[
        'DLLO. ECONOMICO',
        'Desarrollo Económico',
        'DESARROLLO ECONOMICO ',
        'EJE 1: DESARROLLO ECONÓMICO',
        'Des. Económico',
        'DESAROLLO ECONÓMICO',
      ].map((axis, at): SpecimenRow => [axis, ...(ROWS[at]?.slice(1) ?? [])]),
    ),
    says: { axes: { 'Desarrollo Económico': [6, 10_500_000] }, notes: ['axis-variants PLAN!A2'] },
  },
  {
    trait: 'empty columns between the columns',
    snapshot: plan(...[HEADING, ...ROWS].map((row) => row.flatMap((cell): SpecimenCell[] => [cell, null]))),
    says: { tables: ['PLAN!A1:O1'], rows: 6, axes: AXES, roles: { 'PLAN!G': 'quantity', 'PLAN!K': 'total' } },
  },
  {
    trait: 'rows that head others by their sums alone',
    snapshot: plan(
      ['CONCEPTO', 'VALOR TOTAL', 'ASIGNADO', 'POR GESTIONAR'],
      ['PLAN DE ACCIÓN', 1500, 900, 600],
      ['GESTIÓN SOCIAL', 600, 360, 240],
      ['   Dotar la sala', 100, 60, 40],
      ['   Construir el puente', 500, 300, 200],
      ['DESARROLLO ECONÓMICO', 900, 540, 360],
      ['   Sembrar huertas', 400, 240, 160],
      ['   Asistir a los productores', 500, 300, 200],
    ),
    says: {
      rows: 4,
      axes: { 'GESTIÓN SOCIAL': [2, 600], 'DESARROLLO ECONÓMICO': [2, 900] },
      lines: { 'PLAN!2': ['plan', [3, 6]], 'PLAN!3': ['axis', [4, 5]], 'PLAN!6': ['axis', [7, 8]] },
    },
  },
  {
    trait: 'a plan of targets by year, without money',
    snapshot: plan(
      ['Eje', 'Meta de producto', 'Meta cuatrienio', 2024, 2025, 2026, 2027],
      ...['Aulas dotadas', 'Niños vacunados', 'Vías mejoradas', 'Redes ampliadas'].map((target, at): SpecimenRow => [
        'SOCIAL',
        target,
        4 * at + 9,
        at + 1,
        at + 2,
        at + 2,
        at + 4,
      ]),
    ),
    says: {
      rows: 4,
      roles: { 'PLAN!B': 'target', 'PLAN!C': 'plannedTarget', 'PLAN!D': 'plannedTarget', 'PLAN!G': 'plannedTarget' },
      notes: [],
    },
  },
  {
    trait: 'what was planned and done in each quarter, under the quarter',
    snapshot: plan(
      [
        'Eje',
        'Meta de producto',
        'Valor total',
        'Trimestre 1',
        null,
        'Trimestre 2',
        null,
        'Trimestre 3',
        null,
        'Trimestre 4',
        null,
      ],
      [null, null, null, ...[1, 2, 3, 4].flatMap(() => ['Programado', 'Ejecutado'])],
      ...[1, 2, 3].map((at): SpecimenRow => ['SOCIAL', `Aulas dotadas ${at}`, 100 * at, at, 1, at + 1, 2, 5, 4, 3, at]),
    ),
    says: {
      tables: ['PLAN!A1:K2'],
      roles: { 'PLAN!D': 'quarter:1', 'PLAN!E': 'executed', 'PLAN!J': 'quarter:4', 'PLAN!K': 'executed' },
      rows: 3,
    },
  },
  {
    trait: 'a budget: codes are no activities, and the definitive appropriation is what the plan costs',
    snapshot: plan(
      ['RUBRO', 'CONCEPTO', 'APROPIACIÓN INICIAL', 'APROPIACIÓN DEFINITIVA', 'COMPROMISOS', 'PAGOS'],
      ['2.3.1', 'Dotar la sala', 100, 120, 110, 60],
      ['2.3.2', 'Construir el puente', 300, 250, 240, 200],
      ['2.3.3', 'Sembrar huertas', 50, 75, 10, 10],
    ),
    says: {
      rows: 3,
      roles: { 'PLAN!A': 'code', 'PLAN!B': 'activity', 'PLAN!C': 'initial', 'PLAN!D': 'total' },
    },
  },
  {
    trait: 'a total of all tables of a sheet in the first one’s column',
    snapshot: plan(
      ['EJE: GESTIÓN SOCIAL'],
      COSTS,
      ...DETAIL.slice(0, 3),
      ['TOTAL', null, null, 7_000_000],
      [],
      ['EJE: DESARROLLO ECONÓMICO'],
      ['ACTIVIDAD', 'META', 'VALOR', 'ASIGNADO', 'POR GESTIONAR'],
      ...ROWS.slice(3).map((row): SpecimenRow => [row[1] ?? null, '10 unidades', ...row.slice(5)]),
      ['TOTAL', null, 3_500_000, 1_750_000, 1_750_000],
      [],
      ['GRAN TOTAL', null, null, 10_500_000],
    ),
    says: {
      axes: AXES,
      lines: {
        'PLAN!6': ['axis', [3, 4, 5]],
        'PLAN!13': ['axis', [10, 11, 12]],
        'PLAN!15': ['plan', [6, 13]],
      },
    },
  },
  {
    trait: 'a row under the heading that numbers the columns',
    snapshot: plan(HEADING, [1, 2, 3, 4, 5, 6, 7, 8], ...ROWS),
    says: { rows: 6, axes: AXES, kinds: { 'PLAN!2': 'header' } },
  },
  {
    trait: 'sections of offices are no axes',
    snapshot: plan(
      HEADING.slice(1),
      ['SECRETARÍA DE SALUD'],
      ...withoutFirst(ROWS.slice(0, 3)),
      ['SECRETARÍA DE OBRAS'],
      ...withoutFirst(ROWS.slice(3)),
    ),
    says: { rows: 6, axes: {}, kinds: { 'PLAN!2': 'section', 'PLAN!6': 'section' } },
  },
  {
    trait: 'a summary that names an axis in more words asks whether it is that one',
    snapshot: snapshotOf(sheetOf(PLAN, [HEADING, ...ROWS]), MORE_WORDS),
    says: { summaries: { 'RESUMEN!3': ['axis', 'DESARROLLO ECONÓMICO'] }, notes: ['similar-axes RESUMEN!A2'] },
  },
  {
    trait: 'a summary that names an axis in more words, as a person confirmed',
    snapshot: snapshotOf(sheetOf(PLAN, [HEADING, ...ROWS]), MORE_WORDS),
    mapping: { schema: 'cuadre.mapping/1', axes: { 'GESTIÓN SOCIAL Y COMUNITARIA': 'GESTIÓN SOCIAL' } },
    says: {
      summaries: { 'RESUMEN!2': ['axis', 'GESTIÓN SOCIAL'], 'RESUMEN!3': ['axis', 'DESARROLLO ECONÓMICO'] },
      notes: [],
    },
  },
  {
    trait: 'a copy of the plan on another sheet is not counted twice, and said',
    snapshot: snapshotOf(sheetOf('I TRIM', [HEADING, ...ROWS]), sheetOf('II TRIM', [HEADING, ...ROWS])),
    says: { rows: 6, axes: AXES, skipped: { 'II TRIM': 'copy' } },
  },
  {
    trait: 'a source by its amount, and the total that is sure',
    snapshot: plan(
      ['No.', 'NOMBRE DEL PROYECTO', 'BPIN', 'VALOR SGR', 'VALOR TOTAL'],
      [1, 'Mejorar la vía terciaria', 20210001, 500, 700],
      [2, 'Ampliar el acueducto veredal', 20210002, 300, 300],
      [3, 'Construir el puente', 20210003, 100, 900],
    ),
    says: { rows: 3, total: 1900, roles: { 'PLAN!D': 'source:VALOR SGR', 'PLAN!E': 'total' } },
  },
];

function quarters(total: number, at: number): number[] {
  const [first, second, third] = [total / 10, (total * (at + 2)) / 20, (total * (at % 3)) / 20];
  return [first, second, third, total - first - second - third];
}

function yearOf(first: string): string {
  const from = columnNumber(first);
  return `${columnName(from + SOURCES.length)}=${SOURCES.map((_, at) => columnName(from + at)).join('+')}`;
}
