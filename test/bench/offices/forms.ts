import { Chance } from './chance';
import { FormWriter, local, sumCheck, type Filled } from './form';
import { writeTotals, type Column, type Line } from './sections';
import { MONTHS, OFFICES, PROGRAMMES, SOURCES, UNITS, WORKS } from './words';

type Fill = (writer: FormWriter) => void;

/** A plan in sections: quantity × price = total, sources add up to what is assigned, the rest is to be raised. */
function matrix(writer: FormWriter): void {
  const { chance } = writer;
  const sheet = 'Plan';
  const sources = chance.some(SOURCES, chance.between(3, 14));
  const heads = [
    'Actividad',
    'Unidad',
    'Cantidad',
    'Valor unitario',
    'Valor total',
    'Asignado',
    ...sources,
    'Por gestionar',
  ];
  writer.text(sheet, 1, heads);
  const money = heads.slice(4).map((head, at): Column => ({ key: head, at: at + 5 }));
  const style = { live: chance.happens(0.5), rounded: chance.happens(0.3) };
  let row = 2;
  const subtotals: Line[] = [];
  for (const programme of chance.some(PROGRAMMES, chance.between(2, 5))) {
    writer.text(sheet, row++, [programme]);
    const lines = chance.some(WORKS, chance.between(3, 7)).map((work) => {
      writer.text(sheet, row, [work, chance.oneOf(UNITS)]);
      return matrixRow(writer, { sheet, row: row++, group: programme, sources, ...style });
    });
    writer.text(sheet, row, [`Subtotal ${programme}`]);
    subtotals.push(writeTotals(writer, { sheet, row: row++, columns: money, adds: lines }));
  }
  writer.text(sheet, row, ['TOTAL PLAN']);
  writeTotals(writer, { sheet, row, columns: money, adds: subtotals });
}

interface MatrixRow {
  readonly sheet: string;
  readonly row: number;
  readonly group: string;
  readonly sources: readonly string[];
  readonly live: boolean;
  /** The total was agreed on, and the price is what it comes to. */
  readonly rounded: boolean;
}

function matrixRow(writer: FormWriter, { sheet, row, group, sources, live, rounded }: MatrixRow): Line {
  const { chance } = writer;
  const place = { sheet, row, group, kind: 'row' } as const;
  const quantity = chance.oneOf([
    1,
    1,
    2,
    3,
    12,
    chance.between(4, 60),
    chance.between(50, 900),
    chance.between(50, 900),
  ]);
  const agreed = chance.money(2_000_000);
  const price = rounded ? Math.round(agreed / quantity) : chance.money(20_000, 30_000_000);
  const total = rounded ? agreed : quantity * price;
  const isAdjustment = chance.happens(0.03);
  const sign = isAdjustment ? -1 : 1;
  const line = new Map<string, string>();
  const q = writer.figure({ ...place, column: 'Cantidad', at: 3 }, isAdjustment ? null : quantity);
  const u = writer.figure({ ...place, column: 'Valor unitario', at: 4 }, isAdjustment ? null : price);
  const product = {
    parts: [
      [q, 1],
      [u, 1],
    ],
    product: true,
    tolerance: rounded ? quantity / 2 + 0.5 : 0.5,
  } as const;
  const t = { ...place, column: 'Valor total', at: 5 };
  if (isAdjustment) line.set('Valor total', writer.figure(t, -total));
  else if (live && !rounded)
    line.set('Valor total', writer.stated(t, { formula: `=${local(q)}*${local(u)}`, check: product, live }));
  else {
    line.set('Valor total', writer.figure(t, total));
    writer.checks.push({ ...product, result: line.get('Valor total') ?? '' });
  }
  const assigned = assignedOf(chance, total);
  const parts = chance.split(assigned, sources.length).map((part, at) => {
    const source = sources[at] ?? '';
    const address = writer.figure(
      { ...place, column: source, at: 7 + at },
      part === 0 ? (chance.happens(0.7) ? null : 0) : sign * part,
    );
    line.set(source, address);
    return address;
  });
  const a = writer.stated(
    { ...place, column: 'Asignado', at: 6 },
    { formula: `=SUM(${local(parts[0] ?? '')}:${local(parts.at(-1) ?? '')})`, check: sumCheck(parts), live },
  );
  line.set('Asignado', a);
  const totalCell = line.get('Valor total') ?? '';
  const rest = {
    parts: [
      [totalCell, 1],
      [a, -1],
    ],
    tolerance: 0.5,
  } as const;
  const g = { ...place, column: 'Por gestionar', at: 7 + sources.length };
  line.set('Por gestionar', writer.stated(g, { formula: `=${local(totalCell)}-${local(a)}`, check: rest, live }));
  writer.rows += 1;
  return line;
}

