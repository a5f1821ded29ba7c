import type { CheckTally, Finding, Severity } from '../../core/findings/finding';

/** How many kinds of check were done at least once. */
export function doneChecks(checks: readonly CheckTally[]): number {
  return checks.filter(({ done }) => done > 0).length;
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
