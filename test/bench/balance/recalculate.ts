import type { PlanNumbers } from './planNumbers';

/** Gives every total that is a formula the value that it calculates, as a workbook does when a cell is typed. */
export function recalculate({ cells, checks }: PlanNumbers): void {
  for (const { result, parts, family, kind } of checks) {
    const cell = cells.get(result);
    if (cell?.formula !== true || (family === undefined && kind !== 'summary')) continue;
    cell.value = parts.reduce((sum, part) => sum + (cells.get(part)?.value ?? 0), 0);
  }
}
