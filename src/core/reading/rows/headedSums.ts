import { holdsMoney } from '../arithmetic/arithmeticRoles';
import type { TableRow } from './classifyRows';
import type { ColumnDraft } from '../columns/columnDraft';
import { LEVELS, type Level } from './level';
import { normalise, tidy } from '../../words/normalise';
import { subjectColumn } from '../columns/subjectColumn';
import { lesserName, levelWord, saysTotal, sectionWords } from '../../words/rowWords';
import { textAt, type SheetView } from '../sheetView';

/** Rows of one group that are tried; a longer group without a word that says so is not found. */
const LARGEST_GROUP = 400;
/** A heading over all rows alone must add at least so many. */
const LEAST_UNDER_ROOT = 3;

interface Node {
  readonly at: number;
  readonly children: readonly Node[];
}

/** Rows between two headings that words give away, and how deep they stand under the levels that something else names. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** A row that heads others: its level, null for the one over all, and the rows that it adds by index. */
interface Heading {
  readonly level: Level | null;
  readonly children: readonly number[];
}

function headingOf({ children }: Node, level: Level | null): Heading {
  return { level, children: children.map(({ at }) => at) };
}

/** The amounts of the money columns by row index; null for rows that can neither head others nor stand under one. */
type Amounts = readonly (readonly number[] | null)[];

/**
 * Finds the rows that head others by arithmetic (renglones mayores): each states the sums of the rows beneath it in every
 * column of money, and all rows stand under one. Nothing in their words need say so: `GESTIÓN SOCIAL` over its
 * activities, in the activities' own column; or `PROGRAMA X` under a heading `DIMENSIÓN Y` that words give away.
 */
export function headedSums(view: SheetView, rows: readonly TableRow[], columns: readonly ColumnDraft[]): TableRow[] {
  if (!rows.some((row) => mayHead(row) && isOpen(row))) return [...rows];
  const levels = headingLevels(rows, amountsOf(view, rows, columns), depthOfColumns(columns));
  const subject = subjectColumn(columns)?.column;
  return rows.map((row, at) => {
    const heading = levels.get(at);
    if (heading === undefined) return row;
    const { level } = heading;
    const children = heading.children.map((child) => rows[child]?.row ?? 0);
    const name = tidy((subject === undefined ? null : textAt(view, row.row, subject)) ?? row.facts.lead);
    const section = level === null ? null : sectionOf(name, level);
    return { ...row, kind: 'subtotal', suspected: false, section, children };
  });
}

function sectionOf(name: string, level: Level): TableRow['section'] {
  const lesser = lesserName(name);
  return sectionWords(name) ?? (lesser === null ? { level, name } : { level: 'project', name: lesser });
}

/** How many of the levels the columns name. */
function depthOfColumns(columns: readonly ColumnDraft[]): number {
  if (columns.some(({ role }) => role === 'front' || role === 'milestone' || role === 'project')) return 2;
  return columns.some(({ role }) => role === 'axis') ? 1 : 0;
}

function amountsOf(view: SheetView, rows: readonly TableRow[], columns: readonly ColumnDraft[]): Amounts {
  const money = columns.filter((column) => holdsMoney(column) && column.role !== 'unitValue');
  return rows.map((row) => {
    if (!isOpen(row)) return null;
    return money.map(({ column }) => {
      const position = view.grid.find(row.row, column);
      const number = position < 0 ? 0 : (view.numbers[position] ?? 0);
      return Number.isNaN(number) ? 0 : number;
    });
  });
}

/** Whether a row has money, and its words do not say what it is. */
function isOpen({ kind, suspected, facts }: TableRow): boolean {
  return (kind === 'activity' || suspected) && facts.money > 0 && !saysTotal(facts.lead);
}

/** The level of each heading by its row's index; null for the one over all. */
function headingLevels(rows: readonly TableRow[], amounts: Amounts, depth: number): Map<number, Heading> {
  const looks = rows.map(({ facts }) => lookOf(facts.lead));
  const parts = partsOf(rows, depth);
  const proven = parts.map((part) => collapsed(rows, amounts, { part, looks, known: NONE }));
  const known = looksOfHeadings(looks, proven.flat(), amounts);
  const levels = new Map<number, Heading>();
  parts.forEach((part, at) => {
    const own = proven[at] ?? [];
    const isProven = known.size === 0 || isHeaded(own, { rows, amounts });
    const top = isProven ? own : collapsed(rows, amounts, { part, looks, known });
    const whole = parts.length === 1 && depth === 0;
    if (whole) enterWhole(top, amounts, levels);
    else if (isHeaded(top, { rows, amounts })) for (const node of top) enter(node, part.depth, levels);
  });
  return levels;
}

