import { ZERO, toNumber, decimal } from '../../quantity/decimal';
import { add, subtract, sum } from '../../quantity/arithmetic';
import { a1 } from '../../workbook/address';
import { criteriaSum, type Criterion } from '../formula/criteriaSum';
import { groupSum } from '../formula/groupSum';
import type { LiveFormula } from '../formula/liveFormula';
import { milestoneCount } from '../formula/milestoneCount';
import { planSum } from '../formula/planSum';
import { absoluteCell } from '../formula/reference';
import { rowCount } from '../formula/rowCount';
import type { StyleName } from '../palette';
import type { SheetDraft } from '../sheetDraft';
import type { SheetSource } from '../sheetSource';
import { statedTotal } from './statedTotal';
import type { Grouping, SummaryGroup } from './summaryGroup';

/** The columns of the summary's blocks. */
export const SUMMARY_COLUMNS = {
  name: 1,
  activities: 2,
  milestones: 3,
  total: 4,
  assigned: 5,
  toRaise: 6,
  gap: 7,
  share: 8,
  stated: 9,
  difference: 10,
} as const;

const MEASURES = ['total', 'assigned', 'toRaise'] as const;
const COLUMNS = SUMMARY_COLUMNS;

/** One block of the summary while it is written. */
export interface SummaryBlock {
  readonly draft: SheetDraft;
  readonly source: SheetSource;
  readonly grouping: Grouping;
  readonly groups: readonly SummaryGroup[];
  /** The row of the block's section title. */
  readonly top: number;
  /** Whether the workbook itself states the total of a group, or of the plan. */
  readonly statesTotals: boolean;
  /** The row that holds the plan's own total, once the first block has it. */
  readonly planRow: number | null;
}

/** Where a block's lines stand. */
export interface BlockPlace {
  readonly first: number;
  /** The last named group: the remainder comes after it. */
  readonly lastNamed: number;
  readonly last: number;
  readonly total: number;
  readonly control: number;
}

/** Writes one grouping: a line a group, its remainder, the plan's total and the control line. */
export function summaryBlock(block: SummaryBlock): BlockPlace {
  const { draft, source, grouping, groups, top } = block;
  draft.put(top, COLUMNS.name, { value: source.words.summary.groups[grouping].section, style: 'section' });
  header(block);
  const first = top + 2;
  const last = first + groups.length - 1;
  const lastNamed = last - (groups.at(-1)?.name === null ? 1 : 0);
  const place = { first, lastNamed, last, total: last + 1, control: last + 2 };
  const sums = groups.map((group, at) => groupLine(block, group, { row: first + at, total: place.total }));
  totalLine(block, place);
  controlLine(block, place, sums);
  return place;
}

function header(block: SummaryBlock): void {
  const { draft, source, grouping, top } = block;
  const { words } = source;
  const { summary } = words;
  draft.put(top + 1, COLUMNS.name, { value: summary.groups[grouping].heading, style: 'header' });
  const figures = ['activities', 'milestones', 'total', 'assigned', 'toRaise', 'gap', 'share'] as const;
  for (const figure of figures) draft.put(top + 1, COLUMNS[figure], { value: summary[figure], style: 'headerFigure' });
  if (!block.statesTotals) return;
  draft.put(top + 1, COLUMNS.stated, { value: summary.stated, style: 'headerFigure' });
  draft.put(top + 1, COLUMNS.difference, { value: summary.difference, style: 'headerFigure' });
}

/** The exact figures of a line, for the control line. */
interface LineSums {
  readonly activities: number;
  readonly amounts: readonly LiveFormula['value'][];
}

