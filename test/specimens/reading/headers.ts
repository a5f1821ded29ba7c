import { sheetOf, snapshotOf } from '../sheetDraft';
import type { ReadingSpecimen } from './readingSpecimen';
import { AXES, gap, HEADING, indented, ROWS, withoutFirst, type SpecimenRow } from './rows';

const PLAN = 'PLAN';

function plan(...rows: readonly SpecimenRow[]): ReadingSpecimen['snapshot'] {
  return snapshotOf(sheetOf(PLAN, rows));
}

const MISSPELT: SpecimenRow = [
  'EJE ESTRATEJICO',
  'ACTIVDADES',
  'UND. MEDIDA',
  'CANTIDA',
  'VLOR UNITARIO',
  'V/R TOTL',
  'ASIGNACION PRESUPUESTAL',
  'REC. X GESTIONAR',
];
const NONSENSE: SpecimenRow = ['X1', 'X2', 'X3', 'X4', 'X5', 'X6', 'X7', 'X8', 'X9', 'X10'];
const SOURCED = withoutFirst(ROWS, 0).map((row) => {
  const assigned = Number(row[6]);
  return [...row, assigned / 4, (assigned * 3) / 4];
});

function threeRows(): ReadingSpecimen['snapshot'] {
  const draft = sheetOf(PLAN, [
    ['EJE', 'ACTIVIDAD', 'VALOR TOTAL', 'FUENTES DE FINANCIACIÓN', null, null, null, 'POR GESTIONAR'],
    [null, null, null, 'MUNICIPIO', null, 'OTROS NIVELES', null, null],
    [null, null, null, 'PROPIOS', 'SGP', 'NACIÓN', 'DEPARTAMENTO', null],
    ['A', 'Uno y otro', 100, 10, 20, 30, 0, 40],
    ['A', 'Dos y otro', 200, 0, 100, 50, 25, 25],
    ['B', 'Tres y otro', 300, 100, 0, 0, 200, 0],
  ]);
  for (const left of [1, 2, 3, 8]) draft.merge({ top: 1, bottom: 3, left, right: left });
  draft.merge({ top: 1, bottom: 1, left: 4, right: 7 });
  draft.merge({ top: 2, bottom: 2, left: 4, right: 5 });
  draft.merge({ top: 2, bottom: 2, left: 6, right: 7 });
  return snapshotOf(draft);
}

