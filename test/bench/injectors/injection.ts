import type { Address } from '../../../src/core/workbook/address';
import type { Snapshot } from '../../../src/core/workbook/snapshot';
import type { Random } from '../../specimens/random';
import type { LabelledRow, LabelledTotal } from '../../specimens/layouts/labels';
import { allHold, edited } from './edited';
import { formulaAt, valueAt, type Edits, type Specimen } from './specimen';
import {
  addDigit,
  changeScale,
  changeSign,
  dropDigit,
  interchangeDigits,
  isTypable,
  replaceDigit,
  slipTwice,
  type TypingSlip,
} from './slips';

/** A workbook with an error in it, and what would put it right. */
export interface Injected {
  readonly snapshot: Snapshot;
  /** Right values of the cells that are wrong. */
  readonly truth: Edits;
  /** The formulas that numbers were typed over: an answer as good as their values. */
  readonly formulas?: ReadonlyMap<Address, string>;
  /** For a row that is counted under another heading: its place, which is an answer as good as mending every total. */
  readonly moved?: { readonly sheet: string; readonly row: number };
}

/** A class of realistic errors; null when this specimen has no place for one. */
export type Injector = (specimen: Specimen, random: Random) => Injected | null;

const ROW_ROLES = ['total', 'quantity', 'unitValue', 'assigned', 'toRaise', 'source', 'quarter'] as const;

/** The classes of the benchmark by name. */
export const INJECTORS: Readonly<Record<string, Injector>> = {
  'digit replaced': inRow(replaceDigit),
  'digits interchanged': inRow(interchangeDigits),
  'digit missing': inRow(dropDigit),
  'digit added': inRow(addDigit),
  'factor 10, 100, 1000': inRow(changeScale),
  'two slips': inRow(slipTwice),
  sign: inRow(changeSign),
  'cells swapped': swapped,
  'cell shifted': shifted,
  'schedule accumulated': accumulated,
  'row in another unit': inAnotherUnit,
  'formula typed over': typedOver,
  'subtotal mistyped': inTotal('subtotal'),
  'summary mistyped': inTotal('summary'),
  'totals stale': stale,
  'row left out of a sum': leftOut,
  'row counted twice': countedTwice,
  'wrong heading': wrongHeading,
};

const TYPED_DIGITS = [replaceDigit, interchangeDigits, dropDigit, addDigit];
const TYPING = [replaceDigit, ...TYPED_DIGITS, changeScale, changeSign];

/**
 * So many errors in one workbook, two in one row now and then: mostly typing errors in rows, some in typed totals, some
 * cells interchanged. Each is seen by some check when it is alone.
 */
export function injectSeveral(specimen: Specimen, count: number, random: Random): Injected {
  const wrong = new Map<Address, number>();
  for (let made = 0, tried = 0; made < count && tried < count * MOST_TRIES; tried += 1) {
    const edits = random.pick(KINDS_OF_SEVERAL)(specimen, random);
    if (!edits || [...edits.keys()].some((cell) => wrong.has(cell)) || allHold(specimen, edits)) continue;
    for (const [cell, value] of edits) wrong.set(cell, value);
    made += 1;
  }
  return { snapshot: edited(specimen, wrong), truth: truthOf(specimen, wrong) };
}

const MOST_TRIES = 50;

type Mistake = (specimen: Specimen, random: Random) => Edits | null;

const KINDS_OF_SEVERAL: readonly Mistake[] = [
  mistypedIn(({ labels }) => labels.rows),
  mistypedIn(({ labels }) => labels.rows),
  mistypedIn(({ labels }) => labels.rows),
  mistypedIn(({ labels }) => labels.rows),
  mistypedIn(({ labels }) => labels.totals),
  swappedCells,
];

type FigureLine = Pick<LabelledRow, 'cells'>;

function mistypedIn(linesOf: (specimen: Specimen) => readonly FigureLine[]): Mistake {
  return (specimen, random) => {
    const lines = linesOf(specimen);
    const slip = lines.length === 0 ? null : typed(specimen, random.pick(lines).cells, random.pick(TYPING), random);
    return slip && new Map([[slip.address, slip.wrong]]);
  };
}

function inRow(slip: TypingSlip): Injector {
  return (specimen, random) => single(specimen, typed(specimen, random.pick(specimen.labels.rows).cells, slip, random));
}

function inTotal(kind: LabelledTotal['kind']): Injector {
  return (specimen, random) => {
    const lines = specimen.labels.totals.filter((line) => line.kind === kind);
    if (lines.length === 0) return null;
    const slip = random.pick(TYPED_DIGITS);
    return single(specimen, typed(specimen, random.pick(lines).cells, slip, random));
  };
}

interface Typed {
  readonly address: Address;
  readonly right: number;
  readonly wrong: number;
}

