import { isZero } from '../quantity/compare';
import type { Determined } from './diagnosis';
import type { Assignment } from './model';
import type { Trial } from './trial';

/**
 * The blanks that the rules determine and that mend what is violated (celdas vacías que faltan): each that makes some
 * equation hold and breaks none is a cause before any total. The trial is left with them filled in.
 */
export function mendingBlanks(trial: Trial, determined: readonly Determined[]): Determined[] {
  trial.focus(new Set(trial.everywhere()));
  const known = determined.map((blank) =>
    isZero(blank.proposed) ? blank : { ...blank, repairs: mended(trial, blank) },
  );
  trial.widen();
  return known;
}

/** What filling a blank in makes hold; nothing, and it stays blank, when it breaks something. */
function mended(trial: Trial, { variable, proposed }: Determined): number[] {
  const before = [...trial.violated];
  const mark = trial.mark();
  trial.apply({ assignments: [{ variable, value: proposed }] });
  const breaks = [...trial.violated].some((equation) => !before.includes(equation));
  const repairs = breaks ? [] : before.filter((equation) => !trial.violated.has(equation));
  if (repairs.length === 0) trial.rewind(mark);
  return repairs;
}

/** The values that blanks get which mend something. */
export function fillsOf(determined: readonly Determined[]): Assignment[] {
  return determined
    .filter(({ repairs }) => repairs.length > 0)
    .map(({ variable, proposed }) => ({ variable, value: proposed }));
}
