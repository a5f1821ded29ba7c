import { sheetOf, snapshotOf } from '../sheetDraft';
import type { ReadingSpecimen } from './readingSpecimen';
import type { SpecimenRow } from './rows';

const PLAN = 'PLAN';

function plan(...rows: readonly SpecimenRow[]): ReadingSpecimen['snapshot'] {
  return snapshotOf(sheetOf(PLAN, rows));
}

/** Two milestones of three activities each; amount and milestone are merged over the three. */
function mergedAmounts(): ReadingSpecimen['snapshot'] {
  const draft = sheetOf(PLAN, [
    ['EJE', 'HITO', 'ACTIVIDADES', 'VALOR TOTAL', 'FUENTE', 'RESPONSABLE'],
    ['SALUD', 'Puesto de salud abierto', 'Comprar el lote', 90, 'SGP', 'Secretaría de Salud'],
    [null, null, 'Contratar los diseños', null, null, 'Secretaría de Planeación'],
    [null, null, 'Construir la obra', null, null, 'Secretaría de Planeación'],
    [null, 'Brigadas hechas', 'Nombrar al equipo', 30, 'Propios', 'Secretaría de Salud'],
    [null, null, 'Recorrer las veredas', null, null, 'Secretaría de Salud'],
    [null, null, 'Rendir el informe', null, null, 'Secretaría de Salud'],
    ['TOTAL', null, null, 120],
    ['Elaboró: Oficina de Planeación'],
  ]);
  for (const column of [2, 4, 5])
    for (const top of [2, 5]) draft.merge({ top, bottom: top + 2, left: column, right: column });
  draft.merge({ top: 2, bottom: 7, left: 1, right: 1 });
  return snapshotOf(draft);
}

const SCHOOL: readonly SpecimenRow[] = [
  ['ACTIVIDAD', 'CANTIDAD', 'VALOR UNITARIO', 'VALOR TOTAL'],
  ['Dotación de equipos de cómputo', 2, 2500, 5000],
  ['Suministro de papelería', 12, 400, 4800],
  ['Capacitación de docentes', 4, 1500, 6000],
  ['Mantenimiento de la sede', 1, 8000, 8000],
  ['Pago de servicios públicos', 12, 950, 11_400],
];

function schools(...titles: readonly (readonly [sheet: string, title: string])[]): ReadingSpecimen['snapshot'] {
  return snapshotOf(...titles.map(([sheet, title]) => sheetOf(sheet, [[title], ...SCHOOL])));
}

const SECTORS: readonly SpecimenRow[] = [
  ['SECTOR', 'ACTIVIDAD', 'TOTAL'],
  ['SALUD', 'Brigadas de salud', 60],
  ['SALUD', 'Puesto de salud', 50],
  ['DEPORTE', 'Torneo veredal', 70],
  ['DEPORTE', 'Cancha múltiple', 50],
];

/** What ten works cost in three districts. */
const DISTRICTS = Array.from({ length: 10 }, (_, at) => [at * 7 + 3, ((at * 5) % 11) + 1, ((at * 3) % 7) + 2] as const);

/** A budget of investment: each dimension and programme states the sums of what follows it. */
const PROGRAMMES: readonly SpecimenRow[] = [
  ['DETALLE', 'ICLD', 'SGP', 'TOTAL 2017'],
  ['TOTAL PRESUPUESTO DE INVERSIÓN', 130, 130, 260],
  ['DIMENSIÓN SOCIAL', 90, 80, 170],
  ['PROGRAMA SALUD', 60, 40, 100],
  ['Brigadas de salud', 50, 0, 50],
  ['Puesto de salud', 10, 40, 50],
  ['Gestión de aportes', 0, 0, 0],
  ['PROGRAMA DEPORTE', 30, 40, 70],
  ['Torneo veredal', 30, 40, 70],
  ['DIMENSIÓN AMBIENTAL', 40, 50, 90],
  ['PROGRAMA AGUA', 10, 20, 30],
  ['Compra de predios', 10, 20, 30],
  ['PROGRAMA BOSQUES', 30, 30, 60],
  ['Vivero municipal', 10, 20, 30],
  ['Reforestación', 20, 10, 30],
];

