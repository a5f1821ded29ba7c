import type { Cause } from './causes/cause';
import type { Confidence } from './diagnosis';

/** Margins between the best explanation and its first rival, in nats, calibrated on the benchmark's tuning seeds. */
const HIGH = 3.5;
/** The same where one equation alone speaks: two slips in another of its cells can look like one in this. */
const HIGH_ALONE = 5;
const AHEAD = 1;

/** An explanation dearer than this says less than none would. */
const FAR_FETCHED = 24;

/** How an explanation stands against the others. */
export interface Standing {
  /** How far the first rival is behind, in nats. */
  readonly margin: number;
  /** The same for all rivals together, as log-odds: four that are each unlikely are one that is not. */
  readonly lead: number;
  /** Equations that it makes hold. */
  readonly confirmations: number;
  /** Equations that hold and so vouch for other cells of the ones that do not. */
  readonly clears: number;
  /** Whether a slip explains the first rival. */
  readonly isRivalExplained: boolean;
}

/**
 * How sure an explanation is, from how far it leads. A value that no slip explains is only proposed when two equations
 * ask for it independently (several such values beside each other are no tie but several places to look), and only preselected when three do: two cells interchanged and one of their sum mistyped
 * make two equations ask for one value. One that takes two slips in one number is preselected when two equations ask for
 * it: two numbers with one slip each can look the same to one equation.
 */
export function confidenceOf(
  cause: Cause,
  { margin, lead, confirmations, clears, isRivalExplained }: Standing,
): Confidence {
  const isUnexplained = cause.slip === 'none';
  const isTied = margin < AHEAD;
  if (isUnexplained && confirmations < 2) return isTied && isRivalExplained ? 'tie' : 'low';
  if (isTied) return 'tie';
  const wanted = isUnexplained ? 3 : cause.slips === 2 ? 2 : 1;
  // A single check speaks, and none for any of its cells: two mistakes in it look like one slip of a third cell.
  if (confirmations + clears < 2) return 'medium';
  return lead >= (confirmations < 2 ? HIGH_ALONE : HIGH) && confirmations >= wanted && cause.cost < FAR_FETCHED
    ? 'high'
    : 'medium';
}