/** All of an amount, none of it, or some. */
function assignedOf(chance: Chance, total: number): number {
  if (chance.happens(0.3)) return total;
  return chance.happens(0.15) ? 0 : Math.round((total * chance.between(10, 95)) / 100);
}

const EXECUTION = [
  'Rubro',
  'Concepto',
  'Apropiación inicial',
  'Adiciones',
  'Reducciones',
  'Apropiación definitiva',
  'Compromisos',
  'Obligaciones',
  'Pagos',
  'Saldo por comprometer',
];

/** Budget execution by item: chapters above their items, the total at the end or at the top. */
function execution(writer: FormWriter): void {
  const { chance } = writer;
  const sheet = 'Ejecución';
  writer.text(sheet, 1, EXECUTION);
  const columns = EXECUTION.slice(2).map((key, at): Column => ({ key, at: at + 3 }));
  const live = chance.happens(0.5);
  const isOnTop = chance.happens(0.4);
  const chapters: Line[] = [];
  let row = isOnTop ? 3 : 2;
  for (const [at, programme] of chance.some(PROGRAMMES, chance.between(2, 5)).entries()) {
    const head = row++;
    writer.text(sheet, head, [`2.${at + 1}`, programme.toUpperCase()]);
    const lines = chance.some(WORKS, chance.between(3, 7)).map((work, place) => {
      writer.text(sheet, row, [`2.${at + 1}.${place + 1}`, work]);
      return executionRow(writer, { sheet, row: row++, group: programme, live });
    });
    chapters.push(writeTotals(writer, { sheet, row: head, columns, adds: lines }));
  }
  const last = isOnTop ? 2 : row;
  writer.text(sheet, last, isOnTop ? ['2', 'GASTOS DE INVERSIÓN'] : [null, 'TOTAL GASTOS']);
  writeTotals(writer, { sheet, row: last, columns, adds: chapters });
}

function executionRow(writer: FormWriter, { sheet, row, group, live }: Omit<MatrixRow, 'sources' | 'rounded'>): Line {
  const { chance } = writer;
  const place = { sheet, row, group, kind: 'row' } as const;
  const [initial, added] = [chance.money(), chance.happens(0.3) ? chance.money(200_000, 90_000_000) : 0];
  const taken = chance.happens(0.2) ? Math.floor(((initial + added) * chance.between(2, 60)) / 100_000) * 1000 : 0;
  const definitive = initial + added - taken;
  const committed = Math.floor((definitive * chance.oneOf([0, 35, 60, 80, 95, 100])) / 100);
  const obligated = Math.floor((committed * chance.oneOf([0, 50, 80, 100])) / 100);
  const paid = Math.floor((obligated * chance.oneOf([50, 90, 100, 100])) / 100);
  const line = new Map<string, string>();
  const typed = (column: string, at: number, value: number): string => {
    const address = writer.figure({ ...place, column, at }, value);
    line.set(column, address);
    return address;
  };
  const [i, a, r] = [
    typed('Apropiación inicial', 3, initial),
    typed('Adiciones', 4, added),
    typed('Reducciones', 5, taken),
  ];
  const d = writer.stated(
    { ...place, column: 'Apropiación definitiva', at: 6 },
    {
      formula: `=${local(i)}+${local(a)}-${local(r)}`,
      check: {
        parts: [
          [i, 1],
          [a, 1],
          [r, -1],
        ],
        tolerance: 0.5,
      },
      live,
    },
  );
  line.set('Apropiación definitiva', d);
  const c = typed('Compromisos', 7, committed);
  typed('Obligaciones', 8, obligated);
  typed('Pagos', 9, paid);
  const s = { ...place, column: 'Saldo por comprometer', at: 10 };
  line.set(
    'Saldo por comprometer',
    writer.stated(s, {
      formula: `=${local(d)}-${local(c)}`,
      check: {
        parts: [
          [d, 1],
          [c, -1],
        ],
        tolerance: 0.5,
      },
      live,
    }),
  );
  writer.rows += 1;
  return line;
}

