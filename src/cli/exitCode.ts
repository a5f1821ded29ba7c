import type { Finding, Severity } from '../core/findings/finding';

/** Exit codes of the contract. */
export const EXIT = { clean: 0, findings: 1, failure: 2, usage: 64 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** From which severity on a finding makes the command end with 1. */
export const THRESHOLDS = ['error', 'warning', 'note', 'never'] as const;

export type Threshold = (typeof THRESHOLDS)[number];

const WEIGHT: Readonly<Record<Severity, number>> = { error: 3, warning: 2, note: 1 };
const NEEDED: Readonly<Record<Threshold, number>> = { ...WEIGHT, never: Number.POSITIVE_INFINITY };

/** Whether one of the findings is at or above the threshold. */
export function reaches(findings: readonly Pick<Finding, 'severity'>[], threshold: Threshold): boolean {
  return findings.some(({ severity }) => WEIGHT[severity] >= NEEDED[threshold]);
}
