import type { Relocation } from '../diagnosis';
import type { Prior } from '../prior';
import type { Slip } from '../slip';
import type { Hypothesis, Trial } from '../trial';

/** Something that could have gone wrong, as a hypothesis with its price (causa posible). */
export interface Cause extends Hypothesis {
  readonly slip: Slip;
  /** How many slips of the keyboard a value takes; 1 by default. */
  readonly slips?: number;
  /** −ln of how plausible it is, in nats, against nothing having happened. */
  readonly cost: number;
  /** How many of the assignments, the last ones, only follow from the others. */
  readonly followers?: number;
  /** The lines that the slip names. */
  readonly lines: readonly string[];
  readonly relocation?: Relocation;
}

/** What finding the causes of a violated equation needs. */
export interface Scene {
  readonly trial: Trial;
  readonly prior: Prior;
}

/** Finds causes that would touch a violated equation. */
export type CauseFinder = (scene: Scene, equation: number) => readonly Cause[];

/** −ln of the chance that anything at all went wrong with a cell of weight 1. */
export const MISHAP = 4;
/** What following a change upwards costs a cell. */
export const FOLLOWING = 0.3;

/** The cells that a cause says were mistaken, without those that only follow. */
export function rootsOf({ assignments, followers = 0 }: Cause): readonly number[] {
  return assignments.slice(0, assignments.length - followers).map(({ variable }) => variable);
}
