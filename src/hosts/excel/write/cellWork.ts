import type { Grid } from '../../../core/workbook/grid';
import { GridBuilder } from '../../../core/workbook/grid';
import { parseRange, type Range } from '../../../core/workbook/range';
import { renewedCells, type Renewal, type RenewedCell } from '../../../core/workbook/renewal';
import type { ModelCell } from '../../../core/workbook/sheetModel';
import { contentAt } from '../../../core/workbook/snapshot';
import type { Entry } from './enteredValue';
import type { ExistingSheet, SheetTarget } from './sheetTarget';
import type { WrittenArea } from './writtenBack';

/** How many cells one matrix may have: with long texts still well under what one request may weigh. */
const CELLS_PER_MATRIX = 10_000;

const works = new WeakMap<SheetTarget, readonly RenewedCell[]>();

/** What is to be put into the cells of a sheet and how they are to look: on a new one all of it, else what the policy says. */
export function cellWork(target: SheetTarget): readonly RenewedCell[] {
  const known = works.get(target);
  if (known) return known;
  const { model, existing } = target;
  const work = existing
    ? renewedCells(existing.renewal, model, { grid: movedGrid(existing), hasOwnLook: () => null })
    : model.cells.map((cell): RenewedCell => {
        const { row, column, style } = cell;
        return { row, column, content: cell, ...(style === undefined ? {} : { look: style }) };
      });
  works.set(target, work);
  return work;
}

/**
 * The cells of the earlier sheet where they stand once rows are put in and taken out. Excel changes formulas that point at
 * them meanwhile, so that none is taken to be what it must be.
 */
function movedGrid({ grid, renewal: { moves, now } }: ExistingSheet): Grid {
  if (moves.areNone) return grid;
  const builder = new GridBuilder();
  for (let at = 0; at < grid.length; at += 1) {
    const row = now(grid.rowAt(at));
    const content = contentAt(grid, at);
    if (row !== null) {
      builder.add(row, grid.columnAt(at), content.f === undefined ? content : { ...content, f: MOVED });
    }
  }
  return builder.build();
}

/** A formula of which it is not known how it reads by now. */
const MOVED = '=MOVED';

/** A formula with a structured reference (`Hitos[Avance]`), which Excel takes only once the table is there. */
export function namesTable({ f }: Entry): boolean {
  return f !== undefined && f.replace(/"[^"]*"/g, '').includes('[');
}

/** What is entered into a cell of a model. */
export function entryOf(cell: ModelCell | null | undefined): Entry {
  return cell ? { v: cell.value, f: cell.formula } : BLANK;
}

const BLANK: Entry = { v: null };

/** All that a sheet must hold once it is written, in parts that one answer can hold. */
export function writtenAreas(target: SheetTarget): WrittenArea[] {
  const cells = new Map(target.model.cells.map((cell) => [position(cell.row, cell.column), cell]));
  const sheet = target.existing?.outline.name ?? target.model.name;
  return bands(extentOf(target)).map((range) => {
    return { sheet, range, expected: matrixOf(range, (row, column) => entryOf(cells.get(position(row, column)))) };
  });
}

/** A value for every cell of a range, as a matrix. */
export function matrixOf<V>({ top, left, bottom, right }: Range, at: (row: number, column: number) => V): V[][] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_unused, column) => at(top + row, left + column)),
  );
}

/** A range in parts of whole rows. */
export function bands(range: Range | null): Range[] {
  if (!range) return [];
  const height = Math.max(1, Math.floor(CELLS_PER_MATRIX / (range.right - range.left + 1)));
  const parts: Range[] = [];
  for (let top = range.top; top <= range.bottom; top += height) {
    parts.push({ ...range, top, bottom: Math.min(range.bottom, top + height - 1) });
  }
  return parts;
}

/** All that a sheet is made of: the model's cells and tables, and what an earlier run had beyond them. */
export function extentOf({ model, existing }: SheetTarget): Range | null {
  const bounds = [
    ...model.cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })),
    ...(existing ? earlierBounds(existing) : []),
  ];
  return bounds.reduce<Range | null>((all, range) => (all ? union(all, range) : range), null);
}

/** The same with the headers of tables, which Excel names where they are blank. */
export function extentWithTables(target: SheetTarget): Range | null {
  const tables = target.model.tables.flatMap(({ ref }) => parseRange(ref) ?? []);
  return tables.reduce<Range | null>((all, range) => (all ? union(all, range) : range), extentOf(target));
}

function earlierBounds({ grid, renewal }: ExistingSheet): Range[] {
  if (grid.length === 0) return [];
  return [{ top: 1, left: 1, bottom: Math.max(grid.lastRow, lastRowNow(grid, renewal)), right: grid.lastColumn }];
}

function lastRowNow({ lastRow }: Grid, { plan }: Renewal): number {
  return plan.edits.reduce((row, { count }) => row + count, lastRow);
}

function union(a: Range, b: Range): Range {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** A cell as a key. */
export function position(row: number, column: number): string {
  return `${row},${column}`;
}
