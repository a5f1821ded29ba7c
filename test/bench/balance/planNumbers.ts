import type { Random } from './random';

/** The columns that a generated plan has. */
export interface Layout {
  readonly name: string;
  readonly product: boolean;
  readonly sources: number;
  readonly quarters: boolean;
  readonly subtotals: boolean;
  readonly summary: boolean;
  /** Total lines calculate: nobody types them. */
  readonly totalsAreFormulas: boolean;
}

/** Layouts of real plans: with everything, without schedule, without subtotals, without sources, with formulas. */
export const LAYOUTS: readonly [Layout, ...Layout[]] = [
  layout({ name: 'full' }),
  layout({ name: 'no schedule', quarters: false }),
  layout({ name: 'no sources', sources: 0, quarters: false, summary: false }),
  layout({ name: 'no subtotals', subtotals: false, summary: false }),
  layout({ name: 'thin', sources: 0, quarters: false, subtotals: false, summary: false }),
  layout({ name: 'formulas', totalsAreFormulas: true }),
  layout({ name: 'no product', product: false, quarters: false }),
];

function layout(part: Partial<Layout> & { readonly name: string }): Layout {
  return {
    product: true,
    sources: 5,
    quarters: true,
    subtotals: true,
    summary: true,
    totalsAreFormulas: false,
    ...part,
  };
}

export type CellKind = 'money' | 'quantity' | 'price';

export interface Cell {
  readonly id: string;
  value: number | null;
  readonly kind: CellKind;
  readonly line: string;
  readonly column: string;
  readonly position: number;
  readonly formula: boolean;
  readonly likeness?: string;
}

/** result = Σ parts, or result = parts[0] × parts[1]; cells by id. */
export interface Check {
  readonly id: string;
  readonly kind: string;
  readonly result: string;
  readonly parts: readonly string[];
  readonly isProduct: boolean;
  /** For sums of lines: the heading, and its level. */
  readonly group?: string;
  readonly family?: string;
}

/** A plan as numbers: cells, checks, and which rows stand under which heading. */
export interface PlanNumbers {
  readonly layout: Layout;
  readonly cells: Map<string, Cell>;
  readonly checks: readonly Check[];
  readonly fronts: readonly Front[];
  readonly moneyColumns: readonly string[];
}

export interface Front {
  readonly axis: string;
  readonly name: string;
  readonly rows: readonly string[];
}

interface Item {
  readonly name: string;
  readonly price: number;
  readonly step: number;
  readonly largest: number;
}

/** A plan whose every check holds. `rows` is about how many rows it has. */
export function makePlan(
  random: Random,
  { layout: shape, rows }: { readonly layout: Layout; readonly rows: number },
): PlanNumbers {
  const cells = new Map<string, Cell>();
  const fronts = makeFronts(random, rows);
  const items = makeItems(random);
  for (const front of fronts) for (const row of front.rows) makeRow({ random, shape, items, cells }, row);
  const moneyColumns = ['t', 'a', 'g', ...sourceColumns(shape)];
  const checks = [...fronts.flatMap(({ rows: names }) => names.flatMap((row) => rowChecks(shape, row)))];
  if (shape.subtotals) checks.push(...totals({ shape, cells, fronts, moneyColumns }));
  return { layout: shape, cells, checks, fronts, moneyColumns };
}

function makeFronts(random: Random, rows: number): Front[] {
  const fronts: Front[] = [];
  let made = 0;
  const axes = Math.max(2, Math.min(6, Math.round(rows / 30)));
  const perAxis = Math.max(1, Math.round(rows / axes / 8));
  for (let axis = 1; axis <= axes; axis++)
    for (let front = 1; front <= perAxis; front++) {
      const count = random.between(5, 11);
      fronts.push({
        axis: `A${axis}`,
        name: `A${axis}F${front}`,
        rows: Array.from({ length: count }, () => `R${++made}`),
      });
    }
  return fronts;
}

function makeItems(random: Random): Item[] {
  return Array.from({ length: 14 }, (_, index) => {
    const step = random.pick([50, 100, 500, 1000, 1000, 5000]);
    const price = step * random.between(3, 400);
    return { name: `item${index}`, price, step, largest: random.pick([5, 12, 40, 150, 1200, 8000]) };
  });
}

interface Making {
  readonly random: Random;
  readonly shape: Layout;
  readonly items: readonly Item[];
  readonly cells: Map<string, Cell>;
}

const POSITIONS = ['q', 'u', 't', 'a', 'g', 's1', 's2', 's3', 's4', 's5', 'T1', 'T2', 'T3', 'T4'];

