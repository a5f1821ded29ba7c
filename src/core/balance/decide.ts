import type { Cause } from './causes/cause';
import type { Confidence } from './diagnosis';

/** Margins between the best explanation and its first rival, in nats, calibrated on the benchmark's tuning seeds. */
const HIGH = 3.5;
const AHEAD = 1;

/**
 * How sure an explanation is, from how far it leads. A value that no slip explains is only proposed when two equations
 * ask for it independently, and only preselected when three do: two cells interchanged and one of their sum mistyped
 * make two equations ask for one value.
 */
export function confidenceOf(
  cause: Cause,
  { margin, confirmations }: { readonly margin: number; readonly confirmations: number },
): Confidence {
  if (margin < AHEAD) return 'tie';
  if (cause.slip === 'none' && confirmations < 2) return 'low';
  return margin >= HIGH && (cause.slip !== 'none' || confirmations > 2) ? 'high' : 'medium';
}
