import { holdsMoney } from './arithmeticRoles';
import type { TableRow } from './classifyRows';
import type { ColumnDraft } from './columnDraft';
import { LEVELS, type Level } from './level';
import { tidy } from './normalise';
import { saysTotal, sectionWords } from './rowWords';
import type { SheetView } from './sheetView';

/** Rows of one group that are tried; a longer group without a word that says so is not found. */
const LARGEST_GROUP = 400;
/** A heading over all rows alone must add at least so many. */
const LEAST_UNDER_ROOT = 3;

interface Node {
  readonly at: number;
  readonly children: readonly Node[];
}

/**
 * Finds the rows that head others by arithmetic alone (renglones mayores): each states the sums of the rows beneath it in
 * every column of money, and all rows stand under one. Nothing in their words says so: `GESTIÓN SOCIAL` over its
 * activities, in the activities' own column. Only tables in which nothing else names groups are asked.
 */
export function headedSums(view: SheetView, rows: readonly TableRow[], columns: readonly ColumnDraft[]): TableRow[] {
  if (rows.some(({ section, kind }) => section !== null || kind === 'section') || namesGroups(columns))
    return [...rows];
  const amounts = amountsOf(view, rows, columns);
  const levels = levelsOf(collapsed(rows, amounts), amounts);
  return rows.map((row, at) => {
    const level = levels.get(at);
    if (level === undefined) return row;
    const name = tidy(row.facts.lead);
    const section = level === null ? null : (sectionWords(name) ?? { level, name });
    return { ...row, kind: 'subtotal', suspected: false, section };
  });
}

function namesGroups(columns: readonly ColumnDraft[]): boolean {
  return columns.some(({ role }) => role === 'axis' || role === 'front' || role === 'milestone' || role === 'project');
}

/** Amounts of the money columns by row index; null for rows that can neither head others nor stand under one. */
function amountsOf(view: SheetView, rows: readonly TableRow[], columns: readonly ColumnDraft[]): (number[] | null)[] {
  const money = columns.filter((column) => holdsMoney(column) && column.role !== 'unitValue');
  return rows.map(({ row, kind, suspected, facts }) => {
    if ((kind !== 'activity' && !suspected) || facts.money === 0 || saysTotal(facts.lead)) return null;
    return money.map(({ column }) => {
      const position = view.grid.find(row, column);
      const number = position < 0 ? 0 : (view.numbers[position] ?? 0);
      return Number.isNaN(number) ? 0 : number;
    });
  });
}

/** From the last row upwards: a row takes the ones beneath it that add to it. What is left has nothing over it. */
function collapsed(rows: readonly TableRow[], amounts: readonly (number[] | null)[]): Node[] {
  const left: Node[] = [];
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const stated = amounts[at];
    if (!stated) continue;
    const facts = rows[at]?.facts;
    const may = facts !== undefined && !facts.unit && !facts.quantity && !facts.unitValue && facts.lead !== '';
    const taken = may ? addingTo(stated, left, amounts) : 0;
    left.push({ at, children: left.splice(left.length - taken, taken).reverse() });
  }
  return left.reverse();
}

/** How many of the nearest rows beneath add to a row; 0 when none do. */
function addingTo(stated: readonly number[], left: readonly Node[], amounts: readonly (number[] | null)[]): number {
  const sums = stated.map(() => 0);
  for (let taken = 1; taken <= Math.min(left.length, LARGEST_GROUP); taken += 1) {
    const next = amounts[left[left.length - taken]?.at ?? -1] ?? [];
    next.forEach((amount, column) => (sums[column] = (sums[column] ?? 0) + amount));
    if (sums.some((sum, column) => Math.abs(sum) > Math.abs(stated[column] ?? 0) + TOLERANCE)) return 0;
    const equal = sums.every((sum, column) => Math.abs(sum - (stated[column] ?? 0)) <= TOLERANCE);
    if (equal && taken >= 2) return taken;
  }
  return 0;
}

const TOLERANCE = 0.51;

/** The level of each heading by its depth; null for the one over all. Empty unless every row stands under a heading. */
function levelsOf(top: readonly Node[], amounts: readonly (number[] | null)[]): Map<number, Level | null> {
  const levels = new Map<number, Level | null>();
  const [root] = top;
  const single = top.length === 1 && root !== undefined;
  if (single && !root.children.some(heads) && isChance(root, amounts)) return levels;
  if (!top.every(heads) || (!single && top.length < 2)) return levels;
  if (single) levels.set(root.at, null);
  const groups = single ? root.children : top;
  if (groups.some(heads) && groups.every(heads)) for (const group of groups) enter(group, 0, levels);
  return levels;
}

/** One row over all others: too few of them, or one column that agrees, may be chance. */
function isChance({ at, children }: Node, amounts: readonly (number[] | null)[]): boolean {
  const agreeing = amounts[at]?.filter((amount) => amount !== 0).length ?? 0;
  return children.length < LEAST_UNDER_ROOT || agreeing < 2;
}

function heads({ children }: Node): boolean {
  return children.length > 0;
}

function enter({ at, children }: Node, depth: number, levels: Map<number, Level | null>): void {
  levels.set(at, LEVELS[Math.min(depth, LEVELS.length - 1)] ?? 'milestone');
  for (const child of children) if (heads(child)) enter(child, depth + 1, levels);
}
