import { normalise } from '../words/normalise';
import type { Plan } from '../plan/plan';
import { ROLES } from '../plan/roles';
import type { Grid } from '../workbook/grid';
import { gridOf } from '../workbook/snapshot';
import type { MilestoneText, ListedFront } from './parseMilestoneText';

/** Columns of a list, by the headings of their roles; a list of milestones may call them challenges (retos). */
const HEADERS = {
  milestone: [...ROLES.milestone.aliases, 'reto', 'milestone'],
  front: [...ROLES.front.aliases, 'front'],
  axis: [...ROLES.axis.aliases, 'axis'],
} as const;
type ListColumn = keyof typeof HEADERS;

/** Rows from the top in which a list's header is looked for. */
const HEADER_ROWS = 15;

/**
 * The milestones of a sheet that lists them beside the plan (hoja con la lista de hitos): a header *Hito*, and perhaps
 * *Frente* and *Eje*, over one milestone a row. Cells left empty below a front or an axis continue it.
 */
export function listedMilestones(plan: Plan): MilestoneText {
  const ownOrPlan = new Set(plan.tables.map(({ sheet }) => sheet));
  const lists = plan.snapshot.sheets.filter(({ name, mark }) => mark === undefined && !ownOrPlan.has(name));
  const fronts = lists.flatMap((sheet) => listOf(gridOf(sheet)));
  return { fronts, axes: [...new Set(fronts.flatMap(({ axis }) => axis ?? []))] };
}

function listOf(grid: Grid): ListedFront[] {
  const header = headerOf(grid);
  if (!header) return [];
  const fronts: { name: string; axis: string | null; line: number; milestones: { name: string; line: number }[] }[] =
    [];
  let front = '';
  let axis: string | null = null;
  for (let row = header.row + 1; row <= grid.lastRow; row += 1) {
    const name = textAt(grid, row, header.columns.milestone);
    front = textAt(grid, row, header.columns.front) || front;
    axis = textAt(grid, row, header.columns.axis) || axis;
    if (name === '') continue;
    const open = fronts.at(-1);
    const target = open?.name === front && open.axis === axis ? open : { name: front, axis, line: row, milestones: [] };
    if (target !== open) fronts.push(target);
    target.milestones.push({ name, line: row });
  }
  return fronts;
}

interface ListHeader {
  readonly row: number;
  readonly columns: Readonly<Partial<Record<ListColumn, number>>>;
}

function headerOf(grid: Grid): ListHeader | null {
  for (const row of Array.from(grid.rows).slice(0, HEADER_ROWS)) {
    const columns: Partial<Record<ListColumn, number>> = {};
    const { start, end } = grid.rowSpan(row);
    for (let position = start; position < end; position += 1) {
      const column = listColumn(grid.value(position));
      if (column !== null) columns[column] ??= grid.columnAt(position);
    }
    if (columns.milestone !== undefined) return { row, columns };
  }
  return null;
}

function listColumn(value: unknown): ListColumn | null {
  if (typeof value !== 'string') return null;
  const header = normalise(value);
  const columns = Object.keys(HEADERS) as ListColumn[]; // the keys of a literal record
  return columns.find((column) => HEADERS[column].some((alias) => alias === header)) ?? null;
}

function textAt(grid: Grid, row: number, column: number | undefined): string {
  const position = column === undefined ? -1 : grid.find(row, column);
  const value = position < 0 ? null : grid.value(position);
  return typeof value === 'string' ? value.trim() : '';
}
