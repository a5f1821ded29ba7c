import type { Cause, CauseFinder, Scene } from './cause';
import { belowCauses } from './belowCauses';
import { cellCauses } from './cellCauses';
import { FOLLOWING } from './cause';
import { follow } from './follow';
import { formulaCauses } from './formulaCauses';
import { pairCauses } from './pairCauses';
import { scheduleCauses } from './scheduleCauses';
import { headingCauses } from './headingCauses';
import { shiftCauses, swapCauses } from './interchangeCauses';
import { sumCauses } from './sumCauses';
import { unitCauses } from './unitCauses';
import { verticalCauses } from './verticalCauses';

/** The sums above were made from the wrong number, and then written down as numbers. */
const MADE_FROM_IT = 2.5;

const FINDERS: readonly CauseFinder[] = [
  formulaCauses,
  cellCauses,
  belowCauses,
  swapCauses,
  shiftCauses,
  scheduleCauses,
  sumCauses,
  headingCauses,
  unitCauses,
  pairCauses,
  verticalCauses,
];

/** Everything that could have gone wrong with a violated equation, each also with the sums that were made from it. */
export function findCauses(scene: Scene, equation: number): readonly Cause[] {
  return FINDERS.flatMap((find) => find(scene, equation)).flatMap((cause) => [cause, ...followed(scene, cause)]);
}

function followed({ trial }: Scene, cause: Cause): readonly Cause[] {
  if (cause.assignments.length !== 1 || cause.slip === 'stale-total') return [];
  const assignments = follow(trial, cause.assignments);
  if (assignments === null) return [];
  const cost = cause.cost + MADE_FROM_IT + FOLLOWING * (assignments.length - 1);
  return [{ ...cause, assignments, cost, followers: assignments.length - 1 }];
}
