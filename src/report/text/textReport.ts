import type { CheckTally, Finding } from '../../core/findings/finding';
import { separateOtherFormulas } from '../../core/findings/otherFormulas';
import type { Review } from '../../app/review';
import { formatNumber } from '../../i18n/number';
import { findingView, list, type FindingView } from '../findingView';
import { plainText } from '../plainText';
import type { ReportInput } from '../reportInput';
import { severityCounts } from '../severityCounts';
import { totalsTable } from '../totalsTable';
import type { Voice } from '../voice';
import { findingLines } from './findingLines';
import type { Ink } from './ink';
import { inventoryLines } from './inventory';
import { layOutTable } from './table';
import { indented } from './wrap';

/** Where a text report is read: with which colours and how wide. */
export interface TextPage {
  readonly ink: Ink;
  readonly width: number;
}

/** The whole review as text for a terminal (informe de texto), ending in a line break. */
export function textReport({ file, review }: ReportInput, voice: Voice, page: TextPage): string {
  const { words } = voice;
  const year = review.plan.fiscalYear;
  const heading = [plainText(file), ...(year === null ? [] : [words.fiscalYear(year)])].join(' · ');
  const sections = [
    section(words.inventory.title, inventoryLines(review, voice, page), page),
    ...(review.plan.tables.length > 0 ? [section(words.totals.title, totalsLines(review, voice, page), page)] : []),
    section(findingsTitle(review, voice), findingsSection(review, voice, page), page),
    ...otherFormulasSection(review, voice, page),
    ...acceptedSection(review, voice, page),
    section(words.checks.title, checkLines(review.checks, voice, page), page),
    ...undecidedSection(review, voice, page),
  ];
  return `${[page.ink.title(heading), '', ...sections.flat()].join('\n').trimEnd()}\n`;
}

function section(title: string, lines: readonly string[], { ink }: TextPage): string[] {
  return [ink.strong(title), ...lines, ...(lines.at(-1) === '' ? [] : [''])];
}

function totalsLines({ totals }: Review, voice: Voice, { width, ink }: TextPage): string[] {
  const table = layOutTable(totalsTable(totals, voice), width - 2).map((line) => `  ${line}`);
  if (totals.unread.length === 0) return table;
  const unread = voice.words.totals.unread(list(totals.unread, voice));
  return [...table, ...indented(unread, 2, width).map(ink.warning)];
}

function findingsTitle({ findings, comparison }: Review, voice: Voice): string {
  const counts = severityCounts(findings).map(({ severity, count }) =>
    voice.words.findings.counts[severity].count(count),
  );
  const resolved = comparison.resolved.length > 0 ? [voice.words.comparison.resolved(comparison.resolved.length)] : [];
  const facts = [...counts, ...resolved].join(', ');
  return facts === '' ? voice.words.findings.title : `${voice.words.findings.title}: ${facts}`;
}

function findingsSection(review: Review, voice: Voice, page: TextPage): string[] {
  const { ofPlan } = separateOtherFormulas(review.findings);
  if (ofPlan.length === 0) return [`  ${page.ink.good(nothingFound(review, voice))}`];
  return ofPlan.flatMap((finding) => findingLines(viewOf(finding, review, voice), voice, page));
}

function viewOf(finding: Finding, { comparison }: Review, voice: Voice): FindingView {
  return findingView(finding, voice, comparison.hasPrevious && comparison.fresh.has(finding.id));
}

/** The formulas outside the plan by their sheets, a line or two each: their message says the usual formula. */
function otherFormulasSection(review: Review, voice: Voice, page: TextPage): string[][] {
  const { others } = separateOtherFormulas(review.findings);
  if (others.length === 0) return [];
  const words = voice.words.otherFormulas;
  const lines = others.flatMap(({ sheet, findings }) => [
    `  ${page.ink.strong(words.sheet(plainText(sheet), findings.length))}`,
    ...findings.flatMap((finding) => {
      const { severity, message, isFresh } = viewOf(finding, review, voice);
      const mark = isFresh ? `${severity} (${voice.words.comparison.fresh})` : severity;
      return indented(`${mark}: ${message}`, 4, page.width);
    }),
  ]);
  return [section(words.title, [...indented(words.intro, 2, page.width).map(page.ink.quiet), ...lines], page)];
}

function nothingFound({ checks, plan }: Review, { words, language }: Voice): string {
  const done = checks.reduce((sum, check) => sum + check.done, 0);
  return words.findings.none(formatNumber(done, language), formatNumber(plan.activities.length, language));
}

function acceptedSection({ accepted }: Review, voice: Voice, page: TextPage): string[][] {
  if (accepted.length === 0) return [];
  const { words } = voice;
  const lines = accepted.flatMap(({ finding, acceptance: { reason, author, date } }) => [
    ...indented(`${list(finding.cells, voice)}  ${plainText(voice.message(finding))}`, 2, page.width),
    ...indented(`«${plainText(reason)}» (${words.accepted.by(plainText(author), date)})`, 4, page.width).map(
      page.ink.quiet,
    ),
  ]);
  return [section(words.accepted.title, lines, page)];
}

function checkLines(checks: readonly CheckTally[], voice: Voice, { width }: TextPage): string[] {
  const words = voice.words.checks;
  const done = checks.filter((check) => check.done + check.undecided > 0);
  if (done.length === 0) return [`  ${words.none}`];
  const figure = (count: number): string => formatNumber(count, voice.language);
  const rows = done.map((check) => [
    voice.ruleName(check.rule),
    ...[check.done, check.failed, check.undecided].map(figure),
  ]);
  const header = [words.rule, words.done, words.failed, words.undecided];
  return layOutTable({ header, rows }, width - 2).map((line) => `  ${line}`);
}

function undecidedSection({ checks }: Review, voice: Voice, page: TextPage): string[][] {
  const lines = checks.flatMap((check) => undecidedLines(check, voice, page));
  return lines.length === 0 ? [] : [section(voice.words.undecided.title, lines, page)];
}

function undecidedLines(check: CheckTally, voice: Voice, { width }: TextPage): string[] {
  const cells = check.undecidedCells ?? [];
  if (cells.length === 0) return [];
  const reasons = [...new Set(cells.map(({ why }) => why))];
  return reasons.flatMap((why) => {
    const where = [...new Set(cells.filter((each) => each.why === why).map(({ cell }) => cell))];
    return indented(`${voice.ruleName(check.rule)}, ${voice.undecided(why)}: ${list(where, voice)}`, 2, width);
  });
}
