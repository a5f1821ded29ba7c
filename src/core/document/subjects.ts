import { isConnector } from '../words/connectors';
import { isSameWord, isSwappedWord } from '../words/likeness';
import { normalise } from '../words/normalise';
import type { Subject } from './planFacts';

/** Where a sentence names something of the plan (mención). */
export interface NamedSubject {
  readonly subject: Subject;
  readonly start: number;
  readonly end: number;
  /** As the sentence writes it. */
  readonly text: string;
  /** How the name stands there: whole, with a slip of the pen, or shortened. */
  readonly form: 'whole' | 'slip' | 'short';
  /** Whether the word before it says another level than the subject's: *eje* before the name of a front. */
  readonly isOtherLevel?: boolean;
}

interface Token {
  readonly word: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Writing {
  readonly subject: Subject;
  readonly words: readonly string[];
}

interface Place {
  readonly writing: Writing;
  readonly tokens: readonly Token[];
  readonly at: number;
}

/** Words that begin or fill the names of many axes and tell none from another. */
const GENERIC = new Set(
  'desarrollo gestion eje linea plan programa municipio municipal sector frente secretaria oficina recursos territorial integral sostenible publica publico nuevo nueva accion total'.split(
    ' ',
  ),
);
/** The words of a level before a name let it be shortened to one word. */
const LEVEL: readonly (readonly [RegExp, Subject['kind']])[] = [
  [/^(?:eje|ejes|estrategic[oa]s?|linea|lineas|dimension|pilar|reto|proposito)$/, 'axis'],
  [/^(?:frente|frentes|sector|sectores|componente|programa)$/, 'front'],
  [/^(?:secretaria|dependencia|oficina|direccion)$/, 'owner'],
  [/^(?:fuente|fuentes)$/, 'source'],
];

/** Finds what sentences speak of, whole names first, however they are accented, misspelt or shortened. */
export class SubjectFinder {
  private readonly writings: readonly Writing[];

  constructor(
    subjects: readonly Subject[],
    private readonly plan: Subject,
  ) {
    this.writings = subjects.flatMap((subject) =>
      subject.writings.map((name) => ({ subject, words: significant(normalise(withoutLevel(name)).split(' ')) })),
    );
  }

  /** What a sentence names, in its order; the longest name at a place wins. */
  find(sentence: string): readonly NamedSubject[] {
    const tokens = tokensOf(sentence);
    const found = [...this.namesIn(tokens, sentence), ...this.planIn(sentence)];
    return longest(found).sort((a, b) => a.start - b.start);
  }

  /** The subject that a text is nothing but the name of: a cell of a table, a heading. */
  named(text: string): NamedSubject | null {
    const whole = normalise(withoutLevel(text));
    const wanted = significant(whole.split(' '));
    const exact = this.writings.find(({ words }) => words.join(' ') === wanted.join(' '));
    if (exact) return { subject: exact.subject, start: 0, end: text.length, text, form: 'whole' };
    const [only, ...more] = this.find(text).filter(({ subject }) => subject.kind !== 'plan');
    if (!only || more.some(({ subject }) => subject !== only.subject)) return null;
    const covered = significant(normalise(only.text).split(' ')).length;
    return covered >= wanted.length * MOSTLY ? only : null;
  }

  private namesIn(tokens: readonly Token[], sentence: string): NamedSubject[] {
    return tokens.flatMap((_, at) =>
      this.writings.flatMap((writing) => {
        const match = matchAt(tokens, at, writing.words);
        const form = match && this.formOf(match, { writing, tokens, at });
        if (!match || !form) return [];
        const [first, last] = [tokens[at], tokens[match.last]];
        if (!first || !last) return [];
        const place = { start: first.start, end: last.end, text: sentence.slice(first.start, last.end) };
        const level = levelBefore(tokens, at);
        const isOtherLevel = level !== null && level !== writing.subject.kind;
        return [{ subject: writing.subject, ...place, form, isOtherLevel }];
      }),
    );
  }

  private formOf(match: Match, { writing, tokens, at }: Place): NamedSubject['form'] | null {
    const { words, subject } = writing;
    const isSaid = levelBefore(tokens, at) === subject.kind;
    const looksLikeName = isWritten(tokens.slice(at, match.last + 1));
    if (match.skipped > 0 || match.matched < words.length) {
      const isNamed = isSaid || (match.matched > 1 && looksLikeName);
      return isNamed && this.tellsApart(match, writing) ? 'short' : null;
    }
    if (words.length > 1) return match.slips > 0 ? 'slip' : 'whole';
    return (isSaid || looksLikeName) && match.slips === 0 ? 'whole' : null;
  }

  /** Whether a part of a name can be no other name's. */
  private tellsApart({ skipped, matched, slips }: Match, { words, subject }: Writing): boolean {
    const said = words.slice(skipped, skipped + matched);
    const isOwn = subject.kind !== 'source' && said.some((word) => !GENERIC.has(word));
    return isOwn && slips === 0 && this.isOnlyOne(said, subject);
  }

  /** Whether no other thing of this kind has these words in its name. */
  private isOnlyOne(said: readonly string[], { kind, key }: Subject): boolean {
    return !this.writings.some(
      ({ subject, words }) =>
        subject.kind === kind && subject.key !== key && said.every((word) => words.includes(word)),
    );
  }

