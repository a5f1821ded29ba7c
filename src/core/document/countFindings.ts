import type { FindingDraft } from '../findings/finding';
import { toNumber, type Decimal } from '../quantity/decimal';
import { compare, equals } from '../quantity/compare';
import { fromNumber, ZERO } from '../quantity/decimal';
import { normalise } from '../words/normalise';
import type { Claim } from './claims';
import { documentFinding, placeOf, suspectsOf } from './documentFinding';
import type { CountedThing } from './mention';
import type { ReadMilestones } from './milestoneText';
import type { PlanFacts, Subject } from './planFacts';
import type { ReadSentence } from './readNarrative';
import type { DecimalSign } from './reprint';

/** What became of the counts of a narrative (conteos). */
export interface CountReading {
  readonly findings: readonly FindingDraft[];
  /** How many were held against the plan, and how many milestones the document says that the plan has. */
  readonly done: number;
  readonly announced: number | null;
}

interface Context {
  readonly facts: PlanFacts;
  readonly milestones: ReadMilestones;
  readonly sign: DecimalSign;
}

/** Holds what the sentences count against the plan and against the document's own lists. */
export function readCounts(sentences: readonly ReadSentence[], context: Context): CountReading {
  const claims = sentences.flatMap((sentence) =>
    sentence.claims.flatMap(({ claim }) => (claim.mention.kind === 'count' ? [{ sentence, claim }] : [])),
  );
  const told = claims.flatMap((each) => told_(each, context));
  const announced = told.find(({ thing, name }) => thing === 'milestone' && name === null)?.stated ?? null;
  return { announced, done: told.length, findings: told.flatMap(({ finding }) => finding ?? []) };
}

interface Told {
  readonly thing: CountedThing;
  readonly name: string | null;
  readonly stated: number;
  readonly finding: FindingDraft | null;
}

/** A sentence that tells how many there are, and not of how many it speaks. */
const TELLS =
  /\b(?:apunta\w*|logro de|contempla\w*|comprende\w*|define\w*|defini\w*|incluye\w*|consta\w*|conforma\w*|integra\w*|compuest\w*|estructura\w*|distribui\w*|organiza\w*|total de|tiene|cuenta con|relaciona\w*|establece\w*|plantea\w*|son|agrupa\w*|reune\w*|en (?:sus|los))\b/;
const OF_SOME =
  /\b(?:de los|primeros|primer|ultimos|restantes|otros|algunos|priorizad\w*|mas|nuevos|cumplid\w*|terminad\w*|ejecutad\w*|trimestre|semestre)\b/;
/** Counts this near one that is true are meant to be it. */
const NEAR = 0.25;

function told_(
  { sentence, claim }: { readonly sentence: ReadSentence; readonly claim: Claim },
  context: Context,
): Told[] {
  const { mention } = claim;
  const { thing } = mention;
  const printed = mention.values[0];
  if (!thing || !printed) return [];
  const subject = subjectOf(claim, thing);
  const possible = countsOf(thing, subject, context);
  const stated = toNumber(printed);
  const name = subject.kind === 'plan' ? null : subject.name;
  if (possible.all.some((count) => isCount(printed, count)) || isHedged(claim, printed, possible.planned)) {
    return possible.planned === 0 ? [] : [{ thing, name, stated, finding: null }];
  }
  const text = normalise(sentence.text);
  const isNear = possible.all.some((count) => Math.abs(count - stated) <= Math.max(2, count * NEAR));
  if (possible.planned === 0 || !TELLS.test(text) || OF_SOME.test(normalise(mention.text + claim.around)) || !isNear)
    return [];
  return [{ thing, name, stated, finding: findingOf({ sentence, claim, subject, stated, possible }, context) }];
}

function isCount(printed: Decimal, count: number): boolean {
  const value = fromNumber(count);
  return value !== null && equals(printed, value);
}

