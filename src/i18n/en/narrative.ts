import type { NarratedTotals, NarrativeWords } from '../../core/document/planNarrative';
import { formatPesos, formatRatio } from '../number';

const amount: NarrativeWords['amount'] = (value) => `$ ${formatPesos(value, 'en')}`;
const percent = (ratio: number): string => formatRatio(ratio, 'en');

function planSentence({ total, assigned, toRaise, assignedRatio, gap }: NarratedTotals, year: number | null): string {
  const name = year === null ? 'The plan of action' : `The plan of action of ${year}`;
  const whole = `${name} amounts to ${total ? amount(total) : ''}`;
  if (!assigned || !toRaise || assignedRatio === null || gap === null) return `${whole}.`;
  return `${whole}, of which ${amount(assigned)} (${percent(assignedRatio)}) are assigned and ${amount(toRaise)} (${percent(gap)}) are still to be raised.`;
}

function axisClause({ share, gap }: NarratedTotals): string {
  const part = `with ${percent(share ?? 0)} of the total`;
  return gap === null ? part : `${part} and ${percent(gap)} of its value still to be raised`;
}

function axesSentence([first, ...others]: readonly NarratedTotals[]): string {
  if (!first) return '';
  const rest = others.map((axis) => `${axis.name ?? ''}, ${axisClause(axis)}`);
  return `The largest axis is ${first.name ?? ''}, ${axisClause(first)}; it is followed by ${rest.join('; ')}.`;
}

/** The table of axes and its sentences for the plan's document, in English. */
export const narrative: NarrativeWords = {
  columns: {
    axis: 'Strategic axis',
    total: 'Total value',
    assigned: 'Assigned',
    toRaise: 'To be raised',
    gap: '% to be raised',
    share: '% share',
  },
  noAxis: 'No axis',
  planRow: (year) => (year === null ? 'TOTAL OF THE PLAN' : `TOTAL OF THE PLAN, ${year}`),
  unknown: 'no data',
  amount,
  percent,
  planSentence,
  axesSentence,
  milestonesSentence: (milestones) =>
    milestones === 1 ? 'The plan has 1 milestone.' : `The plan has ${milestones} milestones.`,
};
