import type { CellValue } from './cell';
import type { Grid } from './grid';
import type { SheetModel } from './sheetModel';

/** What of a model tells which rows it continues. */
export type RowSource = Pick<SheetModel, 'cells' | 'continues'>;

interface Place {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/**
 * Which row of a sheet that is written anew continues which row of the earlier one: what people hung on a row (notas,
 * colores, filas ocultas) goes with it. Both hosts keep to it.
 */
export class RowMatches {
  private readonly earlier: ReadonlyMap<string, number | null>;
  private readonly now: ReadonlyMap<string, number | null>;
  /** Rows that the model itself tells, by the earlier one. */
  private readonly told: ReadonlyMap<number, number>;
  private readonly taken: ReadonlySet<number>;

  /** Reads the earlier sheet's cells beside those that take their place. */
  constructor(
    private readonly grid: Grid,
    model: RowSource,
  ) {
    const told = Object.entries(model.continues ?? {}).map(([now, before]) => [before, Number(now)] as const);
    this.told = new Map(told);
    this.taken = new Set(this.told.values());
    this.earlier = rowsByText(placesOf(grid));
    this.now = rowsByText(model.cells);
  }

  /** The row where a row now is: told by the model, or known by a text that no other row has in its column; else undefined. */
  newRow(row: number): number | undefined {
    const told = this.told.get(row);
    if (told !== undefined) return told;
    const { start, end } = this.grid.rowSpan(row);
    for (let at = start; at < end; at += 1) {
      const key = keyOf({ row, column: this.grid.columnAt(at), value: this.grid.value(at) });
      const found = key !== null && this.earlier.get(key) === row ? this.now.get(key) : undefined;
      if (typeof found === 'number' && !this.taken.has(found)) return found;
    }
    return undefined;
  }
}

function* placesOf(grid: Grid): Iterable<Place> {
  for (let at = 0; at < grid.length; at += 1) {
    yield { row: grid.rowAt(at), column: grid.columnAt(at), value: grid.value(at) };
  }
}

/** Null for a text that stands on several rows of its column. */
function rowsByText(places: Iterable<Place>): ReadonlyMap<string, number | null> {
  const rows = new Map<string, number | null>();
  for (const place of places) {
    const key = keyOf(place);
    if (key !== null) rows.set(key, rows.has(key) ? null : place.row);
  }
  return rows;
}

function keyOf({ column, value }: Place): string | null {
  return typeof value === 'string' && value !== '' ? `${column}\n${value}` : null;
}
