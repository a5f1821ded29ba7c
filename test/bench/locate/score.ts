import { toNumber, type Decimal } from '../../../src/core/quantity/decimal';
import type { Finding, Suspect } from '../../../src/core/findings/finding';
import { parseAddress, type Address } from '../../../src/core/workbook/address';
import type { Injected } from '../injectors/injection';

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
  readonly findings: number;
}

/** Scores the observations on a workbook that has one injected error; notes do not count. */
export function score(injected: Injected, findings: readonly Finding[]): Score {
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
    findings: telling.length,
  };
}

/** Cells of many errors at once that were proposed with a value, and how many of those values are right. */
export function countRepairs(
  { truth }: Injected,
  findings: readonly Finding[],
): { readonly proposed: number; readonly right: number; readonly wanted: number } {
  const changes = findings.flatMap(({ suspects }) => suspects.slice(0, 1).flatMap((lead) => [...changesOf(lead)]));
  const right = changes.filter(([cell, value]) => truth.get(cell) === value).length;
  return { proposed: changes.length, right, wanted: truth.size };
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
  const changes = new Map(leading.flatMap((lead) => [...changesOf(lead)]));
  if (changes.size !== injected.truth.size) return false;
  return [...injected.truth].every(([cell, right]) => changes.get(cell) === right);
}

function isWithinTruth(suspect: Suspect, injected: Injected): boolean {
  if (isRelocation(suspect, injected)) return true;
  return [...changesOf(suspect)].every(([cell, value]) => injected.truth.get(cell) === value);
}

/** All that a suspect changes: its own cell and the others of the same explanation. */
export function changesOf({ cell, proposed, also }: Suspect): Map<Address, number | null> {
  return new Map([{ cell, proposed }, ...also].map((change) => [change.cell, numberOf(change.proposed)]));
}

function numberOf(proposed: Decimal | string | null): number | null {
  return proposed === null || typeof proposed === 'string' ? null : toNumber(proposed);
}
