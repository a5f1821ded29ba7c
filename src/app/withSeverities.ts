import type { Finding } from '../core/findings/finding';
import { sortFindings } from '../core/findings/sortFindings';
import type { Snapshot } from '../core/workbook/snapshot';
import type { Settings } from '../core/workbook/state';

/** Findings as grave as people set the rules of this workbook, in the order that follows from it. */
export function withSeverities(
  findings: readonly Finding[],
  { severities = {} }: Settings,
  { sheets }: Pick<Snapshot, 'sheets'>,
): readonly Finding[] {
  const isSet = ({ rule }: Finding): boolean => Object.hasOwn(severities, rule);
  if (!findings.some(isSet)) return findings;
  const graded = findings.map((finding): Finding => {
    const severity = isSet(finding) ? severities[finding.rule] : undefined;
    return severity === undefined ? finding : { ...finding, severity };
  });
  return sortFindings(
    graded,
    sheets.map(({ name }) => name),
  );
}
