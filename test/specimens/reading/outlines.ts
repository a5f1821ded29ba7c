import type { CellContent } from '../../../src/core/workbook/cell';
import { type SheetDraft, sheetOf, snapshotOf } from '../sheetDraft';
import type { ReadingSpecimen } from './readingSpecimen';

type Row = readonly (CellContent | string | number | null)[];

function budget(...rows: readonly Row[]): ReadingSpecimen['snapshot'] {
  return snapshotOf(sheetOf('PRESUPUESTO', rows));
}

/** A formula with the value that Excel kept beside it. */
function formula(f: string, v: number): CellContent {
  return { f, v };
}

function hidden(draft: SheetDraft): SheetDraft {
  draft.visibility = 'hidden';
  return draft;
}

function kindsOf(kind: string, ...rows: readonly number[]): Record<string, string> {
  return Object.fromEntries(rows.map((row) => [`PRESUPUESTO!${row}`, kind]));
}

const ITEMS: Row = ['ÍTEM', 'DESCRIPCIÓN', 'UND', 'CANT', 'VR UNITARIO', 'VALOR TOTAL'];
const EXECUTION: Row = ['CÓDIGO', 'NOMBRE DEL RUBRO', 'APROPIACIÓN INICIAL', 'APROPIACIÓN DEFINITIVA', 'COMPROMISOS'];
const UNEVEN: readonly Row[] = [
  ['1', 'PRELIMINARES', null, null, null, 900],
  ['1.1', 'Cerramiento en lona', 'm', 100, 5, 500],
  ['1.2', 'Campamento', 'm2', 20, 20, 400],
  ['2', 'ESTRUCTURA', null, null, null, 5500],
  ['2.1', 'Concretos', null, null, null, 4000],
  ['2.1.01', 'Zapatas', 'm3', 10, 150, 1500],
  ['2.1.02', 'Vigas', null, null, null, 2500],
  ['2.1.02.1', 'Viga de amarre', 'm3', 5, 300, 1500],
  ['2.1.02.2', 'Viga aérea', 'm3', 4, 250, 1000],
  ['2.2', 'Acero de refuerzo', 'kg', 300, 5, 1500],
];
const LETTERED: readonly Row[] = [
  ['D', 'SOCIAL', null, 6000],
  ['L', 'Educación de calidad', null, 3000],
  ['P', 'Escuelas que abrigan', null, 3000],
  ['I', 'Sedes mejoradas', null, 3000],
  ['Pr', 'Mejoramiento de sedes rurales', null, 3000],
  [null, 'Aulas construidas', 4, 1800],
  [null, 'Baterías sanitarias', 6, 1200],
  ['L', 'Salud cercana', null, 3000],
  ['P', 'Médico en casa', null, 3000],
  ['I', 'Familias visitadas', null, 3000],
  ['Pr', 'Visitas domiciliarias', null, 3000],
  [null, 'Visitas hechas', 900, 2000],
  [null, 'Brigadas rurales', 12, 1000],
  ['D', 'AMBIENTE', null, 1500],
  ['L', 'Agua para todos', null, 1500],
  ['P', 'Cuencas vivas', null, 1500],
  ['I', 'Hectáreas en cuidado', null, 1500],
  ['Pr', 'Siembra en la cuenca alta', null, 1500],
  [null, 'Árboles sembrados', 5000, 1500],
];
const LETTER_LEAVES = [7, 8, 13, 14, 20];

function lettersLast(): Row[] {
  return [
    ['DESCRIPCIÓN', 'META', 'VALOR TOTAL', 'NIVEL'],
    ...LETTERED.map(([letter, ...rest]) => [...rest, letter ?? null]),
  ];
}

