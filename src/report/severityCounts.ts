import type { Finding } from '../core/findings/finding';
import { SEVERITIES, type Severity } from '../core/findings/severity';

/** How many findings of each severity there are, gravest first, without those that do not occur. */
export function severityCounts(findings: readonly Finding[]): { severity: Severity; count: number }[] {
  return SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
}