/** Layouts that were drawn by somebody who had not seen the reader, and that it once read wrongly. */
export const FOREIGN_SPECIMENS: readonly ReadingSpecimen[] = [
  {
    trait: 'the last activities of a plan whose amounts are merged over the activities of a milestone',
    snapshot: mergedAmounts(),
    says: {
      rows: 6,
      axes: { SALUD: [6, 120] },
      kinds: { 'PLAN!6': 'activity', 'PLAN!7': 'activity', 'PLAN!9': 'note' },
    },
  },
  {
    trait: 'an appropriation is what the plan costs where nothing else says it',
    snapshot: plan(
      ['EJE', 'PRODUCTO', 'FUENTE DE FINANCIACIÓN', 'APROPIACIÓN', 'EJECUTADO', '% EJECUCIÓN'],
      ['SALUD', 'Brigadas de salud', 'SGP', 120, 60, 0.5],
      ['SALUD', 'Puesto de salud', 'Propios', 250, 50, 0.2],
      ['DEPORTE', 'Torneo veredal', 'Propios', 80, 80, 1],
    ),
    says: { rows: 3, roles: { 'PLAN!D': 'total', 'PLAN!E': 'executed' }, notes: [] },
  },
  {
    trait: 'beside a total an appropriation stays what was appropriated',
    snapshot: plan(
      ['EJE', 'ACTIVIDAD', 'VALOR TOTAL', 'APROPIACIÓN DEFINITIVA'],
      ['SALUD', 'Brigadas de salud', 130, 120],
      ['SALUD', 'Puesto de salud', 250, 250],
    ),
    says: { roles: { 'PLAN!C': 'total', 'PLAN!D': 'appropriated' } },
  },
  {
    trait: 'money that is programmed is the total, with a quarter of it under each heading of a quarter',
    snapshot: plan(
      ['EJE', 'ACTIVIDAD', 'VALOR PROGRAMADO', 'I TRIM', 'II TRIM', 'III TRIM', 'IV TRIM'],
      ['SALUD', 'Brigadas de salud', 100, 40, 10, 0, 50],
      ['SALUD', 'Puesto de salud', 250, 0, 200, 50, 0],
      ['DEPORTE', 'Torneo veredal', 80, 20, 20, 20, 20],
    ),
    says: {
      axes: { SALUD: [2, 350], DEPORTE: [1, 80] },
      roles: { 'PLAN!C': 'total', 'PLAN!D': 'quarter:1', 'PLAN!G': 'quarter:4' },
    },
  },
  {
    trait: 'headings of regional plans: OCAD Paz is a source, what has no financing is to be raised',
    snapshot: plan(
      ['PILAR', 'INICIATIVA', 'VALOR TOTAL', 'OCAD PAZ', 'SGR DIRECTAS', 'SGP', 'SIN FINANCIACIÓN'],
      ['SALUD RURAL', 'Brigadas de salud', 100, 40, 10, 0, 50],
      ['SALUD RURAL', 'Puesto de salud', 250, 0, 200, 50, 0],
      ['REACTIVACIÓN', 'Feria campesina', 90, 30, 0, 20, 40],
    ),
    says: {
      axes: { 'SALUD RURAL': [2, 350], REACTIVACIÓN: [1, 90] },
      roles: { 'PLAN!D': 'source:OCAD PAZ', 'PLAN!G': 'toRaise' },
    },
  },
  {
    trait: 'the name of an axis that most rows shorten is the one that is written out',
    snapshot: plan(
      ['EJE', 'ACTIVIDAD', 'VALOR TOTAL'],
      ['DLLO ECONÓMICO Y COMPETITIVIDAD', 'Feria del café', 100],
      ['DLLO ECONÓMICO Y COMPETITIVIDAD', 'Asistencia técnica', 250],
      ['DESARROLLO ECONÓMICO Y COMPETITIVIDAD', 'Plaza de mercado', 90],
      ['DESARROLLO ECONOMICO Y COMPETIVIDAD', 'Vivero municipal', 60],
    ),
    says: { axes: { 'DESARROLLO ECONÓMICO Y COMPETITIVIDAD': [4, 500] }, notes: ['axis-variants PLAN!A2'] },
  },
  {
    trait: 'two schools with the same few rows are two',
    snapshot: schools(
      ['I.E. San José', 'PLAN DE ACCIÓN I.E. SAN JOSÉ 2012'],
      ['I.E. La Sagrada Familia', 'PLAN DE ACCIÓN I.E. LA SAGRADA FAMILIA 2012'],
    ),
    says: { rows: 10, total: 70_400, skipped: {} },
  },
  {
    trait: 'two offices with the same few rows, told apart by the names of their sheets alone',
    snapshot: schools(['PERSONERÍA', 'PLAN DE ACCIÓN 2012'], ['CONCEJO', 'PLAN DE ACCIÓN 2012']),
    says: { rows: 10, total: 70_400, skipped: {} },
  },
  {
    trait: 'a copy that only its quarter tells apart is a copy',
    snapshot: schools(
      ['Plan de acción', 'PLAN DE ACCIÓN I.E. SAN JOSÉ 2012'],
      ['Seguimiento II trim (2)', 'PLAN DE ACCIÓN I.E. SAN JOSÉ 2012 - CORTE A 30 DE JUNIO'],
    ),
    says: { rows: 5, total: 35_200, skipped: { 'Seguimiento II trim (2)': 'copy' } },
  },
  {
    trait: 'programmes with their sums under dimensions with theirs, the total over all',
    snapshot: plan(...PROGRAMMES),
    says: {
      rows: 7,
      axes: { SOCIAL: [4, 170], AMBIENTAL: [3, 90] },
      names: {
        'PLAN!5': ['SOCIAL', 'PROGRAMA SALUD', null],
        'PLAN!9': ['SOCIAL', 'PROGRAMA DEPORTE', null],
        'PLAN!14': ['AMBIENTAL', 'PROGRAMA BOSQUES', null],
      },
      lines: {
        'PLAN!2': ['plan', [3, 10]],
        'PLAN!3': ['axis', [4, 8]],
        'PLAN!4': ['front', [5, 6, 7]],
        'PLAN!8': ['front', [9]],
        'PLAN!10': ['axis', [11, 13]],
        'PLAN!11': ['front', [12]],
        'PLAN!13': ['front', [14, 15]],
      },
    },
  },
  {
    trait: 'a programme whose sum is wrong is no activity',
    snapshot: plan(...PROGRAMMES.map((row, at) => (at === 12 ? ['PROGRAMA BOSQUES', 30, 31, 61] : row))),
    says: { rows: 7, axes: { SOCIAL: [4, 170], AMBIENTAL: [3, 90] } },
  },
  {
    trait: 'axes in capitals over their activities, one of them with a wrong sum',
    snapshot: plan(
      ['CONCEPTO', 'PROPIOS', 'SGP', 'TOTAL'],
      ['SALUD', 60, 40, 100],
      ['Brigadas de salud', 50, 0, 50],
      ['Puesto de salud', 10, 40, 50],
      ['DEPORTE', 30, 30, 60],
      ['Torneo veredal', 10, 20, 30],
      ['Cancha múltiple', 20, 10, 30],
      ['CULTURA', 15, 25, 45],
      ['Festival del bunde', 5, 20, 25],
      ['Banda municipal', 10, 5, 15],
    ),
    says: { rows: 6, axes: { SALUD: [2, 100], DEPORTE: [2, 60], CULTURA: [2, 40] } },
  },
  {
    trait: 'programmes with their sums in a table whose axes are a column',
    snapshot: plan(
      ['EJE', 'DESCRIPCIÓN', 'PROPIOS', 'SGP', 'TOTAL'],
      ['SOCIAL', 'PROGRAMA SALUD', 60, 40, 100],
      ['SOCIAL', 'Brigadas de salud', 50, 0, 50],
      ['SOCIAL', 'Puesto de salud', 10, 40, 50],
      ['AMBIENTAL', 'PROGRAMA BOSQUES', 30, 30, 60],
      ['AMBIENTAL', 'Vivero municipal', 10, 20, 30],
      ['AMBIENTAL', 'Reforestación', 20, 10, 30],
    ),
    says: {
      rows: 4,
      axes: { SOCIAL: [2, 100], AMBIENTAL: [2, 60] },
      names: { 'PLAN!3': ['SOCIAL', 'PROGRAMA SALUD', null], 'PLAN!7': ['AMBIENTAL', 'PROGRAMA BOSQUES', null] },
    },
  },
  {
    trait: 'an activity that happens to cost what the next two cost together is an activity',
    snapshot: plan(
      ['EJE', 'ACTIVIDAD', 'TOTAL'],
      ['SOCIAL', 'Puesto de salud', 100],
      ['SOCIAL', 'Brigadas de salud', 40],
      ['SOCIAL', 'Torneo veredal', 60],
      ['AMBIENTAL', 'Vivero municipal', 30],
      ['AMBIENTAL', 'Reforestación', 70],
    ),
    says: { rows: 5, axes: { SOCIAL: [3, 200], AMBIENTAL: [2, 100] } },
  },
  {
    trait: 'what was spent, source by source, beside what was planned',
    snapshot: plan(
      ...[
        ['EJE', 'PROYECTO', 'RECURSOS PROGRAMADOS', null, null, 'RECURSOS EJECUTADOS'],
        [null, null, 'PROPIOS', 'SGP', 'TOTAL', 'PROPIOS', 'SGP', 'TOTAL'],
        ['SOCIAL', 'Brigadas de salud', 50, 10, 60, 30, 10, 40],
        ['SOCIAL', 'Puesto de salud', 10, 40, 50, 10, 20, 30],
        ['AMBIENTAL', 'Vivero municipal', 20, 50, 70, 0, 25, 25],
      ],
    ),
    says: {
      axes: { SOCIAL: [2, 110], AMBIENTAL: [1, 70] },
      roles: { 'PLAN!C': 'source:PROPIOS', 'PLAN!E': 'total', 'PLAN!F': 'other', 'PLAN!H': 'executed' },
    },
  },
  {
    trait: 'quarters with what is done and what it costs, each under its quarter',
    snapshot: plan(
      ['EJE', 'ACTIVIDAD', 'VALOR TOTAL', 'PRIMER TRIMESTRE', null, 'SEGUNDO TRIMESTRE', null],
      [null, null, null, 'Físico %', 'Financiero', 'Físico %', 'Financiero'],
      ['SOCIAL', 'Brigadas de salud', 60, '50%', 20, '50%', 40],
      ['SOCIAL', 'Puesto de salud', 50, '100%', 50, '0%', 0],
      ['AMBIENTAL', 'Vivero municipal', 70, '20%', 30, '80%', 40],
    ),
    says: {
      axes: { SOCIAL: [2, 110], AMBIENTAL: [1, 70] },
      roles: { 'PLAN!C': 'total', 'PLAN!E': 'quarter:1', 'PLAN!G': 'quarter:2' },
    },
  },
  {
    trait: 'administration and profit in percent under a budget are none of its rows',
    snapshot: plan(
      ['ÍTEM', 'DESCRIPCIÓN', 'UND', 'CANT', 'VR. UNITARIO', 'VR. PARCIAL'],
      ['1.1', 'Localización y replanteo', 'M2', 100, 20, 2000],
      ['1.2', 'Excavación manual', 'M3', 30, 50, 1500],
      ['1.3', 'Concreto ciclópeo', 'M3', 12, 500, 6000],
      [null, 'COSTO DIRECTO', null, null, null, 9500],
      [null, 'ADMINISTRACIÓN', null, null, { v: 0.2, z: '0%' }, 1900],
      [null, 'UTILIDAD', null, null, { v: 0.05, z: '0%' }, 475],
      [null, 'COSTO TOTAL OBRA', null, null, null, 11_875],
    ),
    says: { rows: 3, total: 9500 },
  },
  {
    trait: 'one column for sector, programme and project holds the projects',
    snapshot: plan(
      ['COD', 'SECTOR / PROGRAMA / PROYECTO', 'META', 'TOTAL'],
      [null, 'SECTOR SALUD'],
      ['1-1', 'Brigadas de salud', '30 und', 60],
      ['1-2', 'Puesto de salud', '1 und', 50],
      [null, 'SECTOR DEPORTE'],
      ['2-1', 'Torneo veredal', '4 und', 70],
    ),
    says: { rows: 3, roles: { 'PLAN!B': 'project', 'PLAN!C': 'target' } },
  },
  {
    trait: 'the only total of a table adds all of it, however wrong',
    snapshot: plan(...SECTORS, ['Total', null, 23]),
    says: { lines: { 'PLAN!6': ['plan', [2, 3, 4, 5]] } },
  },
  {
    trait: 'a wrong total under right subtotals adds what comes nearest',
    snapshot: plan(
      ...SECTORS.slice(0, 3),
      ['Subtotal', null, 110],
      ...SECTORS.slice(3),
      ['Subtotal', null, 120],
      ['Total', null, 203],
    ),
    says: {
      lines: { 'PLAN!4': ['front', [2, 3]], 'PLAN!7': ['front', [5, 6]], 'PLAN!8': ['plan', [4, 7]] },
    },
  },
  {
    trait: 'rows of words that head columns too (Und, SGP) under a heading are data',
    snapshot: plan(
      ['EJE', 'ACTIVIDAD', 'UND', 'CANT', 'VR UNIT', 'VR TOTAL', 'FUENTE', 'T1', 'T2', 'RESPONSABLE'],
      ['SOCIAL', 'Puesto de salud', 'Und', 2, 50, 100, 'SGP', 'X', null, 'Secretaría de Salud'],
      [null, 'Brigadas de salud', 'Global', null, null, 40, 'RP', 'X', 'X', 'Oficina de Deportes'],
      [null, 'Torneo veredal', 'Und', null, null, null, 'SGP', null, 'X', 'Oficina de Deportes'],
      ['AMBIENTAL', 'Vivero municipal', 'Und', 3, 10, 30, 'RP', 'X', 'X', 'UMATA'],
    ),
    says: { tables: ['PLAN!A1:J1'], rows: 4, axes: { SOCIAL: [3, 140], AMBIENTAL: [1, 30] } },
  },
  {
    trait: 'sums carried from page to page are no activities',
    snapshot: plan(
      ['EJE', 'ACTIVIDAD', 'VALOR TOTAL'],
      ['SOCIAL', 'Puesto de salud', 100],
      ['SOCIAL', 'Brigadas de salud', 40],
      [null, 'VAN', 140],
      ['EJE', 'ACTIVIDAD', 'VALOR TOTAL'],
      [null, 'VIENEN', 140],
      ['SOCIAL', 'Torneo veredal', 60],
      [null, 'TOTAL', 200],
    ),
    says: { rows: 3, axes: { SOCIAL: [3, 200] }, lines: { 'PLAN!8': ['plan', [2, 3, 7]] } },
  },
  {
    trait: 'the budget of income beside a plan with axes is none of it',
    snapshot: snapshotOf(
      sheetOf(PLAN, [
        ['EJE', 'ACTIVIDAD', 'VALOR TOTAL'],
        ['SOCIAL', 'Puesto de salud', 100],
        ['SOCIAL', 'Brigadas de salud', 40],
      ]),
      sheetOf('INGRESOS', [
        ['RUBRO', 'CONCEPTO', 'PRESUPUESTO'],
        ['1101', 'Predial unificado', 500],
        ['1102', 'Industria y comercio', 300],
      ]),
    ),
    says: { rows: 2, total: 140, skipped: { INGRESOS: 'no-table' } },
  },
  {
    trait: 'a total by districts of which one row is wrong is still the sum of the districts',
    snapshot: plan(
      ['SECTOR', 'ACTIVIDAD', 'El Salado', 'La Mata', 'Chenche', 'TOTAL'],
      ...DISTRICTS.map(([a, b, c], at): SpecimenRow => {
        return ['VÍAS', `Obra de la vereda número ${at}`, a, b, c, a + b + c + (at === 4 ? 9 : 0)];
      }),
    ),
    says: { rows: 10, identities: ['F=C+D+E'] },
  },
];
