import { MILESTONE_STATES } from '../../milestones/tracking';
import { a1 } from '../../workbook/address';
import { textLiteral } from '../formula/reference';
import {
  countOf,
  countSaying,
  numbersIn,
  sumOf,
  weightedSum,
  type DashboardScope,
  type ScopeFormula,
} from './dashboardScope';
import type { StyleName } from '../palette';
import type { SheetDraft } from '../sheetDraft';
import type { SheetWords } from '../words';

/** The columns of the dashboard's blocks. The helpers are hidden: parts of the averages. */
export const DASHBOARD_COLUMNS = {
  name: 1,
  milestones: 2,
  states: 3,
  withoutState: 8,
  progress: 9,
  expected: 10,
  assigned: 11,
  committed: 12,
  financial: 13,
  late: 14,
  helpers: 16,
} as const;

const COLUMNS = DASHBOARD_COLUMNS;
const AVERAGED = ['progress', 'expected'] as const;
/** Σ weight × value, Σ weight, Σ value and how many values, for each average. */
const HELPERS_EACH = 4;
export const HELPER_COUNT = AVERAGED.length * HELPERS_EACH;

/** One line of a block: an axis, an owner, or the whole. */
export interface DashboardLine {
  readonly name: string;
  readonly scope: DashboardScope;
  readonly kind: 'group' | 'remainder' | 'total';
}

/** Writes the heads of a block. */
export function dashboardHeader(
  draft: SheetDraft,
  row: number,
  { heading, words }: { readonly heading: string; readonly words: SheetWords },
): void {
  const { dashboard, milestones } = words;
  draft.put(row, COLUMNS.name, { value: heading, style: 'header' });
  draft.put(row, COLUMNS.milestones, { value: dashboard.milestones, style: 'headerFigure' });
  MILESTONE_STATES.forEach((state, at) => {
    draft.put(row, COLUMNS.states + at, { value: milestones.states[state], style: 'headerFigure' });
  });
  for (const key of ['withoutState', 'progress', 'expected', 'assigned', 'committed', 'financial', 'late'] as const) {
    draft.put(row, COLUMNS[key], { value: dashboard[key], style: 'headerFigure' });
  }
}

/** Writes one line: counts by state, progress against expected, money, and how many are late. */
export function dashboardLine(
  draft: SheetDraft,
  { row, header, words }: { readonly row: number; readonly header: number; readonly words: SheetWords },
  { name, scope, kind }: DashboardLine,
): void {
  const total = kind === 'total';
  const looks: LineLooks = { amount: total ? 'totalAmount' : 'amount', ratio: total ? 'totalRatio' : 'ratio' };
  draft.put(row, COLUMNS.name, {
    value: name,
    style: total ? 'totalText' : kind === 'remainder' ? 'remainder' : 'text',
  });
  const put = (column: number, { formula, value }: ScopeFormula, style: StyleName = looks.amount): void => {
    draft.put(row, column, { value, formula: `=${formula}`, style });
  };
  const milestones = countOf(scope);
  put(COLUMNS.milestones, milestones);
  const states = MILESTONE_STATES.map((state, at) => {
    const criterion = `${a1(header, COLUMNS.states + at).replace(/\d+$/, '')}$${header}`;
    const counted = countSaying(scope, 'state', { criterion, text: words.milestones.states[state] });
    put(COLUMNS.states + at, counted);
    return counted.value;
  });
  const stateCells = `${a1(row, COLUMNS.states)}:${a1(row, COLUMNS.states + MILESTONE_STATES.length - 1)}`;
  put(COLUMNS.withoutState, {
    formula: `${a1(row, COLUMNS.milestones)}-SUM(${stateCells})`,
    value: milestones.value - states.reduce((sum, each) => sum + each, 0),
  });
  averages(draft, { row, scope, style: looks.ratio });
  money(draft, { row, scope, looks });
  const late = { criterion: textLiteral(words.milestones.light.late), text: words.milestones.light.late };
  put(COLUMNS.late, countSaying(scope, 'light', late));
}

interface LineLooks {
  readonly amount: StyleName;
  readonly ratio: StyleName;
}

/** Averages weighted by *Ponderación* where it is filled in, else plain. */
function averages(
  draft: SheetDraft,
  { row, scope, style }: { readonly row: number; readonly scope: DashboardScope; readonly style: StyleName },
): void {
  AVERAGED.forEach((key, at) => {
    const first = COLUMNS.helpers + at * HELPERS_EACH;
    const parts = [
      weightedSum(scope, key, true),
      weightedSum(scope, key, false),
      sumOf(scope, key),
      numbersIn(scope, key),
    ];
    parts.forEach(({ formula, value }, part) => {
      draft.put(row, first + part, { value, formula: `=${formula}` });
    });
    const [weighted = '', weights = '', sum = '', count = ''] = parts.map((_, part) => a1(row, first + part));
    const [weightedValue = 0, weightsValue = 0, sumValue = 0, countValue = 0] = parts.map(({ value }) => value);
    const value = weightsValue > 0 ? weightedValue / weightsValue : countValue > 0 ? sumValue / countValue : '';
    const formula = `=IF(${weights}>0,${weighted}/${weights},IF(${count}>0,${sum}/${count},""))`;
    draft.put(row, COLUMNS[key], { value, formula, style });
  });
}

function money(
  draft: SheetDraft,
  { row, scope, looks }: { readonly row: number; readonly scope: DashboardScope; readonly looks: LineLooks },
): void {
  const assigned = sumOf(scope, 'assigned');
  const committed = sumOf(scope, 'committed');
  draft.put(row, COLUMNS.assigned, { value: assigned.value, formula: `=${assigned.formula}`, style: looks.amount });
  draft.put(row, COLUMNS.committed, { value: committed.value, formula: `=${committed.formula}`, style: looks.amount });
  const [whole, part] = [a1(row, COLUMNS.assigned), a1(row, COLUMNS.committed)];
  draft.put(row, COLUMNS.financial, {
    value: assigned.value === 0 ? '' : committed.value / assigned.value,
    formula: `=IF(${whole}=0,"",${part}/${whole})`,
    style: looks.ratio,
  });
}
