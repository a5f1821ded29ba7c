import type { Cause } from './causes/cause';
import type { Confidence } from './diagnosis';

/** Margins between the best explanation and its first rival, in nats, calibrated on the benchmark's tuning seeds. */
const HIGH = 3.5;
const AHEAD = 1;

/** An explanation dearer than this says less than none would. */
const FAR_FETCHED = 24;

/**
 * How sure an explanation is, from how far it leads. A value that no slip explains is only proposed when two equations
 * ask for it independently, and only preselected when three do: two cells interchanged and one of their sum mistyped
 * make two equations ask for one value. One that takes two slips in one number is preselected when two equations ask for
 * it: two numbers with one slip each can look the same to one equation.
 */
export function confidenceOf(
  cause: Cause,
  { margin, confirmations }: { readonly margin: number; readonly confirmations: number },
): Confidence {
  if (margin < AHEAD) return 'tie';
  const isUnexplained = cause.slip === 'none';
  if (isUnexplained && confirmations < 2) return 'low';
  const wanted = isUnexplained ? 3 : cause.slips === 2 ? 2 : 1;
  return margin >= HIGH && confirmations >= wanted && cause.cost < FAR_FETCHED ? 'high' : 'medium';
}
