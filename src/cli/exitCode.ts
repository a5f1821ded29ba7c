import type { Finding } from '../core/findings/finding';
import { gravity, SEVERITIES } from '../core/findings/severity';

/** Exit codes of the contract. */
export const EXIT = { clean: 0, findings: 1, failure: 2, usage: 64 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** From which severity on a finding makes the command end with 1. */
export const THRESHOLDS = [...SEVERITIES, 'never'] as const;

export type Threshold = (typeof THRESHOLDS)[number];

/** Whether one of the findings is at or above the threshold. */
export function reaches(findings: readonly Pick<Finding, 'severity'>[], threshold: Threshold): boolean {
  return threshold !== 'never' && findings.some(({ severity }) => gravity(severity) <= gravity(threshold));
}
