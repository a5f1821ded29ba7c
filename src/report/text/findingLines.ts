import type { Severity } from '../../core/findings/finding';
import type { FindingView, SuspectView } from '../findingView';
import type { Voice } from '../voice';
import type { Brush, Ink } from './ink';
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
    ...optional(view.remark, ink.quiet, width),
    ...optional(view.owner, ink.quiet, width),
    '',
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
    ...optional(suspect.repairs, ink.quiet, width, INDENT + 2),
    ...optional(suspect.clears, ink.quiet, width, INDENT + 2),
  ];
}

function optional(text: string | null, brush: Brush, width: number, indent = INDENT): string[] {
  return text === null ? [] : indented(text, indent, width).map(brush);
}
