import type { Finding } from '../core/findings/finding';
import { toNumber } from '../core/quantity/decimal';
import { parseAmount } from '../core/quantity/parseAmount';
import type { Answer } from '../core/sheets/review/readAnswers';
import type { Address } from '../core/workbook/address';
import type { CellContent, CellValue } from '../core/workbook/cell';
import type { CellChange, ChangeSet } from '../core/workbook/changeSet';
import type { Watch, WorkbookPort, WriteReceipt } from '../core/workbook/port';
import type { Snapshot } from '../core/workbook/snapshot';
import type { Acceptance } from '../core/workbook/state';
import type { ChangeEntry } from '../core/sheets/review/changesSheet';
import { entriesOf, record, type ChangeLog } from './changeLog';
import { contentOf } from './contentOf';
import type { Review } from './review';
import { acceptanceOf, withAcceptances } from './workbookState';

/** A review that came back (revisión devuelta): from whom, and what it says. */
export interface Returned {
  /** The name of the file, for those who did not sign. */
  readonly from: string;
  readonly answers: readonly Answer[];
}

/**
 * Why an answer was not taken in: the finding is not one of this workbook any more; the cell changed since it was sent; it
 * calculates; the value cannot be read, or in two ways; two offices say two values; it is called justified without a reason,
 * corrected without a value, or both.
 */
export type RefusedAnswer =
  | 'unknown-finding'
  | 'changed-since'
  | 'formula'
  | 'unreadable'
  | 'conflict'
  | 'reason-missing'
  | 'value-missing'
  | 'contradictory';

/** An answer that was not taken in, and why. */
export interface AnswerProblem {
  readonly from: string;
  readonly answer: Answer;
  readonly why: RefusedAnswer;
}

/** What comes in of the reviews that came back (lo que entra), before anything is written. */
export interface Collected {
  /** The corrected values, before → after, each with whose answer it is. */
  readonly changes: ChangeSet;
  readonly authors: ReadonlyMap<Address, string>;
  /** What stays as it is, with the reasons. */
  readonly acceptances: readonly { readonly finding: Finding; readonly acceptance: Acceptance }[];
  readonly problems: readonly AnswerProblem[];
}

/** Puts together what the offices answered (recibir respuestas), by the code of each finding and its cell. Writes nothing. */
export function collectAnswers(review: Review, returned: readonly Returned[], date: string): Collected {
  const outcomes = returned.flatMap(({ from, answers }) =>
    answers.flatMap((answer) => {
      const outcome = outcomeOf(answer, review, { from, date });
      return outcome ? [{ from, answer, ...outcome }] : [];
    }),
  );
  const clashing = clashes(outcomes.flatMap(({ change }) => change ?? []));
  const changes = new Map<Address, CellChange>();
  const authors = new Map<Address, string>();
  const problems: AnswerProblem[] = [];
  const accepted = new Map<string, Collected['acceptances'][number]>();
  for (const { from, answer, change, acceptance, why } of outcomes) {
    if (why) problems.push({ from, answer, why });
    else if (change && clashing.has(change.cell)) problems.push({ from, answer, why: 'conflict' });
    else if (change) {
      changes.set(change.cell, change);
      authors.set(change.cell, answer.by || from);
    } else if (acceptance) accepted.set(acceptance.finding.id, acceptance);
  }
  return { changes: [...changes.values()], authors, acceptances: [...accepted.values()], problems };
}

interface Outcome {
  readonly change?: CellChange;
  readonly acceptance?: Collected['acceptances'][number];
  readonly why?: RefusedAnswer;
}

