import type { Finding, Severity } from '../core/findings/finding';

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/** How many findings of each severity there are, gravest first, without those that do not occur. */
export function severityCounts(findings: readonly Finding[]): { severity: Severity; count: number }[] {
  return ORDER.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
}
