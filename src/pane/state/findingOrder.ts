import type { Finding } from '../../core/findings/finding';
import { isOtherFormula } from '../../core/findings/otherFormulas';
import { gravity, SEVERITIES, type Severity } from '../../core/findings/severity';

/** Findings of one rule and severity, as they are listed together. */
export interface FindingGroup {
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  /** Whether they speak of formulas outside the plan, which are listed apart. */
  readonly apart: boolean;
  readonly findings: readonly Finding[];
}

/**
 * The findings in the order of the list: gravest first, those of one rule together, each rule where it first occurs; the
 * formulas outside the plan after all that is of the plan.
 */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const ofPlan = findings.filter((finding) => !isOtherFormula(finding));
  return [...grouped(ofPlan, false), ...grouped(findings.filter(isOtherFormula), true)];
}

function grouped(findings: readonly Finding[], apart: boolean): FindingGroup[] {
  return SEVERITIES.flatMap((severity) => {
    const ofSeverity = findings.filter((finding) => finding.severity === severity);
    return [...byRule(ofSeverity)].map(([rule, members]) => ({
      key: `${severity} ${rule}`,
      rule,
      severity,
      apart,
      findings: members,
    }));
  });
}

/** The findings in the order of the list. */
export function listed(findings: readonly Finding[]): readonly Finding[] {
  return groupFindings(findings).flatMap((group) => group.findings);
}

/** The key of the group in which a finding is listed. */
export function groupOf(findings: readonly Finding[], id: string): string | null {
  return groupFindings(findings).find((group) => group.findings.some((finding) => finding.id === id))?.key ?? null;
}

/** The neighbour of an id, going round at the ends; the first or last when there is none yet. */
export function neighbour(order: readonly string[], id: string | null, direction: 'previous' | 'next'): string | null {
  const at = id === null ? -1 : order.indexOf(id);
  if (direction === 'next') return order[at + 1] ?? order[0] ?? null;
  return order.at(at <= 0 ? -1 : at - 1) ?? null;
}

/**
 * The one that comes after an id that is done with: of those that stand (`now`, in the order of the list), the next in the
 * order before; but where that is less grave than what was done, while others as grave stand, the first of these.
 */
export function follower(before: readonly Finding[], id: string, now: readonly Finding[]): string | null {
  const stands = new Map(now.map((finding) => [finding.id, finding]));
  const at = before.findIndex((finding) => finding.id === id);
  const next = [...before.slice(at + 1), ...before].find((finding) => stands.has(finding.id)) ?? now[0];
  const done = before[at];
  if (!next || !done || gravity(next.severity) <= gravity(done.severity)) return next?.id ?? null;
  return (now.find(({ severity }) => severity === done.severity) ?? next).id;
}

function byRule(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const members = groups.get(finding.rule);
    if (members) members.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return groups;
}