const NONE: ReadonlySet<string> = new Set();

/** The parts that sections of words make of a table; one, of all rows, where there are none. */
function partsOf(rows: readonly TableRow[], depth: number): Part[] {
  const parts: Part[] = [];
  let [from, under] = [0, depth];
  rows.forEach(({ kind, section }, at) => {
    if (section === null && kind !== 'section') return;
    if (at > from) parts.push({ from, to: at, depth: under });
    const level = section?.level ?? 'axis';
    [from, under] = [at + 1, level === 'owner' || level === 'project' ? depth : LEVELS.indexOf(level) + 1];
  });
  return [...parts, { from, to: rows.length, depth: under }];
}

/** What a heading looks like beside its amounts: it begins with the word of a level, is in capitals, or begins as others do. */
function lookOf(lead: string): string {
  return levelWord(lead) ?? (lead === lead.toUpperCase() ? 'CAPITALS' : firstWord(lead));
}

/** `Grupo genérico 1`, `Grupo genérico 2`: rows of one kind begin alike. Marked, so that it is no word of a level. */
function firstWord(lead: string): string {
  const [word = ''] = normalise(lead).split(' ');
  return word.length < SHORTEST_WORD ? '' : `${BEGINS}${word}`;
}

const SHORTEST_WORD = 3;
const BEGINS = '^';

/** A first word makes a heading where so many rows that begin with it are proven, and this share of them. */
const LEAST_PROVEN = 2;
const PROVEN_SHARE = 1 / 3;
/** Share of the rows that begin alike that must head others or repeat the one row beneath: names of works begin alike too. */
const LEAST_HEADING = 0.75;

/** The looks that most rows have only as headings whose sums are right: a row that looks so is a heading with a wrong one. */
function looksOfHeadings(looks: readonly string[], nodes: readonly Node[], amounts: Amounts): ReadonlySet<string> {
  const counts = new Map<string, LookCount>();
  const visit = ({ at, children }: Node): void => {
    const look = looks[at] ?? '';
    const count = counts.get(look) ?? { heads: 0, singles: 0, rows: 0 };
    const isHead = children.length > 0;
    counts.set(look, {
      heads: count.heads + Number(isHead),
      singles: count.singles + Number(!isHead && isRepeated(at, amounts)),
      rows: count.rows + 1,
    });
    children.forEach(visit);
  };
  nodes.forEach(visit);
  const isOfHeadings = ([look, { heads, singles, rows }]: [string, LookCount]): boolean =>
    look.startsWith(BEGINS)
      ? heads >= LEAST_PROVEN && heads >= rows * PROVEN_SHARE && heads + singles >= rows * LEAST_HEADING
      : look !== '' && heads * 2 > rows;
  return new Set([...counts].filter(isOfHeadings).map(([look]) => look));
}

/** How many rows have a look, how many of them head others, and how many of the rest repeat the one row beneath. */
interface LookCount {
  readonly heads: number;
  readonly singles: number;
  readonly rows: number;
}

/** Whether the row right beneath has the same amounts. */
function isRepeated(at: number, amounts: Amounts): boolean {
  const [own, next] = [amounts[at], amounts[at + 1]];
  return own?.every((amount, column) => Math.abs(amount - (next?.[column] ?? 0)) <= TOLERANCE) ?? false;
}

interface Collapsing {
  readonly part: Part;
  readonly looks: readonly string[];
  /** Looks of headings: a row that has one heads what follows it, whatever its sum. */
  readonly known: ReadonlySet<string>;
}

