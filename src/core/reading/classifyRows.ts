import type { RowKind } from '../plan/plan';
import type { ColumnDraft } from './columnDraft';
import { normalise } from './normalise';
import { readOutline, type Outline } from './outline';
import { rowFacts, rowLens, type RowFacts, type RowLens } from './rowFacts';
import { saysControl, saysNote, saysTotal, sectionWords, type SectionWords } from './rowWords';
import { COLUMNS, type SheetView } from './sheetView';
import type { TableArea } from './tableArea';

/** A row of a table and what it is. */
export interface TableRow {
  readonly row: number;
  readonly facts: RowFacts;
  kind: RowKind;
  /** Whether `subtotal` is only suspected, and arithmetic must say. */
  readonly suspected: boolean;
  /** What a section row, or a total that heads its section, names. */
  readonly section: SectionWords | null;
}

/** Rows of a table, classified by their words and by what they have; blank ones are left out. */
export function classifyRows(view: SheetView, area: TableArea, columns: readonly ColumnDraft[]): TableRow[] {
  const lens = rowLens(columns, area.band.left);
  const facts = tableFacts(view, area, lens);
  const habit = habitOf(facts);
  const outline = readOutline(view, area);
  const lastActivity = facts.findLastIndex((row) => isPlainActivity(row, habit));
  const rows = facts.map((row, at) => classify(row, { view, area, columns, habit, outline, after: at > lastActivity }));
  markControls(rows);
  return rows;
}

function tableFacts(view: SheetView, area: TableArea, lens: RowLens): RowFacts[] {
  const facts: RowFacts[] = [];
  for (const row of Array.from(view.grid.rows)) {
    if (row < area.firstRow || row > area.lastRow) continue;
    const found = rowFacts(view, row, lens);
    if (found.filled > 0) facts.push(found);
  }
  return facts;
}

/** What the rows of the table usually have. */
interface Habit {
  readonly quantity: boolean;
  readonly unit: boolean;
  readonly subject: boolean;
  readonly filled: number;
  readonly texts: number;
}

const USUALLY = 0.6;

function habitOf(facts: readonly RowFacts[]): Habit {
  const rows = facts.filter(({ figures, lead }) => figures > 0 && !saysTotal(lead));
  const share = (test: (row: RowFacts) => boolean): boolean => rows.filter(test).length >= rows.length * USUALLY;
  const filled = rows.map((row) => row.filled).sort((a, b) => a - b);
  const texts = rows.map((row) => row.texts).sort((a, b) => a - b);
  const middle = Math.floor(rows.length / 2);
  return {
    quantity: share(({ quantity, unitValue }) => quantity || unitValue),
    unit: share(({ unit }) => unit),
    subject: share(({ subject }) => subject),
    ...{ filled: filled[middle] ?? 0, texts: texts[middle] ?? 0 },
  };
}

function isPlainActivity(row: RowFacts, habit: Habit): boolean {
  if (row.figures === 0 || (saysTotal(row.lead) && !row.unit)) return false;
  if (habit.subject && !row.subject) return false;
  return habit.quantity ? row.quantity || row.unitValue || row.unit : true;
}

interface Surroundings {
  readonly view: SheetView;
  readonly area: TableArea;
  readonly columns: readonly ColumnDraft[];
  readonly habit: Habit;
  readonly outline: Outline;
  /** Whether no row after this one is an activity beyond doubt. */
  readonly after: boolean;
}

function classify(facts: RowFacts, around: Surroundings): TableRow {
  const of: Make = (kind, more = {}) => ({ row: facts.row, facts, kind, suspected: false, section: null, ...more });
  if (around.area.repeatedHeader.has(facts.row) || isHeaderAgain(facts, around)) return of('header');
  const heading = around.outline.get(facts.row);
  if (heading) return of(facts.money > 0 ? 'subtotal' : 'section', { section: heading });
  const section = sectionWords(facts.lead);
  if (facts.figures === 0 && facts.errors === 0) return withoutFigures(facts, { ...around, section }, of);
  if (section && isHeadedSum(facts, around)) return of('subtotal', { section });
  return withFigures(facts, around, of);
}

