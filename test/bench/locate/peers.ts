import type { WrittenCheck } from '../injectors/checks';

/** What another method says is wrong: its first choice, and how many choices it holds equally good. */
export interface PeerAnswer {
  /** Equally good sets of cells with their values. */
  readonly answers: readonly ReadonlyMap<string, number>[];
}

type Values = ReadonlyMap<string, number>;

/** What a peer needs of a plan: its figures and what they must add or multiply to. */
export interface CheckedNumbers {
  readonly cells: ReadonlyMap<string, { readonly id: string; readonly value: number | null }>;
  readonly checks: readonly WrittenCheck[];
}

/** A check row by row, as people and macros do it: the first check that fails says that its stated result is wrong. */
export function rowByRow(plan: CheckedNumbers): PeerAnswer {
  const values = valuesOf(plan);
  const first = plan.checks.find((check) => isBroken(check, values));
  return { answers: first === undefined ? [] : [new Map([[first.result, computed(first, values)]])] };
}

/** Sets tried by the uniform Fellegi-Holt peer. */
const MOST_NODES = 20_000;
const LARGEST_SET = 3;

/**
 * Fellegi and Holt (1976) on the whole graph with all cells equally reliable: the fewest cells whose change makes every
 * check hold, all such sets, none preferred. Depth-first: some cell of the first failing check must change.
 */
export function uniformFellegiHolt(plan: CheckedNumbers): PeerAnswer {
  const search = new UniformSearch(plan);
  for (let size = 1; size <= LARGEST_SET; size++) {
    const answers = search.setsOf(size);
    if (answers.length > 0) return { answers };
  }
  return { answers: [] };
}

class UniformSearch {
  private readonly checksOf = new Map<string, WrittenCheck[]>();
  private readonly values: Map<string, number>;
  private nodes = 0;

  constructor(private readonly plan: CheckedNumbers) {
    this.values = new Map(valuesOf(plan));
    for (const check of plan.checks)
      for (const cell of [check.result, ...check.parts])
        this.checksOf.set(cell, [...(this.checksOf.get(cell) ?? []), check]);
  }

  setsOf(size: number): ReadonlyMap<string, number>[] {
    const failing = new Set(this.plan.checks.filter((check) => isBroken(check, this.values)));
    const found = new Map<string, ReadonlyMap<string, number>>();
    this.nodes = 0;
    this.descend({ failing, changed: new Map(), size, found });
    return [...found.values()];
  }

  private descend({ failing, changed, size, found }: Descent): void {
    const [first] = [...failing].sort((a, b) => a.parts.length - b.parts.length);
    if (first === undefined) {
      found.set([...changed.keys()].sort().join(), new Map(changed));
      return;
    }
    if (changed.size === size || ++this.nodes > MOST_NODES) return;
    for (const cell of [first.result, ...first.parts])
      if (!changed.has(cell))
        for (const value of this.solutions(cell, failing))
          this.tryValue({ failing, changed, size, found }, { cell, value });
  }

  private solutions(cell: string, failing: ReadonlySet<WrittenCheck>): number[] {
    const wanted = (this.checksOf.get(cell) ?? [])
      .filter((check) => failing.has(check))
      .map((check) => solve(check, { cell, values: this.values }));
    return [...new Set(wanted.filter((value) => value !== null))];
  }

  private tryValue(
    { failing, changed, size, found }: Descent,
    { cell, value }: { readonly cell: string; readonly value: number },
  ): void {
    const before = this.values.get(cell) ?? 0;
    this.values.set(cell, value);
    const next = new Set(failing);
    for (const check of this.checksOf.get(cell) ?? [])
      if (isBroken(check, this.values)) next.add(check);
      else next.delete(check);
    this.descend({ failing: next, changed: new Map([...changed, [cell, value]]), size, found });
    this.values.set(cell, before);
  }
}

interface Descent {
  readonly failing: ReadonlySet<WrittenCheck>;
  readonly changed: ReadonlyMap<string, number>;
  readonly size: number;
  readonly found: Map<string, ReadonlyMap<string, number>>;
}

function valuesOf({ cells }: CheckedNumbers): Values {
  return new Map([...cells.values()].map(({ id, value }) => [id, value ?? 0]));
}

function computed({ parts, isProduct }: WrittenCheck, values: Values): number {
  const amounts = parts.map((part) => values.get(part) ?? 0);
  return isProduct
    ? amounts.reduce((product, amount) => product * amount, 1)
    : amounts.reduce((sum, amount) => sum + amount, 0);
}

function gap(check: WrittenCheck, values: Values): number {
  return computed(check, values) - (values.get(check.result) ?? 0);
}

/** Amounts in thousands have decimals, which binary numbers add inexactly. */
function isBroken(check: WrittenCheck, values: Values): boolean {
  return Math.abs(gap(check, values)) > 1e-6;
}

function solve(
  check: WrittenCheck,
  { cell, values }: { readonly cell: string; readonly values: Values },
): number | null {
  if (cell === check.result) return computed(check, values);
  const result = values.get(check.result) ?? 0;
  if (!check.isProduct) return (values.get(cell) ?? 0) - gap(check, values);
  const other = values.get(check.parts.find((part) => part !== cell) ?? '') ?? 0;
  return other !== 0 && result % other === 0 ? result / other : null;
}
