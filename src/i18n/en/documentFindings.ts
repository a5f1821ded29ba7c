import type { DocumentData, DocumentRule, NamedReading } from '../../core/document/documentData';
import type { CountedThing } from '../../core/document/mention';
import type { Measure } from '../../core/document/measure';
import { compare } from '../../core/quantity/compare';
import { decimal, type Decimal } from '../../core/quantity/decimal';
import type { FindingWords } from '../findingWords';
import type { Say } from '../say';

const MEASURES: Readonly<Record<Measure, string>> = {
  share: 'its share of the plan’s total',
  shareInAxis: 'its share of its axis',
  gap: 'what is still to be raised of its own value',
  gapShare: 'its part of all that is still to be raised',
  gapOfPlan: 'what it still has to raise, of the plan’s total',
  assignedRatio: 'what is assigned of its own value',
  assignedShare: 'its part of all that is assigned',
  assignedOfPlan: 'what is assigned, of the plan’s total',
  total: 'total value',
  assigned: 'assigned',
  toRaise: 'to be raised',
};

/** Of the whole plan the same things are said without *its*. */
const OF_PLAN: Readonly<Partial<Record<Measure, string>>> = {
  gap: 'what is still to be raised of the plan',
  assignedRatio: 'what is assigned of the plan',
  total: 'the plan’s total',
  assigned: 'assigned in the plan',
  toRaise: 'to be raised in the plan',
};

const THINGS: Readonly<Record<CountedThing, readonly [string, string]>> = {
  milestone: ['milestone', 'milestones'],
  axis: ['axis', 'axes'],
  front: ['front', 'fronts'],
  activity: ['activity', 'activities'],
};

const HUNDRED = decimal(100n);

function who({ names }: NamedReading, say: Say): string {
  return names.length === 0 ? 'the plan' : names.map((name) => `“${say.text(name)}”`).join(' and ');
}

function what({ measure, names }: NamedReading): string {
  return (names.length === 0 ? OF_PLAN[measure] : undefined) ?? MEASURES[measure];
}

const percent = (value: Decimal, say: Say): string => `${say.number(value)}%`;

/** `43.6%, what is still to be raised of its own value (“GESTIÓN SOCIAL”)`. */
function reading(each: NamedReading, say: Say, figure: (value: Decimal, say: Say) => string): string {
  const of = each.names.length === 0 ? '' : ` (${who(each, say)})`;
  return `${figure(each.value, say)}, ${what(each)}${of}`;
}

const pesos = (value: Decimal, say: Say): string => `$ ${say.number(value)}`;

function offered(readings: readonly NamedReading[], say: Say, figure: (value: Decimal, say: Say) => string): string {
  const [only, ...more] = readings;
  if (!only) return 'and the workbook gives no such figure';
  if (more.length === 0) return `and by the workbook it is ${reading(only, say, figure)}`;
  return `and it is none of the possible readings: ${readings.map((each) => reading(each, say, figure)).join('; or ')}`;
}

function countSentence(data: DocumentData['milestone-count'], say: Say): string {
  const [one, many] = THINGS[data.thing];
  const of = data.name === null ? '' : ` in “${say.text(data.name)}”`;
  const listed =
    data.listed === null
      ? ''
      : `; the document lists ${say.number(data.listed)}${data.distinct === data.listed ? '' : ` (${say.number(data.distinct ?? 0)} distinct)`}`;
  return `${line(data.place)}: the text announces ${say.number(data.stated)} ${data.stated === 1 ? one : many}${of} and the plan has ${say.number(data.planned)}${listed}.`;
}

const line = ({ line: at }: { readonly line: number }): string => `Line ${at} of the document`;

