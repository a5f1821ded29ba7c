import type { FindingDraft } from '../findings/finding';
import { draftFinding } from '../findings/observation';
import { isConnector } from '../words/connectors';
import { normalise, tidy } from '../words/normalise';
import { grouped } from './grouped';
import type { Subject } from './planFacts';
import type { NamedSubject } from './subjects';

/** A name as a narrative writes it somewhere. */
export interface PlacedName extends Pick<NamedSubject, 'subject' | 'text' | 'form'> {
  readonly line: number;
}

/** Ways of writing one axis (nombres del eje) that differ by more than accents and case: a slip, or several shortenings. */
export function variantFindings(names: readonly PlacedName[]): FindingDraft[] {
  const axes = grouped(
    names.filter(({ subject }) => subject.kind === 'axis'),
    ({ subject }) => subject.key,
  );
  return [...axes.values()].flatMap((group) => variantsOf(group));
}

function variantsOf(group: readonly PlacedName[]): FindingDraft[] {
  const [{ subject } = { subject: null }] = group;
  if (!subject) return [];
  const known = new Set(subject.writings.map(wordsOf));
  const others = group.filter(({ text }) => !known.has(wordsOf(text)));
  const distinct = [...new Map(others.map((each) => [wordsOf(each.text), each])).values()];
  const [first] = distinct;
  if (!first || (distinct.length < 2 && first.form !== 'slip')) return [];
  const variants = [...spelled(group, subject), ...distinct.map(({ text }) => tidy(text))];
  const place = { line: first.line, quote: tidy(first.text), said: tidy(first.text), corrected: [subject.name] };
  const data = { name: subject.name, count: variants.length, variants, place };
  return [draftFinding(VARIANTS, { cells: [], key: `document|${subject.key}`, data })];
}

const VARIANTS = { name: 'axis-variants', severity: 'note' } as const;

/** The whole name too, where the document writes it. */
function spelled(group: readonly PlacedName[], { writings }: Subject): string[] {
  const whole = group.find(({ text }) => writings.some((name) => wordsOf(name) === wordsOf(text)));
  return whole ? [tidy(whole.text)] : [];
}

function wordsOf(text: string): string {
  return normalise(text)
    .split(' ')
    .filter((word) => !isConnector(word))
    .join(' ');
}
