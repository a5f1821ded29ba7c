import type { Confidence, Finding } from '../../core/findings/finding';
import { SEVERITIES, type Severity } from '../../core/findings/severity';
import { normalise } from '../../core/words/normalise';
import { parseAddress } from '../../core/workbook/address';

/** What of the findings is shown (filtro): each part narrows it; null, an empty list or text does not. */
export interface FindingFilter {
  readonly severities: readonly Severity[];
  readonly rule: string | null;
  readonly sheet: string | null;
  readonly owner: string | null;
  readonly confidence: Confidence | null;
  readonly text: string;
}

export const NO_FILTER: FindingFilter = {
  severities: [],
  rule: null,
  sheet: null,
  owner: null,
  confidence: null,
  text: '',
};

/** The parts of a filter that are chosen from a list. */
export type ListedPart = 'rule' | 'sheet' | 'owner' | 'confidence';

/** What can be chosen of each part: what the findings have, in their order. */
export type FilterChoices = Readonly<Record<ListedPart, readonly string[]>>;

/** What a person can search in, normalised: the sentence of a finding, its cells and who answers for it. */
export type TextOf = (finding: Finding) => string;

/** The texts of findings, each made once. */
export function searchTexts(message: (finding: Finding) => string): TextOf {
  const known = new WeakMap<Finding, string>();
  return (finding) => {
    const before = known.get(finding);
    if (before !== undefined) return before;
    const text = normalise(`${message(finding)} ${finding.owner ?? ''} ${finding.cells.join(' ')}`);
    known.set(finding, text);
    return text;
  };
}

/** Whether the filter keeps anything away. */
export function isFiltered(filter: FindingFilter): boolean {
  return filter.severities.length > 0 || narrowedBy(filter) > 0;
}

/** By how many parts besides the severities it is narrowed. */
export function narrowedBy({ rule, sheet, owner, confidence, text }: FindingFilter): number {
  return [rule, sheet, owner, confidence].filter((part) => part !== null).length + (text.trim() === '' ? 0 : 1);
}

/** The findings that the filter leaves, in their order. */
export function filterFindings(
  findings: readonly Finding[],
  filter: FindingFilter,
  textOf: TextOf,
): readonly Finding[] {
  if (!isFiltered(filter)) return findings;
  const words = normalise(filter.text).split(' ').filter(Boolean);
  const says = (finding: Finding) => words.every((word) => textOf(finding).includes(word));
  return findings.filter((finding) => passes(finding, filter) && says(finding));
}

function passes(finding: Finding, { severities, ...listed }: FindingFilter): boolean {
  if (severities.length > 0 && !severities.includes(finding.severity)) return false;
  const parts: readonly ListedPart[] = ['rule', 'sheet', 'owner', 'confidence'];
  return parts.every((part) => listed[part] === null || listed[part] === partOf(finding, part));
}

/** What a finding has of a part; null where it has none. */
function partOf(finding: Finding, part: ListedPart): string | null {
  switch (part) {
    case 'rule':
      return finding.rule;
    case 'sheet':
      return sheetOf(finding);
    case 'owner':
      return finding.owner ?? null;
    case 'confidence':
      return finding.suspects[0]?.confidence ?? null;
  }
}

/** The sheet on which a finding is to be looked at. */
export function sheetOf({ suspects: [lead], cells: [first] }: Pick<Finding, 'suspects' | 'cells'>): string {
  return parseAddress(lead?.cell ?? first ?? '')?.sheet ?? '';
}

/** What the lists of a filter offer. */
export function filterChoices(findings: readonly Finding[]): FilterChoices {
  const offered = (part: ListedPart): readonly string[] =>
    [
      ...new Set(findings.map((finding) => partOf(finding, part)).filter((value) => value !== null && value !== '')),
    ] as readonly string[];
  return { rule: offered('rule'), sheet: offered('sheet'), owner: offered('owner'), confidence: offered('confidence') };
}

/** The filter with a severity shown or not: the last one taken away shows all of them again. */
export function toggledSeverity(filter: FindingFilter, severity: Severity): FindingFilter {
  const on = new Set(filter.severities);
  if (!on.delete(severity)) on.add(severity);
  return { ...filter, severities: SEVERITIES.filter((each) => on.has(each)) };
}