function groupLine(block: SummaryBlock, group: SummaryGroup, at: { row: number; total: number }): LineSums {
  const { draft, source, grouping } = block;
  const { row } = at;
  const named = group.name !== null;
  draft.put(row, COLUMNS.name, {
    value: group.name ?? source.words.summary.groups[grouping].remainder,
    style: named ? 'text' : 'remainder',
  });
  const criterion = named ? criterionOf(grouping, group, row) : null;
  const members = new Set(group.activities);
  draft.live(row, COLUMNS.activities, { live: rowCount(source, group.activities, criterion), style: 'amount' });
  milestoneCell(block, group, row);
  const amounts = MEASURES.map((measure) => {
    const live =
      (criterion && criteriaSum(source, group.activities, { measure, criterion })) ??
      groupSum(source.rows, members, measure);
    return amountCell(draft, { row, column: COLUMNS[measure], isKnown: group.activities.length === 0 }, live);
  });
  ratios(draft, row, { total: at.total, style: 'ratio', amounts, whole: planTotal(block) });
  if (block.statesTotals && grouping !== 'owner' && named)
    stated(block, { row, level: grouping, group: group.key, total: amounts[0] ?? ZERO });
  return { activities: group.activities.length, amounts };
}

function criterionOf(grouping: Grouping, { name }: SummaryGroup, row: number): Criterion {
  return { role: grouping, name: name ?? '', reference: `$${a1(row, COLUMNS.name)}` };
}

function planTotal({ source }: SummaryBlock): LiveFormula['value'] {
  return source.totals.plan.total;
}

function milestoneCell({ draft, source }: SummaryBlock, { activities }: SummaryGroup, row: number): void {
  const live = milestoneCount(source.rows, activities);
  if (live) draft.live(row, COLUMNS.milestones, { live, style: 'amount' });
  else draft.put(row, COLUMNS.milestones, { value: distinctMilestones(activities), style: 'amount' });
}

function distinctMilestones(activities: SummaryGroup['activities']): number {
  return new Set(activities.flatMap(({ milestone }) => milestone ?? [])).size;
}

interface AmountPlace {
  readonly row: number;
  readonly column: number;
  readonly isKnown?: boolean;
  readonly style?: StyleName;
}

/** Blank where the plan has no column that says it: a zero would say that nothing is to be raised. */
function amountCell(
  draft: SheetDraft,
  { row, column, isKnown = false, style = 'amount' }: AmountPlace,
  live: LiveFormula | null,
): LiveFormula['value'] {
  if (live) draft.live(row, column, { live, style });
  else draft.put(row, column, { value: isKnown ? 0 : null, style });
  return live?.value ?? ZERO;
}

interface Ratios {
  readonly total: number;
  readonly style: StyleName;
  readonly amounts: readonly LiveFormula['value'][];
  readonly whole: LiveFormula['value'];
}

function ratios(draft: SheetDraft, row: number, { total, style, amounts, whole }: Ratios): void {
  const [own = ZERO, , toRaise = ZERO] = amounts;
  const toRaiseCell = a1(row, COLUMNS.toRaise);
  const cell = a1(row, COLUMNS.total);
  const planCell = absoluteCell(total, COLUMNS.total);
  draft.put(row, COLUMNS.gap, {
    value: draft.valueAt(row, COLUMNS.toRaise) === null ? '' : quotient(toRaise, own),
    formula: `=IF(OR(${cell}=0,${toRaiseCell}=""),"",${toRaiseCell}/${cell})`,
    style,
  });
  draft.put(row, COLUMNS.share, {
    value: quotient(own, whole),
    formula: `=IF(${planCell}=0,"",${cell}/${planCell})`,
    style,
  });
}

/** The quotient as the spreadsheet gives it: empty where there is nothing to divide by. */
export function quotient(part: LiveFormula['value'], whole: LiveFormula['value']): number | string {
  return whole.units === 0n ? '' : toNumber(part) / toNumber(whole);
}

