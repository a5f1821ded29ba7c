import { checkPlan, readPlan, type Finding, type Suspect } from '../../../src/library';
import { toNumber } from '../../../src/core/quantity/decimal';
import type { Book, Written } from './book';
import { fails, type Spoilt } from './mistakes';

/** How well what is said of a spoilt form names what is wrong. */
export interface Verdict {
  readonly detected: boolean;
  /** The first suspect is a cell that is wrong. */
  readonly first: boolean;
  /** All leading proposals put in give the form as it was. */
  readonly exact: boolean;
  readonly high: number;
  /** Preselected proposals that, put in and calculated, do not give the true values. */
  readonly wrongHigh: number;
  /** The leading suspects are tied, the truth is among them, and after each of them every check holds. */
  readonly inherent: boolean;
  readonly falseHighs: readonly string[];
  /** Cells that leading suspects change, those of them that are wrong, and the wrong cells that are among them. */
  readonly accused: number;
  readonly rightly: number;
  readonly found: number;
}

/** Rules that say nothing of sums: the second generator gives sources to rows at random. */
const ASIDE: ReadonlySet<string> = new Set([
  'earmark-sector',
  'hidden-in-total',
  'plan-total-undecided',
  'confirm-column',
]);

/** What is said of a workbook that touches its figures. */
export function said(book: Book): readonly Finding[] {
  return checkPlan(readPlan(book.snapshot())).findings.filter(
    ({ severity, rule }) => severity !== 'note' && !ASIDE.has(rule),
  );
}

/** Judges by putting proposals in and calculating again: by its own calculator, not by the one under test. */
export function judge(spoilt: Spoilt, findings: readonly Finding[]): Verdict {
  const leads = findings.flatMap(({ suspects }) => suspects.slice(0, 1));
  const high = leads.filter(({ confidence }) => confidence === 'high');
  const wrong = high.filter((suspect) => !givesTruth(suspect, spoilt));
  const accused = new Set(leads.filter(({ confidence }) => confidence !== 'low').flatMap(cellsOf));
  const rightly = [...accused].filter((cell) => spoilt.wrong.has(cell)).length;
  return {
    detected: findings.length > 0,
    first: cellsOf(leads[0]).some((cell) => spoilt.wrong.has(cell)),
    exact: isMended(leads, spoilt),
    high: high.length,
    wrongHigh: wrong.length,
    inherent: findings.length === 1 && isInherent(findings[0], spoilt),
    falseHighs: wrong.map(({ cell, proposed, slip }) => `${cell}=${textOf(proposed)} ${slip}`),
    accused: accused.size,
    rightly,
    found: rightly,
  };
}

function cellsOf(suspect: Suspect | undefined): string[] {
  return suspect ? [suspect.cell, ...suspect.also.map(({ cell }) => cell)].map(plain) : [];
}

function plain(address: string): string {
  return address.replaceAll("'", '');
}

/** What a suspect writes; null when it has no value for one of its cells. */
function changesOf(suspect: Suspect): Map<string, Written> | null {
  const changes = new Map<string, Written>();
  for (const { cell, proposed } of [suspect, ...suspect.also]) {
    if (proposed === null) return null;
    changes.set(plain(cell), typeof proposed === 'object' ? toNumber(proposed) : proposed);
  }
  return changes;
}

function givesTruth(suspect: Suspect, { filled, book }: Spoilt): boolean {
  const changes = changesOf(suspect);
  if (!changes) return false;
  const mended = book.with(changes);
  return [...changes.keys()].every((cell) => isSame(mended.value(cell), filled.book.value(cell)));
}

function isMended(leads: readonly Suspect[], { filled, book }: Spoilt): boolean {
  const all = leads.map(changesOf);
  if (all.some((changes) => changes === null)) return false;
  const mended = book.with(new Map(all.flatMap((changes) => [...(changes ?? [])])));
  return filled.entries.every(({ address }) => isSame(mended.value(address), filled.book.value(address)));
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.01;
}

function isInherent(finding: Finding | undefined, spoilt: Spoilt): boolean {
  const suspects = finding?.suspects ?? [];
  if (suspects[0]?.confidence !== 'tie') return false;
  const mends = (suspect: Suspect): boolean => {
    const changes = changesOf(suspect);
    if (!changes) return false;
    const mended = spoilt.book.with(changes);
    return spoilt.filled.checks.every((check) => !fails(mended, check));
  };
  return mends(suspects[0]) && suspects.some((suspect) => givesTruth(suspect, spoilt) && mends(suspect));
}

/** A proposal as a person reads it. */
export function textOf(proposed: Suspect['proposed']): string {
  return proposed !== null && typeof proposed === 'object' ? String(toNumber(proposed)) : String(proposed);
}
