import { a1 } from '../workbook/address';
import type { CellContent, CellValue } from '../workbook/cell';
import type { Grid } from '../workbook/grid';
import { formatRange, parseRange, type Range } from '../workbook/range';
import type { ModelCell, SheetModel } from '../workbook/sheetModel';
import { contentAt, gridOf, type SheetSnapshot, type Snapshot } from '../workbook/snapshot';
import { movedFormula } from '../formulas/relativePattern';

/**
 * The model with what people wrote on the sheet of an earlier run beside its lines and below them (notas, firmas): beside,
 * it goes with the line's name; below, it keeps its distance from the sheet's last line, whose text `lastLine` is.
 * `right`: the last column of Cuadre's on that sheet, where it had fewer than the model.
 */
export function keptBeside(
  model: SheetModel,
  { sheets }: Snapshot,
  { lastLine, right }: { readonly lastLine: string; readonly right?: number },
): SheetModel {
  const sheet = sheets.find(({ mark }) => mark === model.mark);
  const area = parseRange(model.print?.area ?? '');
  if (!sheet || !area || !model.print) return model;
  const grid = gridOf(sheet);
  const bottom = lastRowSaying(grid, lastLine);
  const bottomNow = model.cells.find(({ column, value }) => column === 1 && value === lastLine)?.row ?? area.bottom;
  const rows = new LineRows(grid, model);
  const taken = new Set(model.cells.map(({ row, column }) => a1(row, column)));
  const kept = writtenCells(sheet).flatMap(({ row, column, content }): ModelCell[] => {
    const isBelow = row > bottom;
    if (!isBelow && column <= (right ?? area.right)) return [];
    const place = freePlace({ row: isBelow ? bottomNow + row - bottom : rows.newRow(row), column }, taken);
    const { v, f } = content;
    const kept = { row, column };
    return [{ ...place, value: v, kept, ...(f === undefined ? {} : { formula: movedFormula(f, kept, place) }) }];
  });
  return kept.length === 0 ? model : withCells({ ...model, print: model.print }, kept, area);
}

interface Place {
  readonly row: number;
  readonly column: number;
}

interface WrittenCell extends Place {
  readonly content: CellContent;
}

/** All that stands on a sheet where people can see it; parts of Cuadre's formulas are hidden. */
function writtenCells(sheet: SheetSnapshot): readonly WrittenCell[] {
  const grid = gridOf(sheet);
  const hidden = new Set(sheet.hiddenColumns);
  return Array.from({ length: grid.length }, (_, at) => {
    return { row: grid.rowAt(at), column: grid.columnAt(at), content: contentAt(grid, at) };
  }).filter(({ column, content: { v, f } }) => !hidden.has(column) && (v !== null || f !== undefined));
}

/** The place, or the next one to the right that nothing of Cuadre's has taken by now. */
function freePlace({ row, column }: Place, taken: Set<string>): Place {
  const place = { row, column };
  while (taken.has(a1(place.row, place.column))) place.column += 1;
  taken.add(a1(place.row, place.column));
  return place;
}

function withCells(
  model: SheetModel & { readonly print: NonNullable<SheetModel['print']> },
  kept: readonly ModelCell[],
  area: Range,
): SheetModel {
  const last = Math.max(area.bottom, ...kept.filter(({ column }) => column <= area.right).map(({ row }) => row));
  const cells = [...model.cells, ...kept].toSorted((a, b) => a.row - b.row || a.column - b.column);
  return { ...model, cells, print: { ...model.print, area: formatRange({ ...area, bottom: last }) } };
}

/** Beyond every row where no line says it: then nothing can be told to stand below. */
function lastRowSaying(grid: Grid, text: string): number {
  return Array.from(grid.rows).findLast((row) => textAt(grid, row) === text) ?? Infinity;
}

/** Which row a line has now: known by its name, and by how many lines of that name come before it. */
class LineRows {
  private readonly names = new Map<number, string>();
  private readonly rows = new Map<string, number>();

  constructor(grid: Grid, { cells }: SheetModel) {
    const before = new Map<string, number>();
    for (const row of Array.from(grid.rows)) this.names.set(row, lineKey(before, textAt(grid, row)));
    const now = new Map<string, number>();
    for (const { row, column, value } of cells) if (column === 1) this.rows.set(lineKey(now, value), row);
  }

  newRow(row: number): number {
    return this.rows.get(this.names.get(row) ?? '') ?? row;
  }
}

function lineKey(counted: Map<string, number>, value: CellValue): string {
  const text = String(value ?? '');
  const count = (counted.get(text) ?? 0) + 1;
  counted.set(text, count);
  return text === '' ? '' : `${count} ${text}`;
}

function textAt(grid: Grid, row: number): CellValue {
  const position = grid.find(row, 1);
  return position < 0 ? null : grid.value(position);
}
