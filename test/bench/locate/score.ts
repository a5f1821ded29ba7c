import { toNumber } from '../../../src/core/quantity/decimal';
import type { Finding, Suspect } from '../../../src/core/findings/finding';
import { parseAddress, type Address } from '../../../src/core/workbook/address';
import { allHold } from '../injectors/edited';
import type { Injected } from '../injectors/injection';
import type { Specimen } from '../injectors/specimen';

/** How well the findings of one workbook name the error that was put into it. */
export interface Score {
  readonly detected: boolean;
  /** The first suspect, or one of the first three, is a cell that is wrong. */
  readonly first: boolean;
  readonly firstThree: boolean;
  /** The leading proposals together change exactly the wrong cells to exactly the right values. */
  readonly exact: boolean;
  readonly high: boolean;
  /** A preselected proposal changes a cell that is right, or gives a wrong value. */
  readonly wrongHigh: boolean;
  readonly tie: boolean;
  /** The truth is among the tied explanations, and each of them makes every check hold: nothing tells them apart. */
  readonly inherent: boolean;
  readonly findings: number;
}

/** Scores the observations on a workbook that has one injected error; notes do not count. */
export function score(specimen: Specimen, injected: Injected, findings: readonly Finding[]): Score {
  const telling = findings.filter(({ severity }) => severity !== 'note');
  const leading = telling.flatMap(({ suspects }) => suspects.slice(0, 1));
  const suspects = telling.flatMap((finding) => finding.suspects);
  const isRight = (suspect: Suspect): boolean => names(suspect, injected);
  return {
    detected: telling.length > 0,
    first: suspects.slice(0, 1).some(isRight),
    firstThree: suspects.slice(0, 3).some(isRight),
    exact: repairsExactly(leading, injected),
    high: leading.some(({ confidence }) => confidence === 'high'),
    wrongHigh: leading.some((suspect) => suspect.confidence === 'high' && !isWithinTruth(suspect, injected)),
    tie: leading.some(({ confidence }) => confidence === 'tie'),
    inherent: telling.length === 1 && telling.every((finding) => isInherentTie(finding, { specimen, injected })),
    findings: telling.length,
  };
}

/** What was found of many errors at once, by cells. */
export interface Repairs {
  readonly proposed: number;
  readonly right: number;
  readonly wanted: number;
  /** Cells that a tie names first instead of the one that is wrong and stands among the tied ones. */
  readonly tied: number;
  /** Of these, those where nothing could have told: both answers change as many cells and make every check hold. */
  readonly inherent: number;
  readonly wrongHigh: number;
}

/** Counts the cells that the leading explanations propose with a value, and how many of those values are right. */
export function countRepairs(specimen: Specimen, injected: Injected, findings: readonly Finding[]): Repairs {
  const telling = findings.filter(({ severity, suspects }) => severity !== 'note' && suspects.length > 0);
  const counts = { proposed: 0, right: 0, tied: 0, inherent: 0, wrongHigh: 0 };
  for (const { suspects } of telling) {
    const [lead, ...rivals] = suspects;
    if (lead === undefined || lead.confidence === 'low') continue;
    const changes = [...changesOf(lead, injected)];
    const right = changes.filter(([cell, value]) => injected.truth.get(cell) === value).length;
    counts.proposed += changes.length;
    counts.right += right;
    if (right === changes.length) continue;
    if (lead.confidence === 'high') counts.wrongHigh += 1;
    const truth = lead.confidence === 'tie' ? rivals.find((rival) => isWithinTruth(rival, injected)) : undefined;
    if (truth === undefined) continue;
    counts.tied += changes.length - right;
    if (isAsGood(lead, truth, { specimen, injected })) counts.inherent += changes.length - right;
  }
  return { ...counts, wanted: injected.truth.size };
}

/** Two or more explanations, the truth one of them, after each of which every check of the workbook holds. */
function isInherentTie(
  { suspects }: Finding,
  { specimen, injected }: { readonly specimen: Specimen; readonly injected: Injected },
): boolean {
  const [lead] = suspects;
  if (lead?.confidence !== 'tie') return false;
  const spoilt = { ...specimen, snapshot: injected.snapshot };
  const repairs = (suspect: Suspect): boolean => {
    const changes = [...changesOf(suspect, injected)];
    const values = changes.flatMap(([cell, value]) => (value === null ? [] : [[cell, value] as const]));
    return values.length === changes.length && allHold(spoilt, new Map(values));
  };
  return repairs(lead) && suspects.slice(1).some((rival) => isWithinTruth(rival, injected) && repairs(rival));
}

/**
 * Whether a wrong answer is as good as the true one to whoever has only the workbook: with all other errors put right it
 * makes every check hold, and it changes no more cells.
 */
function isAsGood(
  wrong: Suspect,
  right: Suspect,
  { specimen, injected }: { readonly specimen: Specimen; readonly injected: Injected },
): boolean {
  const [ours, theirs] = [changesOf(wrong, injected), changesOf(right, injected)];
  if (ours.size > theirs.size) return false;
  const edits = new Map([...injected.truth].filter(([cell]) => !theirs.has(cell)));
  for (const [cell, value] of ours) {
    if (value === null) return false;
    edits.set(cell, value);
  }
  return allHold({ ...specimen, snapshot: injected.snapshot }, edits);
}

function names(suspect: Suspect, injected: Injected): boolean {
  return injected.truth.has(suspect.cell) || isRelocation(suspect, injected);
}

function isRelocation({ cell, slip }: Suspect, { moved }: Injected): boolean {
  const place = parseAddress(cell);
  return slip === 'wrong-heading' && moved !== undefined && place?.sheet === moved.sheet && place.row === moved.row;
}

function repairsExactly(leading: readonly Suspect[], injected: Injected): boolean {
  const [only, ...others] = leading;
  if (only && others.length === 0 && isRelocation(only, injected)) return true;
  const changes = new Map(leading.flatMap((lead) => [...changesOf(lead, injected)]));
  if (changes.size !== injected.truth.size) return false;
  return [...injected.truth].every(([cell, right]) => changes.get(cell) === right);
}

function isWithinTruth(suspect: Suspect, injected: Injected): boolean {
  if (isRelocation(suspect, injected)) return true;
  return [...changesOf(suspect, injected)].every(([cell, value]) => injected.truth.get(cell) === value);
}

/** All that a suspect changes: its own cell and the others of the same explanation. */
export function changesOf({ cell, proposed, also }: Suspect, injected: Injected): Map<Address, number | null> {
  const valueOf = (change: Pick<Suspect, 'cell' | 'proposed'>): number | null => {
    if (change.proposed === null) return null;
    if (typeof change.proposed !== 'string') return toNumber(change.proposed);
    const isFormula = change.proposed === injected.formulas?.get(change.cell);
    return isFormula ? (injected.truth.get(change.cell) ?? null) : null;
  };
  return new Map([{ cell, proposed }, ...also].map((change) => [change.cell, valueOf(change)]));
}
