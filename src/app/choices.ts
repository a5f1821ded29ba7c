import type { CellProposal, Confidence, Finding, Suspect } from '../core/findings/finding';
import { toNumber } from '../core/quantity/decimal';
import type { CellChange, CellInput, ChangeSet } from '../core/workbook/changeSet';
import type { Snapshot } from '../core/workbook/snapshot';
import type { Choice } from './choice';
import { contentOf } from './contentOf';
import type { Review } from './review';

/**
 * The choices that need no person: of each finding the leading explanation, where it has a value and one of the
 * confidences given. A tie is never among them.
 */
export function safeChoices(review: Review, confidences: readonly Confidence[] = ['high']): Choice[] {
  return review.findings.flatMap(({ id, suspects: [first] }) =>
    first && first.confidence !== 'tie' && confidences.includes(first.confidence) && isComplete(first)
      ? [{ finding: id, suspect: 0 }]
      : [],
  );
}

/** The changes that the choices ask for (vista previa): the first to want a cell gets it. */
export function changesFor(review: Review, choices: readonly Choice[]): ChangeSet {
  const changes = new Map<string, CellChange>();
  for (const { finding: id, suspect: index } of choices) {
    const finding = review.findings.find((each) => each.id === id);
    const wanted = finding ? changesOf(finding, index, review.snapshot) : [];
    if (wanted.some(({ cell }) => changes.has(cell))) continue;
    for (const change of wanted) changes.set(change.cell, change);
  }
  return [...changes.values()];
}

function isComplete(suspect: Suspect): boolean {
  return [suspect, ...suspect.also].every(({ proposed }) => proposed !== null);
}

function changesOf(finding: Finding, index: number, snapshot: Snapshot): CellChange[] {
  const suspect = finding.suspects[index];
  if (!suspect || !isComplete(suspect)) return [];
  return [suspect, ...suspect.also].map((proposal) => ({
    cell: proposal.cell,
    before: contentOf(snapshot, proposal.cell),
    after: inputOf(proposal),
    rule: finding.rule,
    finding: finding.id,
  }));
}

function inputOf({ proposed }: CellProposal): CellInput {
  if (proposed === null || typeof proposed === 'string') {
    return proposed?.startsWith('=') ? { v: null, f: proposed } : { v: proposed };
  }
  return { v: toNumber(proposed) };
}
