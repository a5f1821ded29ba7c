import { type SheetDraft, sheetOf, snapshotOf } from '../sheetDraft';
import type { ReadingSpecimen } from './readingSpecimen';
import { AXES, HEADING, indented, ROWS, withoutFirst, type SpecimenRow } from './rows';

const PLAN = 'PLAN';
const DETAIL = withoutFirst(ROWS);
const DEEP: SpecimenRow = ['EJE', 'FRENTE', 'HITO', 'ACTIVIDAD', 'VALOR TOTAL', 'ASIGNADO', 'POR GESTIONAR'];

function plan(...rows: readonly SpecimenRow[]): ReadingSpecimen['snapshot'] {
  return snapshotOf(sheetOf(PLAN, rows));
}

function deep(first: readonly (readonly [string | null, string | null, string | null])[]): SpecimenRow[] {
  return first.map((names, at) => [
    ...names,
    `Hacer la obra número ${at + 1}`,
    1000 * (at + 1),
    600 * (at + 1),
    400 * (at + 1),
  ]);
}

const FIRST_ROW_ONLY = deep([
  ['SOCIAL', 'SALUD', 'Ampliar el hospital'],
  [null, null, null],
  [null, null, 'Vacunar a los niños'],
  [null, 'CULTURA', 'Abrir la biblioteca'],
  ['AMBIENTE', 'AGUA', 'Ampliar el acueducto'],
  [null, null, null],
]);

const DEEP_NAMES = {
  'PLAN!3': ['SOCIAL', 'SALUD', 'Ampliar el hospital'],
  'PLAN!4': ['SOCIAL', 'SALUD', 'Vacunar a los niños'],
  'PLAN!5': ['SOCIAL', 'CULTURA', 'Abrir la biblioteca'],
  'PLAN!7': ['AMBIENTE', 'AGUA', 'Ampliar el acueducto'],
} as const;

function notRead(snapshot: ReadingSpecimen['snapshot']): ReadingSpecimen['snapshot'] {
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, merges: null })) };
}

function merged(): ReadingSpecimen['snapshot'] {
  const draft = sheetOf(PLAN, [DEEP, ...FIRST_ROW_ONLY]);
  draft.merge({ top: 2, bottom: 5, left: 1, right: 1 });
  draft.merge({ top: 6, bottom: 7, left: 1, right: 1 });
  draft.merge({ top: 2, bottom: 4, left: 2, right: 2 });
  draft.merge({ top: 6, bottom: 7, left: 2, right: 2 });
  draft.merge({ top: 2, bottom: 3, left: 3, right: 3 });
  draft.merge({ top: 6, bottom: 7, left: 3, right: 3 });
  return snapshotOf(draft);
}

function perSheet(names: readonly [string, string]): SheetDraft[] {
  return names.map((name, at) =>
    sheetOf(name, [['PLAN DE ACCIÓN 2010'], [], HEADING.slice(1), ...DETAIL.slice(at * 3, at * 3 + 3)]),
  );
}

const SUMMARY = sheetOf('RESUMEN', [
  ['EJE', 'VALOR TOTAL', 'ASIGNADO', 'POR GESTIONAR'],
  ['GESTIÓN SOCIAL', 7_000_000, 5_900_000, 1_100_000],
  ['DESARROLLO ECONÓMICO', 3_500_000, 1_750_000, 1_750_000],
  ['TOTAL', 10_500_000, 7_650_000, 2_850_000],
]);

