import type { Choice } from '../../app/choice';
import type { CellProposal, Finding, Suspect } from '../../core/findings/finding';
import { parseAddress } from '../../core/workbook/address';
import type { DeskReview } from '../../desk/deskReview';
import { groupFindings } from './findingOrder';
import { choiceKey, chosenSuspect, isApplicable } from './suspects';

/** A correction that is offered with many (entrada de la lista): what it changes, and whose explanation it is. */
export interface BulkEntry {
  readonly choice: Choice;
  readonly finding: Finding;
  readonly proposals: readonly CellProposal[];
  /** Whether it needs no person; another is offered, and not chosen for anybody. */
  readonly isSafe: boolean;
}

/** The corrections of one rule, by sheet, cell after cell. */
export interface BulkGroup {
  readonly key: string;
  readonly rule: string;
  readonly entries: readonly BulkEntry[];
  readonly sheets: readonly { readonly sheet: string; readonly entries: readonly BulkEntry[] }[];
}

/** An explanation that was taken for sure until it was tried on the whole workbook. */
export interface FallenEntry {
  readonly finding: Finding;
  readonly suspect: Suspect;
}

/**
 * What is applied when many are, before it is: the safe corrections by rule as the list has them, or, of one group (`only`),
 * every one that leads. Of two that want one cell, the first.
 */
export function bulkGroups(review: Reviewed, only: string | null = null): readonly BulkGroup[] {
  const groups = groupFindings(review.findings).filter(({ key }) => only === null || key === only);
  const entries = entriesOf(review, only === null ? review.safe : groups.flatMap(({ findings }) => leading(findings)));
  return groups.flatMap(({ key, rule, findings }) => {
    const ofRule = findings.flatMap(({ id }) => entries.get(id) ?? []);
    return ofRule.length === 0 ? [] : [{ key, rule, entries: ofRule, sheets: bySheet(ofRule) }];
  });
}

/** The explanations that lead, of those findings that have one. */
export function leading(findings: readonly Finding[]): readonly Choice[] {
  return findings.flatMap((finding) => {
    const suspect = chosenSuspect(finding);
    const lead = suspect === null ? undefined : finding.suspects[suspect];
    return suspect !== null && lead && isApplicable(lead) ? [{ finding: finding.id, suspect }] : [];
  });
}

type Reviewed = Pick<DeskReview, 'findings' | 'safe'>;

/** Whether everything in the list was tried on the whole workbook and passed. */
export function allPassed(groups: readonly BulkGroup[]): boolean {
  return groups.every(({ entries }) =>
    entries.every(({ finding, choice }) => finding.suspects[choice.suspect]?.trial === 'passed'),
  );
}

/** How many corrections the list has. */
export function bulkCount(review: Reviewed): number {
  return entriesOf(review, review.safe).size;
}

/** What fell in the trial, in the order of the list. */
export function fallenEntries({ findings }: Pick<DeskReview, 'findings'>): readonly FallenEntry[] {
  return groupFindings(findings).flatMap((group) =>
    group.findings.flatMap((finding) => {
      const [suspect] = finding.suspects;
      return suspect?.trial === 'failed' || suspect?.trial === 'not-run' ? [{ finding, suspect }] : [];
    }),
  );
}

function entriesOf({ findings, safe }: Reviewed, choices: readonly Choice[]): ReadonlyMap<string, BulkEntry> {
  const sure = new Set(safe.map(choiceKey));
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const taken = new Set<string>();
  const entries = new Map<string, BulkEntry>();
  for (const choice of choices) {
    const finding = byId.get(choice.finding);
    const suspect = finding?.suspects[choice.suspect];
    if (!finding || !suspect) continue;
    const proposals = [suspect, ...suspect.also];
    if (proposals.some(({ cell }) => taken.has(cell))) continue;
    proposals.forEach(({ cell }) => taken.add(cell));
    const isSafe = sure.has(choiceKey(choice));
    entries.set(finding.id, { choice, finding, proposals, isSafe });
  }
  return entries;
}

function bySheet(entries: readonly BulkEntry[]): BulkGroup['sheets'] {
  const sheets = new Map<string, BulkEntry[]>();
  for (const entry of entries) {
    const sheet = parseAddress(entry.proposals[0]?.cell ?? '')?.sheet ?? '';
    const known = sheets.get(sheet);
    if (known) known.push(entry);
    else sheets.set(sheet, [entry]);
  }
  return [...sheets].map(([sheet, members]) => ({ sheet, entries: members.toSorted(downThenAcross) }));
}

function downThenAcross({ proposals: [a] }: BulkEntry, { proposals: [b] }: BulkEntry): number {
  const [first, second] = [parseAddress(a?.cell ?? ''), parseAddress(b?.cell ?? '')];
  return (first?.row ?? 0) - (second?.row ?? 0) || (first?.column ?? 0) - (second?.column ?? 0);
}
