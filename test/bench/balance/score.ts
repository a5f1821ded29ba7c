import { diagnose } from '../../../src/core/balance/diagnose';
import type { Candidate, Diagnosis } from '../../../src/core/balance/diagnosis';
import { toNumber } from '../../../src/core/quantity/decimal';
import type { Injected } from './injectErrors';
import type { PeerAnswer } from './peers';
import type { PlanNumbers } from './planNumbers';
import { toGraph } from './toGraph';

/** How an answer compares with what was injected. */
export interface Score {
  readonly top1: number;
  readonly top3: number;
  readonly exact: number;
  readonly causes: number;
  readonly isHigh: boolean;
  readonly isWrongHigh: boolean;
  /** The truth is among the candidates that the engine cannot tell from its first one. */
  readonly isTie: boolean;
}

/** Explanations within this many nats of the first say the same of the numbers that are there. */
const INDISTINGUISHABLE = 2;

/** What the engine says of a plan, by cell names. */
export function engineScore(plan: PlanNumbers, injected: Injected): Score {
  const { graph, idOf } = toGraph(plan);
  const diagnosis = diagnose(graph);
  const [only, ...more] = diagnosis.explanations;
  if (only === undefined || more.length > 0) return severalCauses(diagnosis, { injected, idOf });
  const ranked = [only, ...only.alternatives];
  const fits = ranked.map((candidate) => compareWith(injected, changesOf(candidate, idOf)));
  const isHigh = only.confidence === 'high';
  const [first] = fits;
  return {
    top1: Number(first?.isLocated === true),
    top3: Number(fits.slice(0, 3).some(({ isLocated }) => isLocated)),
    exact: Number(first?.isExact === true),
    causes: 1,
    isHigh,
    isWrongHigh: isHigh && first?.isExact !== true,
    isTie: ranked.some(
      (candidate, place) =>
        place > 0 && fits[place]?.isExact === true && candidate.cost - only.cost < INDISTINGUISHABLE,
    ),
  };
}

function severalCauses(
  { explanations }: Diagnosis,
  { injected, idOf }: { readonly injected: Injected; readonly idOf: readonly string[] },
): Score {
  const high = explanations.filter(({ confidence }) => confidence === 'high');
  const isWrong = high.some((explanation) =>
    [...changesOf(explanation, idOf).values].some(([cell, value]) => injected.truth.get(cell) !== value),
  );
  return {
    top1: 0,
    top3: 0,
    exact: 0,
    causes: explanations.length,
    isHigh: high.length > 0,
    isWrongHigh: isWrong,
    isTie: false,
  };
}

interface Proposal {
  readonly values: ReadonlyMap<string, number | null>;
  readonly moved: string | null;
}

/** The changes of a candidate by cell name; an empty cell that should hold nothing is no change. */
export function changesOf({ changes, relocation }: Candidate, idOf: readonly string[]): Proposal {
  const values = new Map(
    changes.map(({ variable, proposed }) => [idOf[variable] ?? '', proposed === null ? null : toNumber(proposed)]),
  );
  return { values, moved: relocation === undefined ? null : `${relocation.line}>${relocation.to}` };
}

function compareWith(
  { truth, moved }: Injected,
  { values, moved: proposedMove }: Proposal,
): { readonly isLocated: boolean; readonly isExact: boolean } {
  const isMoved = (moved === undefined ? null : `${moved.row}>${moved.to}`) === proposedMove;
  const isLocated = isMoved && values.size === truth.size && [...truth.keys()].every((cell) => values.has(cell));
  return { isLocated, isExact: isLocated && [...truth].every(([cell, value]) => values.get(cell) === (value ?? 0)) };
}

/** A peer's answer, its ties broken at random: what it gets right on average. */
export function peerScore({ answers }: PeerAnswer, { truth, moved }: Injected): Pick<Score, 'top1' | 'exact'> {
  const isSame = (answer: ReadonlyMap<string, number>) =>
    answer.size === truth.size && [...truth.keys()].every((cell) => answer.has(cell));
  const located = moved === undefined ? answers.filter(isSame) : [];
  const exact = located.filter((answer) => [...truth].every(([cell, value]) => answer.get(cell) === (value ?? 0)));
  const share = (some: readonly unknown[]) => (answers.length === 0 ? 0 : some.length / answers.length);
  return { top1: share(located), exact: share(exact) };
}