/** Null: the office left the finding open and says nothing of it. */
function outcomeOf(
  answer: Answer,
  review: Review,
  signed: { readonly from: string; readonly date: string },
): Outcome | null {
  const { state, value, reason } = answer;
  const isSilent = value === null && (state === null || state === 'open');
  if (isSilent) return null;
  if (state === 'accepted' && value !== null) return { why: 'contradictory' };
  const finding = findingOf(answer, review);
  if (!finding) return isDone(answer, review) ? null : { why: 'unknown-finding' };
  if (value !== null) return changeOf(answer, finding, review.snapshot);
  if (state === 'corrected') return isDone(answer, review) ? null : { why: 'value-missing' };
  if (reason === '') return { why: 'reason-missing' };
  const author = answer.by || signed.from;
  const acceptance = acceptanceOf(review.snapshot, finding, { reason, author, date: signed.date });
  return { acceptance: { finding, acceptance } };
}

/** By its code; where the code is none of this run, the only finding that leads to the same cell. */
function findingOf({ finding: id, cell }: Answer, { findings, accepted }: Review): Finding | null {
  const all = [...findings, ...accepted.map(({ finding }) => finding)];
  const named = all.find((finding) => finding.id === id);
  if (named || cell === null) return named ?? null;
  const [only, ...more] = all.filter(({ suspects, cells }) => (suspects[0]?.cell ?? cells[0]) === cell);
  return more.length === 0 ? (only ?? null) : null;
}

/** What was corrected in the plan itself meanwhile needs nothing more. */
function isDone({ cell, value, observed }: Answer, { snapshot }: Review): boolean {
  if (cell === null) return false;
  const now = contentOf(snapshot, cell);
  return value === null ? observed !== null && now.v !== observed : now.v === numberOf(value);
}

function changeOf(answer: Answer, finding: Finding, snapshot: Snapshot): Outcome | null {
  const { cell, observed } = answer;
  if (cell === null) return { why: 'unknown-finding' };
  const before = contentOf(snapshot, cell);
  const v = typedValue(answer.value, before);
  if (v === undefined) return { why: 'unreadable' };
  if (before.f === undefined && before.v === v) return null;
  if (before.f !== undefined) return { why: 'formula' };
  if (observed !== null && before.v !== observed) return { why: 'changed-since' };
  return { change: { cell, before, after: { v }, rule: finding.rule, finding: finding.id } };
}

/** What an office typed, as the cell holds it: a number written as text is a number; undefined where it can be read in two ways. */
function typedValue(value: CellValue, before: CellContent): CellValue | undefined {
  if (typeof value !== 'string') return value;
  const parsed = parseAmount(value);
  if (parsed) return parsed.other ? undefined : toNumber(parsed.value);
  return typeof before.v === 'number' ? undefined : value.trim();
}

function numberOf(value: CellValue): CellValue {
  const parsed = typeof value === 'string' ? parseAmount(value) : null;
  return parsed && !parsed.other ? toNumber(parsed.value) : value;
}

/** Cells for which two values came. */
function clashes(changes: readonly CellChange[]): ReadonlySet<Address> {
  const seen = new Map<Address, CellValue>();
  const clashing = new Set<Address>();
  for (const { cell, after } of changes) {
    if (seen.has(cell) && seen.get(cell) !== after.v) clashing.add(cell);
    seen.set(cell, after.v);
  }
  return clashing;
}

/** What was written of the answers. */
export interface Received {
  readonly receipt: WriteReceipt;
  readonly waiting: readonly ChangeEntry[];
}

/** Writes what came in, whole or not at all: values with their lines in the log, and the reasons in the state. */
export async function applyCollected(
  port: WorkbookPort,
  review: Review,
  { collected, log, watch = {} }: { readonly collected: Collected; readonly log: ChangeLog; readonly watch?: Watch },
): Promise<Received> {
  const { changes, authors, acceptances } = collected;
  const entries = changes.flatMap((change) =>
    entriesOf([change], { ...log, author: authors.get(change.cell) ?? log.author }, 'applied'),
  );
  const { sheets, waiting } =
    changes.length > 0 ? await record(port, entries, { log, watch }) : { sheets: [], waiting: [] };
  const state = withAcceptances(review.state, acceptances);
  const receipt = await port.write({ changes, state, ...(sheets.length > 0 ? { sheets } : {}) }, watch);
  return { receipt, waiting };
}