function isHedged({ mention: { hedge } }: Claim, printed: Decimal, count: number): boolean {
  const value = fromNumber(count) ?? ZERO;
  if (hedge === 'over') return compare(value, printed) >= 0;
  return hedge === 'under' ? compare(value, printed) <= 0 : hedge === 'about';
}

function subjectOf({ options }: Claim, thing: CountedThing): Subject {
  const known = options
    .flat()
    .find(({ kind }) => kind === 'plan' || kind === 'axis' || (kind === 'front' && thing !== 'front'));
  return known ?? PLAN;
}

const PLAN: Subject = {
  ...{ kind: 'plan', key: '', name: '', writings: [], total: null, assigned: null, toRaise: null },
  ...{ rows: 0, milestones: 0, axis: null },
};

interface Possible {
  readonly planned: number;
  readonly listed: number | null;
  readonly distinct: number | null;
  readonly all: readonly number[];
}

function countsOf(thing: CountedThing, subject: Subject, { facts, milestones }: Context): Possible {
  if (thing === 'milestone') return milestoneCounts(subject, facts, milestones);
  const { axes, fronts, activities } = facts.source;
  const isPlan = subject.kind === 'plan';
  const own = isPlan ? fronts : fronts.filter(({ axis }) => axis === subject.key);
  const counts = {
    axis: isPlan ? axes.length : 0,
    front: own.length,
    activity: isPlan ? activities.length : subject.rows,
  };
  const planned = counts[thing];
  return { planned, listed: null, distinct: null, all: [planned] };
}

function milestoneCounts(subject: Subject, facts: PlanFacts, { listed }: ReadMilestones): Possible {
  const isOf = (axis: string | null, front: string): boolean =>
    subject.kind === 'plan' ||
    axis === subject.key ||
    (subject.kind === 'front' && normalise(front) === normalise(subject.name));
  const planned = facts.milestones.filter(({ axis, front }) => isOf(axis, front)).length;
  const written = facts.source.milestones
    .filter(({ axis, front }) => isOf(axis, frontName(facts, front)))
    .reduce((sum, { cells }) => sum + Math.max(1, cells.length), 0);
  const own = listed.filter(({ axis, known, front }) => isOf(known?.axis ?? axis, front.name));
  const distinct = new Set(own.map(({ name }) => normalise(name))).size;
  const isListed = own.length > 0;
  return {
    planned,
    listed: isListed ? own.length : null,
    distinct: isListed ? distinct : null,
    all: [planned, written, ...(isListed ? [own.length, distinct] : []), ...withoutExtra(own, planned)],
  };
}

function frontName({ source }: PlanFacts, key: string | null): string {
  return source.fronts.find((front) => front.key === key)?.name ?? '';
}

/** The length of the list without what is no milestone of the plan: that is said already. */
function withoutExtra(own: ReadMilestones['listed'], planned: number): number[] {
  return planned === 0 ? [] : [own.filter(({ known }) => known !== null).length];
}

interface Wrong {
  readonly sentence: ReadSentence;
  readonly claim: Claim;
  readonly subject: Subject;
  readonly stated: number;
  readonly possible: Possible;
}

function findingOf({ sentence, claim, subject, stated, possible }: Wrong, { sign }: Context): FindingDraft {
  const { mention } = claim;
  const { planned, listed, distinct } = possible;
  const thing = mention.thing ?? 'milestone';
  const proposed = fromNumber(distinct ?? planned) ?? ZERO;
  const printed = mention.values[0] ?? ZERO;
  const quoted = { mention, quote: sentence.text, line: sentence.line, sign };
  const name = subject.kind === 'plan' ? null : subject.name;
  return documentFinding(thing === 'milestone' ? 'milestone-count' : 'stated-count', {
    key: ['document', thing, subject.key, String(stated), String(planned)].join('|'),
    suspects: suspectsOf(sentence.line, printed, [{ proposed, slip: 'none' }]),
    data: { place: placeOf(quoted, [proposed]), thing, stated, planned, listed, distinct, name },
  });
}
