import { SAMPLE_AXES, type SampleAxis } from './catalogue';

/** One activity of the sample with all its figures, in pesos. */
export interface SampleRow {
  readonly axis: string;
  readonly front: string;
  readonly milestone: string;
  /** Counts the milestones of the plan from 0, a repeated one twice: rows of one block share it. */
  readonly block: number;
  readonly activity: string;
  readonly unit: string;
  readonly owner: string;
  readonly quantity: number;
  readonly unitValue: number;
  readonly total: number;
  readonly assigned: number;
  readonly toRaise: number;
  /** Own resources, SGP, royalties, other. */
  readonly sources: readonly [number, number, number, number];
  readonly quarters: readonly [number, number, number, number];
}

/** A row before its money: what the catalogue says. */
interface Draft {
  readonly axis: SampleAxis;
  readonly front: string;
  readonly owner: string;
  readonly milestone: string;
  readonly block: number;
  readonly activity: string;
  readonly unit: string;
  readonly quantity: number;
  readonly weight: number;
}

type Random = () => number;

/** A seeded generator (mulberry32), so that the sample is the same file every time. */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The rows of the sample: those of each axis add up to its published total and assignment, to the peso. */
export function sampleRows(): SampleRow[] {
  const random = seeded(2009);
  const drafts = draftRows();
  return SAMPLE_AXES.flatMap((axis) =>
    priceRows(
      axis,
      drafts.filter((draft) => draft.axis === axis),
      random,
    ),
  );
}

function draftRows(): Draft[] {
  let block = -1;
  return SAMPLE_AXES.flatMap((axis) =>
    axis.fronts.flatMap(({ name: front, owner, milestones }) =>
      milestones.flatMap(({ name: milestone, activities }) => {
        block += 1;
        return activities.map((line) => ({ axis, front, owner, milestone, block, ...parseActivity(line) }));
      }),
    ),
  );
}

function parseActivity(line: string): Pick<Draft, 'activity' | 'unit' | 'quantity' | 'weight'> {
  const [activity = '', unit = '', quantity = '', weight = ''] = line.split(' | ');
  return { activity, unit, quantity: Number(quantity), weight: Number(weight) };
}

function priceRows(axis: SampleAxis, drafts: readonly Draft[], random: Random): SampleRow[] {
  const totals = totalsOf(axis, drafts);
  const assigned = assignedOf(axis, totals, random);
  return drafts.map((draft, index) => {
    const total = at(totals, index);
    const money = at(assigned, index);
    return {
      axis: axis.name,
      front: draft.front,
      milestone: draft.milestone,
      block: draft.block,
      activity: draft.activity,
      unit: draft.unit,
      owner: draft.owner,
      quantity: draft.quantity,
      unitValue: total / draft.quantity,
      total,
      assigned: money,
      toRaise: total - money,
      sources: split(money, [random(), 2 * random(), random() < 0.3 ? random() : 0, random() < 0.25 ? random() : 0]),
      quarters: split(total, [0.2 + random(), 0.4 + random(), 0.4 + random(), random()]),
    };
  });
}

/** Prices in whole thousands by weight; the dearest row of quantity one takes what is left of the axis's total. */
function totalsOf(axis: SampleAxis, drafts: readonly Draft[]): number[] {
  const weights = drafts.reduce((sum, { weight }) => sum + weight, 0);
  const totals = drafts.map(({ weight, quantity }) => {
    const price = (axis.total * weight) / weights / quantity;
    const step = price >= 100_000 ? 1000 : 100;
    return Math.round(price / step) * step * quantity;
  });
  const single = drafts.map(({ quantity, weight }) => (quantity === 1 ? weight : 0));
  const rest = single.indexOf(Math.max(...single));
  totals[rest] = at(totals, rest) + axis.total - sum(totals);
  return totals;
}

/** A share of each total in whole thousands; rows with room give or take what is missing to the axis's assignment. */
function assignedOf(axis: SampleAxis, totals: readonly number[], random: Random): number[] {
  const mean = axis.assigned / axis.total;
  const assigned = totals.map((total) => {
    const chance = random();
    if (chance < mean * 0.3) return total;
    const share = Math.min(1, mean * (0.5 + random()));
    return Math.floor((total * share) / 1000) * 1000;
  });
  let missing = axis.assigned - sum(assigned);
  const bySize = totals.map((_, index) => index).sort((a, b) => at(totals, b) - at(totals, a));
  for (const index of bySize) {
    const room = missing > 0 ? at(totals, index) - at(assigned, index) : -at(assigned, index);
    const step = missing > 0 ? Math.min(missing, room) : Math.max(missing, room);
    assigned[index] = at(assigned, index) + step;
    missing -= step;
    if (missing === 0) break;
  }
  return assigned;
}

/** Four parts in whole thousands by weight; the heaviest takes the rest. */
function split(amount: number, weights: readonly [number, number, number, number]): [number, number, number, number] {
  const all = sum(weights);
  const parts = weights.map((weight) => Math.floor((amount * weight) / all / 1000) * 1000);
  const heaviest = weights.indexOf(Math.max(...weights));
  parts[heaviest] = at(parts, heaviest) + amount - sum(parts);
  return [at(parts, 0), at(parts, 1), at(parts, 2), at(parts, 3)];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
