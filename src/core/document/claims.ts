import { normalise } from '../words/normalise';
import { cueOf, type Cue } from './cues';
import type { Mention } from './mention';
import type { Subject } from './planFacts';
import type { NamedSubject } from './subjects';

/** A stated figure with what it may speak of (afirmación): of whom, and what the words around it say that it measures. */
export interface Claim {
  readonly mention: Mention;
  /** Of whom it may be said, the likelier first; several together where a sentence adds them. */
  readonly options: readonly (readonly Subject[])[];
  readonly cue: Cue;
  /** Whether the cue is that of the figure before it, and not its own. */
  readonly isInherited: boolean;
  /** Whether it stands right at the name of its subject: `GESTIÓN SOCIAL (53 %)`. */
  readonly isAdjacent: boolean;
  /** The words around it, as they are compared. */
  readonly around: string;
}

/** What stands before a sentence and may be meant by it. */
export interface SentenceContext {
  readonly plan: Subject;
  readonly fiscalYear: number | null;
  /** What the sentences or the heading before it spoke of last. */
  readonly previous: readonly Subject[];
}

/** A sentence with what it states and names. */
export interface SentenceParts {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly names: readonly NamedSubject[];
}

/** How the figures of a sentence are given to the names in it: to the name before, to the name behind, or one by one. */
export type Direction = 'before' | 'behind' | 'respectively';

/** The directions in which a sentence can be read, the usual one first. */
export function directionsOf({ text, mentions, names }: SentenceParts): readonly Direction[] {
  const ofPlan = names.filter(({ subject }) => subject.kind !== 'plan');
  const percents = mentions.filter(({ kind }) => kind !== 'count');
  const firstName = ofPlan[0]?.start ?? Infinity;
  const figureFirst = (percents[0]?.start ?? Infinity) < firstName;
  const both: Direction[] = figureFirst ? ['behind', 'before'] : ['before', 'behind'];
  const inTurn = /\brespectivamente\b/i.test(text) || /\ben (?:su|ese|este|el mismo) orden\b/i.test(text);
  return inTurn ? ['respectively', ...both] : both;
}

/** The claims of a sentence when it is read in one direction. */
export function claimsOf(parts: SentenceParts, direction: Direction, context: SentenceContext): readonly Claim[] {
  const pieces = piecesOf(parts);
  let last: Cue | null = null;
  return parts.mentions.map((mention, at) => {
    const { before, after } = pieces[at] ?? { before: '', after: '' };
    const own = strongest(before, after, context.fiscalYear);
    const isInherited = own.families.length === 0 && !own.isElsewhere && last !== null;
    const cue = isInherited && last ? last : own;
    if (mention.kind !== 'count' && (own.families.length > 0 || own.isElsewhere)) last = own;
    const options = optionsFor(mention, { parts, direction, context });
    const around = normalise(`${before} ${after}`);
    return { mention, options, cue, isInherited, isAdjacent: isAdjacent(mention, parts), around };
  });
}

interface Pieces {
  readonly before: string;
  readonly after: string;
}

/** Where what is said of a figure ends behind it. */
const BREAK = /[,;:()]|\.\s|\s(?:y|e|mientras|pero|aunque|frente)\s/iu;

function piecesOf({ text: sentence, mentions, names }: SentenceParts): Pieces[] {
  const text = withoutNames(sentence, names);
  const ends: number[] = [];
  return mentions.map(({ start, end }, at) => {
    const next = mentions[at + 1]?.start ?? text.length;
    const behind = text.slice(end, next);
    const stop = BREAK.exec(behind)?.index ?? behind.length;
    const isLast = at === mentions.length - 1 || stop < behind.length;
    const cut = isLast ? stop : cutAtName(end, { names, limit: next, length: behind.length });
    ends.push(end + cut);
    const from = at === 0 ? 0 : (ends[at - 1] ?? 0);
    const lead = text.slice(from, start);
    return { before: lastClause(lead), after: behind.slice(0, cut) };
  });
}

/** The names are blank: *Vías y movilidad* says nothing of what is measured, *Recursos naturales* nothing of money. */
function withoutNames(sentence: string, names: readonly NamedSubject[]): string {
  return names
    .filter(({ subject }) => subject.kind !== 'plan')
    .reduce((text, { start, end }) => text.slice(0, start) + '·'.repeat(end - start) + text.slice(end), sentence);
}

/** With nothing that parts two figures the words between them belong to the one before up to the next name. */
function cutAtName(
  end: number,
  {
    names,
    limit,
    length,
  }: { readonly names: readonly NamedSubject[]; readonly limit: number; readonly length: number },
): number {
  const name = names.find(({ start }) => start >= end && start < limit);
  return name ? name.start - end : length;
}

/** What stands after the last semicolon: what came before it speaks of something else. */
function lastClause(lead: string): string {
  const at = Math.max(lead.lastIndexOf(';'), lead.lastIndexOf('. '));
  return at < 0 ? lead : lead.slice(at + 1);
}

