import type { Field } from './field';
import { roundingReach } from './lineSum';

/** What is wanting to a total in a line, and how much of it rounding explains. */
export interface Wanting {
  readonly line: number;
  readonly amount: number;
  readonly reach: number;
}

interface Probe {
  readonly line: number;
  readonly target: number;
  sum: number;
  slack: number;
  terms: number;
  isOver: boolean;
}

const BINARY_ERROR = 1e-14;

/** The terms of a total as they are gathered one after another (recorrido de sumandos), watched in a few lines only. */
export class Walk {
  private readonly probes: readonly Probe[];

  constructor(
    private readonly field: Field,
    private readonly total: number,
  ) {
    const { values, slack, width } = field.vectors;
    this.probes = (field.probes[total] ?? []).map((line) => {
      const at = total * width + line;
      return { line, target: values[at] ?? NaN, sum: 0, slack: slack[at] ?? 0, terms: 0, isOver: false };
    });
  }

  /** Forgets the terms that were added. */
  restart(): this {
    const { slack, width } = this.field.vectors;
    for (const probe of this.probes) {
      probe.sum = 0;
      probe.slack = slack[this.total * width + probe.line] ?? 0;
      probe.terms = 0;
      probe.isOver = false;
    }
    return this;
  }

  /** Adds a term; false once no line can hold any more, or when the work allowed is done. */
  add(term: number): boolean {
    const { vectors, budget } = this.field;
    let goesOn = false;
    for (const probe of this.probes) {
      if (probe.isOver) continue;
      const cell = term * vectors.width + probe.line;
      const value = vectors.values[cell] ?? NaN;
      const isOver = !Number.isNaN(value) && value !== 0 && this.take(probe, value, vectors.slack[cell] ?? 0);
      if (!isOver) goesOn = true;
    }
    budget.spent += this.probes.length;
    return goesOn && budget.spent < budget.most;
  }

  private take(probe: Probe, value: number, slack: number): boolean {
    probe.sum += value;
    probe.terms += 1;
    if (slack > probe.slack) probe.slack = slack;
    probe.isOver = this.field.rising[probe.line] === true && probe.sum > probe.target + reachOf(probe);
    return probe.isOver;
  }

  /** Whether the terms so far give the total in one of the lines. */
  holds(): boolean {
    return this.probes.some(
      (probe) => !probe.isOver && probe.terms > 0 && Math.abs(probe.sum - probe.target) <= reachOf(probe),
    );
  }

  /** Whether they give it to the last digit in one of them. */
  isExact(): boolean {
    return this.probes.some(({ isOver, terms, sum, target }) => !isOver && terms > 0 && sum === target);
  }

  /** What is still wanting; in lines that have gone past their total, less than nothing. */
  wanting(): readonly Wanting[] {
    return this.probes.flatMap((probe) =>
      probe.terms === 0 ? [] : [{ line: probe.line, amount: probe.target - probe.sum, reach: reachOf(probe) }],
    );
  }
}

function reachOf({ slack, terms, target }: Probe): number {
  return roundingReach(slack, terms) + Math.abs(target) * BINARY_ERROR;
}