  private planIn(sentence: string): NamedSubject[] {
    return [...sentence.matchAll(PLAN)].map((match) => ({
      subject: this.plan,
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      form: 'whole' as const,
    }));
  }
}

const PLAN =
  /(?<!\p{L})(?:plan(?:es)?\s+(?:de\s+acci[oó]n|operativo(?:\s+anual)?(?:\s+de\s+inversiones)?|de\s+inversiones)|POAI|(?:el|este|del|al)\s+plan(?!\s+(?:de|departamental|nacional|territorial|b[aá]sico|maestro|indicativo|municipal\s+de))|(?:la\s+|de\s+la\s+)?inversi[oó]n\s+total|(?:el\s+)?(?:valor|costo|monto|presupuesto)\s+total(?:\s+del?\s+plan)?|(?:el\s+)?total\s+(?:de\s+la\s+inversi[oó]n|del\s+plan|de\s+los\s+recursos))(?!\p{L})/giu;

/** Share of a text's words that a name must cover to be what the text is. */
const MOSTLY = 0.6;

function withoutLevel(name: string): string {
  const bare = name.replace(
    /^\s*(?:eje(?:\s+estrat[eé]gico)?|l[ií]nea(?:\s+estrat[eé]gica)?|dimensi[oó]n|pilar|frente|sector|programa)?\s*(?:n[°ºo]\.?)?\s*\d*\s*[.:)–-]\s*/iu,
    '',
  );
  return bare.trim() === '' ? name : bare;
}

function significant(words: readonly string[]): string[] {
  const kept = words.filter((word) => word !== '' && !isConnector(word));
  return kept.length > 0 ? kept : [...words];
}

function tokensOf(sentence: string): Token[] {
  return [...sentence.matchAll(/[\p{L}\p{M}\d]+/gu)]
    .map((match) => ({
      word: normalise(match[0]),
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }))
    .filter(({ word }) => word !== '');
}

interface Match {
  readonly last: number;
  readonly matched: number;
  /** Words of the name that were left out before those that stand there. */
  readonly skipped: number;
  readonly slips: number;
}

/** The longest run of a name's words that begins at a token, from its first word or from a later one. */
function matchAt(tokens: readonly Token[], at: number, words: readonly string[]): Match | null {
  const first = tokens[at]?.word ?? '';
  if (isConnector(first)) return null;
  let best: Match | null = null;
  for (let skipped = 0; skipped < words.length; skipped += 1) {
    const match = runAt(tokens, at, words.slice(skipped));
    if (match && match.matched > (best?.matched ?? 0)) best = { ...match, skipped };
  }
  return best;
}

function runAt(tokens: readonly Token[], at: number, words: readonly string[]): Omit<Match, 'skipped'> | null {
  let [matched, slips, last] = [0, 0, at];
  for (let next = at; next < tokens.length && matched < words.length; next += 1) {
    const [seen, wanted] = [tokens[next]?.word ?? '', words[matched] ?? ''];
    if (seen === wanted || isNear(seen, wanted)) {
      slips += seen === wanted ? 0 : 1;
      matched += 1;
      last = next;
    } else if (!isConnector(seen)) break;
  }
  return matched > 0 && slips * 2 <= matched ? { last, matched, slips } : null;
}

function isNear(seen: string, wanted: string): boolean {
  return isSameWord(seen, wanted) || isSwappedWord(seen, wanted);
}

/** Words between that of a level and the name: *eje estratégico de*, *sector de*. */
const LEVEL_REACH = 3;

function levelBefore(tokens: readonly Token[], at: number): Subject['kind'] | null {
  for (let back = at - 1; back >= Math.max(0, at - LEVEL_REACH); back -= 1) {
    const word = tokens[back]?.word ?? '';
    const level = LEVEL.find(([pattern]) => pattern.test(word))?.[1];
    if (level) return level;
    if (!isConnector(word)) return null;
  }
  return null;
}

/** Whether words stand there as a name does: with capitals, but for those that join them. */
function isWritten(tokens: readonly Token[]): boolean {
  const own = tokens.filter(({ word }) => !isConnector(word));
  return own.length > 0 && own.every(({ text }) => /^[\p{Lu}\d]/u.test(text));
}

const FORMS: readonly NamedSubject['form'][] = ['whole', 'slip', 'short'];
const KINDS: readonly Subject['kind'][] = ['axis', 'front', 'owner', 'source', 'plan'];

/** One thing at a place: the longer name, then the one that is whole, then the higher level. */
function longest(found: readonly NamedSubject[]): NamedSubject[] {
  const order = [...found].sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      Number(a.isOtherLevel ?? false) - Number(b.isOtherLevel ?? false) ||
      FORMS.indexOf(a.form) - FORMS.indexOf(b.form) ||
      KINDS.indexOf(a.subject.kind) - KINDS.indexOf(b.subject.kind),
  );
  return order.reduce<NamedSubject[]>(
    (kept, each) => (kept.some((other) => each.start < other.end && other.start < each.end) ? kept : [...kept, each]),
    [],
  );
}
