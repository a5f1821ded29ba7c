import { sheetOf, snapshotOf } from '../sheetDraft';
import type { ReadingSpecimen } from './readingSpecimen';
import type { SpecimenRow } from './rows';

const SHEET = 'PLAN';

function plan(...rows: readonly SpecimenRow[]): ReadingSpecimen['snapshot'] {
  return snapshotOf(sheetOf(SHEET, rows));
}

/** A budget of two storeys: what was approved and spent stands under one word, the name and what is left beside it. */
function twoStoreys(numbering: SpecimenRow): ReadingSpecimen['snapshot'] {
  return plan(
    ['Municipio de San Telmo'],
    ['Estado analítico del ejercicio del presupuesto'],
    [null, 'Concepto', 'Egresos', null, null, null, null, 'Subejercicio'],
    [null, null, 'Aprobado', 'Ampliaciones/ (Reducciones)', 'Modificado', 'Devengado', 'Pagado'],
    numbering,
    [null, 'Servicios Personales', 580, 20, 600, 350, 340, 250],
    [null, 'Remuneraciones permanentes', 500, 25, 525, 310, 300, 215],
    [null, 'Seguridad social', 80, -5, 75, 40, 40, 35],
    [null, 'Materiales y Suministros', 135, 8, 143, 88, 82, 55],
    [null, 'Alimentos y utensilios', 30, 0, 30, 12, 11, 18],
    [null, 'Combustibles y lubricantes', 105, 8, 113, 76, 71, 37],
    [null, 'Total del Gasto', 715, 28, 743, 438, 422, 305],
  );
}

const TWO_STOREYS = {
  tables: ['PLAN!B3:H4'],
  roles: {
    ...{ 'PLAN!B': 'activity', 'PLAN!C': 'initial', 'PLAN!D': 'modifications', 'PLAN!E': 'total' },
    ...{ 'PLAN!F': 'obligated', 'PLAN!G': 'paid', 'PLAN!H': 'balance' },
  },
  rows: 4,
  total: 743,
  lines: { 'PLAN!6': ['axis', [7, 8]], 'PLAN!9': ['axis', [10, 11]], 'PLAN!12': ['plan', [6, 9]] },
} as const satisfies ReadingSpecimen['says'];

/** Targets and money in one plan; each product states the sums of its subproducts, and has a unit as they have. */
const PRODUCTS: readonly SpecimenRow[] = [
  ['Producto: Familias con agua apta', 'Familia', 4, 800, 950, 400],
  ['Subproducto: Sistemas mejorados', 'Sistema', 4, 680, 830, 320],
  ['Subproducto: Fuentes cloradas', 'Fuente', 12, 120, 120, 80],
  ['Producto: Áreas con saneamiento', 'Metro', 650, 450, 500, 350],
  ['Subproducto: Desechos recogidos', 'Tonelada', 650, 200, 210, 150],
  ['Subproducto: Alcantarillado mejorado', 'Metro', 90, 250, 290, 200],
  ['Producto: Niños con apoyo', 'Persona', 210, 210, 260, 200],
  ['Subproducto: Becas entregadas', 'Persona', 210, 210, 260, 200],
  ['TOTAL', null, null, 1460, 1710, 950],
];

const YEARS: readonly SpecimenRow[] = [
  ['Social', 'Ampliar la cobertura', 100, 110, 120, 130, 460],
  ['Social', 'Construir aulas', 200, 210, 220, 230, 860],
  ['Económico', 'Apoyar a productores', 50, 52, 54, 56, 212],
  ['Ambiental', 'Comprar predios', 80, 0, 90, 7, 177],
];

const FOUR_YEARS = {
  'PLAN!C': 'total@2024',
  'PLAN!D': 'total@2025',
  'PLAN!E': 'total@2026',
  'PLAN!F': 'total@2027',
  'PLAN!G': 'total',
} as const;

