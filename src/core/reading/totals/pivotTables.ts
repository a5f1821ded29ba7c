import { normalise } from '../../words/normalise';
import type { ColumnDraft } from '../columns/columnDraft';
import type { TableDraft } from '../tableDraft';

/** How many times more rows the table must have that a pivot gathers. */
const LEAST_TIMES = 2;
const LEAST_ROWS = 3;
/** Share of the pivot's names that must stand in one column of the other table, and of its amounts that must be sums of it. */
const NAMED = 0.8;
const SUMMED = 0.8;
const TOLERANCE = 0.51;

/** What Excel writes over the columns of a pivot table. */
const PIVOT_HEADING = /\b(?:suma|recuento|cuenta|promedio|max|min)(?: distint[oa])? de\b|\bsum of\b|\bcount of\b/;

/**
 * Whether a table gathers the rows of another (tabla dinámica, resumen): its lines are named as several rows of one column
 * of the other are; and its headings say that they are sums, or each name stands once and has those rows' sums.
 */
export function isPivotOf(pivot: TableDraft, detail: TableDraft): boolean {
  const rows = activityRows(pivot);
  if (pivot === detail || rows.length < LEAST_ROWS || activityRows(detail).length < rows.length * LEAST_TIMES)
    return false;
  const named = pivot.columns.flatMap((column) => namedBy(pivot, rows, column));
  return named.some((names) => {
    const key = detail.columns.find((column) => repeatsNames(detail, column, names));
    if (key === undefined) return false;
    return saysPivot(pivot) || (isEachOnce(names) && addsUp({ pivot, names }, { detail, key }));
  });
}

function activityRows({ rows }: TableDraft): number[] {
  return rows.flatMap(({ kind, row, facts }) => (kind === 'activity' && facts.figures > 0 ? [row] : []));
}

/** The names that a column gives to the lines, by row; nothing where a name stands on more than two of them. */
function namedBy({ view }: TableDraft, rows: readonly number[], { column, stats }: ColumnDraft): Map<number, string>[] {
  if (stats.texts < rows.length * NAMED) return [];
  const names = new Map<number, string>();
  for (const row of rows) {
    const text = view.grid.value(view.grid.find(row, column));
    if (typeof text === 'string') names.set(row, normalise(text));
  }
  const distinct = new Set(names.values()).size;
  return names.size >= rows.length * NAMED && distinct * MOST_TIMES >= names.size ? [names] : [];
}

/** A pivot may stand twice on a sheet, for this year and for the money of earlier ones. */
const MOST_TIMES = 2;

function isEachOnce(names: ReadonlyMap<number, string>): boolean {
  return new Set(names.values()).size === names.size;
}

/** Whether a column of a table says the names, most of them on several rows. */
function repeatsNames(table: TableDraft, { column, stats }: ColumnDraft, names: ReadonlyMap<number, string>): boolean {
  if (stats.texts < names.size * LEAST_TIMES || stats.distinctTexts * LEAST_TIMES > stats.texts) return false;
  const said = new Set(textsOf(table, column).values());
  const known = [...names.values()].filter((name) => said.has(name)).length;
  return known >= names.size * NAMED;
}

/** The texts of a column by row, each different one looked at once. */
function textsOf(table: TableDraft, column: number): Map<number, string> {
  const { grid } = table.view;
  const known = new Map<number, string>();
  const texts = new Map<number, string>();
  for (const row of activityRows(table)) {
    const id = grid.textId(grid.find(row, column));
    if (id < 0) continue;
    const text = known.get(id) ?? normalise(grid.texts[id] ?? '');
    known.set(id, text);
    texts.set(row, text);
  }
  return texts;
}

function saysPivot({ columns, titles }: TableDraft): boolean {
  const texts = [...columns.map(({ heading }) => heading.text), ...titles.map(({ text }) => text)];
  return texts.some((text) => PIVOT_HEADING.test(normalise(text)));
}

interface Gathered {
  readonly pivot: TableDraft;
  readonly names: ReadonlyMap<number, string>;
}

interface Gathering {
  readonly detail: TableDraft;
  readonly key: ColumnDraft;
}

/** Whether the amounts of some column of the pivot are the sums of the rows of their name. */
function addsUp({ pivot, names }: Gathered, { detail, key }: Gathering): boolean {
  const keys = textsOf(detail, key.column);
  const sums = figuresOf(detail).map(({ column }) => sumsBy(detail, keys, column));
  return figuresOf(pivot).some(({ column }) =>
    sums.some((sum) => {
      const equal = [...names].filter(([row, name]) => {
        const stated = numberAt(pivot, row, column);
        return stated !== 0 && Math.abs(stated - (sum.get(name) ?? 0)) <= TOLERANCE;
      });
      return equal.length >= names.size * SUMMED;
    }),
  );
}

/** Columns of numbers, whatever their headings say. */
function figuresOf({ columns }: TableDraft): ColumnDraft[] {
  return columns.filter(({ stats }) => stats.numbers >= LEAST_ROWS);
}

function sumsBy(table: TableDraft, keys: ReadonlyMap<number, string>, column: number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [row, key] of keys) sums.set(key, (sums.get(key) ?? 0) + numberAt(table, row, column));
  return sums;
}

function numberAt({ view }: TableDraft, row: number, column: number): number {
  const position = view.grid.find(row, column);
  const number = position < 0 ? 0 : (view.numbers[position] ?? 0);
  return Number.isNaN(number) ? 0 : number;
}
