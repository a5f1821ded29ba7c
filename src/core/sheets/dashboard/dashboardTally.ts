import { MILESTONE_STATES, type MilestoneColumnKey } from '../../milestones/tracking';
import type { CellValue } from '../../workbook/cell';
import type { MilestoneValues } from '../tracking/milestoneSheet';
import type { TrackedTable } from '../tracking/trackedTable';
import type { SheetWords } from '../words';

/** A tracking table with what its rows show. */
export interface ShownTable {
  readonly table: TrackedTable;
  readonly values: readonly MilestoneValues[];
}

/** What a line of the dashboard adds up (línea del tablero): the values that its formulas give now. */
export interface Tally {
  readonly milestones: number;
  /** By state, in the order of `MILESTONE_STATES`. */
  readonly states: readonly number[];
  /** How many have quarters that are planned, an expected progress at all, a reported one, a weight, a commitment. */
  readonly scheduled: number;
  readonly expecting: number;
  readonly reported: number;
  readonly weighted: number;
  readonly funded: number;
  readonly weight: number;
  readonly points: number;
  readonly due: number;
  readonly before: number;
  /** How many have a progress that was kept at the last cut-off. */
  readonly kept: number;
  /** Null: no milestone says it. */
  readonly assigned: number | null;
  readonly committed: number | null;
  readonly total: number;
  readonly late: number;
  readonly alerts: number;
  /** Sums in which each milestone counts the same. */
  readonly progress: number;
  readonly expected: number;
}

/** Adds up the rows of a line as its formulas do; rows whose milestone left the plan do not count. */
export function tallyOf(rows: readonly MilestoneValues[], { milestones }: SheetWords): Tally {
  const counted = rows.filter((row) => row.get('counted') === 1);
  const count = (test: (row: MilestoneValues) => boolean): number => counted.filter(test).length;
  const says = (row: MilestoneValues, key: MilestoneColumnKey, text: string): boolean => sameText(row.get(key), text);
  const sum = (key: MilestoneColumnKey, factor?: MilestoneColumnKey): number =>
    counted.reduce(
      (total, row) => total + numberOf(row.get(key)) * (factor === undefined ? 1 : numberOf(row.get(factor))),
      0,
    );
  const numbers = (key: MilestoneColumnKey): number => count((row) => typeof row.get(key) === 'number');
  return {
    milestones: counted.length,
    states: MILESTONE_STATES.map((state) => count((row) => says(row, 'state', milestones.states[state]))),
    scheduled: count((row) => numberOf(row.get('scheduled')) !== 0),
    ...{ expecting: numbers('expected'), reported: numbers('achieved'), weighted: numbers('weight') },
    ...{ funded: numbers('committed'), weight: sum('usedWeight'), points: sum('points'), due: sum('duePoints') },
    ...{ before: sum('previous', 'usedWeight'), kept: numbers('previous') },
    assigned: numbers('assigned') === 0 ? null : sum('assigned'),
    committed: numbers('committed') === 0 ? null : sum('committed'),
    ...{ total: sum('total'), progress: sum('progress'), expected: sum('expected') },
    late: count((row) => says(row, 'light', milestones.light.late)),
    alerts: count((row) => textOf(row.get('alert')) !== ''),
  };
}

/** Excel compares texts without regard to case, and an empty cell equals an empty text. */
export function sameText(value: CellValue | undefined, text: string): boolean {
  return (
    (value === null || value === undefined || typeof value === 'string') &&
    textOf(value).toLowerCase() === text.toLowerCase()
  );
}

export function textOf(value: CellValue | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

export function numberOf(value: CellValue | undefined): number {
  return typeof value === 'number' ? value : 0;
}
