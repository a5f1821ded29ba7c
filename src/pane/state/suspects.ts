import type { Finding, Suspect } from '../../core/findings/finding';
import type { Address } from '../../core/workbook/address';
import type { Choice } from '../../app/choice';

/** Whether an explanation says what to write. */
export function isApplicable({ proposed, also }: Suspect): boolean {
  return proposed !== null && also.every((other) => other.proposed !== null);
}

/**
 * The explanation that leads: the one with high confidence, else the only one that can be applied. Null where the user has
 * to choose: no tie is decided for anybody.
 */
export function chosenSuspect(finding: Finding): number | null {
  const applicable = finding.suspects.filter(isApplicable);
  if (finding.suspects[0]?.confidence === 'high') return 0;
  return applicable.length === 1 && applicable[0]?.confidence !== 'tie' && applicable[0] === finding.suspects[0]
    ? 0
    : null;
}

/** The cell to go to for a finding: that of the explanation that leads, else the first that does not agree. */
export function focusCell(finding: Finding): Address | null {
  const suspect = finding.suspects[chosenSuspect(finding) ?? 0];
  return suspect?.cell ?? finding.cells[0] ?? null;
}

/** The key of a choice among the worked-out effects. */
export function choiceKey({ finding, suspect }: Choice): string {
  return `${finding} ${suspect}`;
}