const YEARS = [2024, 2025, 2026, 2027];

/** Four years by source, with a total a year and one of all. */
function fourYears(writer: FormWriter): void {
  const { chance } = writer;
  const sheet = 'Plan plurianual';
  const sources = chance.some(SOURCES, chance.between(3, 5));
  const heads = [
    'Programa',
    'Producto',
    ...YEARS.flatMap((year) => [...sources.map((source) => `${source} ${year}`), `Total ${year}`]),
    'Total cuatrienio',
  ];
  writer.text(sheet, 1, heads);
  const columns = heads.slice(2).map((key, at): Column => ({ key, at: at + 3 }));
  const live = chance.happens(0.5);
  const subtotals: Line[] = [];
  let row = 2;
  for (const programme of chance.some(PROGRAMMES, chance.between(2, 4))) {
    const lines = chance.some(WORKS, chance.between(3, 6)).map((work) => {
      writer.text(sheet, row, [programme, work]);
      return yearsRow(writer, { sheet, row: row++, group: programme, sources, live, rounded: false });
    });
    writer.text(sheet, row, [`Total ${programme}`]);
    subtotals.push(writeTotals(writer, { sheet, row: row++, columns, adds: lines }));
  }
  writer.text(sheet, row, ['TOTAL PLAN PLURIANUAL']);
  writeTotals(writer, { sheet, row, columns, adds: subtotals });
}

function yearsRow(writer: FormWriter, { sheet, row, group, sources, live }: MatrixRow): Line {
  const { chance } = writer;
  const place = { sheet, row, group, kind: 'row' } as const;
  const line = new Map<string, string>();
  let at = 3;
  const totals = YEARS.map((year) => {
    const parts = chance.split(chance.money(3_000_000), sources.length).map((part, of) => {
      const column = `${sources[of] ?? ''} ${year}`;
      const address = writer.figure({ ...place, column, at: at++ }, part === 0 && chance.happens(0.5) ? null : part);
      line.set(column, address);
      return address;
    });
    const column = `Total ${year}`;
    const total = writer.stated(
      { ...place, column, at: at++ },
      { formula: sumAcross(parts), check: sumCheck(parts), live },
    );
    line.set(column, total);
    return total;
  });
  const all = { ...place, column: 'Total cuatrienio', at };
  line.set(
    'Total cuatrienio',
    writer.stated(all, { formula: `=${totals.map(local).join('+')}`, check: sumCheck(totals), live }),
  );
  writer.rows += 1;
  return line;
}

function sumAcross(addresses: readonly string[]): string {
  return `=SUM(${local(addresses[0] ?? '')}:${local(addresses.at(-1) ?? '')})`;
}

/** A sheet an office, and one that brings their totals together. */
function officeSheets(writer: FormWriter): void {
  const { chance } = writer;
  const sources = chance.some(SOURCES, chance.between(2, 5));
  const heads = ['Proyecto', 'Actividad', 'Valor total', ...sources];
  const columns = heads.slice(2).map((key, at): Column => ({ key, at: at + 3 }));
  const live = chance.happens(0.5);
  const totals = chance.some(OFFICES, chance.between(3, 5)).map((office) => {
    writer.text(office, 1, [`SECRETARÍA DE ${office.toUpperCase()}`]);
    writer.text(office, 2, heads);
    let row = 3;
    const lines = chance.some(WORKS, chance.between(4, 8)).map((work) => {
      writer.text(office, row, [chance.oneOf(PROGRAMMES), work]);
      return sourcesRow(writer, { sheet: office, row: row++, group: office, sources, live, rounded: false });
    });
    writer.text(office, row, ['TOTAL']);
    return { office, line: writeTotals(writer, { sheet: office, row, columns, adds: lines }) };
  });
  summary(writer, { totals, columns, heads: ['Dependencia', ...heads.slice(2)] });
}

