import { isZero } from '../../quantity/compare';
import type { Decimal } from '../../quantity/decimal';
import type { Activity } from '../../plan/plan';
import { a1 } from '../../workbook/address';
import { groupSum } from '../formula/groupSum';
import type { LiveFormula } from '../formula/liveFormula';
import type { Measure } from '../formula/measure';
import { textLiteral } from '../formula/reference';
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
  planned: 2,
  targets: 3,
  base: 4,
  committed: 5,
  obligated: 6,
  committedRatio: 7,
  obligatedRatio: 8,
  paid: 9,
  paidRatio: 10,
} as const;

/** Whether the plan says anything of its execution that may be summed: money committed, obligated or paid, or targets met. */
export function hasExecution({ plan, says }: SheetSource): boolean {
  return MONEY.some(says) || targetsMet(plan.activities, plan.fiscalYear) !== null;
}

/**
 * Writes the year's execution by axis or owner (ejecución): money committed, obligated and paid over what is assigned,
 * and how many of the targets were met, as Law 152 of 1994 asks offices to report. Returns the last row.
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

type Base = 'assigned' | 'appropriated' | 'total';

interface ExecutionBlock {
  readonly draft: SheetDraft;
  readonly source: SheetSource;
  readonly base: Base;
}

/** What is assigned; else the appropriation; a budget that states neither beside its execution is measured against itself. */
function baseMeasure({ says, totals }: SheetSource): Base {
  if (says('assigned')) return 'assigned';
  if (says('appropriated')) return 'appropriated';
  return totals.sources.length > 0 || !says('total') ? 'assigned' : 'total';
}

function header({ draft, source, base }: ExecutionBlock, heading: string, row: number): void {
  const { execution } = source.words.summary;
  draft.put(row, COLUMN.name, { value: heading, style: 'header' });
  draft.put(row, COLUMN.planned, { value: execution.plannedTargets, style: 'headerFigure' });
  draft.put(row, COLUMN.targets, { value: execution.targets, style: 'headerFigure' });
  draft.put(row, COLUMN.base, {
    value: base === 'total' ? source.words.summary.total : execution.base[base],
    style: 'headerFigure',
  });
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
  const { noDatum } = source.words.milestones;
  const targets = targetsMet(activities, source.plan.fiscalYear);
  figure(draft, targets?.planned ?? null, { row, column: COLUMN.planned, style: amount, noDatum });
  figure(draft, targets?.met ?? null, { row, column: COLUMN.targets, style: amount, noDatum });
  const whole = figure(draft, sum(base), { row, column: COLUMN.base, style: amount, noDatum });
  for (const stage of MONEY) {
    const live = source.says(stage) ? sum(stage) : null;
    const part = figure(draft, live, { row, column: COLUMN[stage], style: amount, noDatum });
    const cells = { part: a1(row, COLUMN[stage]), whole: a1(row, COLUMN.base) };
    draft.put(row, COLUMN[`${stage}Ratio`], {
      value: part === null || whole === null || isZero(whole) ? noDatum : quotient(part, whole),
      formula: `=IF(OR(N(${cells.whole})=0,ISTEXT(${cells.part})),${textLiteral(noDatum)},${cells.part}/${cells.whole})`,
      style: ratio,
    });
  }
}

interface FigurePlace {
  readonly row: number;
  readonly column: number;
  readonly style: StyleName;
  readonly noDatum: string;
}

/** The figure, or that there is none: a column that was not confirmed is no zero. */
function figure(
  draft: SheetDraft,
  live: LiveFormula | null,
  { row, column, style, noDatum }: FigurePlace,
): Decimal | null {
  if (live) draft.live(row, column, { live, style });
  else draft.put(row, column, { value: noDatum, style });
  return live?.value ?? null;
}