/** What is said of a narrative, in English. */
export const documentFindings: Pick<FindingWords['rules'], DocumentRule> = {
  'stated-percentage': {
    title: 'Percentages of the document',
    message: ({ place, printed, readings, fits }, say) => {
      const said = `${line(place)}: the text says ${say.text(place.said)}`;
      if (fits) {
        return `${said}, which is ${what(fits)}${fits.names.length > 0 ? ` (${who(fits, say)})` : ''} and not what the sentence speaks of; ${offered(readings, say, percent)}.`;
      }
      const over = compare(printed, HUNDRED) > 0 ? ', more than the whole,' : '';
      return `${said}${over} ${offered(readings, say, percent)}.`;
    },
  },
  'percentage-truncated': {
    title: 'Truncated percentages',
    message: ({ shares, roundedToo }, say) => {
      const named = shares.map(
        ({ said, rounded, names }) =>
          `${say.text(said)} is truncated and rounded is ${percent(rounded, say)}${names[0] ? ` (“${say.text(names[0])}”)` : ''}`,
      );
      const mixed = roundedToo === null ? '' : `, while ${say.text(roundedToo)} is rounded`;
      return `${line(shares[0] ?? { line: 0 })}: ${named.join('; ')}${mixed}.`;
    },
  },
  'shares-sum': {
    title: 'Percentages that do not add to 100',
    message: ({ place, sum, recalculated, shares }, say) =>
      `${line(place)}: the shares of the axes (${say.list(shares)}) add to ${percent(sum, say)}; rightly rounded they add to ${percent(recalculated, say)}.`,
  },
  'malformed-number': {
    title: 'Malformed numbers',
    message: ({ place, proposed }, say) =>
      `${line(place)}: “${say.text(place.said)}” is malformed${proposed ? `; it should say ${percent(proposed, say)}` : ''}.`,
  },
  'stated-amount': {
    title: 'Amounts of the document',
    message: ({ place, readings, fits, isTruncated, table }, say) => {
      const where = table
        ? `, table of the document, row “${say.text(table.row)}”${table.column ? `, column “${say.text(table.column)}”` : ''}`
        : '';
      const said = `${line(place)}${where}: the text says ${say.text(place.said)}`;
      if (isTruncated) {
        return `${said}, which is truncated; rounded it is ${readings.map((each) => reading(each, say, pesos)).join('; ')}.`;
      }
      if (fits) {
        return `${said}, which is ${what(fits)}${fits.names.length > 0 ? ` (${who(fits, say)})` : ''} and not what the sentence speaks of; ${offered(readings, say, pesos)}.`;
      }
      return `${said} ${offered(readings, say, pesos)}.`;
    },
  },
  'milestone-count': { title: 'Milestones announced', message: countSentence },
  'stated-count': { title: 'Counts of the document', message: countSentence },
  'milestone-not-in-plan': {
    title: 'Milestones of the document that the plan does not have',
    message: ({ milestones }, say) =>
      milestones.length === 1
        ? `${line(milestones[0] ?? { line: 0 })}: the milestone “${say.text(milestones[0]?.name ?? '')}” is not in the plan.`
        : `The document lists ${say.number(milestones.length)} milestones that are not in the plan: ${say.list(milestones.map(({ name, line: at }) => `“${say.text(name)}” (line ${at})`))}.`,
  },
  'milestone-not-in-document': {
    title: 'Milestones of the plan that the document does not list',
    message: ({ milestones }, say) =>
      milestones.length === 1
        ? `The milestone “${say.text(milestones[0] ?? '')}” is in the plan and the document does not list it.`
        : `${say.number(milestones.length)} milestones of the plan are not in the document: ${say.list(milestones.map((name) => `“${say.text(name)}”`))}.`,
  },
  'milestone-moved': {
    title: 'Milestones under another axis',
    message: ({ place, milestones, listedUnder, planned }, say) =>
      `${line(place)}: the document puts under “${say.text(listedUnder)}” what in the plan belongs to “${say.text(planned)}”: ${say.list(milestones.map((name) => `“${say.text(name)}”`))}.`,
  },
  'document-without-figures': {
    title: 'Document without figures',
    message: ({ lines }, say) =>
      `In the document (${lines === 1 ? '1 line' : `${say.number(lines)} lines`}) no percentages, amounts, counts or lists of milestones were found that could be held against the plan.`,
  },
};
