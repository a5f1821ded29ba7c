import { packedSheet, gridOf } from '../../../src/core/workbook/snapshot';
import { sheetOf, snapshotOf } from '../sheetDraft';
import type { ReadingSpecimen } from './readingSpecimen';
import { AXES, gap, HEADING, ROWS, type SpecimenRow } from './rows';

const PLAN = 'PLAN';
const SOCIAL: SpecimenRow = ['SUBTOTAL GESTIÓN SOCIAL', null, null, null, null, 7_000_000, 5_900_000, 1_100_000];
const ECONOMIC: SpecimenRow = [
  'SUBTOTAL DESARROLLO ECONÓMICO',
  null,
  null,
  null,
  null,
  3_500_000,
  1_750_000,
  1_750_000,
];
const ALL: SpecimenRow = [
  'VALOR TOTAL PLAN DE ACCION VIGENCIA 2009',
  null,
  null,
  null,
  null,
  10_500_000,
  7_650_000,
  2_850_000,
];

function plan(...rows: readonly SpecimenRow[]): ReadingSpecimen['snapshot'] {
  return snapshotOf(sheetOf(PLAN, rows));
}

function unlabelled(row: SpecimenRow): SpecimenRow {
  return [null, ...row.slice(1)];
}

const NOT_THE_PLAN: SpecimenRow[] = [
  [],
  ['Promedio por actividad', null, null, null, null, 1_750_000],
  ['Verificación', null, null, null, null, 10_500_000, 7_650_000, 2_850_000],
  ['Nota: cifras sujetas a la apropiación definitiva'],
  ['Elaboró: Oficina de Planeación'],
];

