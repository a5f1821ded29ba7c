import { gridOf, type SheetSnapshot } from '../core/workbook/snapshot';
import type { Grid } from '../core/workbook/grid';
import type { SheetCells } from './fileDesk';

/** The cells of a sheet in the arrays that leave the worker. */
export function packSheet(sheet: SheetSnapshot): SheetCells {
  const { merges, hiddenRows, hiddenColumns } = sheet;
  return { ...packGrid(gridOf(sheet)), merges: merges ?? [], hiddenRows, hiddenColumns };
}

function packGrid(grid: Grid): Omit<SheetCells, 'merges' | 'hiddenRows' | 'hiddenColumns'> {
  const { length } = grid;
  const texts = new Positions();
  const formats = new Positions();
  const packed = {
    rows: new Int32Array(length),
    columns: new Int32Array(length),
    kinds: new Uint8Array(length),
    numbers: new Float64Array(length),
    formatIds: new Int32Array(length),
    formulas: new Map<number, string>(),
  };
  for (let at = 0; at < length; at += 1) {
    packed.rows[at] = grid.rowAt(at);
    packed.columns[at] = grid.columnAt(at);
    packed.formatIds[at] = formats.of(grid.format(at));
    const formula = grid.formula(at);
    if (formula !== undefined) packed.formulas.set(at, formula);
    [packed.kinds[at], packed.numbers[at]] = packValue(grid, at, texts);
  }
  return { ...packed, texts: texts.values, formats: formats.values };
}

function packValue(grid: Grid, at: number, texts: Positions): readonly [kind: number, number: number] {
  const error = grid.error(at);
  if (error !== undefined) return [5, texts.of(error)];
  const value = grid.value(at);
  if (typeof value === 'number') return [1, value];
  if (typeof value === 'string') return [2, texts.of(value)];
  if (value === null) return [0, 0];
  return [value ? 3 : 4, 0];
}

/** Each text once, by position. */
class Positions {
  readonly values: string[] = [];
  private readonly known = new Map<string, number>();

  of(text: string | undefined): number {
    if (text === undefined) return -1;
    const position = this.known.get(text);
    if (position !== undefined) return position;
    this.known.set(text, this.values.length);
    return this.values.push(text) - 1;
  }
}
