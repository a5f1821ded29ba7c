import type { Severity } from '../../core/findings/finding';
import type { FindingView, SuspectView } from '../findingView';
import type { Voice } from '../voice';
import type { Ink } from './ink';
import { indented } from './wrap';

const SIGNS: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', note: '●' };
const INDENT = 4;

/** One finding as lines: where, what does not agree, before → after, and why that cell. */
export function findingLines(view: FindingView, voice: Voice, { ink, width }: { ink: Ink; width: number }): string[] {
  const brush = ink[view.finding.severity];
  const fresh = view.isFresh ? ` (${voice.words.comparison.fresh})` : '';
  const title = `${SIGNS[view.finding.severity]} ${view.severity}${fresh}`;
  return [
    `  ${brush(ink.strong(title))}  ${view.place}  ${ink.quiet(view.rule)}`,
    ...indented(view.message, INDENT, width),
    ...view.suspects.flatMap((suspect) => suspectLines(suspect, voice, { ink, width })),
    ...quiet(view.remark, { ink, width }),
    ...quoteLines(view, voice, { ink, width }),
    ...quiet(view.owner, { ink, width }),
    '',
  ];
}

function quoteLines({ quote }: FindingView, { words }: Voice, page: { ink: Ink; width: number }): string[] {
  if (!quote) return [];
  return [
    ...quiet(words.findings.quote(quote.quote), page),
    ...quote.corrected.flatMap((sentence) => quiet(words.findings.corrected(sentence), page)),
  ];
}

function suspectLines(suspect: SuspectView, voice: Voice, { ink, width }: { ink: Ink; width: number }): string[] {
  const { findings: words } = voice.words;
  const changes = suspect.changes.map(({ cell, before, after }, at) => {
    const change = after === null ? `${before}: ${words.noValue}` : `${before} → ${ink.strong(after)}`;
    const why = at === 0 ? ink.quiet(`  ${suspect.slip} · ${suspect.confidence}`) : '';
    return `${' '.repeat(INDENT)}${at === 0 ? '' : `${words.also} `}${cell}: ${change}${why}`;
  });
  return [
    ...changes,
    ...quiet(suspect.repairs, { ink, width }, INDENT + 2),
    ...quiet(suspect.clears, { ink, width }, INDENT + 2),
  ];
}

function quiet(text: string | null, { ink, width }: { ink: Ink; width: number }, indent = INDENT): string[] {
  return text === null ? [] : indented(text, indent, width).map(ink.quiet);
}