const WORKS: readonly Row[] = [
  ITEMS,
  ['1', 'VÍA', null, null, null, formula('=SUM(F3:F4)', 700)],
  ['1.1', 'Excavación', 'm3', 40, 10, formula('=D3*E3', 400)],
  ['1.2', 'Relleno', 'm3', 30, 10, formula('=D4*E4', 300)],
  ['2', 'MUROS', null, null, null, formula('=SUM(F6:F7)', 1300)],
  ['2.1', 'Gaviones', 'm3', 20, 50, formula('=D6*E6', 1000)],
  ['2.2', 'Filtros', 'm', 30, 10, formula('=D7*E7', 300)],
];

const DIRECT: readonly Row[] = [
  ...WORKS,
  [null, 'COSTO DIRECTO', null, null, null, formula('=F2+F5', 2000)],
  [null, 'Administración', '%', 0.2, null, formula('=F8*D9', 400)],
  [null, 'Imprevistos', '%', 0.05, null, formula('=F8*D10', 100)],
  [null, 'Utilidad', '%', 0.05, null, formula('=F8*D11', 100)],
  [null, 'IVA sobre la utilidad', '%', 0.19, null, formula('=F11*D12', 19)],
  [null, 'COSTO TOTAL', null, null, null, formula('=SUM(F8:F12)', 2619)],
];

const RUBROS: readonly Row[] = [
  EXECUTION,
  ['2', 'GASTOS', 900, 1000, 610],
  ['21', 'FUNCIONAMIENTO', 500, 550, 360],
  ['2101', 'Gastos de personal', 300, 330, 200],
  ['2102', 'Adquisición de bienes', 200, 220, 160],
  ['22', 'SERVICIO DE LA DEUDA', 100, 100, 50],
  ['2201', 'Intereses', 60, 60, 30],
  ['2202', 'Amortización', 40, 40, 20],
  ['23', 'INVERSIÓN', 300, 350, 200],
  ['2301', 'Vías', 200, 240, 150],
  ['2302', 'Parques', 100, 110, 50],
];

