import type { Slip } from '../balance/slip';
import { documentAddress, type DocumentPlace } from '../findings/documentPlace';
import type { Confidence } from '../findings/finding';
import { draftFinding, type FindingShape, type Observation } from '../findings/observation';
import type { Suspect } from '../findings/suspect';
import { toNumber, toPlainText, type Decimal } from '../quantity/decimal';
import type { Suggestion, Verdict } from './claim';
import type { DocumentData, DocumentRule, NamedReading } from './documentData';
import { DOCUMENT_SEVERITIES } from './documentRules';
import type { Mention } from './mention';
import { reprint, type DecimalSign } from './reprint';

/** Makes a finding of what was observed in a narrative. */
export function documentFinding<R extends DocumentRule>(
  name: R,
  observed: Omit<Observation<DocumentData[R]>, 'cells'>,
): FindingShape<R, DocumentData[R]> {
  return draftFinding({ name, severity: DOCUMENT_SEVERITIES[name] }, { cells: [], ...observed });
}

/** Where a figure stands: its sentence, and that sentence with each of the values offered. */
export interface QuotedMention {
  readonly mention: Mention;
  readonly quote: string;
  readonly line: number;
  readonly sign: DecimalSign;
}

/** The place of a figure, with its sentence as it would read with each of the values. */
export function placeOf({ mention, quote, line, sign }: QuotedMention, values: readonly Decimal[]): DocumentPlace {
  const corrected = values.map(
    (value) => `${quote.slice(0, mention.start)}${reprint(mention, value, sign)}${quote.slice(mention.end)}`,
  );
  return { line, quote, said: mention.text, corrected };
}

/** The values offered in place of a figure, as explanations: one leads, several are a tie. */
export function suspectsOf(line: number, printed: Decimal, suggestions: readonly Offer[]): Suspect[] {
  const confidence: Confidence = suggestions.length > 1 ? 'tie' : 'medium';
  return suggestions.map(({ proposed, slip }) => ({
    ...{ cell: documentAddress(line), observed: toNumber(printed), proposed, slip, confidence },
    ...{ repairs: [], clears: [], also: [] },
  }));
}

interface Offer {
  readonly proposed: Decimal;
  readonly slip: Slip;
}

/** A reading in the names that its sentence needs. */
export function namedReading({ measure, subjects, proposed }: Suggestion): NamedReading {
  const names = subjects.flatMap(({ kind, name }) => (kind === 'plan' ? [] : [name]));
  return { measure, names, value: proposed };
}

/** What makes a figure of a narrative the same in the next run: how it is printed and what the plan says instead. */
export function mentionKey({ mention, suggestions }: Pick<Verdict, 'mention' | 'suggestions'>): string {
  const offered = suggestions.map(({ measure, subjects, proposed }) =>
    [measure, ...subjects.map(({ key }) => key), toPlainText(proposed)].join(' '),
  );
  return ['document', mention.text, ...offered].join('|');
}
