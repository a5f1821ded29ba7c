import type { Cause } from './causes/cause';
import type { Confidence } from './diagnosis';

/** Margins between the best explanation and its first rival, in nats, calibrated on the benchmark's tuning seeds. */
const HIGH = 3.5;
/** The same where one equation alone speaks: two slips in another of its cells can look like one in this. */
const HIGH_ALONE = 5;
const AHEAD = 1;

/** An explanation dearer than this says less than none would. */
const FAR_FETCHED = 24;

/** Independent equations that must speak for what is sure; a typed total over rows that are cleared needs one. */
const WITNESSES = 2;

/** How an explanation stands against the others, and what speaks for it. */
export interface Standing {
  /** How far the first rival is behind, in nats. */
  readonly margin: number;
  /** The same for all rivals together, as log-odds: four that are each unlikely are one that is not. */
  readonly lead: number;
  /** Independent equations that speak for it. */
  readonly witnesses: number;
  /** Whether it leaves or makes any equation fail. */
  readonly breaks: boolean;
  /** Whether a slip explains the first rival. */
  readonly isRivalExplained: boolean;
  /** Whether it is one of the things that can be recognised beyond doubt. */
  readonly isMechanism: boolean;
  /** Whether a single typed cell under the total that it changes would explain as much. */
  readonly isOpenBelow: boolean;
  /** Whether it fills in a cell that was left empty: what is missing needs no slip of the keyboard. */
  readonly isFilling: boolean;
  /** Whether it is a typed total over rows that are each cleared by a check of their own. */
  readonly isClearedTotal: boolean;
}

/**
 * How sure an explanation is: the one judge of all proposals. A value that no slip explains is only proposed when two
 * equations ask for it independently (several such values beside each other are no tie but several places to look), or
 * where the cell was left empty. A total with one check against it, under which a typed cell is open, is a tie with it.
 * Preselected is what leads clearly, breaks nothing, is a mechanism that people are known for, and has two independent
 * witnesses.
 */
export function confidenceOf(cause: Cause, standing: Standing): Confidence {
  const { margin, witnesses, isRivalExplained, isOpenBelow, isFilling } = standing;
  const isUnexplained = cause.slip === 'none' && !isFilling;
  const isTied = margin < AHEAD || (isOpenBelow && witnesses < WITNESSES && Number.isFinite(margin));
  if (isUnexplained && witnesses < 2) return isTied && isRivalExplained ? 'tie' : 'low';
  if (isTied) return 'tie';
  return isSure(cause, standing) ? 'high' : 'medium';
}

function isSure({ cost }: Cause, standing: Standing): boolean {
  const { lead, witnesses, breaks, isMechanism, isOpenBelow, isClearedTotal } = standing;
  if (!isMechanism || isOpenBelow || breaks || cost >= FAR_FETCHED) return false;
  return witnesses >= (isClearedTotal ? 1 : WITNESSES) && lead >= (witnesses < WITNESSES ? HIGH_ALONE : HIGH);
}
