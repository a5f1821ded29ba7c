import type { Steps } from '../../steps/steps';
import type { CellRef } from '../../workbook/address';
import type { Snapshot } from '../../workbook/snapshot';
import { FormulaBook } from '../formulaBook';
import { formulaAreas } from '../formulaShape';
import { FormulaIndex, type Stretch } from './formulaIndex';

/** Formulas that calculate from one another in a ring (referencia circular): each reads the next, the last the first. */
export type FormulaCircle = readonly CellRef[];

/** Rings that are told; a workbook that calculates by iteration may have thousands. */
const MOST_CIRCLES = 20;
/** Formulas that are followed before the work is interrupted. */
const PER_STEP = 2000;

/** The rings of formulas of a workbook, one for each way back that a search in depth finds. */
export function* formulaCircles(snapshot: Snapshot): Steps<readonly FormulaCircle[]> {
  const search = new RingSearch(snapshot);
  for (let id = 0; id < search.index.formulas.length && search.circles.length < MOST_CIRCLES; id += 1) {
    search.start(id);
    while (search.follow(PER_STEP)) yield;
  }
  return search.circles;
}

/** A formula whose precedents are being followed. */
interface Frame {
  readonly id: number;
  readonly stretches: readonly Stretch[];
  stretch: number;
  /** Where in the stretch to go on. */
  at: number;
}

const enum State {
  Unseen = 0,
  Open = 1,
  Done = 2,
}

/** A search in depth that passes over stretches of formulas that are done, so that long sums cost little. */
class RingSearch {
  readonly index: FormulaIndex;
  readonly circles: FormulaCircle[] = [];
  private readonly book: FormulaBook;
  private readonly states: Uint8Array;
  private readonly path: Frame[] = [];
  /** By the ids of a column, the next place that is not done. */
  private readonly skips = new Map<readonly number[], Int32Array>();

  constructor(snapshot: Snapshot) {
    this.index = new FormulaIndex(snapshot);
    this.book = FormulaBook.of(snapshot);
    this.states = new Uint8Array(this.index.formulas.length);
  }

  start(id: number): void {
    if (this.states[id] === State.Unseen) this.open(id);
  }

  /** Follows so many formulas; false when there is nothing left to follow. */
  follow(most: number): boolean {
    for (let count = 0; count < most; count += 1) {
      const frame = this.path.at(-1);
      if (!frame || this.circles.length >= MOST_CIRCLES) return false;
      const next = this.nextOf(frame);
      if (next === null) this.close(frame.id);
      else if (this.states[next] === State.Open) this.circles.push(this.ringTo(next));
      else this.open(next);
    }
    return true;
  }

  private open(id: number): void {
    const formula = this.index.formulas[id];
    if (!formula) return;
    this.states[id] = State.Open;
    const areas = formulaAreas(formula.formula, formula.cell, this.book);
    this.path.push({ id, stretches: areas.flatMap((area) => this.index.within(area)), stretch: 0, at: -1 });
  }

  private close(id: number): void {
    this.states[id] = State.Done;
    this.path.pop();
  }

  /** The next formula that is read and not done. */
  private nextOf(frame: Frame): number | null {
    for (; frame.stretch < frame.stretches.length; frame.stretch += 1, frame.at = -1) {
      const stretch = frame.stretches[frame.stretch];
      if (!stretch) continue;
      const from = Math.max(frame.at, stretch.from);
      const at = this.nextOpen(stretch.ids, from);
      if (at >= stretch.to) continue;
      frame.at = at + 1;
      return stretch.ids[at] ?? null;
    }
    return null;
  }

  private nextOpen(ids: readonly number[], from: number): number {
    let skips = this.skips.get(ids);
    if (!skips) this.skips.set(ids, (skips = Int32Array.from({ length: ids.length + 1 }, (_, at) => at)));
    let at = from;
    while (at < ids.length && this.states[ids[at] ?? 0] === State.Done) {
      const next = skips[at] ?? at;
      at = next > at ? next : at + 1;
    }
    for (let back = from; back < at;) {
      const next = skips[back] ?? back;
      skips[back] = at;
      back = next > back ? next : back + 1;
    }
    return at;
  }

  private ringTo(id: number): FormulaCircle {
    const start = this.path.findIndex((frame) => frame.id === id);
    return this.path.slice(start).flatMap((frame) => this.index.formulas[frame.id]?.cell ?? []);
  }
}