const PUBLIC_WORKS: readonly SpecimenRow[] = [
  ['21', null, null, 'GASTOS EN PERSONAL', 500, 560, 540, 20],
  ['21', '01', null, 'PERSONAL DE PLANTA', 300, 350, 340, 10],
  ['21', '01', '001', 'Sueldos', 250, 290, 285, 5],
  ['21', '01', '002', 'Aportes', 50, 60, 55, 5],
  ['21', '02', null, 'PERSONAL A CONTRATA', 200, 210, 200, 10],
  ['21', '02', '001', 'Sueldos', 200, 210, 200, 10],
  ['22', null, null, 'BIENES Y SERVICIOS', 180, 200, 150, 50],
  ['22', '03', null, 'COMBUSTIBLES', 180, 200, 150, 50],
  ['22', '03', '001', 'Para vehículos', 180, 200, 150, 50],
  [null, null, null, 'TOTAL GASTOS', 680, 760, 690, 70],
];

/** The same codes with each step written once, over the rows that share it. */
function stepsOnce(rows: readonly SpecimenRow[]): SpecimenRow[] {
  let above: SpecimenRow = [];
  return rows.map((row) => {
    const last = row.slice(0, 3).findLastIndex((step) => step !== null);
    const own = row.map((cell, at) => (at < last && at < 3 && cell === above[at] ? null : cell));
    above = row;
    return own;
  });
}

const CHAPTERS_BY_STEPS = {
  rows: 4,
  total: 760,
  lines: {
    'PLAN!2': ['axis', [3, 6]],
    'PLAN!3': ['front', [4, 5]],
    'PLAN!6': ['front', [7]],
    'PLAN!8': ['axis', [9]],
    'PLAN!9': ['front', [10]],
    'PLAN!11': ['plan', [2, 8]],
  },
} as const satisfies ReadingSpecimen['says'];

const STEPS_HEADING: SpecimenRow = [
  ...['Subt.', 'Item', 'Asig.', 'Denominación'],
  ...['Presupuesto Inicial M$', 'Presupuesto Vigente M$', 'Obligación Devengada M$', 'Saldo Presupuestario M$'],
];

/** What each activity of a budget costs, with the office and the source of each. */
const DETAIL: readonly SpecimenRow[] = [
  ['Secretaría de Salud', 'Brigadas de salud', 'SGP', 60, 50],
  ['Secretaría de Salud', 'Puesto de salud', 'Propios', 40, 40],
  ['Secretaría de Salud', 'Vacunación', 'SGP', 25, 30],
  ['Secretaría de Cultura', 'Escuela de música', 'Propios', 15, 15],
  ['Secretaría de Cultura', 'Biblioteca', 'SGP', 20, 10],
  ['Secretaría de Vías', 'Placa huella', 'Propios', 90, 95],
  ['Secretaría de Vías', 'Puente', 'SGP', 70, 80],
];

/** A budget with another table beside it that says the same by office. */
function withOffices(...rows: readonly SpecimenRow[]): ReadingSpecimen['snapshot'] {
  return snapshotOf(
    sheetOf(SHEET, [['Organismo', 'Actividad', 'Fuente', 'Presupuesto inicial', 'Presupuesto definitivo'], ...DETAIL]),
    sheetOf('OFICINAS', rows),
  );
}