/** Headings: where they stand, how many rows they have, how they are spelt. */
export const HEADER_SPECIMENS: readonly ReadingSpecimen[] = [
  {
    trait: 'heading on the first row',
    snapshot: plan(HEADING, ...ROWS),
    says: { tables: ['PLAN!A1:H1'], rows: 6, total: 10_500_000, axes: AXES, notes: [] },
  },
  {
    trait: 'heading on row 11 under titles, a date and figures of no account',
    snapshot: plan(
      ['MUNICIPIO DE SAN LUCAS'],
      ['PLAN DE ACCIÓN VIGENCIA 2013'],
      ['Versión', 3],
      [],
      ['Presupuesto aprobado', null, 123_456_789],
      ...gap(5),
      HEADING,
      ...ROWS,
    ),
    says: { tables: ['PLAN!A11:H11'], fiscalYear: 2013, rows: 6, axes: AXES },
  },
  {
    trait: 'three heading rows, groups over groups',
    snapshot: threeRows(),
    says: {
      tables: ['PLAN!A1:H3'],
      roles: { 'PLAN!C': 'total', 'PLAN!D': 'source:PROPIOS', 'PLAN!G': 'source:DEPARTAMENTO', 'PLAN!H': 'toRaise' },
      rows: 3,
      total: 600,
    },
  },
  {
    trait: 'misspelt and abbreviated headings',
    snapshot: plan(MISSPELT, ...ROWS),
    says: {
      roles: {
        'PLAN!A': 'axis',
        'PLAN!B': 'activity',
        'PLAN!C': 'unit',
        'PLAN!D': 'quantity',
        'PLAN!E': 'unitValue',
        'PLAN!F': 'total',
        'PLAN!G': 'assigned',
        'PLAN!H': 'toRaise',
      },
      axes: AXES,
      notes: [],
    },
  },
  {
    trait: 'terse headings',
    snapshot: plan(['Línea', 'Detalle', 'Medida', 'Nro', 'Precio', 'Valor', 'Tiene', 'Gestión'], ...ROWS),
    says: {
      roles: {
        'PLAN!D': 'quantity',
        'PLAN!E': 'unitValue',
        'PLAN!F': 'total',
        'PLAN!G': 'assigned',
        'PLAN!H': 'toRaise',
      },
      proven: ['PLAN!D', 'PLAN!E', 'PLAN!F', 'PLAN!G'],
      total: 10_500_000,
    },
  },
  {
    trait: 'headings that say nothing: the numbers speak',
    snapshot: plan(NONSENSE, ...SOURCED),
    says: {
      tables: ['PLAN!A1:J1'],
      roles: {
        'PLAN!A': 'axis',
        'PLAN!B': 'activity',
        'PLAN!D': 'quantity',
        'PLAN!E': 'unitValue',
        'PLAN!F': 'total',
        'PLAN!G': 'assigned',
        'PLAN!H': 'toRaise',
        'PLAN!I': 'source:X9',
        'PLAN!J': 'source:X10',
      },
      proven: ['PLAN!D', 'PLAN!E', 'PLAN!F', 'PLAN!G', 'PLAN!H', 'PLAN!I', 'PLAN!J'],
      rows: 6,
      axes: AXES,
    },
  },
  {
    trait: 'an Excel table at C5 whose headings say nothing, under figures of no account',
    snapshot: (() => {
      const draft = sheetOf(PLAN, [
        ['Acta', 17, 2010],
        [],
        ['Reunión', 12, 8, 4],
        [],
        ...indented([NONSENSE, ...SOURCED], 2),
      ]);
      draft.table('Tabla1', { top: 5, left: 3, bottom: 11, right: 12 });
      return snapshotOf(draft);
    })(),
    says: {
      tables: ['PLAN!C5:L5'],
      roles: { 'PLAN!F': 'quantity', 'PLAN!G': 'unitValue', 'PLAN!H': 'total', 'PLAN!I': 'assigned' },
      rows: 6,
      axes: AXES,
    },
  },
  {
    trait: 'no heading at all',
    snapshot: plan(['Plan del municipio'], [], ...SOURCED),
    says: {
      roles: { 'PLAN!D': 'quantity', 'PLAN!E': 'unitValue', 'PLAN!F': 'total' },
      rows: 6,
      total: 10_500_000,
    },
  },
  {
    trait: 'heading repeated for every section',
    snapshot: plan(HEADING, ...ROWS.slice(0, 3), [], HEADING, ...ROWS.slice(3)),
    says: { tables: ['PLAN!A1:H1'], rows: 6, axes: AXES, kinds: { 'PLAN!6': 'header' } },
  },
  {
    trait: 'two tables, one under the other, each with its axis in a title',
    snapshot: plan(
      ['EJE ESTRATÉGICO 1: GESTIÓN SOCIAL'],
      HEADING.slice(1),
      ...withoutFirst(ROWS.slice(0, 3)),
      [],
      ['EJE ESTRATÉGICO 2: DESARROLLO ECONÓMICO'],
      [null, ...HEADING.slice(1)],
      ...indented(withoutFirst(ROWS.slice(3)), 1),
    ),
    says: { tables: ['PLAN!A2:G2', 'PLAN!B8:H8'], rows: 6, axes: AXES },
  },
  {
    trait: 'the same heading over different numbers',
    snapshot: plan(
      [...HEADING, 'COMPROMISOS', 'COMPROMISOS'],
      ...ROWS.map((row, at) => [...row, 100 * at, at < 2 ? 100 * at : 7]),
    ),
    says: { roles: { 'PLAN!I': 'committed', 'PLAN!J': 'committed' }, notes: ['duplicate-header PLAN!I1'] },
  },
  {
    trait: 'one unit price a group of columns',
    snapshot: (() => {
      const draft = sheetOf(PLAN, [
        ['ítem', 'DESCRIPCIÓN', 'Unidad', 'Cantidad', 'SUMINISTRO', null, 'INSTALACIÓN', null, 'COSTO TOTAL'],
        [null, null, null, null, 'Costo unitario', 'Total suministro', 'Costo unitario', 'Total instalación', null],
        [1.01, 'Poste de concreto', 'Un', 4, 1000, 4000, 500, 2000, 6000],
        [1.02, 'Cable de cobre', 'Ml', 300, 10, 3000, 2, 600, 3600],
        [1.03, 'Gabinete', 'Un', 2, 7000, 14_000, 0, 0, 14_000],
        [1.04, 'Fusible', 'Un', 9, 100, 900, 50, 450, 1350],
        [1.05, 'Conector', 'Un', 12, 50, 600, 25, 300, 900],
      ]);
      for (const left of [5, 7]) draft.merge({ top: 1, bottom: 1, left, right: left + 1 });
      return snapshotOf(draft);
    })(),
    says: {
      roles: { 'PLAN!D': 'quantity', 'PLAN!E': 'unitValue', 'PLAN!F': 'total', 'PLAN!I': 'total' },
      total: 25_850,
      identities: ['F=D*E', 'H=D*G', 'I=F+H'],
    },
  },
  {
    trait: 'codes that look like amounts',
    snapshot: plan(
      ['BPIN', 'RUBRO PRESUPUESTAL', ...HEADING.slice(1)],
      ...ROWS.map((row, at) => [2_024_257_990_001 + at, `0401${at}`, ...row.slice(1)]),
    ),
    says: { roles: { 'PLAN!A': 'code', 'PLAN!G': 'total' }, total: 10_500_000 },
  },
];
