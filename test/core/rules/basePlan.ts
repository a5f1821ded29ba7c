import type { Held, Specimen, SpecimenRow } from './planOf';

const COLUMNS = [
  'axis',
  'activity',
  'quantity',
  'unitValue',
  'total',
  'assigned',
  'toRaise',
  'source:Propios',
  'source:SGP',
] as const;

const MONEY = ['total', 'assigned', 'toRaise', 'source:Propios', 'source:SGP'] as const;

/** Activity, quantity, unit value, assigned, to raise. */
const ROWS: readonly (readonly [string, number, number, number, number])[] = [
  ['Vacunación de menores de cinco años', 1200, 18_350, 15_000_000, 7_020_000],
  ['Dotación de puestos de salud', 8, 25_326_638, 150_000_000, 52_613_104],
  ['Jornadas de salud oral', 36, 1_250_400, 30_000_000, 15_014_400],
  ['Visitas domiciliarias', 940, 42_150, 20_000_000, 19_621_000],
  ['Capacitación de promotores', 24, 3_180_750, 50_000_000, 26_338_000],
  ['Compra de ambulancia', 1, 187_456_320, 100_000_000, 87_456_320],
];

type Cells = Readonly<Record<string, Held>>;

/** What a test changes in the plan that agrees. */
export interface Changes {
  /** By row, from 2; the total stands on row 8. */
  readonly rows?: Readonly<Record<number, Cells>>;
  readonly totals?: Cells;
  /** Whether row totals and the axis total are formulas. */
  readonly live?: boolean;
  readonly hidden?: readonly number[];
  readonly more?: Partial<Specimen>;
}

/** A plan of six rows under one axis that agrees in every way, on rows 2 to 7, with the axis's total on row 8. */
export function basePlan({ rows = {}, totals = {}, live = false, hidden = [], more = {} }: Changes = {}): Specimen {
  const all = ROWS.map((row, at): SpecimenRow => {
    const number = at + 2;
    return {
      cells: { axis: 'GESTIÓN SOCIAL', ...rowCells(row, number, live), ...rows[number] },
      hidden: hidden.includes(number),
    };
  });
  const adds = ROWS.map((_, at) => at + 2);
  const total: SpecimenRow = {
    cells: { axis: 'TOTAL EJE', ...totalCells(live), ...totals },
    subtotal: { level: 'axis', group: 'gestion social', adds },
  };
  return { columns: COLUMNS, rows: [...all, total], ...more };
}

/** The letter of a column of the plan. */
export function letterOf(role: string): string {
  return 'ABCDEFGHI'[COLUMNS.findIndex((each) => each === role)] ?? '';
}

/** What all rows together hold in a column of money. */
export function sumOf(role: (typeof MONEY)[number]): number {
  return ROWS.reduce((sum, row) => sum + moneyOf(row)[role], 0);
}

function rowCells(row: (typeof ROWS)[number], number: number, live: boolean): Cells {
  const [activity, quantity, unitValue] = row;
  const money = moneyOf(row);
  const total = live ? { f: `=C${number}*D${number}`, v: money.total } : money.total;
  return { activity, quantity, unitValue, ...money, total };
}

function totalCells(live: boolean): Cells {
  return Object.fromEntries(
    MONEY.map((role) => [
      role,
      live ? { f: `=SUM(${letterOf(role)}2:${letterOf(role)}7)`, v: sumOf(role) } : sumOf(role),
    ]),
  );
}

function moneyOf([, quantity, unitValue, assigned, toRaise]: (typeof ROWS)[number]): Record<
  (typeof MONEY)[number],
  number
> {
  const own = Math.round(assigned / 4);
  return { total: quantity * unitValue, assigned, toRaise, 'source:Propios': own, 'source:SGP': assigned - own };
}