/** Axis, front and milestone: where their names stand. */
export const HIERARCHY_SPECIMENS: readonly ReadingSpecimen[] = [
  {
    trait: 'names on the first row of each group',
    snapshot: plan(DEEP, ...FIRST_ROW_ONLY),
    says: { rows: 6, names: DEEP_NAMES, axes: { SOCIAL: [4, 10_000], AMBIENTE: [2, 11_000] } },
  },
  {
    trait: 'names in merged cells',
    snapshot: merged(),
    says: { rows: 6, names: DEEP_NAMES, axes: { SOCIAL: [4, 10_000], AMBIENTE: [2, 11_000] }, notes: [] },
  },
  {
    trait: 'names in merged cells that the host has not read',
    snapshot: notRead(merged()),
    says: { rows: 6, names: DEEP_NAMES, axes: { SOCIAL: [4, 10_000], AMBIENTE: [2, 11_000] } },
  },
  {
    trait: 'section rows that say their level',
    snapshot: plan(
      HEADING.slice(1),
      ['EJE: GESTIÓN SOCIAL'],
      ['FRENTE DE ACCIÓN: EDUCACIÓN'],
      ...DETAIL.slice(0, 3),
      ['EJE 2. DESARROLLO ECONÓMICO'],
      ['Sector: Agropecuario'],
      ...DETAIL.slice(3),
    ),
    says: {
      axes: AXES,
      names: {
        'PLAN!4': ['GESTIÓN SOCIAL', 'EDUCACIÓN', null],
        'PLAN!9': ['DESARROLLO ECONÓMICO', 'Agropecuario', null],
      },
    },
  },
  {
    trait: 'section rows of two levels without a word that says which',
    snapshot: plan(
      HEADING.slice(1),
      ['GESTIÓN SOCIAL'],
      ['EDUCACIÓN'],
      ...DETAIL.slice(0, 2),
      ['SALUD'],
      ...DETAIL.slice(2, 3),
      ['DESARROLLO ECONÓMICO'],
      ['AGRO'],
      ...DETAIL.slice(3),
    ),
    says: {
      axes: AXES,
      names: { 'PLAN!4': ['GESTIÓN SOCIAL', 'EDUCACIÓN', null], 'PLAN!7': ['GESTIÓN SOCIAL', 'SALUD', null] },
    },
  },
  {
    trait: 'section rows with a letter of the outline',
    snapshot: plan(
      ['NIVEL', ...HEADING.slice(1)],
      ['D', 'GESTIÓN SOCIAL'],
      ['P', 'EDUCACIÓN'],
      ...DETAIL.slice(0, 3).map((row) => ['Pr', ...row]),
      ['D', 'DESARROLLO ECONÓMICO'],
      ['P', 'AGRO'],
      ...DETAIL.slice(3).map((row) => ['Pr', ...row]),
    ),
    says: { axes: AXES, rows: 6, names: { 'PLAN!4': ['GESTIÓN SOCIAL', 'EDUCACIÓN', null] } },
  },
  {
    trait: 'the axis in a title of each sheet',
    snapshot: snapshotOf(
      sheetOf('Uno', [['EJE ESTRATÉGICO: GESTIÓN SOCIAL'], [], HEADING.slice(1), ...DETAIL.slice(0, 3)]),
      sheetOf('Dos', [
        [],
        ['EJE ESTRATÉGICO:', 'DESARROLLO ECONÓMICO'],
        [],
        ...indented([HEADING.slice(1), ...DETAIL.slice(3)], 2),
      ]),
    ),
    says: { tables: ['Uno!A3:G3', 'Dos!C4:I4'], axes: AXES, names: { 'Dos!5': ['DESARROLLO ECONÓMICO', null, null] } },
  },
  {
    trait: 'the axis in the names of the sheets, which a summary repeats',
    snapshot: snapshotOf(...perSheet(['GESTIÓN SOCIAL', 'DESARROLLO ECONÓMICO']), SUMMARY),
    says: {
      axes: AXES,
      rows: 6,
      summaries: {
        'RESUMEN!2': ['axis', 'GESTIÓN SOCIAL'],
        'RESUMEN!3': ['axis', 'DESARROLLO ECONÓMICO'],
        'RESUMEN!4': ['plan', ''],
      },
    },
  },
  {
    trait: 'sheets that are named after their axis with its number',
    snapshot: snapshotOf(...perSheet(['Eje 1 Gestión social', 'Eje 2 Desarrollo económico'])),
    says: { axes: { 'Eje 1 Gestión social': [3, 7_000_000], 'Eje 2 Desarrollo económico': [3, 3_500_000] } },
  },
  {
    trait: 'one axis spelt without accents, shortened and with a slip',
    snapshot: plan(
      HEADING,
      ...[
        'DESARROLLO ECONÓMICO Y COMPETITIVIDAD',
        'DESARROLLO ECONÓMICO Y COMPETITIVIDAD',
        'DLLO ECONOMICO Y COMPETITIVIDAD',
        'Desarrollo Economico y Competitividad',
        'DESARROLLO ECONÓMICO Y COMPETITVIDAD',
        'SALUD',
      ].map((axis, at): SpecimenRow => [axis, ...(DETAIL[at] ?? [])]),
    ),
    says: {
      axes: { 'DESARROLLO ECONÓMICO Y COMPETITIVIDAD': [5, 9_500_000], SALUD: [1, 1_000_000] },
      notes: ['axis-variants PLAN!A4'],
    },
  },
  {
    trait: 'axes that differ by accents and case alone are one, without a word',
    snapshot: plan(
      HEADING,
      ...ROWS.map((row, at): SpecimenRow => (at === 1 ? ['Gestion Social', ...row.slice(1)] : row)),
    ),
    says: { axes: AXES, notes: [] },
  },
  {
    trait: 'axes that share words stay apart',
    snapshot: plan(
      HEADING,
      ...['SALUD', 'SALUD', 'SALUD MENTAL', 'Eje 1. Vías', 'Eje 2. Vías', 'Eje 2. Vías'].map(
        (axis, at): SpecimenRow => [axis, ...(DETAIL[at] ?? [])],
      ),
    ),
    says: {
      axes: {
        SALUD: [2, 5_000_000],
        'SALUD MENTAL': [1, 2_000_000],
        'Eje 1. Vías': [1, 1_500_000],
        'Eje 2. Vías': [2, 2_000_000],
      },
    },
  },
  {
    trait: 'a front that bears the short name of its axis stays a front',
    snapshot: plan(
      DEEP,
      ...deep([
        [
          'DESARROLLO DE LA CAPACIDAD GERENCIAL DEL MUNICIPIO',
          'DESARROLLO DE LA CAPACIDAD GERENCIAL',
          'Sistematizar la alcaldía',
        ],
        ['DESARROLLO DE LA CAPACIDAD GERENCIAL DEL MUNICIPIO', 'HACIENDA', 'Cobrar la cartera'],
      ]),
    ),
    says: {
      axes: { 'DESARROLLO DE LA CAPACIDAD GERENCIAL DEL MUNICIPIO': [2, 3000] },
      names: {
        'PLAN!2': [
          'DESARROLLO DE LA CAPACIDAD GERENCIAL DEL MUNICIPIO',
          'DESARROLLO DE LA CAPACIDAD GERENCIAL',
          'Sistematizar la alcaldía',
        ],
      },
      notes: [],
    },
  },
  {
    trait: 'hidden rows, columns and sheets are read',
    snapshot: (() => {
      const draft = sheetOf(PLAN, [HEADING, ...ROWS.slice(0, 3)]);
      draft.hiddenRows.push(3);
      draft.hiddenColumns.push(7);
      const hidden = sheetOf('OTRA', [HEADING, ...ROWS.slice(3)]);
      hidden.visibility = 'veryHidden';
      return snapshotOf(draft, hidden);
    })(),
    says: { rows: 6, axes: AXES, tables: ['PLAN!A1:H1', 'OTRA!A1:H1'] },
  },
];