/** Plans and budgets as offices of other countries and other forms write them. */
export const COUNTRY_SPECIMENS: readonly ReadingSpecimen[] = [
  {
    trait: 'a heading of two storeys whose lower row begins beside the names, over a row that numbers the columns',
    snapshot: twoStoreys([null, null, 1, 2, '3 = (1 + 2)', 4, 5, '6 = (3 - 4)']),
    says: TWO_STOREYS,
  },
  {
    trait: 'the same with the columns numbered in text',
    snapshot: twoStoreys([null, null, '1', '2', '3=1+2', '4', '5', '6=3-4']),
    says: TWO_STOREYS,
  },
  {
    trait: 'a text over a heading that begins beside it, over an empty column, is a title and no heading',
    snapshot: plan(
      ['Municipio', 'San Telmo'],
      [null, 'ACTIVIDAD', 'CANTIDAD', 'VALOR UNITARIO', 'VALOR TOTAL'],
      [null, 'Puesto de salud', 2, 50, 100],
      [null, 'Brigadas de salud', 4, 10, 40],
      [null, 'Torneo veredal', 3, 20, 60],
    ),
    says: { tables: ['PLAN!B2:E2'], rows: 3, total: 200 },
  },
  {
    trait: 'what stands under a financial target is money, and products are the sums of their subproducts',
    snapshot: plan(
      ['Programa / Producto / Subproducto', 'Unidad de medida', 'META FÍSICA', 'META FINANCIERA'],
      [null, null, 'Vigente', 'Asignado', 'Vigente', 'Devengado'],
      ...PRODUCTS,
    ),
    says: {
      roles: { 'PLAN!C': 'plannedTarget', 'PLAN!D': 'initial', 'PLAN!E': 'total', 'PLAN!F': 'obligated' },
      rows: 5,
      total: 1710,
      lines: {
        'PLAN!3': ['group', [4, 5]],
        'PLAN!6': ['group', [7, 8]],
        'PLAN!9': ['group', [10]],
        'PLAN!11': ['plan', [3, 6, 9]],
      },
    },
  },
  {
    trait: 'a financial target without more is what the row costs',
    snapshot: plan(
      ['No.', 'DESCRIPCIÓN', 'META FÍSICA', 'META FINANCIERA'],
      [1, 'Sistemas mejorados', 4, 830],
      [2, 'Fuentes cloradas', 12, 120],
      [3, 'Becas entregadas', 210, 260],
    ),
    says: { roles: { 'PLAN!C': 'plannedTarget', 'PLAN!D': 'total' }, rows: 3, total: 1210 },
  },
  {
    trait: 'of two totals the one that says it better is the total',
    snapshot: plan(
      ['Descripción', 'Fuente de los recursos', 'Valor total estimado', 'Valor estimado en la vigencia actual'],
      ['Papelería', 'Propios', 25, 25],
      ['Servicios jurídicos', 'Propios', 37, 37],
      ['Interventoría vial', 'Regalías', 90, 60],
    ),
    says: { roles: { 'PLAN!C': 'total', 'PLAN!D': 'other' }, rows: 3, total: 152 },
  },
  {
    trait: 'what a project costs beside what its activity costs is no second total',
    snapshot: plan(
      ['PROYECTO', 'VALOR PROYECTO', 'ACTIVIDAD', 'VALOR ACTIVIDAD'],
      ['Vías terciarias', 250, 'Placa huella', 180],
      ['Vías terciarias', 250, 'Alcantarillas', 70],
      ['Escuelas dignas', 150, 'Cubiertas', 90],
      ['Escuelas dignas', 150, 'Baterías sanitarias', 60],
    ),
    says: { roles: { 'PLAN!B': 'other', 'PLAN!D': 'total' }, rows: 4, total: 400 },
  },
  {
    trait: 'two columns under one and the same heading are duplicates, and stay so',
    snapshot: plan(
      ['META', 'VALOR TOTAL', 'VALOR TOTAL'],
      ['Ampliar la cobertura', 100, 110],
      ['Construir aulas', 200, 210],
      ['Apoyar a productores', 50, 50],
    ),
    says: { roles: { 'PLAN!B': 'total', 'PLAN!C': 'total' }, total: 350 },
  },
  {
    trait: 'the structure of a budget (DA, UE, PROG, PROY, ACT) is codes, no targets',
    snapshot: plan(
      [
        'DA',
        'UE',
        'PROG',
        'PROY',
        'ACT',
        'DESCRIPCIÓN',
        'PRESUPUESTO INICIAL',
        'MODIFICACIONES',
        'PRESUPUESTO VIGENTE',
      ],
      [1, 1, 0, '0000', 1, 'Sueldos', 500, 0, 500],
      [1, 1, 10, '0000', 2, 'Riego parcelario', 250, 50, 300],
      [1, 2, 11, '0000', 1, 'Desayuno escolar', 420, -20, 400],
      [1, 2, 20, '0001', 0, 'Tinglado', 800, 0, 800],
    ),
    says: { roles: { 'PLAN!C': 'other', 'PLAN!E': 'other', 'PLAN!F': 'activity', 'PLAN!I': 'total' }, total: 2000 },
  },
  {
    trait: 'prog beside a single other short name is what was planned',
    snapshot: plan(
      ['ACTIVIDAD', 'UND', 'PROG', 'VALOR TOTAL'],
      ['Brigadas', 'brigada', 4, 40],
      ['Torneos', 'torneo', 3, 60],
      ['Talleres', 'taller', 9, 80],
    ),
    says: { roles: { 'PLAN!C': 'plannedTarget' } },
  },
  {
    trait: 'years under a group that names their range are years, no quarters',
    snapshot: plan(
      ['EJE', 'META DE PRODUCTO', 'TOTAL CUATRIENIO 2024-2027'],
      [null, null, 2024, 2025, 2026, 2027, 'Total'],
      ...YEARS,
    ),
    says: { keys: FOUR_YEARS, total: 1709 },
  },
  {
    trait: 'years under resources are years, no sources',
    snapshot: plan(
      ['EJE', 'META DE PRODUCTO', 'RECURSOS'],
      [null, null, 'Año 2024', 'Año 2025', 'Año 2026', 'Año 2027', 'TOTAL CUATRIENIO'],
      ...YEARS,
    ),
    says: { keys: FOUR_YEARS, total: 1709 },
  },
  {
    trait: 'targets and investment by year, each with its own total',
    snapshot: plan(
      ['EJE', 'META DE PRODUCTO', 'INVERSIÓN', null, null, null, null, 'META FÍSICA'],
      [null, null, 2024, 2025, 2026, 2027, 'Total', 2024, 2025, 2026, 2027, 'Total'],
      ...YEARS.map((row, at): SpecimenRow => [...row, at, at + 1, at + 2, at + 3, at * 4 + 6]),
    ),
    says: { keys: { ...FOUR_YEARS, 'PLAN!L': 'plannedTarget' }, total: 1709 },
  },
  {
    trait: 'of two balances the first is the one that can still be committed',
    snapshot: plan(
      [
        'PARTIDA',
        'DENOMINACIÓN',
        'CODIFICADO',
        'COMPROMISO',
        'DEVENGADO',
        'SALDO POR COMPROMETER',
        'SALDO POR DEVENGAR',
      ],
      ['7.1.01', 'Remuneraciones', 320, 250, 240, 70, 80],
      ['7.3.02', 'Impresión', 12, 8, 5, 4, 7],
      ['7.3.08', 'Materiales', 75, 60, 52, 15, 23],
    ),
    says: { roles: { 'PLAN!F': 'balance', 'PLAN!G': 'other' }, total: 407 },
  },
  {
    trait: 'codes with a step in each of several columns',
    snapshot: plan(STEPS_HEADING, ...PUBLIC_WORKS),
    says: CHAPTERS_BY_STEPS,
  },
  {
    trait: 'codes with a step in each of several columns, each step written once',
    snapshot: plan(STEPS_HEADING, ...stepsOnce(PUBLIC_WORKS)),
    says: CHAPTERS_BY_STEPS,
  },
  {
    trait: 'halves of a year under what is assigned are parts of it, none the whole',
    snapshot: plan(
      ['META', 'RESPONSABLE', 'ASIGNACIÓN PRESUPUESTARIA', null],
      [null, null, 'I SEMESTRE', 'II SEMESTRE'],
      ['10 km de camino', 'Vías', 50, 60],
      ['50 becas', 'Social', 10, 15],
      ['2 ferias', 'Cultura', 20, 25],
    ),
    says: { keys: { 'PLAN!C': 'assigned@I SEMESTRE', 'PLAN!D': 'assigned@II SEMESTRE' } },
  },
  {
    trait: 'a pivot table of the detail, part of it or more, is no second budget',
    snapshot: withOffices(
      ['Descripción', 'Suma de Presupuesto inicial', 'Suma de Presupuesto definitivo'],
      ['Secretaría de Salud', 100, 90],
      ['Secretaría de Cultura', 15, 15],
      ['Secretaría de Vías', 90, 95],
      ['Total general', 205, 200],
    ),
    says: { rows: 7, total: 320, skipped: { OFICINAS: 'summary' } },
  },
  {
    trait: 'a table whose lines are the sums of the rows of their name is a summary, whatever its headings say',
    snapshot: withOffices(
      ['Descripción', 'Presupuesto inicial', 'Presupuesto definitivo'],
      ['Secretaría de Salud', 125, 120],
      ['Secretaría de Cultura', 35, 25],
      ['Secretaría de Vías', 160, 175],
    ),
    says: { rows: 7, total: 320, skipped: { OFICINAS: 'summary' } },
  },
  {
    trait: 'a table of the same offices with other money is a budget of its own',
    snapshot: withOffices(
      ['Descripción', 'Presupuesto inicial', 'Presupuesto definitivo'],
      ['Secretaría de Salud', 7, 8],
      ['Secretaría de Cultura', 5, 4],
      ['Secretaría de Vías', 3, 3],
    ),
    says: { rows: 10, total: 335, skipped: {} },
  },
  {
    trait: 'what was committed in all is no total beside the budget as it was modified',
    snapshot: plan(
      ['NOMBRE ACTIVIDAD', 'PPTO INICIAL', 'PPTO. MODIFICADO', 'TOTAL ACUMULADO RPC', 'TOTAL ACUMUL OBLIGAC', 'PAGOS'],
      ['Brigadas de salud', 60, 70, 50, 40, 30],
      ['Puesto de salud', 40, 45, 40, 35, 35],
      ['Vacunación', 25, 25, 20, 15, 5],
      ['Biblioteca', 15, 20, 19, 18, 17],
    ),
    says: {
      roles: { 'PLAN!B': 'initial', 'PLAN!C': 'total', 'PLAN!D': 'committed', 'PLAN!E': 'obligated', 'PLAN!F': 'paid' },
      total: 160,
    },
  },
  {
    trait: 'quantities with cents and nothing that they are counted in are money, and asked about',
    snapshot: plan(
      ['Código', 'Programa', 'Artículo', 'Cantidad'],
      ['2018-011', 'Deuda pública', 'De préstamos', 18_695.63],
      ['2018-132', 'Seguridad', 'Personal funcionario', 537_475.4],
      ['2018-165', 'Alumbrado', 'Material y suministros', 90_000],
    ),
    says: { roles: { 'PLAN!D': 'total' }, rows: 3, notes: ['confirm-column PLAN!D1'] },
  },
  {
    trait: 'quantities without cents are things',
    snapshot: plan(
      ['Código', 'Programa', 'Artículo', 'Cantidad'],
      ['2018-011', 'Deuda pública', 'De préstamos', 18],
      ['2018-132', 'Seguridad', 'Personal funcionario', 537],
      ['2018-165', 'Alumbrado', 'Material y suministros', 90],
    ),
    says: { tables: [], notes: ['plan-not-found'] },
  },
  {
    trait: 'services that are personal and services that are not are no two spellings of one name',
    snapshot: plan(
      ['EJE', 'ACTIVIDAD', 'VALOR TOTAL'],
      ['SERVICIOS PERSONALES', 'Sueldos', 100],
      ['SERVICIOS NO PERSONALES', 'Arriendos', 40],
    ),
    says: { notes: [], axes: { 'SERVICIOS PERSONALES': [1, 100], 'SERVICIOS NO PERSONALES': [1, 40] } },
  },
  {
    trait: 'names that share their words without denying one another are asked about',
    snapshot: plan(
      ['EJE', 'ACTIVIDAD', 'VALOR TOTAL'],
      ['SERVICIOS PERSONALES', 'Sueldos', 100],
      ['SERVICIOS PERSONALES INDIRECTOS', 'Arriendos', 40],
    ),
    says: { notes: ['similar-axes PLAN!A2'] },
  },
];
