import type { FormulaColumn, MilestoneColumnKey, TrafficLight } from '../../milestones/tracking';
import type { CellValue } from '../../workbook/cell';
import type { MilestoneWords } from '../words';

/** What a tracking formula reads from its row, and what people set on the dashboard. */
export interface RowValues {
  readonly value: (key: MilestoneColumnKey) => CellValue;
  readonly cutoff: number;
  /** Day numbers on which the year's quarters end. */
  readonly quarterEnds: readonly number[];
  readonly red: number;
  readonly green: number;
}

const QUARTERS = [1, 2, 3, 4] as const;

/** What the formulas of `milestoneFormulas` give for one row: the values that are kept beside them. */
export function computedValue(
  column: Exclude<FormulaColumn, 'activities' | 'total' | 'assigned' | 'toRaise'>,
  row: RowValues,
  words: MilestoneWords,
): CellValue {
  const { value } = row;
  switch (column) {
    case 'gap':
      return ratio(value('toRaise'), value('total'));
    case 'financialProgress':
      return ratio(value('committed'), value('assigned'));
    case 'progress':
      return isScheduled(row) ? Math.min(1, sumOf(QUARTERS.map((at) => value(`executed${at}`)))) : '';
    case 'expected':
      return isScheduled(row) ? Math.min(1, sumOf(dueQuarters(row))) : '';
    case 'light':
      return words.light[trafficLight(row, words)];
  }
}

function trafficLight({ value, red, green }: RowValues, { states }: MilestoneWords): TrafficLight {
  if (sameText(value('state'), states.achieved)) return 'achieved';
  if (sameText(value('state'), states.suspended)) return 'suspended';
  if (value('progress') === '' || value('progress') === null) return 'unscheduled';
  const expected = numberOf(value('expected'));
  if (expected === 0) return 'onTime';
  const reached = numberOf(value('progress')) / expected;
  if (reached < red) return 'late';
  return reached < green ? 'atRisk' : 'onTime';
}

function isScheduled({ value }: RowValues): boolean {
  return sumOf(QUARTERS.map((at) => value(`planned${at}`))) !== 0;
}

function dueQuarters({ value, cutoff, quarterEnds }: RowValues): CellValue[] {
  return QUARTERS.map((at) => (cutoff >= (quarterEnds[at - 1] ?? Infinity) ? value(`planned${at}`) : null));
}

/** The quotient as the formula gives it: empty where there is nothing to divide, or nothing to divide by. */
function ratio(part: CellValue, whole: CellValue): number | string {
  return numberOf(whole) === 0 || part === null || part === '' ? '' : numberOf(part) / numberOf(whole);
}

function sumOf(values: readonly CellValue[]): number {
  return values.reduce<number>((sum, value) => sum + numberOf(value), 0);
}

/** A number as N() gives it. */
function numberOf(value: CellValue): number {
  return typeof value === 'number' ? value : 0;
}

/** Excel compares texts without regard to case. */
function sameText(value: CellValue, text: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === text.toLowerCase();
}
