import type { CheckTally, Finding, FindingDraft } from '../findings/finding';
import { placeIn } from '../findings/documentPlace';
import { identify } from '../findings/identify';
import { gravity } from '../findings/severity';
import type { Plan } from '../plan/plan';
import { amountFindings } from './amountFindings';
import { readBlocks } from './blocks';
import { readCounts } from './countFindings';
import { documentFinding } from './documentFinding';
import { milestoneFindings } from './milestoneFindings';
import { readMilestones, type ReadMilestones } from './milestoneText';
import { percentFindings, type PlacedVerdict } from './percentFindings';
import { PlanFacts } from './planFacts';
import { readNarrative, type ReadSentence } from './readNarrative';
import type { DecimalSign } from './reprint';
import { SubjectFinder } from './subjects';
import { tableVerdicts } from './tableVerdicts';
import { variantFindings, type PlacedName } from './variantFindings';

/** A figure that nothing of the plan tells what it should be (cifra sin cotejar), with its sentence. */
export interface OpenFigure {
  readonly line: number;
  readonly said: string;
  readonly quote: string;
}

/** What was read of a narrative (lo que se leyó). */
export interface DocumentReading {
  readonly lines: number;
  readonly percentages: number;
  readonly amounts: number;
  readonly counts: number;
  readonly tables: number;
  readonly milestones: number;
}

/** What a narrative gives when it is held against the plan (cotejo del documento). */
export interface DocumentReview {
  /** The grave ones first, then as they stand in the text. */
  readonly findings: readonly Finding[];
  readonly checks: readonly CheckTally[];
  readonly read: DocumentReading;
  readonly open: readonly OpenFigure[];
}

/**
 * Holds the narrative of a plan against its workbook (cotejar el documento): percentages, amounts and counts of the prose
 * and of its own table, the lists of milestones, the names of the axes. `text` is what a paste from Word or a plain text
 * gives: headings and paragraphs on lines, a bullet or dash before what is listed, cells parted by tabs.
 */
export function checkDocument(plan: Plan, text: string): DocumentReview {
  const facts = new PlanFacts(plan);
  const finder = new SubjectFinder(facts.subjects, facts.plan);
  const { blocks, tables } = readBlocks(text);
  const sign = decimalSign(text);
  const sentences = readNarrative(blocks, facts, finder);
  const readTables = tables.map((table) => tableVerdicts(table, { facts, finder, sign }));
  const placed = [...sentences.flatMap((each) => placedIn(each, sign)), ...readTables.flatMap((table) => table.placed)];
  const milestones = readMilestones(plan, text);
  const counts = readCounts(sentences, { facts, milestones, sign });
  const names = [
    ...sentences.flatMap(namesIn),
    ...readTables.flatMap((table) => table.names),
    ...leads(milestones, finder),
  ];
  const read = {
    ...{ lines: text.split('\n').length, tables: tables.length, milestones: milestones.listed.length },
    ...{ percentages: ofKind(placed, 'percent').length, amounts: ofKind(placed, 'amount').length, counts: counts.done },
  };
  const drafts = [
    ...percentFindings(
      placed,
      facts.axes.map(({ key }) => key),
    ),
    ...amountFindings(placed),
    ...counts.findings,
    ...milestoneFindings(milestones, facts, counts.announced),
    ...variantFindings(names),
    ...emptiness(read),
  ];
  return { findings: identify(inOrder(drafts)), checks: talliesOf(placed, drafts, read), read, open: openOf(placed) };
}

/** The sign before decimals in most of the text's percentages; a comma where none has any. */
function decimalSign(text: string): DecimalSign {
  const points = (text.match(/\d\.\d{1,2}\s*%/g) ?? []).length;
  const commas = (text.match(/\d,\d{1,2}\s*%/g) ?? []).length;
  return points > commas ? '.' : ',';
}

function placedIn({ claims, text, line, block }: ReadSentence, sign: DecimalSign): PlacedVerdict[] {
  return claims.flatMap(({ claim: { mention }, verdict }) =>
    verdict ? [{ mention, verdict, quote: text, line, sign, group: `block ${block}` }] : [],
  );
}

function namesIn({ names, line }: ReadSentence): PlacedName[] {
  return names.map((name) => ({ ...name, line }));
}

/** The axes that sentences before lists introduce. */
function leads({ text }: ReadMilestones, finder: SubjectFinder): PlacedName[] {
  return text.axes.flatMap((axis) => {
    const named = finder.named(axis);
    return named?.subject.kind === 'axis' ? [{ ...named, line: 1 }] : [];
  });
}

function ofKind(placed: readonly PlacedVerdict[], kind: PlacedVerdict['mention']['kind']): readonly PlacedVerdict[] {
  return placed.filter(({ mention }) => mention.kind === kind);
}

/** A text in which nothing could be held against the plan says so, rather than that all is well. */
function emptiness(read: DocumentReading): FindingDraft[] {
  const { lines, percentages, amounts, counts, tables, milestones } = read;
  if (percentages + amounts + counts + tables + milestones > 0) return [];
  return [documentFinding('document-without-figures', { key: 'document', data: { lines } })];
}

function inOrder(drafts: readonly FindingDraft[]): FindingDraft[] {
  const lineOf = (draft: FindingDraft): number => placeIn(draft)?.line ?? 0;
  return [...drafts].sort((a, b) => gravity(a.severity) - gravity(b.severity) || lineOf(a) - lineOf(b));
}

function talliesOf(
  placed: readonly PlacedVerdict[],
  drafts: readonly FindingDraft[],
  { counts, milestones }: DocumentReading,
): CheckTally[] {
  const failed = (...rules: readonly string[]): number => drafts.filter(({ rule }) => rules.includes(rule)).length;
  const figures = (rule: 'stated-percentage' | 'stated-amount', kind: 'percent' | 'amount'): CheckTally => {
    const all = ofKind(placed, kind);
    const undecided = all.filter(({ verdict }) => verdict.outcome === 'open').length;
    return { rule, done: all.length - undecided, failed: failed(rule), undecided };
  };
  const tallies = [
    figures('stated-percentage', 'percent'),
    figures('stated-amount', 'amount'),
    { rule: 'milestone-count', done: counts, failed: failed('milestone-count', 'stated-count'), undecided: 0 },
    { rule: 'milestone-not-in-plan', done: milestones, failed: failed('milestone-not-in-plan'), undecided: 0 },
  ];
  return tallies.filter(({ done, undecided }) => done + undecided > 0);
}

function openOf(placed: readonly PlacedVerdict[]): OpenFigure[] {
  return placed.flatMap(({ verdict, mention, line, quote }) =>
    verdict.outcome === 'open' ? [{ line, said: mention.text, quote }] : [],
  );
}
