import type { Figure } from '../plan/figure';
import { figureOf } from '../plan/figureKey';
import type { Plan, SummaryLine } from '../plan/plan';
import { multiply } from '../quantity/arithmetic';
import { fromNumber, ONE } from '../quantity/decimal';
import { formatAddress } from '../workbook/address';
import type { StatedFigure, StatedTotals } from './planTotals';

/** What the workbook's own summary says of a group, in pesos; null when no line speaks of it. */
export function statedTotals(plan: Plan, level: SummaryLine['level'], group: string | null): StatedTotals | null {
  const line = plan.summaries.find((each) => each.level === level && (level === 'plan' || each.group === group));
  if (!line) return null;
  const stated = (role: string): StatedFigure | null =>
    inPesos(plan, figureOf(line.figures, role, plan.fiscalYear), line);
  const found = { total: stated('total'), assigned: stated('assigned'), toRaise: stated('toRaise') };
  return (found.total ?? found.assigned ?? found.toRaise) ? found : null;
}

function inPesos(plan: Plan, figure: Figure | undefined, line: SummaryLine): StatedFigure | null {
  if (!figure?.value) return null;
  const unit = fromNumber(summaryUnit(plan, line)) ?? ONE;
  return { cell: formatAddress(figure.cell), value: multiply(figure.value, unit) };
}

/** Pesos per unit of a summary's cells: what its own line says, else as the plan's tables. */
export function summaryUnit(plan: Plan, line: SummaryLine): number {
  return line.unit ?? plan.tables[0]?.unit ?? 1;
}