/** Budgets and plans in the forms in which other offices write them: what heads what, what is money, what is the plan. */
export const OUTLINE_SPECIMENS: readonly ReadingSpecimen[] = [
  {
    trait: 'item codes of uneven depth, the chapters above their items',
    snapshot: budget(ITEMS, ...UNEVEN),
    says: {
      rows: 6,
      total: 6400,
      kinds: { ...kindsOf('activity', 3, 4, 7, 9, 10, 11), ...kindsOf('subtotal', 2, 5, 6, 8) },
    },
  },
  {
    trait: 'item codes of uneven depth, the chapters below their items',
    snapshot: budget(ITEMS, ...[...UNEVEN].reverse()),
    says: {
      rows: 6,
      total: 6400,
      kinds: { ...kindsOf('activity', 2, 3, 4, 6, 9, 10), ...kindsOf('subtotal', 5, 7, 8, 11) },
    },
  },
  {
    trait: 'projects of eight digits over products of thirteen that begin with them',
    snapshot: budget(
      ['CÓDIGO', 'DESCRIPCIÓN', 'VALOR TOTAL'],
      [20210101, 'Mejoramiento de vías rurales', 300],
      [2021010100011, 'Placa huella', 200],
      [2021010100012, 'Cunetas', 100],
      [20210102, 'Dotación de bibliotecas', 450],
      [2021010200021, 'Libros', 250],
      [2021010200022, 'Computadores', 120],
      [2021010200023, 'Mobiliario', 80],
    ),
    says: { rows: 5, total: 750, kinds: { ...kindsOf('subtotal', 2, 5), ...kindsOf('activity', 3, 4, 6, 7, 8) } },
  },
  {
    trait: 'items of a budget without points: 2, 21, 2101',
    snapshot: budget(...RUBROS),
    says: {
      rows: 6,
      total: 1000,
      roles: { 'PRESUPUESTO!C': 'initial', 'PRESUPUESTO!D': 'total', 'PRESUPUESTO!E': 'committed' },
      kinds: { ...kindsOf('total', 2), ...kindsOf('subtotal', 3, 6, 9), ...kindsOf('activity', 4, 5, 7, 8, 10, 11) },
    },
  },
  {
    trait: 'letters of level in the first column, products without a letter',
    snapshot: budget(['NIVEL', 'DESCRIPCIÓN', 'META', 'VALOR TOTAL'], ...LETTERED),
    says: { rows: 5, total: 7500, kinds: kindsOf('activity', ...LETTER_LEAVES) },
  },
  {
    trait: 'letters of level in the last column',
    snapshot: budget(...lettersLast()),
    says: { rows: 5, total: 7500, kinds: kindsOf('activity', ...LETTER_LEAVES) },
  },
  {
    trait: 'a sum of a single child, by formula',
    snapshot: budget(
      ['DESCRIPCIÓN', 'VALOR TOTAL'],
      ['Escuelas', formula('=SUM(B3:B3)', 400)],
      ['Aulas de la vereda La Cima', 400],
      ['Caminos', formula('=B5', 250)],
      ['Placa huella de El Retiro', 250],
      ['Parques', formula('=SUM(B7:B8)', 350)],
      ['Juegos infantiles', 150],
      ['Sendero del río', 200],
      ['TOTAL', formula('=B2+B4+B6', 1000)],
    ),
    says: { rows: 4, total: 1000, kinds: { ...kindsOf('activity', 3, 5, 7, 8), ...kindsOf('subtotal', 2, 4, 6) } },
  },
  {
    trait: 'a chapter with a wrong amount is a chapter still',
    snapshot: budget(ITEMS, ...UNEVEN.map((row): Row => (row[0] === '2.1.02' ? [...row.slice(0, 5), 2050] : row))),
    says: { rows: 6, total: 6400, kinds: { ...kindsOf('subtotal', 2, 5, 6, 8) } },
  },
  {
    trait: 'an average, a count and a typed copy of the total at the foot',
    snapshot: budget(
      ...WORKS,
      [null, 'TOTAL', null, null, null, formula('=F2+F5', 2000)],
      [null, 'Promedio', null, null, null, formula('=AVERAGE(F3:F7)', 660)],
      [null, 'Ítems de más de 300', null, null, null, formula('=COUNTIF(F3:F7,">300")', 3)],
      [null, 'Control', null, null, null, 2000],
    ),
    says: { rows: 4, total: 2000, kinds: kindsOf('activity', 3, 4, 6, 7) },
  },
  {
    trait: 'administration, profit and tax under the direct cost',
    snapshot: budget(...DIRECT),
    says: { rows: 4, total: 2000, kinds: kindsOf('activity', 3, 4, 6, 7) },
  },
  {
    trait: 'execution in the words of Peru: PIA, PIM, certificado, devengado, girado',
    snapshot: budget(
      ['ACTIVIDAD', 'PIA', 'PIM', 'CERTIFICADO', 'COMPROMISO ANUAL', 'DEVENGADO', 'GIRADO'],
      ['Mantenimiento de caminos', 500, 620, 600, 580, 410, 400],
      ['Limpieza pública', 800, 810, 805, 700, 520, 500],
      ['Serenazgo', 300, 290, 280, 270, 190, 180],
      ['Vaso de leche', 410, 455, 450, 440, 320, 300],
    ),
    says: {
      rows: 4,
      total: 2175,
      roles: {
        'PRESUPUESTO!B': 'initial',
        'PRESUPUESTO!C': 'total',
        'PRESUPUESTO!D': 'certified',
        'PRESUPUESTO!E': 'committed',
        'PRESUPUESTO!F': 'obligated',
        'PRESUPUESTO!G': 'paid',
      },
    },
  },
  {
    trait: 'execution in the words of Mexico: aprobado, ampliaciones, modificado, devengado, pagado, subejercicio',
    snapshot: budget(
      ['CONCEPTO', 'APROBADO', 'AMPLIACIONES/(REDUCCIONES)', 'MODIFICADO', 'DEVENGADO', 'PAGADO', 'SUBEJERCICIO'],
      ['Servicios personales', 900, 40, 940, 700, 690, 240],
      ['Materiales y suministros', 300, -20, 280, 200, 180, 80],
      ['Servicios generales', 450, 15, 465, 300, 300, 165],
      ['Bienes muebles', 120, 0, 120, 60, 55, 60],
      ['Inversión pública', 700, -35, 665, 410, 400, 255],
    ),
    says: {
      rows: 5,
      total: 2470,
      roles: {
        'PRESUPUESTO!B': 'initial',
        'PRESUPUESTO!C': 'modifications',
        'PRESUPUESTO!D': 'total',
        'PRESUPUESTO!E': 'obligated',
        'PRESUPUESTO!F': 'paid',
        'PRESUPUESTO!G': 'balance',
      },
    },
  },
  {
    trait: 'execution in the words of Spain: crédito inicial, definitivo, obligaciones reconocidas',
    snapshot: budget(
      ['DENOMINACIÓN', 'CRÉDITO INICIAL', 'MODIFICACIONES', 'CRÉDITO DEFINITIVO', 'OBLIGACIONES RECONOCIDAS', 'PAGOS'],
      ['Alumbrado público', 500, 50, 550, 400, 380],
      ['Parques y jardines', 320, -20, 300, 210, 200],
      ['Biblioteca', 150, 0, 150, 140, 140],
      ['Deportes', 260, 10, 270, 250, 190],
    ),
    says: {
      rows: 4,
      total: 1270,
      roles: {
        'PRESUPUESTO!B': 'initial',
        'PRESUPUESTO!C': 'modifications',
        'PRESUPUESTO!D': 'total',
        'PRESUPUESTO!E': 'obligated',
        'PRESUPUESTO!F': 'paid',
      },
    },
  },
  {
    trait: 'a date of allotment is no allotment, years and consecutive codes are no money',
    snapshot: budget(
      ['CONSECUTIVO', 'ACTIVIDAD', 'VIGENCIA', 'FECHA DE ASIGNACIÓN', 'VALOR TOTAL'],
      [41001, 'Adecuar el puesto de salud', 2024, { v: 45_352, z: 'dd/mm/yyyy' }, 700],
      [41002, 'Comprar la ambulancia', 2024, { v: 45_360, z: 'dd/mm/yyyy' }, 300],
      [41003, 'Dotar el laboratorio', 2025, { v: 45_371, z: 'dd/mm/yyyy' }, 250],
      [41004, 'Vacunar en las veredas', 2025, { v: 45_402, z: 'dd/mm/yyyy' }, 150],
      [41005, 'Formar a las parteras', 2026, { v: 45_415, z: 'dd/mm/yyyy' }, 90],
    ),
    says: {
      rows: 5,
      total: 1490,
      roles: {
        'PRESUPUESTO!A': 'code',
        'PRESUPUESTO!C': 'year',
        'PRESUPUESTO!D': 'date',
        'PRESUPUESTO!E': 'total',
      },
    },
  },
  {
    trait: 'sections under titles of their own whose headings differ',
    snapshot: budget(
      ['EJE 1: EDUCACIÓN'],
      ['ACTIVIDAD', 'UND', 'CANTIDAD', 'VALOR TOTAL'],
      ['Construir aulas', 'un', 4, 800],
      ['Dotar laboratorios', 'un', 2, 300],
      ['Reparar comedores', 'un', 3, 240],
      [],
      ['EJE 2: SALUD'],
      ['ACTIVIDAD', 'RESPONSABLE', 'VALOR TOTAL', 'PLAZO'],
      ['Vacunar a los niños', 'Salud', 500, '3 meses'],
      ['Visitar a los mayores', 'Salud', 160, '6 meses'],
      ['Comprar la ambulancia', 'Hacienda', 450, '2 meses'],
    ),
    says: { rows: 6, total: 2450, axes: { EDUCACIÓN: [3, 1340], SALUD: [3, 1110] } },
  },
  {
    trait: 'a second table that breaks one row down',
    snapshot: budget(
      ['ACTIVIDAD', 'VALOR TOTAL'],
      ['Construir la biblioteca', 900],
      ['Dotar la biblioteca', formula('=B11', 340)],
      ['Abrir la ludoteca', 260],
      ['TOTAL', formula('=SUM(B2:B4)', 1500)],
      [],
      ['DETALLE', 'VALOR TOTAL'],
      ['Libros', 200],
      ['Estantes', 90],
      ['Mesas', 50],
      ['TOTAL', formula('=SUM(B8:B10)', 340)],
    ),
    says: { rows: 3, total: 1500 },
  },
  {
    trait: 'a hidden catalogue and a hidden earlier version are no part of the plan',
    snapshot: snapshotOf(
      sheetOf('PLAN', [
        ['ACTIVIDAD', 'RESPONSABLE', 'VALOR TOTAL'],
        ...['Vías', 'Parques', 'Escuelas', 'Acueducto', 'Mercado'].map((name, at): Row => [
          `Mejorar ${name}`,
          'Obras',
          100 * (at + 1),
        ]),
      ]),
      hidden(
        sheetOf('PLAN enero', [
          ['ACTIVIDAD', 'RESPONSABLE', 'VALOR TOTAL'],
          ...['Vías', 'Parques', 'Escuelas', 'Acueducto', 'Mercado'].map((name, at): Row => [
            `Mejorar ${name}`,
            'Obras',
            90 * (at + 1),
          ]),
        ]),
      ),
      hidden(
        sheetOf('PRECIOS', [
          ['DESCRIPCIÓN', 'UND', 'PRECIO'],
          ['Cemento gris', 'bulto', 32],
          ['Arena lavada', 'm3', 80],
          ['Grava', 'm3', 95],
          ['Varilla', 'kg', 5],
        ]),
      ),
    ),
    says: { rows: 5, total: 1500 },
  },
  {
    trait: 'visible cut-offs of the same form: the latest is the plan',
    snapshot: snapshotOf(
      ...['MARZO', 'JUNIO', 'SEPTIEMBRE'].map((month, cutOff) =>
        sheetOf(month, [
          ['RUBRO', 'APROPIACIÓN INICIAL', 'APROPIACIÓN DEFINITIVA', 'PAGOS'],
          ...['Vías', 'Parques', 'Escuelas', 'Acueducto', 'Mercado'].map((name, at): Row => [
            name,
            100 * (at + 1),
            100 * (at + 1) + 10 * cutOff,
            20 * (at + 1) * (cutOff + 1),
          ]),
        ]),
      ),
    ),
    says: { rows: 5, total: 1600 },
  },
  {
    trait: 'a plan with weights and indicators and without money',
    snapshot: budget(
      ['ACTIVIDAD', 'PONDERACIÓN', 'INDICADOR', 'META', 'RESPONSABLE'],
      ['Actualizar el inventario', '40%', 'Inventarios actualizados', 1, 'Archivo'],
      ['Capacitar a los funcionarios', '35%', 'Funcionarios capacitados', 60, 'Talento humano'],
      ['Publicar los informes', '25%', 'Informes publicados', 4, 'Prensa'],
    ),
    says: { rows: 3, total: 0, roles: { 'PRESUPUESTO!A': 'activity', 'PRESUPUESTO!B': 'weight' } },
  },
  {
    trait: 'levels without a code, in one column, told by what they add',
    snapshot: budget(
      ['CONCEPTO', 'APROBADO', 'MODIFICADO', 'PAGADO'],
      ['Secretaría de obras', 1000, 1100, 600],
      ['Caminos rurales', 700, 760, 400],
      ['Cemento', 400, 420, 250],
      ['Maquinaria', 300, 340, 150],
      ['Edificios', 300, 340, 200],
      ['Pintura', 120, 130, 90],
      ['Techos', 180, 210, 110],
      ['Secretaría de cultura', 430, 450, 280],
      ['Fiestas del pueblo', 250, 265, 180],
      ['Orquestas', 150, 155, 100],
      ['Comparsas', 100, 110, 80],
      ['Museo', 180, 185, 100],
      ['Vitrinas', 80, 85, 40],
      ['Guías', 100, 100, 60],
    ),
    says: {
      rows: 8,
      total: 1550,
      kinds: { ...kindsOf('subtotal', 2, 3, 6, 9, 10, 13), ...kindsOf('activity', 4, 5, 7, 8) },
    },
  },
  {
    trait: 'sources that are called what somebody gives',
    snapshot: budget(
      ['ACTIVIDAD', 'Aporte del municipio', 'Aporte de la gobernación', 'Aporte de la comunidad', 'VALOR TOTAL'],
      ['Placa huella', 300, 500, 40, 840],
      ['Acueducto veredal', 250, 610, 90, 950],
      ['Salón comunal', 120, 100, 60, 280],
      ['Huertas escolares', 45, 0, 15, 60],
    ),
    says: {
      rows: 4,
      total: 2130,
      roles: {
        'PRESUPUESTO!B': 'source:Aporte del municipio',
        'PRESUPUESTO!C': 'source:Aporte de la gobernación',
        'PRESUPUESTO!D': 'source:Aporte de la comunidad',
        'PRESUPUESTO!E': 'total',
      },
    },
  },
  {
    trait: 'levels without a code, one with modifications that come to nothing, under the total of all',
    snapshot: budget(
      ['CONCEPTO', 'APROBADO', 'AMPLIACIONES/(REDUCCIONES)', 'MODIFICADO', 'PAGADO'],
      [null, 1, 2, '3 = (1 + 2)', 4],
      ['Servicios del personal', 600, 40, 640, 490],
      ['Sueldos de planta', 400, 20, 420, 345],
      ['Seguro de los empleados', 200, 20, 220, 145],
      ['Materiales y útiles', 400, 0, 400, 280],
      ['Comida de los comedores', 150, 10, 160, 110],
      ['Gasolina y aceites', 250, -10, 240, 170],
      ['Total del gasto', 1000, 40, 1040, 770],
    ),
    says: { rows: 4, total: 1040, kinds: { ...kindsOf('subtotal', 3, 6), ...kindsOf('activity', 4, 5, 7, 8) } },
  },
  {
    trait: 'codes of one length that zeros fill up: 1000, 1100, 1131',
    snapshot: budget(
      ['CÓDIGO', 'DESCRIPCIÓN', 'UND', 'CANT', 'VALOR TOTAL'],
      ['1000', 'Servicios del personal', null, null, 900],
      ['1100', 'Sueldos', null, null, 600],
      ['1131', 'Sueldos de planta', 'mes', 12, 450],
      ['1132', 'Horas de más', 'mes', 12, 150],
      ['1200', 'Seguros', null, null, 300],
      ['1211', 'Seguro de vida', 'mes', 12, 100],
      ['1221', 'Seguro de salud', 'mes', 12, 200],
      ['2000', 'Materiales', null, null, 250],
      ['2110', 'Papel y tinta', 'mes', 10, 250],
    ),
    says: { rows: 5, total: 1150, kinds: { ...kindsOf('subtotal', 3, 6, 9), ...kindsOf('activity', 4, 5, 7, 8, 10) } },
  },
  {
    trait: 'general expenses, profit and tax that are typed under the direct cost',
    snapshot: budget(
      ITEMS,
      ['01', 'OBRAS PROVISIONALES', null, null, null, 500],
      ['01.01', 'Cartel de la obra', 'un', 1, 200, 200],
      ['01.02', 'Caseta', 'm2', 10, 30, 300],
      ['02', 'PAVIMENTOS', null, null, null, 500],
      ['02.01', 'Losa', 'm3', 5, 60, 300],
      ['02.02', 'Juntas', 'm', 4, 50, 200],
      [null, 'COSTO DIRECTO', null, null, null, 1000],
      [null, 'GASTOS GENERALES', null, null, null, 100],
      [null, 'UTILIDAD 10 %', null, null, null, 100],
      [null, 'SUBTOTAL', null, null, null, 1200],
      [null, 'IGV 18 %', null, null, null, 216],
      [null, 'TOTAL PRESUPUESTO', null, null, null, 1416],
    ),
    says: { rows: 4, total: 1000, kinds: kindsOf('activity', 3, 4, 6, 7) },
  },
  {
    trait: 'execution in the words of Guatemala: asignado, modificado, vigente',
    snapshot: budget(
      ['DESCRIPCIÓN', 'ASIGNADO', 'MODIFICADO', 'VIGENTE', 'DEVENGADO', 'PAGADO'],
      ['Personal de planta', 400, 20, 420, 300, 295],
      ['Personal por contrato', 200, -10, 190, 150, 145],
      ['Luz de las calles', 150, 30, 180, 100, 95],
      ['Avisos en la radio', 250, 15, 265, 150, 145],
    ),
    says: {
      rows: 4,
      total: 1055,
      roles: { 'PRESUPUESTO!B': 'initial', 'PRESUPUESTO!C': 'modifications', 'PRESUPUESTO!D': 'total' },
    },
  },
  {
    trait: 'income and expense on one sheet, each under its title',
    snapshot: budget(
      ['PRESUPUESTO DE INGRESOS'],
      ['CÓDIGO', 'CONCEPTO', 'APROPIACIÓN INICIAL', 'APROPIACIÓN DEFINITIVA', 'RECAUDO'],
      ['1.1', 'Impuesto predial', 300, 310, 250],
      ['1.2', 'Industria y comercio', 200, 220, 180],
      ['1.3', 'Transferencias', 400, 450, 300],
      [null, 'TOTAL INGRESOS', 900, 980, 730],
      [],
      ['PRESUPUESTO DE GASTOS'],
      ['CÓDIGO', 'CONCEPTO', 'APROPIACIÓN INICIAL', 'APROPIACIÓN DEFINITIVA', 'COMPROMISOS', 'PAGOS'],
      ['2.1', 'Funcionamiento', 300, 330, 250, 200],
      ['2.2', 'Deuda', 100, 100, 90, 80],
      ['2.3', 'Inversión', 500, 550, 400, 300],
      [null, 'TOTAL GASTOS', 900, 980, 740, 580],
    ),
    says: { rows: 3, total: 980 },
  },
  {
    trait: 'a budget by items: partida, descripción, presupuesto anual',
    snapshot: budget(
      ['PARTIDA', 'DESCRIPCIÓN', 'PRESUPUESTO ANUAL'],
      ['1000', 'Servicios personales', 700],
      ['1100', 'Sueldos', 400],
      ['1200', 'Honorarios', 300],
      ['2000', 'Materiales', 300],
      ['2100', 'Papelería', 100],
      ['2600', 'Combustible', 200],
    ),
    says: { rows: 4, total: 1000 },
  },
  {
    trait: 'a budget whose only amounts stand under the name of a currency',
    snapshot: budget(
      ['Clasificación presupuestaria', 'Denominación', 'Euros'],
      ['1', 'GASTOS DE PERSONAL', 700],
      ['12', 'Personal funcionario', 700],
      ['120', 'Retribuciones básicas', 400],
      ['121', 'Retribuciones complementarias', 300],
      ['2', 'GASTOS CORRIENTES', 300],
      ['22', 'Material y suministros', 300],
      ['220', 'Material de oficina', 100],
      ['221', 'Energía', 200],
    ),
    says: { rows: 4, total: 1000 },
  },
];
