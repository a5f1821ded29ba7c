import type { Figure } from '../../plan/figure';
import { roleRecord } from '../../plan/roles';
import { isNegative } from '../../quantity/compare';
import { isActivity, type Line, type PlanIndex } from '../planIndex';

/** From so many negatives on a column is kept in reversals. */
const REVERSALS = 3;

/**
 * Whether nothing below zero belongs into a cell (nada por debajo de cero): an amount, a quantity or a price whose column
 * has no reversals, on a row that takes no money back.
 */
export function isNonNegative(index: PlanIndex, { key, line }: { key: string; line: Line | null }): boolean {
  if (!line || roleRecord(index.keys.roleOf(key))?.neverNegative !== true) return false;
  if ((negativesOf(index).get(`${line.table}:${key}`) ?? 0) >= REVERSALS) return false;
  return !isActivity(line) || negativeFigures(line.figures) < 2;
}

/** Several negative amounts in one row are an adjustment, or follow from one. */
function negativeFigures(figures: Readonly<Partial<Record<string, Figure>>>): number {
  let count = 0;
  for (const key in figures) {
    const value = figures[key]?.value;
    if (value && isNegative(value)) count += 1;
  }
  return count;
}

const known = new WeakMap<PlanIndex, ReadonlyMap<string, number>>();

/** Negative figures of the rows by table and key. */
function negativesOf(index: PlanIndex): ReadonlyMap<string, number> {
  let counts = known.get(index);
  if (!counts) known.set(index, (counts = counted(index)));
  return counts;
}

function counted({ plan }: PlanIndex): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { table, figures } of plan.activities)
    for (const key in figures) {
      const value = figures[key]?.value;
      if (value && isNegative(value)) counts.set(`${table}:${key}`, (counts.get(`${table}:${key}`) ?? 0) + 1);
    }
  return counts;
}
