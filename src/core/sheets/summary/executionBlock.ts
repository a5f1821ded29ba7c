import { ZERO, type Decimal } from '../../quantity/decimal';
import { figureOf } from '../../plan/figureKey';
import type { Activity } from '../../plan/plan';
import { a1 } from '../../workbook/address';
import { groupSum } from '../formula/groupSum';
import type { LiveFormula } from '../formula/liveFormula';
import type { Measure } from '../formula/measure';
import { planSum } from '../formula/planSum';
import { targetsMet } from '../formula/targetsMet';
import type { StyleName } from '../palette';
import type { SheetDraft } from '../sheetDraft';
import type { SheetSource } from '../sheetSource';
import { summaryGroups, type Grouping } from './summaryGroup';
import { quotient } from './summaryBlock';

const MONEY = ['committed', 'obligated', 'paid'] as const;

/** Columns of the block: what it is measured against, then each stage with its share of it. */
const COLUMN = {
  name: 1,
  targets: 3,
  base: 4,
  committed: 5,
  obligated: 6,
  committedRatio: 7,
  obligatedRatio: 8,
  paid: 9,
  paidRatio: 10,
} as const;

/** Whether the plan says anything of its execution: money committed, obligated or paid, or targets executed. */
export function hasExecution({ plan }: SheetSource): boolean {
  return [...MONEY, 'executed'].some((role) =>
    plan.activities.some((activity) => says(activity, role, plan.fiscalYear)),
  );
}

/**
 * Writes the year's execution by axis or owner (ejecución): money committed, obligated and paid over what is assigned,
 * and targets executed over planned, as Law 152 of 1994 asks offices to report. Returns the last row.
 */
export function executionBlock(
  draft: SheetDraft,
  source: SheetSource,
  { grouping, top }: { readonly grouping: Grouping; readonly top: number },
): number {
  const { plan, totals, words } = source;
  const block: ExecutionBlock = { draft, source, base: baseMeasure(source) };
  const section = grouping === 'axis' ? words.summary.execution.byAxis : words.summary.execution.byOwner;
  draft.put(top, COLUMN.name, { value: section, style: 'section' });
  header(block, words.summary.groups[grouping].heading, top + 1);
  const groups = summaryGroups(plan, totals, grouping);
  groups.forEach(({ name, activities }, at) => {
    const row = top + 2 + at;
    const remainder = words.summary.groups[grouping].remainder;
    draft.put(row, COLUMN.name, { value: name ?? remainder, style: name === null ? 'remainder' : 'text' });
    const members = new Set(activities);
    line(block, { row, activities, total: false, sum: (measure) => groupSum(source.rows, members, measure) });
  });
  const last = top + 2 + groups.length;
  draft.put(last, COLUMN.name, { value: words.summary.planTotal, style: 'totalText' });
  line(block, { row: last, activities: plan.activities, total: true, sum: (measure) => planSum(source.rows, measure) });
  return last;
}

interface ExecutionBlock {
  readonly draft: SheetDraft;
  readonly source: SheetSource;
  readonly base: 'assigned' | 'appropriated';
}

/** What is assigned; a plan that only states its appropriation is measured against that. */
function baseMeasure({ plan }: SheetSource): 'assigned' | 'appropriated' {
  const stated = (role: string): boolean => plan.activities.some((activity) => says(activity, role, plan.fiscalYear));
  return !stated('assigned') && stated('appropriated') ? 'appropriated' : 'assigned';
}

function says({ figures }: Activity, role: string, fiscalYear: number | null): boolean {
  const figure = figureOf(figures, role, fiscalYear);
  return figure !== undefined && figure.value !== null;
}

function header({ draft, source, base }: ExecutionBlock, heading: string, row: number): void {
  const { execution } = source.words.summary;
  draft.put(row, COLUMN.name, { value: heading, style: 'header' });
  draft.put(row, 2, { value: '', style: 'header' });
  draft.put(row, COLUMN.targets, { value: execution.targets, style: 'headerFigure' });
  draft.put(row, COLUMN.base, { value: execution.base[base], style: 'headerFigure' });
  for (const stage of MONEY) {
    draft.put(row, COLUMN[stage], { value: execution[stage], style: 'headerFigure' });
    draft.put(row, COLUMN[`${stage}Ratio`], { value: execution[`${stage}Ratio`], style: 'headerFigure' });
  }
}

interface ExecutionLine {
  readonly row: number;
  readonly activities: readonly Activity[];
  readonly total: boolean;
  readonly sum: (measure: Measure) => LiveFormula | null;
}

function line({ draft, source, base }: ExecutionBlock, { row, activities, total, sum }: ExecutionLine): void {
  const amount: StyleName = total ? 'totalAmount' : 'amount';
  const ratio: StyleName = total ? 'totalRatio' : 'ratio';
  draft.put(row, 2, { value: null, style: total ? 'totalText' : 'text' });
  const met = targetsMet(activities, source.plan.fiscalYear);
  if (met) draft.put(row, COLUMN.targets, { value: met.value, formula: met.formula, array: true, style: ratio });
  else draft.put(row, COLUMN.targets, { value: null, style: ratio });
  const whole = figure(draft, sum(base), { row, column: COLUMN.base, style: amount });
  for (const stage of MONEY) {
    const part = figure(draft, sum(stage), { row, column: COLUMN[stage], style: amount });
    const cells = { part: a1(row, COLUMN[stage]), whole: a1(row, COLUMN.base) };
    const formula = `=IF(${cells.whole}=0,"",${cells.part}/${cells.whole})`;
    draft.put(row, COLUMN[`${stage}Ratio`], { value: quotient(part, whole), formula, style: ratio });
  }
}

function figure(
  draft: SheetDraft,
  live: LiveFormula | null,
  { row, column, style }: { readonly row: number; readonly column: number; readonly style: StyleName },
): Decimal {
  if (live) draft.live(row, column, { live, style });
  else draft.put(row, column, { value: null, style });
  return live?.value ?? ZERO;
}
