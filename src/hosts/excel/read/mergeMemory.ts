import type { Grid } from '../../../core/workbook/grid';

/** Merged areas that were read, by the sheet's id. */
interface Remembered {
  readonly shape: string;
  readonly merges: readonly string[];
}

/**
 * The merged areas that were read of sheets, so that they are read once: they are good for as long as the same cells hold
 * something, since people merge, unmerge or move areas hardly without that, and correct figures all the time.
 */
export class MergeMemory {
  private readonly sheets = new Map<string, Remembered>();

  remember(sheetId: string, grid: Grid, merges: readonly string[]): void {
    this.sheets.set(sheetId, { shape: shapeOf(grid), merges });
  }

  /** The areas of a sheet, or null when they are not known of what it holds now. */
  recall(sheetId: string, grid: Grid): readonly string[] | null {
    const known = this.sheets.get(sheetId);
    return known && known.shape === shapeOf(grid) ? known.merges : null;
  }
}

/** Which cells hold something: how many, and a hash of where they stand (FNV-1a). */
function shapeOf(grid: Grid): string {
  let hash = 0x811c9dc5;
  let count = 0;
  for (let at = 0; at < grid.length; at += 1) {
    if (grid.value(at) === null && grid.formula(at) === undefined && grid.error(at) === undefined) continue;
    count += 1;
    for (const part of [grid.rowAt(at), grid.columnAt(at)]) hash = Math.imul(hash ^ part, 0x01000193) >>> 0;
  }
  return `${count} ${hash}`;
}
