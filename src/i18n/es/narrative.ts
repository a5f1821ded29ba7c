import type { NarratedTotals, NarrativeWords } from '../../core/document/planNarrative';
import { formatPesos, formatRatio } from '../number';

const amount: NarrativeWords['amount'] = (value) => `$ ${formatPesos(value, 'es')}`;
const percent = (ratio: number): string => formatRatio(ratio, 'es').replace('\u00a0', ' ');

function planSentence({ total, assigned, toRaise, assignedRatio, gap }: NarratedTotals, year: number | null): string {
  const name = year === null ? 'El plan de acción' : `El plan de acción de la vigencia ${year}`;
  const whole = `${name} asciende a ${total ? amount(total) : ''}`;
  if (!assigned || !toRaise || assignedRatio === null || gap === null) return `${whole}.`;
  return `${whole}, de los cuales ${amount(assigned)} (${percent(assignedRatio)}) tienen asignación presupuestal y ${amount(toRaise)} (${percent(gap)}) están por gestionar.`;
}

function axisClause({ share, gap }: NarratedTotals): string {
  const part = `con el ${percent(share ?? 0)} del valor total`;
  return gap === null ? part : `${part} y el ${percent(gap)} de su valor por financiar`;
}

function axesSentence([first, ...others]: readonly NarratedTotals[]): string {
  if (!first) return '';
  const rest = others.map((axis) => `${axis.name ?? ''}, ${axisClause(axis)}`);
  return `El eje de mayor valor es ${first.name ?? ''}, ${axisClause(first)}; le ${rest.length === 1 ? 'sigue' : 'siguen'} ${rest.join('; ')}.`;
}

/** The table of axes and its sentences for the plan's document, in Spanish of Colombia. */
export const narrative: NarrativeWords = {
  columns: {
    axis: 'Eje estratégico',
    total: 'Valor total',
    assigned: 'Con asignación presupuestal',
    toRaise: 'Recursos por gestionar',
    gap: '% por financiar',
    share: '% de participación',
  },
  noAxis: 'Sin eje',
  planRow: (year) => (year === null ? 'TOTAL DEL PLAN' : `TOTAL DEL PLAN, VIGENCIA ${year}`),
  unknown: 'sin dato',
  amount,
  percent,
  planSentence,
  axesSentence,
  milestonesSentence: (milestones) =>
    milestones === 1 ? 'El plan contempla 1 hito.' : `El plan contempla ${milestones} hitos.`,
};
