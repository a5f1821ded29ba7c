import type { CellProposal, Confidence, Finding, Suspect } from '../core/findings/finding';
import { toNumber } from '../core/quantity/decimal';
import type { ChangeEntry } from '../core/sheets/review/changesSheet';
import { invert, type CellChange, type CellInput, type ChangeSet } from '../core/workbook/changeSet';
import type { Watch, WorkbookPort, WriteReceipt } from '../core/workbook/port';
import type { Snapshot } from '../core/workbook/snapshot';
import { entriesOf, record, type ChangeLog } from './changeLog';
import { contentOf } from './contentOf';
import type { Review } from './review';
import { enterStage } from './stage';

/** The explanation that a person took for a finding: the index of one of its suspects. */
export interface Choice {
  readonly finding: string;
  readonly suspect: number;
}

/** What was applied, and so what can be undone. */
export interface Applied {
  readonly changes: ChangeSet;
  readonly receipt: WriteReceipt;
  /** Lines of the log of changes that stand on no sheet yet. */
  readonly waiting: readonly ChangeEntry[];
}

/** How changes are applied: on record, where a log is given. */
export interface ApplyOptions {
  readonly log?: ChangeLog;
  readonly watch?: Watch;
}

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

/** Applies what was chosen, whole or not at all; a cell that changed since it was read makes the host refuse. */
export async function applyFixes(
  port: WorkbookPort,
  review: Review,
  request: ApplyOptions & { readonly choices: readonly Choice[] },
): Promise<Applied> {
  return apply(port, changesFor(review, request.choices), { ...request, kind: 'applied' });
}

/** Takes back what was applied (deshacer), unless somebody changed one of the cells since. */
export async function undo(port: WorkbookPort, applied: Applied, options: ApplyOptions = {}): Promise<Applied> {
  return apply(port, invert(applied.changes), { ...options, kind: 'undone' });
}

/** The changes and their lines of the log are one batch: both are written, or none. */
async function apply(
  port: WorkbookPort,
  changes: ChangeSet,
  { log, watch = {}, kind }: ApplyOptions & { readonly kind: 'applied' | 'undone' },
): Promise<Applied> {
  if (changes.length === 0) return { changes, receipt: NOTHING_WRITTEN, waiting: log?.waiting ?? [] };
  await enterStage('writing', watch);
  const { sheets, waiting } = log
    ? await record(port, entriesOf(changes, log, kind), { log, watch })
    : { sheets: [], waiting: [] };
  const receipt = await port.write({ changes, ...(sheets.length > 0 ? { sheets } : {}) }, watch);
  return { changes, receipt, waiting };
}

const NOTHING_WRITTEN: WriteReceipt = { changedCells: 0, writtenSheets: [], undoLost: false };

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
