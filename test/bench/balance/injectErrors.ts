import type { Cell, Front, PlanNumbers } from './planNumbers';
import type { Random } from './random';

/** What was done to a plan: the cells with what they held, or the row that is counted under another heading. */
export interface Injected {
  readonly error: string;
  /** The cell that was mistaken; the others of one cause follow. */
  readonly truth: ReadonlyMap<string, number | null>;
  readonly moved?: { readonly row: string; readonly from: string; readonly to: string };
}

type Inject = (random: Random, plan: PlanNumbers) => Injected | null;

/** The classes of errors, each realistic and each one visible in some check of the layout where it is injected. */
export const ERRORS: Readonly<Record<string, Inject>> = {
  'wrong digit': typing(replaceDigit),
  transposed: typing(transpose),
  'missing digit': typing(dropDigit),
  'extra digit': typing(addDigit),
  factor: typing(factor),
  sign: typing((_, value) => -value),
  'two slips': typing((random, value) => replaceDigit(random, transpose(random, value))),
  'total mistyped': mistypedTotal,
  swap: swapCells,
  shift: shiftCells,
  'stale chain': staleChain,
  'missing in sum': missingInSum,
  'double count': doubleCount,
  heading: wrongHeading,
  'row in another unit': rowInAnotherUnit,
};

function typing(slip: (random: Random, value: number) => number): Inject {
  return (random, plan) => mistype(random, { cell: randomRowCell(random, plan), slip });
}

function mistypedTotal(random: Random, plan: PlanNumbers): Injected | null {
  const totals = [...plan.cells.values()].filter(
    (cell) => !cell.line.startsWith('R') && !cell.formula && (cell.value ?? 0) > 99,
  );
  if (totals.length === 0) return null;
  const slip = random.pick([replaceDigit, replaceDigit, transpose, dropDigit, addDigit]);
  return mistype(random, { cell: random.pick(totals), slip });
}

function mistype(
  random: Random,
  { cell, slip }: { readonly cell: Cell; readonly slip: (random: Random, value: number) => number },
): Injected | null {
  const before = cell.value;
  if (before === null || before === 0) return null;
  const after = slip(random, before);
  if (after === before || !Number.isSafeInteger(after) || after === 0) return null;
  cell.value = after;
  return { error: '', truth: new Map([[cell.id, before]]) };
}

function randomRowCell(random: Random, { cells }: PlanNumbers): Cell {
  const candidates = [...cells.values()].filter(
    (cell) => cell.line.startsWith('R') && cell.value !== null && cell.value !== 0,
  );
  return random.pick(candidates);
}

function replaceDigit(random: Random, value: number): number {
  const digits = Array.from(String(value));
  const place = random.between(0, digits.length - 1);
  const other = random.pick(
    Array.from('0123456789').filter((digit) => digit !== digits[place] && !(place === 0 && digit === '0')),
  );
  digits[place] = other;
  return Number(digits.join(''));
}

function transpose(random: Random, value: number): number {
  const digits = Array.from(String(value));
  const places = digits
    .slice(1)
    .flatMap((digit, index) => (digit !== digits[index] && !(index === 0 && digit === '0') ? [index] : []));
  if (places.length === 0) return value;
  const place = random.pick(places);
  [digits[place], digits[place + 1]] = [digits[place + 1] ?? '', digits[place] ?? ''];
  return Number(digits.join(''));
}

function dropDigit(random: Random, value: number): number {
  const digits = Array.from(String(value));
  if (digits.length < 2) return value;
  digits.splice(random.between(0, digits.length - 1), 1);
  return digits[0] === '0' ? value : Number(digits.join(''));
}

function addDigit(random: Random, value: number): number {
  const digits = Array.from(String(value));
  const place = random.between(0, digits.length);
  const digit = random.chance(0.5)
    ? (digits[place] ?? digits[place - 1] ?? '1')
    : String(random.between(place === 0 ? 1 : 0, 9));
  digits.splice(place, 0, digit);
  return Number(digits.join(''));
}