interface Summary {
  readonly totals: readonly { readonly office: string; readonly line: Line }[];
  readonly columns: readonly Column[];
  readonly heads: readonly string[];
}

function summary(writer: FormWriter, { totals, columns, heads }: Summary): void {
  const sheet = 'Resumen';
  writer.text(sheet, 1, heads);
  const shown = columns.map(({ key, at }): Column => ({ key, at: at - 1 }));
  const live = writer.isLive();
  const lines = totals.map(({ office, line }, index) => {
    const row = index + 2;
    writer.text(sheet, row, [`Secretaría de ${office}`]);
    return new Map(
      shown.map(({ key, at }) => {
        const from = line.get(key) ?? '';
        const entry = { sheet, row, column: key, group: null, kind: 'total', at } as const;
        return [key, writer.stated(entry, { formula: `='${office}'!${local(from)}`, check: sumCheck([from]), live })];
      }),
    );
  });
  writer.text(sheet, totals.length + 2, ['TOTAL']);
  writeTotals(writer, { sheet, row: totals.length + 2, columns: shown, adds: lines });
}

function sourcesRow(writer: FormWriter, { sheet, row, group, sources, live }: MatrixRow): Line {
  const { chance } = writer;
  const place = { sheet, row, group, kind: 'row' } as const;
  const line = new Map<string, string>();
  const parts = chance.split(chance.money(), sources.length).map((part, at) => {
    const column = sources[at] ?? '';
    const address = writer.figure({ ...place, column, at: at + 4 }, part === 0 && chance.happens(0.5) ? null : part);
    line.set(column, address);
    return address;
  });
  line.set(
    'Valor total',
    writer.stated(
      { ...place, column: 'Valor total', at: 3 },
      { formula: sumAcross(parts), check: sumCheck(parts), live },
    ),
  );
  writer.rows += 1;
  return line;
}

/** Twelve months beside the amount of the year, now and then with a line that says what part of a row is something else. */
function months(writer: FormWriter): void {
  const { chance } = writer;
  const sheet = 'PAC';
  const heads = ['Concepto', 'Valor total', ...MONTHS];
  writer.text(sheet, 1, heads);
  const columns = heads.slice(1).map((key, at): Column => ({ key, at: at + 2 }));
  const live = chance.happens(0.5);
  const subtotals: Line[] = [];
  let row = 2;
  for (const programme of chance.some(PROGRAMMES, chance.between(2, 4))) {
    writer.text(sheet, row++, [programme]);
    const lines = chance.some(WORKS, chance.between(3, 6)).map((work) => {
      writer.text(sheet, row, [work]);
      const line = monthsRow(writer, { sheet, row: row++, group: programme, live });
      return line;
    });
    writer.text(sheet, row, [`Subtotal ${programme}`]);
    subtotals.push(writeTotals(writer, { sheet, row: row++, columns, adds: lines }));
  }
  writer.text(sheet, row, ['TOTAL GENERAL']);
  writeTotals(writer, { sheet, row, columns, adds: subtotals });
}

function monthsRow(writer: FormWriter, { sheet, row, group, live }: Omit<MatrixRow, 'sources' | 'rounded'>): Line {
  const { chance } = writer;
  const place = { sheet, row, group, kind: 'row' } as const;
  const line = new Map<string, string>();
  const isAdjustment = chance.happens(0.03);
  const amount = chance.money();
  const parts = chance.split(amount, 12).map((part, at) => {
    const column = MONTHS[at] ?? '';
    const address = writer.figure({ ...place, column, at: at + 3 }, isAdjustment ? -part : part);
    line.set(column, address);
    return address;
  });
  line.set(
    'Valor total',
    writer.stated(
      { ...place, column: 'Valor total', at: 2 },
      { formula: sumAcross(parts), check: sumCheck(parts), live },
    ),
  );
  writer.rows += 1;
  return line;
}