function makeRow({ random, shape, items, cells }: Making, row: string): void {
  const item = random.pick(items);
  const put = (column: string, value: number | null, kind: CellKind = 'money') =>
    cells.set(`${row}.${column}`, {
      ...{
        id: `${row}.${column}`,
        value,
        kind,
        line: row,
        column,
        position: POSITIONS.indexOf(column),
        formula: false,
      },
      ...(column === 'u' ? { likeness: item.name } : {}),
    });
  const quantity = random.chance(0.3) ? random.between(1, 4) : random.between(1, item.largest);
  const price = random.chance(0.6)
    ? item.price
    : item.step * Math.max(1, Math.round((item.price / item.step) * (0.8 + 0.4 * random.next())));
  const total = shape.product ? quantity * price : 1000 * random.between(200, 900_000);
  if (shape.product) {
    put('q', quantity, 'quantity');
    put('u', price, 'price');
  }
  put('t', total);
  const assigned = share(random, total);
  put('a', assigned);
  put('g', total - assigned);
  const sources = split(random, { total: assigned, parts: shape.sources, used: random.between(1, 3) });
  sources.forEach((value, index) => put(`s${index + 1}`, value === 0 && random.chance(0.7) ? null : value));
  if (shape.quarters)
    split(random, { total, parts: 4, used: random.between(2, 4) }).forEach((value, index) =>
      put(`T${index + 1}`, value),
    );
}

function share(random: Random, total: number): number {
  if (random.chance(0.35)) return total;
  if (random.chance(0.25)) return 0;
  const step = total > 100_000 ? 1000 : 1;
  return Math.min(total, step * Math.floor((total * random.next()) / step));
}

function split(
  random: Random,
  { total, parts, used }: { readonly total: number; readonly parts: number; readonly used: number },
): number[] {
  const amounts = Array.from({ length: parts }, () => 0);
  const places = random.sample([...amounts.keys()], Math.min(used, parts));
  let rest = total;
  places.forEach((place, index) => {
    const isLast = index === places.length - 1;
    const step = total > 100_000 ? 1000 : 1;
    const amount = isLast ? rest : Math.min(rest, step * Math.floor((rest * (0.2 + 0.6 * random.next())) / step));
    amounts[place] = amount;
    rest -= amount;
  });
  return amounts;
}

function sourceColumns({ sources }: Layout): string[] {
  return Array.from({ length: sources }, (_, index) => `s${index + 1}`);
}

/** The checks inside one line of figures: a row, or a total line (without its product). */
function rowChecks(shape: Layout, row: string): Check[] {
  const of = (column: string) => `${row}.${column}`;
  const checks: Check[] = [];
  const add = (kind: string, result: string, parts: readonly string[]) =>
    checks.push({
      id: `${kind} ${row}`,
      kind,
      result: of(result),
      parts: parts.map(of),
      isProduct: kind === 'product',
    });
  if (shape.product && row.startsWith('R')) add('product', 't', ['q', 'u']);
  add('funding', 't', ['a', 'g']);
  if (shape.sources > 0) add('sources', 'a', sourceColumns(shape));
  if (shape.quarters && row.startsWith('R')) add('schedule', 't', ['T1', 'T2', 'T3', 'T4']);
  return checks;
}

interface Totalling {
  readonly shape: Layout;
  readonly cells: Map<string, Cell>;
  readonly fronts: readonly Front[];
  readonly moneyColumns: readonly string[];
}

function totals({ shape, cells, fronts, moneyColumns }: Totalling): Check[] {
  const checks: Check[] = [];
  const add = ({
    line,
    group,
    family,
    adds,
  }: {
    line: string;
    group: string;
    family: string;
    adds: readonly string[];
  }) => {
    for (const column of moneyColumns) {
      const parts = adds.map((each) => `${each}.${column}`);
      const value = parts.reduce((sum, part) => sum + (cells.get(part)?.value ?? 0), 0);
      const id = `${line}.${column}`;
      cells.set(id, {
        id,
        value,
        kind: 'money',
        line,
        column,
        position: POSITIONS.indexOf(column),
        formula: shape.totalsAreFormulas,
      });
      checks.push({ id: `${family} ${id}`, kind: family, result: id, parts, isProduct: false, group, family });
    }
    checks.push(...rowChecks(shape, line));
  };
  const axes = [...new Set(fronts.map(({ axis }) => axis))];
  for (const front of fronts) add({ line: front.name, group: front.name, family: 'front', adds: front.rows });
  for (const axis of axes)
    add({
      line: axis,
      group: axis,
      family: 'axis',
      adds: fronts.filter((front) => front.axis === axis).map(({ name }) => name),
    });
  add({ line: 'PLAN', group: 'PLAN', family: 'plan', adds: axes });
  if (shape.summary) {
    for (const axis of [...axes, 'PLAN']) {
      for (const column of ['t', 'a', 'g']) {
        const id = `S-${axis}.${column}`;
        const value = cells.get(`${axis}.${column}`)?.value ?? null;
        cells.set(id, {
          id,
          value,
          kind: 'money',
          line: `S-${axis}`,
          column: `S-${column}`,
          position: POSITIONS.indexOf(column),
          formula: shape.totalsAreFormulas,
        });
        checks.push({
          id: `summary ${id}`,
          kind: 'summary',
          result: id,
          parts: [`${axis}.${column}`],
          isProduct: false,
        });
      }
      checks.push(...rowChecks({ ...shape, sources: 0 }, `S-${axis}`));
    }
  }
  return checks;
}
