import type { DocumentData, DocumentRule, NamedReading } from '../../core/document/documentData';
import type { CountedThing } from '../../core/document/mention';
import type { Measure } from '../../core/document/measure';
import { compare } from '../../core/quantity/compare';
import { decimal, type Decimal } from '../../core/quantity/decimal';
import type { FindingWords } from '../findingWords';
import type { Say } from '../say';

const MEASURES: Readonly<Record<Measure, string>> = {
  share: 'su participación en el valor total del plan',
  shareInAxis: 'su participación en el valor de su eje',
  gap: 'lo que le falta por financiar de su propio valor',
  gapShare: 'su parte de todo lo que falta por gestionar',
  gapOfPlan: 'lo que le falta por gestionar, del valor total del plan',
  assignedRatio: 'lo asignado de su propio valor',
  assignedShare: 'su parte de todo lo asignado',
  assignedOfPlan: 'lo asignado, del valor total del plan',
  total: 'valor total',
  assigned: 'con asignación',
  toRaise: 'por gestionar',
};

/** Of the whole plan the same things are said without *su*. */
const OF_PLAN: Readonly<Partial<Record<Measure, string>>> = {
  gap: 'lo que falta por financiar del plan',
  assignedRatio: 'lo asignado del plan',
  total: 'valor total del plan',
  assigned: 'con asignación en el plan',
  toRaise: 'por gestionar en el plan',
};

const THINGS: Readonly<Record<CountedThing, readonly [string, string]>> = {
  milestone: ['hito', 'hitos'],
  axis: ['eje', 'ejes'],
  front: ['frente', 'frentes'],
  activity: ['actividad', 'actividades'],
};

const HUNDRED = decimal(100n);

function who({ names }: NamedReading, say: Say): string {
  return names.length === 0 ? 'el plan' : names.map((name) => `«${say.text(name)}»`).join(' y ');
}

function what({ measure, names }: NamedReading): string {
  return (names.length === 0 ? OF_PLAN[measure] : undefined) ?? MEASURES[measure];
}

const percent = (value: Decimal, say: Say): string => `${say.number(value)} %`;

/** `43,6 %, lo que le falta por financiar de su propio valor («GESTIÓN SOCIAL»)`. */
function reading(each: NamedReading, say: Say, figure: (value: Decimal, say: Say) => string): string {
  const of = each.names.length === 0 ? '' : ` (${who(each, say)})`;
  return `${figure(each.value, say)}, ${what(each)}${of}`;
}

const pesos = (value: Decimal, say: Say): string => `$ ${say.number(value)}`;

function offered(readings: readonly NamedReading[], say: Say, figure: (value: Decimal, say: Say) => string): string {
  const [only, ...more] = readings;
  if (!only) return 'y el libro no da esa cifra';
  if (more.length === 0) return `y según el libro es ${reading(only, say, figure)}`;
  return `y no es ninguna de las lecturas posibles: ${readings.map((each) => reading(each, say, figure)).join('; o ')}`;
}

function countSentence(data: DocumentData['milestone-count'], say: Say): string {
  const [one, many] = THINGS[data.thing];
  const of = data.name === null ? '' : ` en «${say.text(data.name)}»`;
  const listed =
    data.listed === null
      ? ''
      : `; el documento enumera ${say.number(data.listed)}${data.distinct === data.listed ? '' : ` (${say.number(data.distinct ?? 0)} distintos)`}`;
  return `${line(data.place)}: el texto anuncia ${say.number(data.stated)} ${data.stated === 1 ? one : many}${of} y el plan tiene ${say.number(data.planned)}${listed}.`;
}

const line = ({ line: at }: { readonly line: number }): string => `Línea ${at} del documento`;