function factor(random: Random, value: number): number {
  const by = random.pick([10, 10, 100, 1000]);
  return random.chance(0.5) && value % by === 0 ? value / by : value * by;
}

/** Two different amounts of one row that some check tells apart. */
function swapCells(random: Random, plan: PlanNumbers): Injected | null {
  const columns = plan.layout.sources > 0 ? ['t', 'a', 'g', 's1', 's2', 's3', 's4', 's5'] : ['t', 'a', 'g'];
  const row = random.pick(random.pick(plan.fronts).rows);
  const [first, second] = random.sample(columns, 2).map((column) => plan.cells.get(`${row}.${column}`));
  if (first === undefined || second === undefined || (first.value ?? 0) === (second.value ?? 0)) return null;
  const truth = new Map([first, second].map((cell) => [cell.id, cell.value]));
  [first.value, second.value] = [second.value, first.value];
  return { error: '', truth };
}

/** The sources of a row one column too far to the right. */
function shiftCells(random: Random, plan: PlanNumbers): Injected | null {
  const row = random.pick(random.pick(plan.fronts).rows);
  const run = ['s1', 's2', 's3', 's4', 's5']
    .map((column) => plan.cells.get(`${row}.${column}`))
    .filter((cell) => cell !== undefined);
  const last = run[run.length - 1];
  if (last === undefined || (last.value ?? 0) !== 0 || run.every((cell) => (cell.value ?? 0) === 0)) return null;
  const first = run.findIndex((cell) => (cell.value ?? 0) !== 0);
  const shifted = run.slice(first);
  const before = shifted.map(({ value }) => value);
  shifted.forEach((cell, index) => (cell.value = index === 0 ? null : (before[index - 1] ?? null)));
  return { error: '', truth: changedCells(shifted, before) };
}

function changedCells(cells: readonly Cell[], before: readonly (number | null)[]): Map<string, number | null> {
  const changed = new Map<string, number | null>();
  cells.forEach((cell, index) => {
    if ((cell.value ?? 0) !== (before[index] ?? 0)) changed.set(cell.id, before[index] ?? null);
  });
  return changed;
}

/** A row was brought up to date in all its columns, and nothing above it. */
function staleChain(random: Random, plan: PlanNumbers): Injected | null {
  if (!plan.layout.subtotals || plan.layout.totalsAreFormulas) return null;
  const front = random.pick(plan.fronts);
  const row = random.pick(front.rows);
  const cell = (column: string) => plan.cells.get(`${row}.${column}`);
  const [quantity, price, total, assigned, toRaise] = ['q', 'u', 't', 'a', 'g'].map(cell);
  if (total === undefined || assigned === undefined || toRaise === undefined) return null;
  const growth = growthOf(random, { quantity, price });
  if (growth === 0 || (toRaise.value ?? 0) + growth < 0) return null;
  total.value = (total.value ?? 0) + growth;
  toRaise.value = (toRaise.value ?? 0) + growth;
  growQuarter(plan, { row, growth });
  return { error: '', truth: totalsAbove(plan, { front, grown: { t: growth, g: growth } }) };
}

function growthOf(
  random: Random,
  { quantity, price }: { readonly quantity: Cell | undefined; readonly price: Cell | undefined },
): number {
  if (quantity === undefined || price === undefined) return 1000 * random.between(10, 90_000);
  const added = random.between(1, 9) * (random.chance(0.5) ? 1 : 10);
  quantity.value = (quantity.value ?? 0) + added;
  return added * (price.value ?? 0);
}

function growQuarter(plan: PlanNumbers, { row, growth }: { readonly row: string; readonly growth: number }): void {
  const quarter = plan.cells.get(`${row}.T4`);
  if (quarter !== undefined) quarter.value = (quarter.value ?? 0) + growth;
}

