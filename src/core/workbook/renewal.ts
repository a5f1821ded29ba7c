import type { CellContent } from './cell';
import type { Grid } from './grid';
import { HostFailure } from './port';
import { contains, parseRange, type Range } from './range';
import { RowMatches } from './rowMatches';
import { RowMoves } from './rowMoves';
import { rowPlan, type RowPlan } from './rowPlan';
import type { CellStyle, ModelCell, ModelTable, SheetModel } from './sheetModel';
import { contentAt } from './snapshot';

/** A table of an earlier sheet, as a host found it. */
export interface EarlierTable {
  readonly name: string;
  readonly range: Range;
}

/** A sheet of an earlier run as a host found it (hoja anterior): the same values from a file and from Excel. */
export interface EarlierSheet {
  readonly name: string;
  readonly isProtected: boolean;
  readonly grid: Grid;
  readonly tables: readonly EarlierTable[];
}

/** A table of before and where it is now. */
export interface ContinuedTable {
  readonly before: EarlierTable;
  readonly model: ModelTable;
  readonly now: Range;
}

/**
 * How a sheet is renewed so that what people made of it stays (renovación): which rows are put in or taken out, so that
 * everything that hangs on a row or points at it goes along, and which tables grow. A host does this, then puts what `renewedCells`
 * says, then what of the looks and rules is Cuadre's; all else of the sheet it leaves as it is.
 */
export interface Renewal {
  readonly plan: RowPlan;
  readonly moves: RowMoves;
  /** Where a row of the earlier sheet is now; null when it is gone. */
  readonly now: (row: number) => number | null;
  /** The rows of the earlier sheet by the rows that they are now. */
  readonly continued: ReadonlyMap<number, number>;
  readonly tables: readonly ContinuedTable[];
}

/** Why a sheet may not be renewed, by its name; null when nothing is against it. */
export function refusalOf({ name, isProtected }: Pick<EarlierSheet, 'name' | 'isProtected'>): HostFailure | null {
  return isProtected ? new HostFailure('protected-sheet', { sheet: name }) : null;
}

/**
 * How a model takes the place of an earlier sheet. Where rows changed places with others, a host that `canReorder` puts each where it
 * is now; for the others they stay, and what stands on them is written by position.
 */
export function renewalOf(
  { grid, tables }: Pick<EarlierSheet, 'grid' | 'tables'>,
  model: SheetModel,
  { canReorder }: { readonly canReorder: boolean },
): Renewal {
  const plan = rowPlan(grid, model);
  const moves = new RowMoves(plan.edits);
  return {
    plan,
    moves,
    ...(plan.changesPlaces && canReorder
      ? reordered(grid, model)
      : { now: (row) => moves.now(row), continued: plan.continued }),
    tables: model.tables.flatMap((table) => {
      const now = parseRange(table.ref);
      const before = now && tables.find((each) => isSameTable(each, table, now));
      return now && before ? [{ before, model: table, now }] : [];
    }),
  };
}

function reordered(grid: Grid, model: SheetModel): Pick<Renewal, 'now' | 'continued'> {
  const rows = new RowMatches(grid, model);
  const places = new Map<number, number>();
  for (let row = 1; row <= grid.lastRow; row += 1) {
    const now = rows.newRow(row);
    if (now !== undefined) places.set(row, now);
  }
  const continued = new Map([...places].map(([before, now]) => [now, before]));
  return { now: (row) => places.get(row) ?? (continued.has(row) ? null : row), continued };
}

/** By its name, or, where people gave it another, by where it begins. */
function isSameTable({ name, range }: EarlierTable, table: ModelTable, now: Range): boolean {
  return (
    name.toLowerCase() === table.name.toLowerCase() ||
    (range.top === now.top && range.left <= now.right && range.right >= now.left)
  );
}

/**
 * Where an area of the earlier sheet is now: moved with its rows, and as long as the table is by now where it ended with the
 * table, as Excel does with ranges over a table that grows. Null: nothing is left of it.
 */
export function areaNow({ moves, now, tables }: Pick<Renewal, 'moves' | 'now' | 'tables'>, area: Range): Range | null {
  if (area.top === area.bottom) {
    const row = now(area.top);
    return row === null ? null : { ...area, top: row, bottom: row };
  }
  const table = tables.find(({ before: { range } }) => {
    return area.bottom === range.bottom && area.top >= range.top && area.top < range.bottom && meets(area, range);
  });
  const moved = moves.area(area);
  return moved && table ? { ...moved, bottom: Math.max(moved.top, table.now.bottom) } : moved;
}

function meets(a: Range, b: Range): boolean {
  return a.left <= b.right && a.right >= b.left;
}