function stated(
  { draft, source }: SummaryBlock,
  line: {
    row: number;
    level: 'plan' | 'axis' | 'front';
    group: string | null;
    total: LiveFormula['value'];
    style?: StyleName;
  },
): void {
  const live = statedTotal(source.plan, line.level, line.group);
  const style = line.style ?? 'amount';
  if (!live) {
    draft.put(line.row, COLUMNS.stated, { value: null, style });
    draft.put(line.row, COLUMNS.difference, { value: null, style });
    return;
  }
  draft.live(line.row, COLUMNS.stated, { live, style });
  draft.put(line.row, COLUMNS.difference, {
    value: toNumber(subtract(line.total, live.value)),
    formula: `=${a1(line.row, COLUMNS.total)}-${a1(line.row, COLUMNS.stated)}`,
    style,
  });
}

function totalLine(block: SummaryBlock, place: BlockPlace): void {
  const { draft, source, planRow } = block;
  const row = place.total;
  draft.put(row, COLUMNS.name, { value: source.words.summary.planTotal, style: 'totalText' });
  if (planRow === null) ownTotals(block, row);
  else repeatedTotals(block, row, planRow);
  const { total, assigned, toRaise } = source.totals.plan;
  ratios(draft, row, { total: row, style: 'totalRatio', amounts: [total, assigned, toRaise], whole: total });
  if (block.statesTotals && block.grouping === 'axis')
    stated(block, { row, level: 'plan', group: null, total, style: 'totalAmount' });
}

function ownTotals({ draft, source }: SummaryBlock, row: number): void {
  const { rows, plan } = source;
  draft.live(row, COLUMNS.activities, { live: rowCount(source, plan.activities, null), style: 'totalAmount' });
  const milestones = milestoneCount(rows, plan.activities);
  if (milestones) draft.live(row, COLUMNS.milestones, { live: milestones, style: 'totalAmount' });
  else draft.put(row, COLUMNS.milestones, { value: distinctMilestones(plan.activities), style: 'totalAmount' });
  for (const measure of MEASURES) {
    amountCell(draft, { row, column: COLUMNS[measure], style: 'totalAmount' }, planSum(rows, measure));
  }
}

function repeatedTotals({ draft, source }: SummaryBlock, row: number, planRow: number): void {
  const { plan } = source.totals;
  const repeated = {
    activities: plan.rows,
    milestones: plan.milestones,
    total: plan.total,
    assigned: plan.assigned,
    toRaise: plan.toRaise,
  };
  for (const [name, value] of Object.entries(repeated)) {
    const column = COLUMNS[name as keyof typeof repeated];
    if (draft.valueAt(planRow, column) === null) {
      draft.put(row, column, { value: null, style: 'totalAmount' });
      continue;
    }
    draft.put(row, column, {
      value: typeof value === 'number' ? value : toNumber(value),
      formula: `=${a1(planRow, column)}`,
      style: 'totalAmount',
    });
  }
}

function controlLine({ draft, source }: SummaryBlock, place: BlockPlace, sums: readonly LineSums[]): void {
  const { plan } = source.totals;
  const row = place.control;
  draft.put(row, COLUMNS.name, {
    value: source.words.summary.control,
    style: 'controlText',
    note: source.words.summary.controlNote,
  });
  const amount = (at: number): LiveFormula['value'] => sum(sums.map(({ amounts }) => amounts[at] ?? ZERO));
  const lines = sums.reduce((count, { activities }) => count + activities, 0);
  const differences = {
    activities: decimal(BigInt(plan.rows - lines)),
    total: subtract(plan.total, amount(0)),
    assigned: subtract(plan.assigned, amount(1)),
    toRaise: subtract(plan.toRaise, amount(2)),
  };
  for (const [name, value] of Object.entries(differences)) {
    const column = COLUMNS[name as keyof typeof differences];
    const lines = `${a1(place.first, column)}:${a1(place.last, column)}`;
    const formula = `=ROUND(${a1(place.total, column)}-SUM(${lines}),2)`;
    draft.put(row, column, { value: toNumber(add(value, ZERO)), formula, style: 'controlAmount' });
  }
}
