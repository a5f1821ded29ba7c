import { holdsMoney } from '../arithmetic/arithmeticRoles';
import type { ColumnDraft } from '../columns/columnDraft';
import type { OutlineTask } from './outlineTask';
import { saysControl, saysTotal } from '../../words/rowWords';
import { verticalRead } from './verticalSums';

/** What the formulas of a table say of its rows. */
export interface FormulaSums {
  /** The rows that each summing row adds, in the order of the sheet, by what most of its columns add. */
  readonly sums: ReadonlyMap<number, readonly number[]>;
  /** Rows that are built on sums: averages, counts, surcharges, copies of a total (filas al pie). */
  readonly foot: ReadonlySet<number>;
}

/** Columns that must repeat the one row that another row shows before it heads it. */
const LEAST_SINGLE = 2;

interface RowVotes {
  readonly votes: Map<string, { readonly rows: readonly number[]; money: number; others: number }>;
  /** Rows that are read otherwise than by adding them. */
  readonly reads: Set<number>;
  counts: boolean;
}

/**
 * Which rows of a table add others, as their formulas say, in any of their columns: what most columns of a row add is what
 * the row adds, money before everything else. A single row that is repeated counts where several columns of money do so.
 */
export function formulaSums(task: OutlineTask): FormulaSums {
  const { rows, columns, leads } = task;
  const read = columns.filter(({ stats }) => stats.formulas > 0);
  const present = new Set(rows);
  const votes = new Map<number, RowVotes>();
  if (read.length > 0)
    for (const row of rows) {
      const found = votesOf(task, row, { read, present });
      if (found) votes.set(row, found);
    }
  const sums = new Map<number, readonly number[]>();
  for (const [row, found] of votes) {
    const chosen = chosenRows(row, found, saysTotal(leads.get(row) ?? ''));
    if (chosen) sums.set(row, chosen);
  }
  addSingles(votes, sums);
  const foot = footRows(votes, sums, leads);
  return { sums: new Map([...sums].map(([row, children]) => [row, withoutNested(children, sums)])), foot };
}

function votesOf(
  { view, book }: OutlineTask,
  row: number,
  { read: columns, present }: { read: readonly ColumnDraft[]; present: ReadonlySet<number> },
): RowVotes | null {
  const found: RowVotes = { votes: new Map(), reads: new Set(), counts: false };
  for (const column of columns) {
    const position = view.grid.find(row, column.column);
    const read = position < 0 ? null : verticalRead(view, position, book);
    if (!read) continue;
    const inside = read.rows.filter((each) => present.has(each));
    if (read.kind === 'derived') {
      for (const each of inside) found.reads.add(each);
      if (read.counts && inside.length > 1) found.counts = true;
    } else if (inside.length > 0) vote(found, inside, column);
  }
  return found.votes.size > 0 || found.reads.size > 0 ? found : null;
}

function vote({ votes }: RowVotes, rows: readonly number[], column: ColumnDraft): void {
  const distinct = [...new Set(rows)].sort((a, b) => a - b);
  const key = distinct.join(' ');
  const known = votes.get(key) ?? { rows: distinct, money: 0, others: 0 };
  if (holdsMoney(column) && column.role !== 'unitValue') known.money += 1;
  else known.others += 1;
  votes.set(key, known);
}

function chosenRows(row: number, { votes }: RowVotes, isTotal: boolean): readonly number[] | null {
  const [best] = [...votes.values()].sort(
    (a, b) => b.money - a.money || b.others - a.others || b.rows.length - a.rows.length,
  );
  if (!best) return null;
  if (best.rows.length > 1) return best.rows;
  if (isTotal && best.money > 0) return best.rows;
  const [only = 0] = best.rows;
  return best.money >= LEAST_SINGLE && Math.abs(only - row) === 1 ? best.rows : null;
}

/** Rows that show the one right beside them, where another sum adds them and none adds that one: it is theirs alone. */
function addSingles(votes: ReadonlyMap<number, RowVotes>, sums: Map<number, readonly number[]>): void {
  const added = new Set([...sums.values()].flat());
  for (const [row, { votes: read }] of votes) {
    const [only, ...others] = read.values();
    const [child = 0] = only?.rows ?? [];
    if (sums.has(row) || !only || others.length > 0 || only.rows.length > 1 || only.money === 0) continue;
    if (Math.abs(child - row) === 1 && added.has(row) && !added.has(child)) sums.set(row, only.rows);
  }
}

/** Rows that count or average, that are charged on a sum, that add such rows, or that only repeat the sum above them. */
function footRows(
  votes: ReadonlyMap<number, RowVotes>,
  sums: Map<number, readonly number[]>,
  leads: ReadonlyMap<number, string>,
): Set<number> {
  const foot = new Set<number>();
  const isCharge = (row: number): boolean => (votes.has(row) && !sums.has(row)) || saysControl(leads.get(row) ?? '');
  const among = addedAmong(sums, isCharge);
  for (const [row, { reads, counts }] of votes) {
    const children = sums.get(row);
    const [only = 0] = children ?? [];
    const repeats = children?.length === 1 && only < row && sums.has(only) && !among.has(row);
    const built = children?.some((child) => foot.has(child)) ?? false;
    const charged = [...reads].some((each) => each < row && (sums.has(each) || foot.has(each)));
    if (!repeats && !built && (children || !(counts || charged))) continue;
    foot.add(row);
    sums.delete(row);
  }
  return foot;
}

/**
 * The rows that sums of several rows add, where none of those is charged on a sum, and the rows that these alone show:
 * each is one of the rows, no copy.
 */
function addedAmong(
  sums: ReadonlyMap<number, readonly number[]>,
  isCharge: (row: number) => boolean,
): ReadonlySet<number> {
  const among = new Set([...sums.values()].filter((rows) => rows.length > 1 && !rows.some(isCharge)).flat());
  for (const row of among) {
    const [only, ...others] = sums.get(row) ?? [];
    if (only !== undefined && others.length === 0) among.add(only);
  }
  return among;
}

/** The rows that a sum adds, without those that another of them adds already. */
function withoutNested(children: readonly number[], sums: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const inner = new Set<number>();
  for (const child of children) for (const under of sums.get(child) ?? []) inner.add(under);
  return inner.size === 0 ? children : children.filter((child) => !inner.has(child));
}
