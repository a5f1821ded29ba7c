import type { Rule } from '../grammar/parseRules';
import { isFeasible, openRules, type Opened } from './recordRules';

/** Sets tried before the search gives up. */
const MOST_SETS = 3000;
/** Sets made before they are ordered by weight. */
const MOST_MADE = 100_000;
/** Names in a set: more are no explanation. */
const LARGEST = 4;

/** What the search for sets knows. */
export interface SetSearch extends Omit<Opened, 'free'> {
  /** Names that may change, with what changing each weighs. */
  readonly weights: ReadonlyMap<string, number>;
  /** Names of each rule that is violated: a set must touch every one of them. */
  readonly violated: readonly (readonly string[])[];
}

/**
 * The lightest sets of names that can be changed so that all rules hold (Fellegi and Holt 1976), all of those that weigh
 * the same; empty when there is none among the sets that were tried.
 */
export function minimalSets(
  rules: readonly Rule[],
  { known, toleranceOf, weights, violated }: SetSearch,
): readonly (readonly string[])[] {
  const sets = setsByWeight([...weights.keys()], weights).filter((set) =>
    violated.every((names) => names.some((name) => set.includes(name))),
  );
  const found: (readonly string[])[] = [];
  let lightest = Infinity;
  for (const set of sets.slice(0, MOST_SETS)) {
    const weight = weightOf(set, weights);
    if (weight > lightest + 1e-9) break;
    if (!isFeasible(openRules(rules, { known, toleranceOf, free: new Set(set) }))) continue;
    lightest = weight;
    found.push(set);
  }
  return found;
}

function setsByWeight(names: readonly string[], weights: ReadonlyMap<string, number>): string[][] {
  let level: string[][] = [[]];
  const sets: string[][] = [];
  for (let size = 1; size <= LARGEST && level.length * names.length < MOST_MADE; size++) {
    level = level.flatMap((set) =>
      names.slice(names.indexOf(set[set.length - 1] ?? '') + 1).map((name) => [...set, name]),
    );
    sets.push(...level);
  }
  return sets.sort((a, b) => weightOf(a, weights) - weightOf(b, weights));
}

function weightOf(set: readonly string[], weights: ReadonlyMap<string, number>): number {
  return set.reduce((sum, name) => sum + (weights.get(name) ?? 1), 0);
}