/** Rows that are no activities, and tables that are not the plan. */
export const LINE_SPECIMENS: readonly ReadingSpecimen[] = [
  {
    trait: 'subtotals under their rows and the plan total under all',
    snapshot: plan(HEADING, ...ROWS.slice(0, 3), SOCIAL, ...ROWS.slice(3), ECONOMIC, ALL),
    says: {
      rows: 6,
      axes: AXES,
      lines: { 'PLAN!5': ['axis', [2, 3, 4]], 'PLAN!9': ['axis', [6, 7, 8]], 'PLAN!10': ['plan', [5, 9]] },
    },
  },
  {
    trait: 'subtotals over their rows and the plan total over all',
    snapshot: plan(HEADING, ALL, SOCIAL, ...ROWS.slice(0, 3), ECONOMIC, ...ROWS.slice(3)),
    says: {
      rows: 6,
      axes: AXES,
      lines: { 'PLAN!2': ['plan', [3, 7]], 'PLAN!3': ['axis', [4, 5, 6]], 'PLAN!7': ['axis', [8, 9, 10]] },
    },
  },
  {
    trait: 'sums that nothing names',
    snapshot: plan(
      HEADING,
      ...ROWS.slice(0, 3),
      unlabelled(SOCIAL),
      ...ROWS.slice(3),
      unlabelled(ECONOMIC),
      unlabelled(ALL),
    ),
    says: {
      rows: 6,
      axes: AXES,
      lines: { 'PLAN!5': ['axis', [2, 3, 4]], 'PLAN!9': ['axis', [6, 7, 8]], 'PLAN!10': ['plan', [5, 9]] },
    },
  },
  {
    trait: 'a total with a wrong amount is a total still',
    snapshot: plan(
      HEADING,
      ...ROWS.slice(0, 3),
      [...SOCIAL.slice(0, 5), 7_000_900, 5_900_000, 1_100_000],
      ...ROWS.slice(3),
      ECONOMIC,
      [...ALL.slice(0, 5), 10_500_900, 7_650_000, 2_850_000],
    ),
    says: {
      rows: 6,
      lines: { 'PLAN!5': ['axis', [2, 3, 4]], 'PLAN!9': ['axis', [6, 7, 8]], 'PLAN!10': ['plan', [5, 9]] },
    },
  },
  {
    trait: 'averages, checks, notes and signatures under the total',
    snapshot: plan(HEADING, ...ROWS, ALL, ...NOT_THE_PLAN),
    says: {
      rows: 6,
      lines: { 'PLAN!8': ['plan', [2, 3, 4, 5, 6, 7]] },
      kinds: { 'PLAN!10': 'control', 'PLAN!11': 'control', 'PLAN!12': 'note', 'PLAN!13': 'note' },
    },
  },
  {
    trait: 'costs that are reckoned on the total',
    snapshot: plan(
      HEADING,
      ...ROWS,
      ['TOTAL COSTOS DIRECTOS', null, null, null, null, 10_500_000, 7_650_000, 2_850_000],
      ['Administración', null, null, null, 0.1, 1_050_000],
      ['TOTAL CON ADMINISTRACIÓN', null, null, null, null, 11_550_000],
    ),
    says: { rows: 6, total: 10_500_000, kinds: { 'PLAN!8': 'total', 'PLAN!9': 'control', 'PLAN!10': 'control' } },
  },
  {
    trait: 'a total of all sheets under the last',
    snapshot: snapshotOf(
      sheetOf('A', [HEADING, ...ROWS.slice(0, 3), ['TOTAL', null, null, null, null, 7_000_000, 5_900_000, 1_100_000]]),
      sheetOf('B', [
        HEADING,
        ...ROWS.slice(3),
        ['TOTAL', null, null, null, null, 3_500_000, 1_750_000, 1_750_000],
        ['GRAN TOTAL', null, null, null, null, 10_500_000, 7_650_000, 2_850_000],
      ]),
    ),
    says: { rows: 6, lines: { 'A!5': ['axis', [2, 3, 4]], 'B!5': ['axis', [2, 3, 4]], 'B!6': ['plan', [5, 5]] } },
  },
  {
    trait: 'a summary beside the plan is not counted twice',
    snapshot: plan(
      [...HEADING, null, null, 'EJE', 'VALOR TOTAL', 'ASIGNADO'],
      [...(ROWS[0] ?? []), null, null, 'GESTIÓN SOCIAL', 7_000_000, 5_900_000],
      [...(ROWS[1] ?? []), null, null, 'DESARROLLO ECONÓMICO', 3_500_000, 1_750_000],
      [...(ROWS[2] ?? []), null, null, 'TOTAL', 10_500_000, 7_650_000],
      ...ROWS.slice(3),
    ),
    says: {
      tables: ['PLAN!A1:H1'],
      rows: 6,
      axes: AXES,
      summaries: {
        'PLAN!2': ['axis', 'GESTIÓN SOCIAL'],
        'PLAN!3': ['axis', 'DESARROLLO ECONÓMICO'],
        'PLAN!4': ['plan', ''],
      },
    },
  },
  {
    trait: 'a summary under the plan is not counted twice',
    snapshot: plan(
      HEADING,
      ...ROWS,
      ...gap(2),
      ['CUADRO RESUMEN'],
      ['EJE', null, null, null, null, 'VALOR TOTAL', 'ASIGNADO', 'POR GESTIONAR'],
      ['GESTION SOCIAL', null, null, null, null, 7_000_000, 5_900_000, 1_100_000],
      ['DESARROLLO ECONOMICO', null, null, null, null, 3_500_000, 1_750_000, 1_750_000],
    ),
    says: {
      tables: ['PLAN!A1:H1'],
      rows: 6,
      axes: AXES,
      summaries: { 'PLAN!12': ['axis', 'GESTIÓN SOCIAL'], 'PLAN!13': ['axis', 'DESARROLLO ECONÓMICO'] },
    },
  },
  {
    trait: 'covers, lists, sheets of its own and empty ones are left out, and said',
    snapshot: (() => {
      const lists = sheetOf('Listas', [['RESPONSABLES'], ['Planeación'], ['Hacienda']]);
      lists.visibility = 'hidden';
      const { sheets, ...book } = snapshotOf(
        sheetOf('PORTADA', [['PLAN DE ACCIÓN 2009'], ['Habitantes', 28_433]]),
        sheetOf(PLAN, [HEADING, ...ROWS]),
        lists,
        sheetOf('Hoja3', []),
        sheetOf('Resumen por eje', [HEADING, ...ROWS]),
      );
      return {
        ...book,
        sheets: sheets.map((sheet) => (sheet.name === 'Resumen por eje' ? { ...sheet, mark: 'summary' } : sheet)),
      };
    })(),
    says: {
      rows: 6,
      fiscalYear: 2009,
      skipped: { PORTADA: 'no-table', Listas: 'lists', Hoja3: 'empty', 'Resumen por eje': 'own' },
    },
  },
  {
    trait: 'hundreds of rows with a format and nothing in them',
    snapshot: plan(
      HEADING,
      ...ROWS,
      ...Array.from({ length: 800 }, (): SpecimenRow => [
        { v: null, z: '#,##0' },
        null,
        null,
        null,
        null,
        { v: null, z: '#,##0' },
      ]),
    ),
    says: { rows: 6, axes: AXES },
  },
  {
    trait: 'a packed sheet reads as its plain form',
    snapshot: (() => {
      const [sheet, ...others] = plan(HEADING, ...ROWS).sheets;
      if (!sheet) throw new RangeError('no sheet');
      const { name, visibility, merges, hiddenRows, hiddenColumns, tables } = sheet;
      const traits = { name, visibility, merges, hiddenRows, hiddenColumns, tables, protected: false };
      return { sheets: [packedSheet(traits, gridOf(sheet)), ...others], names: [], date1904: false };
    })(),
    says: { rows: 6, axes: AXES },
  },
  {
    trait: 'a workbook that is no plan',
    snapshot: snapshotOf(
      sheetOf('Notas', [
        ['Estudiante', 'Nota'],
        ['Ana', 4.5],
        ['Luis', 3.9],
        ['Eva', 4.1],
      ]),
      sheetOf('Vacía', []),
    ),
    says: { tables: [], rows: 0, notes: ['plan-not-found'], skipped: { Notas: 'no-table', Vacía: 'empty' } },
  },
];
