import type { Grid } from '../../workbook/grid';

/** Whether a cell shows itself as a percentage (formato de porcentaje). */
export function isPercent(grid: Grid, position: number): boolean {
  return grid.format(position)?.includes('%') === true;
}