/** From the last row upwards: a row takes the ones beneath it that add to it. What is left has nothing over it. */
function collapsed(rows: readonly TableRow[], amounts: Amounts, { part, looks, known }: Collapsing): Node[] {
  const left: Node[] = [];
  const signed = signedColumns(amounts);
  for (let at = part.to - 1; at >= part.from; at -= 1) {
    const stated = amounts[at];
    if (!stated) continue;
    const look = looks[at] ?? '';
    let taken = mayHead(rows[at])
      ? addingTo(stated, left, { amounts, signed, least: isLevel(look) || known.has(look) ? 1 : 2 })
      : 0;
    if (taken === 0 && known.has(look) && mayHead(rows[at])) taken = upToLook(left, look, looks);
    left.push({ at, children: left.splice(left.length - taken, taken).reverse() });
  }
  return left.reverse();
}

/** Columns with amounts below zero (modificaciones, traslados): what more rows add to there need not grow. */
function signedColumns(amounts: Amounts): ReadonlySet<number> {
  const signed = new Set<number>();
  for (const row of amounts) row?.forEach((amount, column) => amount < 0 && signed.add(column));
  return signed;
}

/** Rows with a unit, a quantity or a price are about something of their own, unless their words say what they head. */
function mayHead(row: TableRow | undefined): boolean {
  if (row === undefined || row.facts.lead === '' || row.facts.unitValue) return false;
  return (!row.facts.unit && !row.facts.quantity) || lesserName(row.facts.lead) !== null;
}

function isLevel(look: string): boolean {
  return look !== '' && look !== 'CAPITALS' && !look.startsWith(BEGINS);
}

/** How many of the nearest rows beneath stand before the next one that looks the same. */
function upToLook(left: readonly Node[], look: string, looks: readonly string[]): number {
  const next = left.findLastIndex(({ at }) => looks[at] === look);
  return left.length - 1 - next;
}

/** How many of the nearest rows beneath add to a row, those of zero after them too; 0 when none do. */
function addingTo(
  stated: readonly number[],
  left: readonly Node[],
  { amounts, least, signed }: { amounts: Amounts; least: number; signed: ReadonlySet<number> },
): number {
  const sums = stated.map(() => 0);
  let found = 0;
  for (let taken = 1; taken <= Math.min(left.length, LARGEST_GROUP); taken += 1) {
    const node = left[left.length - taken];
    const next = amounts[node?.at ?? -1] ?? [];
    if (found > 0 && (node === undefined || heads(node) || next.some((amount) => amount !== 0))) return found;
    next.forEach((amount, column) => (sums[column] = (sums[column] ?? 0) + amount));
    if (sums.some((sum, column) => !signed.has(column) && sum > (stated[column] ?? 0) + TOLERANCE)) return found;
    const equal = sums.every((sum, column) => Math.abs(sum - (stated[column] ?? 0)) <= TOLERANCE);
    if (equal && taken >= least) found = taken;
  }
  return found;
}

const TOLERANCE = 0.51;

/** Enters the headings of a table in which nothing else names groups, where every row stands under one. */
function enterWhole(top: readonly Node[], amounts: Amounts, levels: Map<number, Heading>): void {
  const [root] = top;
  const single = top.length === 1 && root !== undefined;
  if (single && !root.children.some(heads) && isChance(root, amounts)) return;
  if (!top.every(heads) || (!single && top.length < 2)) return;
  if (single) levels.set(root.at, headingOf(root, null));
  const groups = single ? root.children : top;
  if (groups.some(heads) && groups.every(heads)) for (const group of groups) enter(group, 0, levels);
}

/** Whether every row of a part stands under a heading, and not by chance. */
function isHeaded(top: readonly Node[], { rows, amounts }: { rows: readonly TableRow[]; amounts: Amounts }): boolean {
  const [only] = top;
  if (!only || !top.every(heads)) return false;
  return top.length > 1 || levelWord(rows[only.at]?.facts.lead ?? '') !== null || !isChance(only, amounts);
}

/** One row over all others: too few of them, or one column that agrees, may be chance. */
function isChance({ at, children }: Node, amounts: Amounts): boolean {
  const agreeing = amounts[at]?.filter((amount) => amount !== 0).length ?? 0;
  return children.length < LEAST_UNDER_ROOT || agreeing < 2;
}

function heads({ children }: Node): boolean {
  return children.length > 0;
}

function enter(node: Node, depth: number, levels: Map<number, Heading>): void {
  const { at, children } = node;
  levels.set(at, headingOf(node, LEVELS[Math.min(depth, LEVELS.length - 1)] ?? 'milestone'));
  for (const child of children) if (heads(child)) enter(child, depth + 1, levels);
}