/** What is said right behind a figure goes before what led to it; a share is only where neither speaks of money or its lack. */
function strongest(before: string, after: string, fiscalYear: number | null): Cue {
  const [lead, tail] = [cueOf(before, fiscalYear), cueOf(after, fiscalYear)];
  const isStrong = ({ families }: Cue): boolean => families.some((family) => family !== 'share');
  const isCompared = COMPARED.test(before);
  const chosen = [tail, lead].find(isStrong) ?? [tail, lead].find(({ families }) => families.length > 0) ?? tail;
  return {
    families: chosen.families,
    isOfAllGap: lead.isOfAllGap || tail.isOfAllGap,
    isOfPlan: lead.isOfPlan || tail.isOfPlan,
    isElsewhere: lead.isElsewhere || tail.isElsewhere || isCompared,
  };
}

/** A figure that another is held against belongs to somebody else: *81,1 % frente a 87,0 %*. */
const COMPARED = /\b(?:frente al?|comparad[oa] con(?: el| un)?|contra(?: el| un)?|versus|vs\.?|respecto al?)\s*$/i;

interface OptionContext {
  readonly parts: SentenceParts;
  readonly direction: Direction;
  readonly context: SentenceContext;
}

function optionsFor(mention: Mention, { parts, direction, context }: OptionContext): readonly (readonly Subject[])[] {
  const names = parts.names.filter((name) => !isBase(name, parts));
  const ofPlan = names.filter(({ subject }) => subject.kind !== 'plan');
  const chosen = direction === 'respectively' ? inTurn(mention, parts, ofPlan) : null;
  if (chosen) return [[chosen.subject]];
  const near = nearest(mention, names, direction);
  const inSentence = [
    ...groupOf(near, ofPlan, parts),
    ...(near?.subject.kind === 'plan' ? lastOf(mention, ofPlan) : []),
  ];
  if (ofPlan.length > 0) return inSentence;
  const isPointing = POINTING.test(parts.text);
  const previous = context.previous.map((subject) => [subject]);
  return isPointing || previous.length === 0 ? [...previous, [context.plan]] : [[context.plan], ...previous];
}

const POINTING = /(?<!\p{L})(?:est[eao]s?|dich[oa]s?|es[eao]s?|mism[oa]|sus?|cual(?:es)?|ell[oa]s?)(?!\p{L})/iu;

/** A plan that a share is taken of: *el 53 % del plan*. It is the whole, and nothing is said of it. */
function isBase({ subject, start, text }: NamedSubject, parts: SentenceParts): boolean {
  if (subject.kind !== 'plan') return false;
  const lead = parts.text.slice(Math.max(0, start - BASE_REACH), start);
  return /^del?\s/i.test(text) || /(?:\bdel?|\bal|\ben el|\bde la|\bdentro del?)\s*$/i.test(lead);
}

const BASE_REACH = 14;

function nearest(mention: Mention, names: readonly NamedSubject[], direction: Direction): NamedSubject | null {
  const before = names.filter(({ start }) => start < mention.start).at(-1) ?? null;
  const behind = names.find(({ start }) => start >= mention.end) ?? null;
  return direction === 'behind' ? (behind ?? before) : (before ?? behind);
}

function lastOf(mention: Mention, names: readonly NamedSubject[]): (readonly Subject[])[] {
  const near = nearest(mention, names, 'before');
  return near ? [[near.subject]] : [];
}

const TOGETHER = /\b(?:suman|sumados|juntos|juntas|entre|en conjunto|conjuntamente|ambos|ambas|los dos|los tres)\b/i;

/** A name alone, and together with those that are listed with it. */
function groupOf(
  near: NamedSubject | null,
  names: readonly NamedSubject[],
  { text }: SentenceParts,
): (readonly Subject[])[] {
  if (!near) return [];
  const at = names.indexOf(near);
  const group = [near];
  for (let back = at - 1; back >= 0; back -= 1) {
    const [one, other] = [names[back], names[back + 1]];
    if (!one || !other || !isListed(text.slice(one.end, other.start))) break;
    group.unshift(one);
  }
  for (let next = at + 1; at >= 0 && next < names.length; next += 1) {
    const [one, other] = [names[next - 1], names[next]];
    if (!one || !other || !isListed(text.slice(one.end, other.start))) break;
    group.push(other);
  }
  const together = [...new Set(group.map(({ subject }) => subject))];
  if (together.length < 2) return [[near.subject]];
  return TOGETHER.test(text) ? [together, [near.subject]] : [[near.subject], together];
}

function isListed(between: string): boolean {
  return /^[\s,»”"]*(?:(?:y|e)\s+)?(?:(?:el|la|los|las|de|del|eje|ejes|con)\s+)*[«“"]?$/i.test(between);
}

/** The name of the same place in the list: the figures follow the names, or go before them, in one order. */
function inTurn(mention: Mention, { mentions }: SentenceParts, names: readonly NamedSubject[]): NamedSubject | null {
  const figures = mentions.filter(({ kind }) => kind === mention.kind);
  if (figures.length === 0 || figures.length % names.length !== 0) return null;
  return names[figures.indexOf(mention) % names.length] ?? null;
}

function isAdjacent({ start, end }: Mention, { text, names }: SentenceParts): boolean {
  return names.some(
    (name) =>
      /^[\s»”",:]*(?:\(|con(?: un| el)?|:|-|–|un|el)?\s*$/iu.test(text.slice(name.end, start)) ||
      (name.start >= end &&
        /^\s*(?:para|en|a|de|del)?\s*(?:el|la)?\s*(?:eje)?\s*[«“"]?$/iu.test(text.slice(end, name.start))),
  );
}
