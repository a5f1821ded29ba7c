import { roleOfKey } from '../../plan/figureKey';
import { compare } from '../../quantity/compare';
import { decimal, ONE, ZERO, type Decimal } from '../../quantity/decimal';
import { isActivity, type Line, type PlanIndex, type Slice } from '../planIndex';
import type { EquationDraft, Operand } from './equationDraft';
import { bestOf, hypothesis, type Hypothesis } from './hypotheses';
import { addressOf, type PlanCell } from './planCell';
import { blanks, rowSumDraft, sliceCell } from './rowSum';
import { whole } from './decimals';
import { inOneStep, type CheckContext, type EquationCheck } from './sliceCheck';
import { roundedTerms, settleTolerances } from './tolerance';

/**
 * Σ quarters (or months) = the year's target or value (el cronograma suma la meta o el valor). What a schedule adds up to
 * is read from its own rows: a target, a quantity, money, or the whole as 1 or 100; and whether it accumulates, so that
 * its last period states the year. A schedule of marks adds up to nothing and is not checked.
 */
export const scheduleSumCheck: EquationCheck = {
  rules: ['schedule-sum'],
  build: inOneStep((context) => {
    for (const slice of context.index.slices) {
      for (const periods of schedulesOf(slice)) addSchedule(context, slice, periods);
    }
  }),
};

const TARGETS = ['plannedTarget', 'quantity', 'total', 'assigned'];
/** Below this share of rows that add up the periods mean something else: phases, shares of a plan of many years. */
const MEANT_SHARE = 0.85;
/** In a short table one slip is a large share. */
const FEW_ROWS = 12;
const MEANT_SHARE_OF_FEW = 0.6;
const FEWEST_ROWS = 2;

function isMeant({ share, rows }: Hypothesis): boolean {
  return rows >= FEWEST_ROWS && share >= (rows < FEW_ROWS ? MEANT_SHARE_OF_FEW : MEANT_SHARE);
}

const MONEY_TARGETS = new Set(['total', 'assigned']);

/** The periods of a slice's schedules that hold money, so that they add up down the column too. */
export function moneySchedules(index: PlanIndex, slice: Slice): string[][] {
  return schedulesOf(slice).filter((periods) => {
    const best = bestReading(index, slice, periods);
    const [first] = best && isMeant(best) ? slice.activities.flatMap((line) => best.draftOf(line) ?? []) : [];
    return first !== undefined && MONEY_TARGETS.has(roleOfKey(first.stated.key));
  });
}

function schedulesOf(slice: Slice): string[][] {
  return ['quarter:', 'month:'].map((prefix) => periodsOf(slice, prefix)).filter((periods) => periods.length > 1);
}

function periodsOf({ roles }: Slice, prefix: string): string[] {
  const order = (role: string): number => Number(role.slice(prefix.length));
  return [...roles].filter((role) => role.startsWith(prefix)).sort((a, b) => order(a) - order(b));
}

function addSchedule({ index, draft }: CheckContext, slice: Slice, periods: string[]): void {
  const best = bestReading(index, slice, periods);
  if (!best) return;
  const stating = slice.activities
    .flatMap((line) => best.draftOf(line) ?? [])
    .filter(({ computed }) => !isEmpty(computed) && !isMarked(computed));
  if (!isMeant(best)) {
    for (const each of stating) draft.leaveOut(each.rule, { cell: addressOf(each.stated), why: 'meaning-unknown' });
    return;
  }
  const unit = index.plan.tables[slice.table]?.unit ?? 1;
  const admitted = stating
    .filter((each) => draft.admits(each))
    .map((each) => ({ draft: each, allowance: roundedTerms(each, unit) }));
  for (const settled of settleTolerances(admitted)) draft.add(settled.draft, settled.tolerance);
}

function isEmpty(computed: readonly Operand[]): boolean {
  return computed.every(({ cells: [cell] }) => cell.figure.form === 'blank');
}

function isMarked(computed: readonly Operand[]): boolean {
  return computed.some(({ cells: [cell] }) => cell.figure.form === 'mark');
}

const known = new WeakMap<Slice, Map<string, Hypothesis | null>>();

/** What a schedule adds up to, found once for a slice: several checks ask. */
function bestReading(index: PlanIndex, slice: Slice, periods: string[]): Hypothesis | null {
  const ofSlice = known.get(slice) ?? new Map<string, Hypothesis | null>();
  known.set(slice, ofSlice);
  const name = periods.join();
  const found = ofSlice.get(name) ?? bestOf(readings(index, slice, periods));
  ofSlice.set(name, found);
  return found;
}

function readings(index: PlanIndex, slice: Slice, periods: string[]): Hypothesis[] {
  const targets = TARGETS.filter((role) => slice.roles.has(role));
  const draftsOf = (make: (line: Line) => EquationDraft | null): Hypothesis => hypothesis(slice.activities, make);
  return [
    ...targets.map((stated) => draftsOf((line) => summed(index, slice, { line, periods, stated }))),
    ...targets.map((stated) => draftsOf((line) => accumulated(index, slice, { line, periods, stated }))),
    ...[ONE, HUNDRED].map((target) => draftsOf((line) => shares(index, slice, { line, periods, target }))),
  ];
}

const HUNDRED = whole(100);

interface Schedule {
  readonly line: Line;
  readonly periods: readonly string[];
  readonly stated: string;
}

function summed(index: PlanIndex, slice: Slice, { line, periods, stated }: Schedule): EquationDraft | null {
  return rowSumDraft(index, { slice, line }, { rule: 'schedule-sum', severity: 'error', parts: periods, stated });
}

/** The last period that says something states the year, and no period is below the one before it. */
function accumulated(index: PlanIndex, slice: Slice, { line, periods, stated }: Schedule): EquationDraft | null {
  const cells = periods.flatMap((role) => sliceCell(slice, line, role) ?? []);
  const last = cells.findLast(({ figure }) => figure.value !== null);
  if (!last || blanks(cells) > cells.length - 2 || !isRising(cells)) return null;
  const draft = summed(index, slice, { line, periods, stated });
  return draft && { ...draft, computed: [{ cells: [last] }] };
}

function isRising(cells: readonly PlanCell[]): boolean {
  let highest: Decimal = ZERO;
  for (const { figure } of cells) {
    if (!figure.value) continue;
    if (compare(figure.value, highest) < 0) return false;
    highest = figure.value;
  }
  return true;
}

/** The periods are shares of the whole: they add up to 1 or to 100. The last one stands for the stated side. */
function shares(
  index: PlanIndex,
  slice: Slice,
  { line, periods, target }: { line: Line; periods: readonly string[]; target: Decimal },
): EquationDraft | null {
  const cells = periods.flatMap((role) => sliceCell(slice, line, role) ?? []);
  const stated = cells.at(-1);
  if (!stated || cells.length < 2 || !isActivity(line)) return null;
  return {
    rule: 'schedule-sum',
    severity: 'error',
    computed: cells.slice(0, -1).map((cell): Operand => ({ cells: [cell], coefficient: decimal(-1n) })),
    constant: target,
    stated,
    line,
    key: index.keyOf(line),
    label: '',
  };
}