/** What becomes of one cell of a sheet that is renewed; what no such record speaks of stays as it is. */
export interface RenewedCell {
  readonly row: number;
  readonly column: number;
  /** What it is to hold; undefined: what it holds stays, byte for byte. */
  readonly content?: ModelCell | null;
  /** The key of the model's style that it is to have, null for none; undefined: it looks as it does. */
  readonly look?: string | null;
}

/** The cells of a sheet once its rows are where they belong, and what a host can tell of their looks. */
export interface MovedSheet {
  readonly grid: Grid;
  /** Whether a cell looks as Cuadre makes cells look; null where a host cannot tell. */
  readonly hasOwnLook: (row: number, column: number) => boolean | null;
}

/**
 * What is to be put into the cells of a renewed sheet: nothing where it holds that already or where people's content stands that
 * came along with its row. A look that people gave stays.
 */
export function renewedCells({ continued, now, tables }: Renewal, model: SheetModel, moved: MovedSheet): RenewedCell[] {
  const keepsLook = looksKept({ continued, tables }, model, moved);
  const written = new Set(model.cells.map(({ row, column }) => `${row} ${column}`));
  const put = model.cells.flatMap((cell): RenewedCell[] => {
    const { row, column, kept, style } = cell;
    const isThere = kept !== undefined && kept.column === column && now(kept.row) === row;
    const content = isThere || holds(moved.grid, cell) ? {} : { content: cell };
    const look = style === undefined || keepsLook(cell) ? {} : { look: style };
    return 'content' in content || 'look' in look ? [{ row, column, ...content, ...look }] : [];
  });
  return [...put, ...emptied(moved, (place) => written.has(place))];
}

/** What stands where the model has nothing is of an earlier run: whatever people wrote, the model has. */
function emptied({ grid, hasOwnLook }: MovedSheet, isWritten: (place: string) => boolean): RenewedCell[] {
  const cells: RenewedCell[] = [];
  for (let at = 0; at < grid.length; at += 1) {
    const [row, column] = [grid.rowAt(at), grid.columnAt(at)];
    if (isWritten(`${row} ${column}`)) continue;
    const look = hasOwnLook(row, column) === false ? {} : { look: null };
    cells.push({ row, column, content: null, ...look });
  }
  return cells;
}

function holds(grid: Grid, { row, column, value, formula, array }: ModelCell): boolean {
  const at = grid.find(row, column);
  const now: CellContent = at < 0 ? { v: null } : contentAt(grid, at);
  if (array) return false;
  return now.e === undefined && now.f === formula && (now.v ?? '') === (value ?? '');
}

function looksKept(
  { continued, tables }: Pick<Renewal, 'continued' | 'tables'>,
  model: SheetModel,
  { grid, hasOwnLook }: MovedSheet,
): (cell: ModelCell) => boolean {
  const uniform = tables.map(({ now }) => uniformColumns(model, grid, now));
  return ({ row, column }) => {
    if (grid.find(row, column) < 0 && hasOwnLook(row, column) !== false) return false;
    if (hasOwnLook(row, column) === false) return true;
    const isContinued = continued.has(row);
    return isContinued && tables.some(({ now }, at) => isInBody(now, row, column) && uniform[at]?.has(column));
  };
}

function isInBody(table: Range, row: number, column: number): boolean {
  return row > table.top && contains(table, row, column);
}

/** The columns of a table whose cells all have one look and whose header stood there already. */
function uniformColumns({ cells }: SheetModel, grid: Grid, table: Range): Set<number> {
  const looks = new Map<number, Set<string | undefined>>();
  const columns = new Set<number>();
  for (const { row, column, value, style } of cells) {
    if (!contains(table, row, column)) continue;
    const at = grid.find(row, column);
    if (row === table.top && at >= 0 && grid.value(at) === value) columns.add(column);
    if (row > table.top) looks.set(column, (looks.get(column) ?? new Set()).add(style));
  }
  return new Set([...columns].filter((column) => looks.get(column)?.size === 1));
}

/** A conditional format of an earlier sheet (formato condicional) as a host found it. */
export interface EarlierFormat {
  /** Its formula without `=`; empty where it is of a kind that Cuadre does not make. */
  readonly formula: string;
  readonly looksLike: (style: Pick<CellStyle, 'bold' | 'colour' | 'fill'>) => boolean;
}

/** Whether an earlier run made it: it has the formula of one of the model's, or, where that was another one then, its look. */
export function isOwnFormat(
  { formula, looksLike }: EarlierFormat,
  { conditionalFormats }: Pick<SheetModel, 'conditionalFormats'>,
): boolean {
  return formula !== '' && conditionalFormats.some((own) => own.formula === formula || looksLike(own.style));
}

/** Whether an earlier run made a validation (lista, límite): it holds in a column for which the model has one. */
export function isOwnValidation(areas: readonly Range[], { validations }: Pick<SheetModel, 'validations'>): boolean {
  return validations.some(({ range }) => {
    const own = parseRange(range);
    return own !== null && areas.some((area) => meets(area, own));
  });
}