type Make = (kind: RowKind, more?: Partial<TableRow>) => TableRow;

function withFigures(facts: RowFacts, { habit }: Surroundings, of: Make): TableRow {
  if (isTotalLine(facts)) return of(facts.money > 0 ? 'subtotal' : 'control');
  if (saysControl(facts.lead) && !facts.unit && !facts.subject) return of('control');
  return looksUnlikeRows(facts, habit) ? of('subtotal', { suspected: true }) : of('activity');
}

function withoutFigures(facts: RowFacts, around: Surroundings & { section: SectionWords | null }, of: Make): TableRow {
  if (facts.texts === 0) return of('note');
  if (around.section && facts.texts <= 2 && !hasOwnSubject(facts, around))
    return of('section', { section: around.section });
  if (saysNote(facts.lead) || saysTotal(facts.lead)) return of('note');
  if (isBareSection(facts, around)) return of('section');
  const like = around.after ? isLikeRows(facts, around.habit) : facts.subject;
  return of(facts.subject && like ? 'activity' : 'note');
}

/** A lone text between rows that have more, across the table, outside the subject's column or in capitals. */
function isBareSection(facts: RowFacts, around: Surroundings): boolean {
  if (around.after || facts.texts !== 1 || around.habit.filled < 3) return false;
  return isWide(facts, around) || !facts.subject || isUpperCase(facts.lead);
}

/** A section row that states its sums itself. */
function isHeadedSum(facts: RowFacts, around: Surroundings): boolean {
  return facts.money > 0 && !facts.unit && !facts.quantity && !hasOwnSubject(facts, around);
}

/** Whether a row of words has at least what the rows of the table have besides their figures. */
function isLikeRows(facts: RowFacts, habit: Habit): boolean {
  return habit.unit ? facts.unit : facts.texts >= Math.max(2, habit.texts);
}

/** Whether the row has a subject besides the text that it begins with. */
function hasOwnSubject(facts: RowFacts, { habit }: Surroundings): boolean {
  return facts.subject && facts.texts > 1 && habit.subject;
}

function isTotalLine(facts: RowFacts): boolean {
  return saysTotal(facts.lead) && !facts.unit && !(facts.quantity && facts.unitValue);
}

/** Rows without a text to speak of, or without quantity and unit where the others have them, may be sums. */
function looksUnlikeRows(facts: RowFacts, habit: Habit): boolean {
  if (facts.money === 0 || facts.unit) return false;
  if (habit.quantity && !facts.quantity && !facts.unitValue && (habit.unit || !facts.subject)) return true;
  if (habit.subject && !facts.subject && !facts.quantity) return true;
  return facts.texts === 0 && habit.texts > 0 && !facts.unitValue;
}

function isHeaderAgain(facts: RowFacts, { area, view }: Surroundings): boolean {
  if (facts.figures > 0) return false;
  if (facts.wordsInFigures >= 2 && facts.wordsInFigures * 2 >= facts.texts) return true;
  if (facts.texts < 2) return false;
  const headings = new Set(area.band.headings.flatMap(({ own, group }) => [normalise(own), normalise(group)]));
  const { start, end } = view.grid.rowSpan(facts.row);
  let same = 0;
  for (let position = start; position < end; position += 1) {
    const value = view.grid.value(position);
    if (typeof value === 'string' && value.length < 90 && headings.has(normalise(value))) same += 1;
  }
  return same >= 2 && same * 2 > facts.texts;
}

function isWide(facts: RowFacts, { view, columns }: Surroundings): boolean {
  const merged = view.mergedFrom.get(facts.row * COLUMNS + facts.leadColumn + 1);
  return merged !== undefined && merged.top === facts.row && (merged.right - merged.left + 1) * 2 >= columns.length;
}

function isUpperCase(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** After a line of somebody's own under the last activity, what follows is built on it: no total of the plan. */
function markControls(rows: TableRow[]): void {
  const last = rows.findLastIndex(({ kind }) => kind === 'activity');
  const first = rows.findIndex(({ kind }, at) => at > last && kind === 'control');
  if (first < 0) return;
  for (const row of rows.slice(first)) if (row.kind === 'subtotal') row.kind = 'control';
}
