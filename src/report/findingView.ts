import type { CellProposal, Finding, Suspect } from '../core/findings/finding';
import { documentLine, placeIn } from '../core/findings/documentPlace';
import { locatedCells } from '../core/findings/locatedCells';
import { formatNumber } from '../i18n/number';
import { plainText } from './plainText';
import { shownValue } from './shownValue';
import type { Voice } from './voice';

/** Cells, checks and explanations that are named before the rest is counted. */
const NAMED = 6;
const TIES = 4;

/** One cell that an explanation changes, ready to be shown. */
export interface ChangeView {
  readonly cell: string;
  readonly before: string;
  /** Null when the cell is located and no value is known. */
  readonly after: string | null;
}

/** One explanation, ready to be shown. */
export interface SuspectView {
  readonly changes: readonly ChangeView[];
  readonly slip: string;
  readonly confidence: string;
  readonly repairs: string | null;
  readonly clears: string | null;
}

/** One finding in words: what every reporter in prose shows of it. */
export interface FindingView {
  readonly finding: Finding;
  readonly severity: string;
  readonly place: string;
  readonly rule: string;
  readonly message: string;
  readonly owner: string | null;
  readonly difference: string | null;
  readonly suspects: readonly SuspectView[];
  /** Said after the explanations: that they tie, or that more of them are not shown. */
  readonly remark: string | null;
  /** The sentence of a document, and how it should read. */
  readonly quote: QuoteView | null;
  readonly isFresh: boolean;
}

/** A sentence of a document with the ways in which it should read. */
export interface QuoteView {
  readonly quote: string;
  readonly corrected: readonly string[];
}

/** Puts a finding into words. */
export function findingView(finding: Finding, voice: Voice, isFresh: boolean): FindingView {
  const { findings: words } = voice.words;
  const shown = locatedCells(finding) ? [] : finding.suspects.slice(0, TIES);
  return {
    finding,
    isFresh,
    severity: words.severity[finding.severity],
    place: placeText(finding, voice),
    rule: voice.ruleName(finding.rule),
    message: plainText(voice.message(finding)),
    owner: finding.owner ? words.owner(plainText(finding.owner)) : null,
    difference: finding.difference && words.difference(formatNumber(finding.difference, voice.language)),
    suspects: shown.map((suspect) => suspectView(suspect, voice)),
    remark: remarkOf(finding, voice),
    quote: quoteOf(finding),
  };
}

/** The cells; of what a document says its line. */
export function placeText(finding: Finding, voice: Voice): string {
  const place = placeIn(finding);
  if (finding.cells.length > 0 || !place) return list(finding.cells, voice);
  return voice.words.findings.documentLine(place.line);
}

function quoteOf(finding: Finding): QuoteView | null {
  const place = placeIn(finding);
  if (!place || place.quote === place.said) return null;
  const [first] = place.corrected;
  const at = first === undefined ? Math.max(0, place.quote.indexOf(place.said)) : firstDifference(place.quote, first);
  return {
    quote: excerpt(plainText(place.quote), at),
    corrected: place.corrected.map((sentence) => excerpt(plainText(sentence), at)),
  };
}

function firstDifference(a: string, b: string): number {
  const at = Array.from(a).findIndex((sign, index) => sign !== b[index]);
  return at < 0 ? a.length : at;
}

/** Letters of a long sentence that are shown before and after what it is about. */
const REACH = 90;

function excerpt(sentence: string, at: number): string {
  const start = at <= REACH ? 0 : sentence.indexOf(' ', at - REACH) + 1;
  const end = at + REACH >= sentence.length ? sentence.length : sentence.lastIndexOf(' ', at + REACH);
  const shown = sentence.slice(start, end > at ? end : sentence.length);
  return `${start > 0 ? '…' : ''}${shown}${end < sentence.length && end > at ? '…' : ''}`;
}

/** The first few cells, and how many more there are; the sheet is said once while it is the same: `PLAN!F12, G12`. */
export function list(cells: readonly string[], voice: Voice): string {
  const named = cells
    .slice(0, NAMED)
    .map((cell, at) => shortAddress(cell, cells[at - 1]))
    .join(', ');
  const rest = cells.length - NAMED;
  return rest > 0 ? `${named} ${voice.words.findings.andMore(rest)}` : named;
}

function shortAddress(cell: string, previous = ''): string {
  const sheet = cell.slice(0, cell.lastIndexOf('!') + 1);
  return plainText(sheet !== '' && previous.startsWith(sheet) ? cell.slice(sheet.length) : cell);
}

function remarkOf(finding: Finding, voice: Voice): string | null {
  const { findings: words } = voice.words;
  const located = locatedCells(finding);
  if (located) return words.located(list(located, voice));
  const { suspects } = finding;
  const remarks = [
    ...(suspects[0]?.confidence === 'tie' ? [words.tie] : []),
    ...(suspects.length > TIES ? [words.moreTies(suspects.length - TIES)] : []),
  ];
  return remarks.length > 0 ? remarks.join('; ') : null;
}

function suspectView(suspect: Suspect, voice: Voice): SuspectView {
  const { findings: words } = voice.words;
  const { repairs, clears } = suspect;
  return {
    changes: [suspect, ...suspect.also].map((proposal) => changeView(proposal, voice)),
    slip: isMissingValue(suspect) ? words.omitted : words.slip[suspect.slip],
    confidence: words.confidence[suspect.confidence],
    repairs: repairs.length > 0 ? words.repairs(checkList(repairs, voice)) : null,
    clears: clears.length > 0 ? words.clears(checkList(clears, voice)) : null,
  };
}

/** A value for an empty cell is no slip of the keyboard: it was left out. */
function isMissingValue({ observed, proposed, slip, also }: Suspect): boolean {
  return slip === 'none' && observed === null && proposed !== null && also.length === 0;
}

function changeView({ cell, observed, proposed }: CellProposal, voice: Voice): ChangeView {
  const after = proposed === null ? null : shownValue(proposed, voice);
  const line = documentLine(cell);
  const name = line === null ? plainText(cell) : voice.words.findings.documentLine(line);
  return { cell: name, before: shownValue(observed, voice), after };
}

/** `product PLAN!H12`, `product PLAN!H13` → the check's name with its cells. */
function checkList(checks: readonly string[], voice: Voice): string {
  const cells = new Map<string, string[]>();
  for (const check of checks) {
    const [rule = '', ...place] = check.split(' ');
    cells.set(rule, [...(cells.get(rule) ?? []), place.join(' ')]);
  }
  return [...cells].map(([rule, places]) => `${voice.ruleName(rule)} (${list(places, voice)})`).join('; ');
}