/** A slip in one of the figures of a line, each kind of column as likely as the others. */
function typed(specimen: Specimen, cells: LabelledRow['cells'], slip: TypingSlip, random: Random): Typed | null {
  const kinds = random.shuffle(ROW_ROLES);
  for (const kind of kinds) {
    const addresses = Object.keys(cells).filter((role) => role.split(':')[0] === kind);
    if (addresses.length === 0) continue;
    const address = cells[random.pick(addresses)] ?? '';
    const right = formulaAt(specimen, address) === undefined ? valueAt(specimen, address) : null;
    const wrong = isTypable(right) ? slip(right, random) : null;
    if (right !== null && wrong !== null && wrong !== right) return { address, right, wrong };
  }
  return null;
}

function single(specimen: Specimen, slip: Typed | null): Injected | null {
  if (!slip) return null;
  return injected(specimen, new Map([[slip.address, slip.wrong]]));
}

/** The workbook with the wrong values, and the values that the clean specimen has in those cells. */
function injected(specimen: Specimen, wrong: Edits): Injected | null {
  if ([...wrong.keys()].some((address) => formulaAt(specimen, address) !== undefined)) return null;
  // What breaks no check at all (two amounts interchanged that are only ever added) nobody can see.
  if (allHold(specimen, wrong)) return null;
  return { snapshot: edited(specimen, wrong), truth: truthOf(specimen, wrong) };
}

function truthOf(specimen: Specimen, wrong: Edits): Map<Address, number> {
  const truth = new Map<Address, number>();
  for (const [address, value] of wrong) {
    const right = valueAt(specimen, address);
    if (right !== null && right !== value) truth.set(address, right);
  }
  return truth;
}

function swapped(specimen: Specimen, random: Random): Injected | null {
  const edits = swappedCells(specimen, random);
  return edits && injected(specimen, edits);
}

/** Two amounts of one row in each other's place. Quantity and unit value have the same product: nothing can tell. */
function swappedCells(specimen: Specimen, random: Random): Edits | null {
  const { cells } = random.pick(specimen.labels.rows);
  const roles = random.shuffle(Object.keys(cells).filter((role) => SWAPPED.has(role.split(':')[0] ?? '')));
  const [a, b] = [cells[roles[0] ?? ''], cells[roles[1] ?? '']];
  if (a === undefined || b === undefined) return null;
  const [left, right] = [valueAt(specimen, a), valueAt(specimen, b)];
  if (left === null || right === null || left === right || isCalculated(specimen, a) || isCalculated(specimen, b))
    return null;
  // An amount is not exchanged with nothing, but for one of a funding column that was written into another.
  if (left * right === 0 && !roles.slice(0, 2).every((role) => FUNDING.has(role.split(':')[0] ?? ''))) return null;
  return new Map([
    [a, right],
    [b, left],
  ]);
}

const FUNDING = new Set(['assigned', 'toRaise', 'source']);
const SWAPPED = new Set(['total', 'unitValue', 'assigned', 'toRaise', 'source']);

function isCalculated(specimen: Specimen, address: Address): boolean {
  return formulaAt(specimen, address) !== undefined;
}

/** Every amount of a row in pesos where the sheet is in thousands, or the other way round. */
function inAnotherUnit(specimen: Specimen, random: Random): Injected | null {
  const { cells } = random.pick(specimen.labels.rows);
  const amounts = Object.entries(cells).flatMap(([role, address]) => {
    const amount = AMOUNTS.has(role.split(':')[0] ?? '') ? valueAt(specimen, address) : null;
    return amount === null || amount === 0 ? [] : [[address, amount] as const];
  });
  return injected(specimen, new Map(amounts.map(([address, amount]) => [address, plus(amount * 1000, 0)])));
}

const AMOUNTS = new Set([...SWAPPED, 'quarter']);

/** A number typed where the others calculate, with a slip. */
function typedOver(specimen: Specimen, random: Random): Injected | null {
  const line = random.pick([...specimen.labels.rows, ...specimen.labels.totals]);
  const calculated = Object.values(line.cells).filter((address) => isCalculated(specimen, address));
  if (calculated.length === 0) return null;
  const address = random.pick(calculated);
  const [right, formula] = [valueAt(specimen, address), formulaAt(specimen, address)];
  const wrong = isTypable(right) ? random.pick(TYPING)(right, random) : null;
  if (wrong === null || right === null || wrong === right || formula === undefined) return null;
  const edits = new Map([[address, wrong]]);
  if (allHold(specimen, edits)) return null;
  return {
    snapshot: edited(specimen, edits),
    truth: new Map([[address, right]]),
    formulas: new Map([[address, formula]]),
  };
}

/** An amount typed into the column beside its own: seen only where the columns are added up. */
function shifted(specimen: Specimen, random: Random): Injected | null {
  const sums = specimen.labels.totals.filter((line) =>
    Object.keys(line.cells).some((role) => role.startsWith('source')),
  );
  if (sums.length === 0) return null;
  const { cells } = random.pick(specimen.labels.rows);
  const sources = Object.keys(cells).filter((role) => role.startsWith('source'));
  const at = sources.findIndex((role, index) => {
    const next = cells[sources[index + 1] ?? ''];
    return next && (valueAt(specimen, cells[role] ?? '') ?? 0) > 0 && valueAt(specimen, next) === 0;
  });
  const [from, to] = [cells[sources[at] ?? ''], cells[sources[at + 1] ?? '']];
  if (at < 0 || !from || !to) return null;
  return injected(
    specimen,
    new Map([
      [from, 0],
      [to, valueAt(specimen, from) ?? 0],
    ]),
  );
}