/** What the totals above a front should hold once its columns have grown. */
function totalsAbove(
  { cells }: PlanNumbers,
  { front, grown }: { readonly front: Front; readonly grown: Readonly<Record<string, number>> },
): Map<string, number | null> {
  const truth = new Map<string, number | null>();
  for (const line of [front.name, front.axis, 'PLAN', `S-${front.axis}`, 'S-PLAN'])
    for (const [column, growth] of Object.entries(grown)) {
      const cell = cells.get(`${line}.${column}`);
      if (cell !== undefined && growth !== 0) truth.set(cell.id, (cell.value ?? 0) + growth);
    }
  return truth;
}

/** A row was left out of its front's subtotal, and the totals above were made from that. */
function missingInSum(random: Random, plan: PlanNumbers): Injected | null {
  return misadd(random, { plan, sign: -1, whole: random.chance(0.5) });
}

/** A row was counted twice in its front's subtotal, or a subtotal twice in its axis. */
function doubleCount(random: Random, plan: PlanNumbers): Injected | null {
  return misadd(random, { plan, sign: 1, whole: random.chance(0.5) });
}

function misadd(
  random: Random,
  { plan, sign, whole }: { readonly plan: PlanNumbers; readonly sign: 1 | -1; readonly whole: boolean },
): Injected | null {
  if (!plan.layout.subtotals || plan.layout.totalsAreFormulas) return null;
  const front = random.pick(plan.fronts);
  const row = random.pick(front.rows);
  const columns = whole ? plan.moneyColumns : ['t'];
  const truth = new Map<string, number | null>();
  for (const line of whole ? [front.name, front.axis, 'PLAN', `S-${front.axis}`, 'S-PLAN'] : [front.name])
    for (const column of columns) {
      const amount = plan.cells.get(`${row}.${column}`)?.value ?? 0;
      const cell = plan.cells.get(`${line}.${column}`);
      if (cell === undefined || amount === 0) continue;
      truth.set(cell.id, cell.value);
      cell.value = (cell.value ?? 0) + sign * amount;
    }
  return truth.size === 0 ? null : { error: '', truth };
}

/** A row stands under one front and is counted in another of the same axis. */
function wrongHeading(random: Random, plan: PlanNumbers): Injected | null {
  if (!plan.layout.subtotals || plan.layout.totalsAreFormulas) return null;
  const from = random.pick(plan.fronts);
  const to = random.pick(plan.fronts.filter(({ axis }) => axis === from.axis));
  if (from === to) return null;
  const row = random.pick(from.rows);
  for (const column of plan.moneyColumns) {
    const amount = plan.cells.get(`${row}.${column}`)?.value ?? 0;
    const [here, there] = [plan.cells.get(`${from.name}.${column}`), plan.cells.get(`${to.name}.${column}`)];
    if (here === undefined || there === undefined) continue;
    here.value = (here.value ?? 0) - amount;
    there.value = (there.value ?? 0) + amount;
  }
  return { error: '', truth: new Map(), moved: { row, from: from.name, to: to.name } };
}

/** All amounts of a row in pesos, where the sheet is in thousands. */
function rowInAnotherUnit(random: Random, plan: PlanNumbers): Injected | null {
  if (!plan.layout.subtotals || plan.layout.totalsAreFormulas) return null;
  const row = random.pick(random.pick(plan.fronts).rows);
  const amounts = [...plan.cells.values()].filter(
    (cell) => cell.line === row && cell.column !== 'q' && (cell.value ?? 0) !== 0,
  );
  const truth = new Map(amounts.map((cell) => [cell.id, cell.value]));
  for (const cell of amounts) cell.value = (cell.value ?? 0) * 1000;
  return { error: '', truth };
}

/** Injects one error of a class; null when the layout or chance has no room for it. */
export function injectError(
  random: Random,
  { plan, error }: { readonly plan: PlanNumbers; readonly error: string },
): Injected | null {
  const injected = ERRORS[error]?.(random, plan) ?? null;
  return injected === null ? null : { ...injected, error };
}