/** What is said of a narrative, in Spanish of Colombia. */
export const documentFindings: Pick<FindingWords['rules'], DocumentRule> = {
  'stated-percentage': {
    title: 'Porcentajes del documento',
    message: ({ place, printed, readings, fits }, say) => {
      const said = `${line(place)}: el texto dice ${say.text(place.said)}`;
      if (fits) {
        return `${said}, que es ${what(fits)}${fits.names.length > 0 ? ` (${who(fits, say)})` : ''} y no lo que dice la frase; ${offered(readings, say, percent)}.`;
      }
      const over = compare(printed, HUNDRED) > 0 ? ', más que el todo,' : '';
      return `${said}${over} ${offered(readings, say, percent)}.`;
    },
  },
  'percentage-truncated': {
    title: 'Porcentajes truncados',
    message: ({ shares, roundedToo }, say) => {
      const named = shares.map(
        ({ said, rounded, names }) =>
          `${say.text(said)} está truncado y redondeado es ${percent(rounded, say)}${names[0] ? ` («${say.text(names[0])}»)` : ''}`,
      );
      const mixed = roundedToo === null ? '' : `, mientras que ${say.text(roundedToo)} está redondeado`;
      return `${line(shares[0] ?? { line: 0 })}: ${named.join('; ')}${mixed}.`;
    },
  },
  'shares-sum': {
    title: 'Porcentajes que no suman 100',
    message: ({ place, sum, recalculated, shares }, say) =>
      `${line(place)}: los porcentajes de participación de los ejes (${say.list(shares)}) suman ${percent(sum, say)}; bien redondeados suman ${percent(recalculated, say)}.`,
  },
  'malformed-number': {
    title: 'Números mal escritos',
    message: ({ place, proposed }, say) =>
      `${line(place)}: «${say.text(place.said)}» está mal escrito${proposed ? `; debe decir ${percent(proposed, say)}` : ''}.`,
  },
  'stated-amount': {
    title: 'Valores del documento',
    message: ({ place, readings, fits, isTruncated, table }, say) => {
      const where = table
        ? `, cuadro del documento, fila «${say.text(table.row)}»${table.column ? `, columna «${say.text(table.column)}»` : ''}`
        : '';
      const said = `${line(place)}${where}: el texto dice ${say.text(place.said)}`;
      if (isTruncated) {
        return `${said}, que está truncado; redondeado es ${readings.map((each) => reading(each, say, pesos)).join('; ')}.`;
      }
      if (fits) {
        return `${said}, que es ${what(fits)}${fits.names.length > 0 ? ` (${who(fits, say)})` : ''} y no lo que dice la frase; ${offered(readings, say, pesos)}.`;
      }
      return `${said} ${offered(readings, say, pesos)}.`;
    },
  },
  'milestone-count': { title: 'Hitos anunciados', message: countSentence },
  'stated-count': { title: 'Conteos del documento', message: countSentence },
  'milestone-not-in-plan': {
    title: 'Hitos del documento que no están en el plan',
    message: ({ milestones }, say) =>
      milestones.length === 1
        ? `${line(milestones[0] ?? { line: 0 })}: el hito «${say.text(milestones[0]?.name ?? '')}» no está en el plan.`
        : `El documento enumera ${say.number(milestones.length)} hitos que no están en el plan: ${say.list(milestones.map(({ name, line: at }) => `«${say.text(name)}» (línea ${at})`))}.`,
  },
  'milestone-not-in-document': {
    title: 'Hitos del plan que no están en el documento',
    message: ({ milestones }, say) =>
      milestones.length === 1
        ? `El hito «${say.text(milestones[0] ?? '')}» está en el plan y el documento no lo enumera.`
        : `${say.number(milestones.length)} hitos del plan no están en el documento: ${say.list(milestones.map((name) => `«${say.text(name)}»`))}.`,
  },
  'milestone-moved': {
    title: 'Hitos bajo otro eje',
    message: ({ place, milestones, listedUnder, planned }, say) =>
      `${line(place)}: el documento pone bajo «${say.text(listedUnder)}» lo que en el plan es de «${say.text(planned)}»: ${say.list(milestones.map((name) => `«${say.text(name)}»`))}.`,
  },
  'document-without-figures': {
    title: 'Documento sin cifras',
    message: ({ lines }, say) =>
      `En el documento (${lines === 1 ? '1 línea' : `${say.number(lines)} líneas`}) no se encontraron porcentajes, valores, conteos ni listas de hitos que cotejar con el plan.`,
  },
};