function accumulated(specimen: Specimen, random: Random): Injected | null {
  const { cells } = random.pick(specimen.labels.rows);
  const quarters = [1, 2, 3, 4].flatMap((quarter) => cells[`quarter:${quarter}`] ?? []);
  const values = quarters.map((address) => valueAt(specimen, address) ?? 0);
  if (values.filter((value) => value > 0).length < 2) return null;
  let running = 0;
  return injected(specimen, new Map(quarters.map((address, index) => [address, (running += values[index] ?? 0)])));
}

/** A row was brought up to date and its totals were not. */
function stale(specimen: Specimen, random: Random): Injected | null {
  const row = random.pick(specimen.labels.rows);
  const [assigned, toRaise] = [row.cells['assigned'], row.cells['toRaise']];
  const available = toRaise === undefined ? null : valueAt(specimen, toRaise);
  const source = Object.keys(row.cells).find((role) => role.startsWith('source'));
  const above = linesAbove(specimen, row);
  if (!assigned || !toRaise || !available || available < 2 || above.length === 0) return null;
  const moved = random.integer(1, available - 1);
  const changes: readonly (readonly [string, number])[] = [
    ['assigned', moved],
    ['toRaise', -moved],
    ...(source ? [[source, moved] as const] : []),
  ];
  return behind(specimen, row, changes);
}

/** The row with the changes; wrong are then the totals that stayed as they were. */
function behind(
  specimen: Specimen,
  row: LabelledRow,
  changes: readonly (readonly [string, number])[],
): Injected | null {
  const edits = new Map<Address, number>();
  const truth = new Map<Address, number>();
  for (const [role, by] of changes) {
    const own = row.cells[role];
    if (own) edits.set(own, plus(valueAt(specimen, own) ?? 0, by));
    if (own && isCalculated(specimen, own)) return null;
    for (const line of linesAbove(specimen, row)) {
      const cell = line.cells[role];
      if (cell) truth.set(cell, plus(valueAt(specimen, cell) ?? 0, by));
      if (cell && isCalculated(specimen, cell)) return null;
    }
  }
  return truth.size > 0 ? { snapshot: edited(specimen, edits), truth } : null;
}

function leftOut(specimen: Specimen, random: Random): Injected | null {
  return miscounted(specimen, random, -1);
}

function countedTwice(specimen: Specimen, random: Random): Injected | null {
  return miscounted(specimen, random, 1);
}

/** One column of a subtotal, and the totals above that were added from it, off by one row's amount. */
function miscounted(specimen: Specimen, random: Random, sign: 1 | -1): Injected | null {
  const row = random.pick(specimen.labels.rows);
  const role = random.pick(['total', 'assigned', 'toRaise']);
  const amount = valueAt(specimen, row.cells[role] ?? '') ?? 0;
  const lines = linesAbove(specimen, row);
  if (amount <= 0 || lines.length === 0) return null;
  const wrong = new Map<Address, number>();
  for (const line of lines) {
    const cell = line.cells[role];
    // A sum of one row that leaves it out is an empty sum: nobody writes one.
    if (!cell || (sign < 0 && line.adds.length < 2)) continue;
    wrong.set(cell, plus(valueAt(specimen, cell) ?? 0, sign * amount));
  }
  return injected(specimen, wrong);
}

function wrongHeading(specimen: Specimen, random: Random): Injected | null {
  const row = random.pick(specimen.labels.rows);
  const own = linesAbove(specimen, row);
  const level = own.some((line) => line.level === 'front') ? 'front' : 'axis';
  const target = random
    .shuffle(specimen.labels.tables.length > 0 ? specimen.labels.totals : [])
    .find((line) => line.level === level && line.kind === 'subtotal' && !line.adds.includes(row.index));
  if (!target) return null;
  const neighbour = specimen.labels.rows.find(({ index }) => index === target.adds[0]);
  const theirs = neighbour ? linesAbove(specimen, neighbour) : [];
  const wrong = new Map<Address, number>();
  for (const [role, cell] of Object.entries(row.cells)) {
    const amount = valueAt(specimen, cell) ?? 0;
    for (const line of own) if (!theirs.includes(line)) shift(specimen, wrong, line.cells[role], -amount);
    for (const line of theirs) if (!own.includes(line)) shift(specimen, wrong, line.cells[role], amount);
  }
  const result = injected(specimen, wrong);
  return result && { ...result, moved: { sheet: row.sheet, row: row.row } };
}

function shift(specimen: Specimen, wrong: Map<Address, number>, cell: Address | undefined, by: number): void {
  if (cell) wrong.set(cell, plus(valueAt(specimen, cell) ?? 0, by));
}

/** Amounts in thousands have three decimals. */
function plus(a: number, b: number): number {
  return Math.round((a + b) * 1000) / 1000;
}

function linesAbove({ labels }: Specimen, row: LabelledRow): LabelledTotal[] {
  return labels.totals.filter((line) => line.adds.includes(row.index));
}
