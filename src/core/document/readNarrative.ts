import type { DocumentBlock } from './blocks';
import { claimsOf, directionsOf, type Claim, type Direction, type SentenceContext, type SentenceParts } from './claims';
import type { Verdict } from './claim';
import { judge } from './judge';
import { mentionsIn } from './mentions';
import type { PlanFacts, Subject } from './planFacts';
import { sentencesOf } from './sentences';
import type { NamedSubject, SubjectFinder } from './subjects';

/** A sentence of a narrative with what became of its figures (frase cotejada). */
export interface ReadSentence {
  readonly text: string;
  /** The line of the document where its paragraph begins, and the paragraph's number among those of prose. */
  readonly line: number;
  readonly block: number;
  readonly names: readonly NamedSubject[];
  readonly claims: readonly JudgedClaim[];
}

/** A claim with its verdict; a count has none of its own. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly verdict: Verdict | null;
}

/** Holds every figure of the prose against the plan, sentence by sentence. */
export function readNarrative(
  blocks: readonly DocumentBlock[],
  facts: PlanFacts,
  finder: SubjectFinder,
): readonly ReadSentence[] {
  let heading: readonly Subject[] = [];
  return blocks.flatMap((block, at) => {
    let previous = heading;
    const sentences = sentencesOf(block.text).flatMap(({ text }): ReadSentence[] => {
      const parts = { text, mentions: mentionsIn(text), names: finder.find(text) };
      const named = subjectsIn(parts);
      if (block.kind === 'item' && named.length === 0) return [];
      const context = { plan: facts.plan, fiscalYear: facts.source.fiscalYear, previous };
      const claims = judged(parts, context, facts);
      if (named.length > 0) previous = named.slice(-1);
      return [{ text, line: block.line, block: at, names: parts.names, claims }];
    });
    if (block.kind === 'heading') heading = previous;
    return sentences;
  });
}

function subjectsIn({ names }: SentenceParts): readonly Subject[] {
  return names.map(({ subject }) => subject).filter(({ kind }) => kind !== 'plan');
}

/** The sentence in the direction in which most of it fits; one whose names and figures take turns has only one. */
function judged(parts: SentenceParts, context: SentenceContext, facts: PlanFacts): readonly JudgedClaim[] {
  const only = alternation(parts);
  const directions = only ? [only] : directionsOf(parts);
  const readings = directions.map((direction) =>
    claimsOf(parts, direction, context).map((claim) => ({
      claim,
      verdict: claim.mention.kind === 'count' ? null : judge(claim, facts),
    })),
  );
  const [first = [], ...others] = readings;
  const best = others.reduce((kept, each) => (scoreOf(each) > scoreOf(kept) ? each : kept), first);
  return best.map((each, at) =>
    conceded(
      each,
      readings.map((reading) => reading[at]),
      scoreOf(best),
    ),
  );
}

const SCORES: Readonly<Record<Verdict['outcome'], number>> = { fits: 3, truncated: 2, open: 0, differs: 0 };

function scoreOf(reading: readonly JudgedClaim[]): number {
  return reading.reduce((sum, { verdict }) => sum + (verdict ? SCORES[verdict.outcome] : 0), 0);
}

/** Where little else shows the direction, a figure that fits in another one is let be. */
function conceded(each: JudgedClaim, ways: readonly (JudgedClaim | undefined)[], score: number): JudgedClaim {
  if (each.verdict?.outcome !== 'differs' || score > SCORES.fits) return each;
  return ways.find((way) => way?.verdict?.outcome === 'fits') ?? each;
}

/** Name, figures, name, as many figures; or the figures first: then nobody reads it in another direction. */
function alternation({ text, mentions, names }: SentenceParts): Direction | null {
  if (/\brespectivamente\b|\ben (?:su|ese|este|el mismo) orden\b/i.test(text)) return null;
  const figures = mentions.filter(({ kind }) => kind !== 'count').map(({ start }) => ({ start, sign: 'F' }));
  const subjects = names.filter(({ subject }) => subject.kind !== 'plan').map(({ start }) => ({ start, sign: 'N' }));
  const line = [...figures, ...subjects]
    .sort((a, b) => a.start - b.start)
    .map(({ sign }) => sign)
    .join('');
  const runs = line.match(/NF+/g) ?? [];
  if (runs.length > 1 && runs.join('') === line && runs.every((run) => run === runs[0])) return 'before';
  const turned = line.match(/F+N/g) ?? [];
  return turned.length > 1 && turned.join('') === line && turned.every((run) => run === turned[0]) ? 'behind' : null;
}
