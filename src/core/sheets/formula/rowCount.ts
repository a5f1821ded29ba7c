import type { Activity } from '../../plan/plan';
import type { Grid } from '../../workbook/grid';
import { decimal, type Decimal } from '../../quantity/decimal';
import type { Criterion, SumSource } from './criteriaSum';
import { byTable } from './criteriaSum';
import { composed, type Term } from './composed';
import type { LiveFormula } from './liveFormula';
import type { PlanRows } from './planRows';
import { absoluteRange, textLiteral } from './reference';

/** Texts of a row, in the order in which they are likely to stand on every activity's row. */
const COUNTED_LABELS = ['activity', 'target', 'code', 'project', 'indicator', 'unit', 'owner'] as const;

/**
 * How many activities a group has, as a formula: COUNTIF over the column that names the group, else the cells that are
 * filled in a column that every activity fills, else the rows themselves.
 */
export function rowCount(source: SumSource, members: readonly Activity[], criterion: Criterion | null): LiveFormula {
  const terms: Term[] = [];
  for (const [table, activities] of byTable(members)) {
    terms.push(...(criteriaCount(source, { table, activities, criterion }) ?? filledCells(source.rows, activities)));
  }
  return composed(terms, count(members.length));
}

function criteriaCount(
  { keys }: SumSource,
  group: { readonly table: number; readonly activities: readonly Activity[]; readonly criterion: Criterion | null },
): Term[] | null {
  const { table, activities, criterion } = group;
  const key = criterion && keys.find(table, criterion.role, activities);
  if (!key) return null;
  return key.spellings.map((text, at) => {
    const wanted = text.toLowerCase() === criterion.name.toLowerCase() ? criterion.reference : textLiteral(text);
    return expression(`COUNTIF(${key.reference},${wanted})`, at === 0 ? activities.length : 0);
  });
}

function filledCells(rows: PlanRows, activities: readonly Activity[]): Term[] {
  const column = filledColumn(rows, activities);
  const fallback = activities[0]?.labels['activity']?.cell?.column ?? 1;
  const runs = rowRuns(rows, activities, column);
  return runs.map(({ sheet, first, last, size }) => {
    const place = { top: first, bottom: last, left: column ?? fallback, right: column ?? fallback };
    return expression(`${column === null ? 'ROWS' : 'COUNTA'}(${absoluteRange(sheet, place)})`, size);
  });
}

interface RowRun {
  readonly sheet: string;
  readonly first: number;
  last: number;
  size: number;
}

/** Stretches of rows that hold the group alone; `column`: its cells must be empty on the rows between. */
function rowRuns(rows: PlanRows, activities: readonly Activity[], column: number | null): readonly RowRun[] {
  const members = new Set(activities);
  const runs: RowRun[] = [];
  for (const { sheet, row } of activities.toSorted(bySheetAndRow)) {
    const open = runs.at(-1);
    const grid = rows.grid(sheet);
    const joins = open?.sheet === sheet && row > open.last && emptyBetween({ rows, grid, members, column }, open, row);
    if (open && joins) {
      open.last = row;
      open.size += 1;
    } else runs.push({ sheet, first: row, last: row, size: 1 });
  }
  return runs;
}

interface CountPlace {
  readonly rows: PlanRows;
  readonly grid: Grid | null;
  readonly members: ReadonlySet<Activity>;
  readonly column: number | null;
}

function emptyBetween({ rows, grid, members, column }: CountPlace, { sheet, last }: RowRun, to: number): boolean {
  if (column === null) return to === last + 1;
  for (let row = last + 1; row < to; row += 1) {
    if (!rows.isPassable(sheet, row, members) || (grid && isFilled(grid, row, column))) return false;
  }
  return true;
}

/** A column whose own cell is filled on every row of the group. */
function filledColumn(rows: PlanRows, activities: readonly Activity[]): number | null {
  const [first] = activities;
  const grid = first && rows.grid(first.sheet);
  if (!grid) return null;
  const columns = [
    ...COUNTED_LABELS.map((role) => first.labels[role]?.cell?.column),
    ...Object.values(first.figures).map((figure) => figure?.cell.column),
  ];
  return (
    columns.find((column) => column !== undefined && activities.every(({ row }) => isFilled(grid, row, column))) ?? null
  );
}

function isFilled(grid: Grid, row: number, column: number): boolean {
  const position = grid.find(row, column);
  if (position < 0) return false;
  return grid.value(position) !== null || grid.formula(position) !== undefined || grid.error(position) !== undefined;
}

function bySheetAndRow(a: Activity, b: Activity): number {
  if (a.sheet === b.sheet) return a.row - b.row;
  return a.sheet < b.sheet ? -1 : 1;
}

function expression(text: string, value: number): Term {
  return { kind: 'expression', text, array: false, value: count(value), unit: 1, sign: 1 };
}

function count(value: number): Decimal {
  return decimal(BigInt(value));
}
