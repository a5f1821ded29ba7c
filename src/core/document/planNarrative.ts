import type { GroupTotals } from '../plan/plan';
import type { Decimal } from '../quantity/decimal';
import { compare } from '../quantity/compare';
import { knownAmount } from '../summary/knownAmount';
import type { PlanTotals } from '../summary/planTotals';
import { ratio } from '../summary/ratio';
import { statesFunding } from '../summary/statesFunding';

/** The axis table of a plan and the sentences about it, ready to be pasted (cuadro y párrafo para el documento). */
export interface PlanNarrative {
  /** A table and paragraphs with no style of their own: Word gives them the document's. */
  readonly html: string;
  /** The same with cells parted by tabs. */
  readonly text: string;
}

/** What a sentence says of one axis or of the plan; ratios from 0 to 1, null where it is not known. */
export interface NarratedTotals {
  /** Null for the rows of no axis. */
  readonly name: string | null;
  readonly total: Decimal | null;
  readonly assigned: Decimal | null;
  readonly toRaise: Decimal | null;
  readonly share: number | null;
  readonly gap: number | null;
  /** Its part of all that is to be raised. */
  readonly gapShare: number | null;
  readonly assignedRatio: number | null;
  readonly milestones: number;
}

/** The words of the table and of the sentences, with the figures as the language writes them. */
export interface NarrativeWords {
  readonly columns: {
    readonly axis: string;
    readonly total: string;
    readonly assigned: string;
    readonly toRaise: string;
    readonly gap: string;
    readonly share: string;
  };
  readonly noAxis: string;
  readonly planRow: (fiscalYear: number | null) => string;
  readonly unknown: string;
  readonly amount: (value: Decimal) => string;
  readonly percent: (ratio: number) => string;
  readonly planSentence: (plan: NarratedTotals, fiscalYear: number | null) => string;
  readonly axesSentence: (axes: readonly NarratedTotals[]) => string;
  readonly milestonesSentence: (milestones: number) => string;
}

/**
 * Writes the table of axes and its sentences from the recalculated totals, every percentage rounded from exact figures:
 * what is retyped by hand is where documents go wrong. What is not known is left out of the sentences.
 */
export function planNarrative(totals: PlanTotals, fiscalYear: number | null, words: NarrativeWords): PlanNarrative {
  const plan = narrated(totals.plan, totals, null);
  const axes = totals.axes.map((axis) => narrated(axis, totals, axis.name));
  const rows = tableRows({ plan, axes }, fiscalYear, words);
  const sentences = sentencesOf({ plan, axes }, fiscalYear, words);
  const paragraph = sentences.join(' ');
  const text = [...rows.map((row) => row.join('\t')), '', paragraph].join('\n').trim();
  return { text, html: `${tableHtml(rows)}${paragraph === '' ? '' : `<p>${escaped(paragraph)}</p>`}` };
}

function narrated(group: GroupTotals, { plan }: PlanTotals, name: string | null): NarratedTotals {
  const isFunded = statesFunding(group);
  const toRaise = isFunded ? knownAmount(group, 'toRaise') : null;
  const assigned = isFunded ? knownAmount(group, 'assigned') : null;
  const total = knownAmount(group, 'total');
  const allToRaise = knownAmount(plan, 'toRaise');
  return {
    ...{ name, total, assigned, toRaise, share: group.share, gap: isFunded ? group.gapRatio : null },
    gapShare: toRaise && allToRaise ? ratio(toRaise, allToRaise) : null,
    assignedRatio: assigned && total ? ratio(assigned, total) : null,
    milestones: group.milestones,
  };
}

interface Narrated {
  readonly plan: NarratedTotals;
  readonly axes: readonly NarratedTotals[];
}

function tableRows({ plan, axes }: Narrated, fiscalYear: number | null, words: NarrativeWords): string[][] {
  const { columns } = words;
  const isFunded = [plan, ...axes].some(({ gap }) => gap !== null);
  const header = [
    ...[columns.axis, columns.total],
    ...(isFunded ? [columns.assigned, columns.toRaise, columns.gap] : []),
    columns.share,
  ];
  const row = (name: string, group: NarratedTotals): string[] => [
    ...[name, amountOf(group.total, words)],
    ...(isFunded ? [amountOf(group.assigned, words), amountOf(group.toRaise, words), percentOf(group.gap, words)] : []),
    percentOf(group.share, words),
  ];
  return [header, ...axes.map((axis) => row(axis.name ?? words.noAxis, axis)), row(words.planRow(fiscalYear), plan)];
}

function amountOf(value: Decimal | null, words: NarrativeWords): string {
  return value ? words.amount(value) : words.unknown;
}

function percentOf(value: number | null, words: NarrativeWords): string {
  return value === null ? words.unknown : words.percent(value);
}

function sentencesOf({ plan, axes }: Narrated, fiscalYear: number | null, words: NarrativeWords): string[] {
  const named = axes.filter(({ name, share }) => name !== null && share !== null);
  const largestFirst = [...named].sort((a, b) => (a.total && b.total ? compare(b.total, a.total) : 0));
  return [
    ...(plan.total ? [words.planSentence(plan, fiscalYear)] : []),
    ...(largestFirst.length > 1 ? [words.axesSentence(largestFirst)] : []),
    ...(plan.milestones > 0 ? [words.milestonesSentence(plan.milestones)] : []),
  ];
}

function tableHtml(rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows;
  const cells = (row: readonly string[], tag: 'th' | 'td'): string =>
    row.map((cell, at) => `<${tag}${at === 0 ? '' : ' align="right"'}>${escaped(cell)}</${tag}>`).join('');
  const lines = body.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
  return `<table border="1"><thead><tr>${cells(header, 'th')}</tr></thead><tbody>${lines}</tbody></table>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