const TAKE_OFF = ['Ítem', 'Descripción', 'Unidad', 'Cantidad', 'Valor unitario', 'Valor total'];

/** A bill of quantities by chapters, now and then with hidden rows that its sums pass over. */
function takeOff(writer: FormWriter): void {
  const { chance } = writer;
  const sheet = 'Presupuesto de obra';
  writer.text(sheet, 1, TAKE_OFF);
  const columns: Column[] = [{ key: 'Valor total', at: 6 }];
  const style = { live: chance.happens(0.6), rounded: chance.happens(0.3), hides: chance.happens(0.25) };
  const hidden = new Set<number>();
  if (style.hides) writer.hidden.set(sheet, hidden);
  const chapters: Line[] = [];
  let row = 2;
  for (const [at, programme] of chance.some(PROGRAMMES, chance.between(3, 5)).entries()) {
    writer.text(sheet, row++, [String(at + 1), programme.toUpperCase()]);
    const lines = chance.some(WORKS, chance.between(3, 9)).map((work, place) => {
      writer.text(sheet, row, [`${at + 1}.${place + 1}`, work, chance.oneOf(UNITS)]);
      if (style.hides && place > 1 && chance.happens(0.2)) hidden.add(row);
      return takeOffRow(writer, { sheet, row: row++, group: programme, ...style });
    });
    writer.text(sheet, row, [null, `SUBTOTAL ${programme.toUpperCase()}`]);
    chapters.push(writeTotals(writer, { sheet, row: row++, columns, adds: lines, isSubtotal: style.hides }));
  }
  writer.text(sheet, row, [null, 'COSTO TOTAL']);
  writeTotals(writer, { sheet, row, columns, adds: chapters });
}

function takeOffRow(writer: FormWriter, { sheet, row, group, live, rounded }: Omit<MatrixRow, 'sources'>): Line {
  const { chance } = writer;
  const place = { sheet, row, group, kind: 'row' } as const;
  const quantity = chance.happens(0.5) ? chance.between(1, 400) : chance.between(100, 90_000) / 100;
  const agreed = chance.money(500_000);
  const price = rounded ? Math.round(agreed / quantity) : chance.money(3_000, 2_000_000);
  const q = writer.figure({ ...place, column: 'Cantidad', at: 4 }, quantity);
  const u = writer.figure({ ...place, column: 'Valor unitario', at: 5 }, price);
  const check = {
    parts: [
      [q, 1],
      [u, 1],
    ],
    product: true,
    tolerance: rounded ? quantity / 2 + 0.5 : 0.51,
  } as const;
  const entry = { ...place, column: 'Valor total', at: 6 };
  const line = new Map<string, string>();
  if (rounded || !live) {
    const total = writer.figure(entry, rounded ? agreed : Math.round(quantity * price));
    writer.checks.push({ ...check, result: total });
    line.set('Valor total', total);
  } else line.set('Valor total', writer.stated(entry, { formula: `=ROUND(${local(q)}*${local(u)},0)`, check, live }));
  writer.rows += 1;
  return line;
}

/** The forms by name. */
export const FORMS: Readonly<Record<string, Fill>> = {
  'matrix of sources': matrix,
  'budget execution': execution,
  'four years by source': fourYears,
  'a sheet an office': officeSheets,
  'twelve months': months,
  'bill of quantities': takeOff,
};

/** A form filled in without an error. */
export function filledForm(form: string, seed: number): Filled {
  const chance = new Chance(seed);
  const writer = new FormWriter(chance, chance.oneOf(['typed', 'live', 'mixed']));
  FORMS[form]?.(writer);
  return writer.filled(form);
}
