import type { RowKind } from '../../plan/plan';
import type { ColumnDraft } from '../columns/columnDraft';
import type { FormulaBook } from '../../formulas';
import { KIND } from '../content';
import { normalise } from '../../words/normalise';
import { readOutline, type Outline, type OutlineRow } from './outline';
import { rowFacts, rowLens, type RowFacts, type RowLens } from './rowFacts';
import { subjectColumn } from '../columns/subjectColumn';
import {
  officeWords,
  saysCarried,
  saysControl,
  saysNote,
  saysTotal,
  sectionWords,
  type SectionWords,
} from '../../words/rowWords';
import { COLUMNS, type SheetView } from '../sheetView';
import type { TableArea } from '../headings/tableArea';

/** What a section names, by words or by its place in the outline. */
export interface SectionName {
  readonly level: SectionWords['level'] | 'project';
  readonly name: string;
}

/** A row of a table and what it is. */
export interface TableRow {
  readonly row: number;
  readonly facts: RowFacts;
  kind: RowKind;
  /** Whether `subtotal` is only suspected, and arithmetic must say. */
  readonly suspected: boolean;
  /** What a section row, or a total that heads its section, names. */
  readonly section: SectionName | null;
  /** The rows that a summing row adds, where formulas, codes or letters say so. */
  readonly children: readonly number[] | null;
}

/** The columns of a table, and the workbook that its formulas read. */
export interface ClassifyTask {
  readonly columns: readonly ColumnDraft[];
  readonly book: FormulaBook;
}

/** Rows of a table, classified by their words and by what they have; blank ones are left out. */
export function classifyRows(view: SheetView, area: TableArea, { columns, book }: ClassifyTask): TableRow[] {
  const facts = tableFacts(view, area, rowLens(columns, area.band.left));
  const subject = subjectColumn(columns)?.role;
  const aboutGroups = subject === 'axis' || subject === 'front';
  const leads = new Map(facts.map(({ row, lead }) => [row, lead]));
  const outline = readOutline({ view, rows: [...leads.keys()], columns, leads, book });
  const isBuilt = ({ row }: RowFacts): boolean => ['heading', 'foot'].includes(outline.get(row)?.kind ?? '');
  const habit = habitOf(facts.filter((row) => !isBuilt(row)));
  const around = { view, area, columns, habit, outline, aboutGroups };
  const lastActivity = facts.findLastIndex((row) => !isBuilt(row) && isPlainActivity(row, habit));
  const [before, after] = [
    { ...around, after: false },
    { ...around, after: true },
  ];
  const rows = facts.map((row, at) => classify(row, at > lastActivity ? after : before));
  markControls(rows);
  return rows;
}

function tableFacts(view: SheetView, area: TableArea, lens: RowLens): RowFacts[] {
  const facts: RowFacts[] = [];
  const { grid } = view;
  for (let at = grid.rowIndex(area.firstRow); at < grid.rows.length; at += 1) {
    const row = grid.rows[at] ?? 0;
    if (row > area.lastRow) break;
    const found = rowFacts(view, row, { start: grid.starts[at] ?? 0, end: grid.starts[at + 1] ?? 0, lens });
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
  const rows = facts.filter(
    ({ figures, lead, unit }) => figures > 0 && (unit || !(saysTotal(lead) || saysControl(lead))),
  );
  const [counts, filled, texts] = [{ quantity: 0, unit: 0, subject: 0 }, new Tally(), new Tally()];
  for (const row of rows) {
    if (row.quantity || row.unitValue) counts.quantity += 1;
    if (row.unit) counts.unit += 1;
    if (row.subject) counts.subject += 1;
    filled.add(row.filled);
    texts.add(row.texts);
  }
  const usual = rows.length * USUALLY;
  return {
    ...{ quantity: counts.quantity >= usual, unit: counts.unit >= usual, subject: counts.subject >= usual },
    ...{ filled: filled.middle(rows.length), texts: texts.middle(rows.length) },
  };
}

/** How often each small count occurs, for the one in the middle. */
class Tally {
  private readonly times: number[] = [];

  add(count: number): void {
    this.times[count] = (this.times[count] ?? 0) + 1;
  }

  /** The count that stands in the middle of so many; 0 of none. */
  middle(of: number): number {
    let before = 0;
    const found = this.times.findIndex((times: number | undefined) => (before += times ?? 0) > Math.floor(of / 2));
    return Math.max(0, found);
  }
}

function isPlainActivity(row: RowFacts, habit: Habit): boolean {
  if (row.figures === 0 || (saysTotal(row.lead) && !row.unit)) return false;
  if (habit.subject && !row.subject) return false;
  if (isSurcharge(row, habit)) return false;
  return habit.quantity ? row.quantity || row.unitValue || row.unit : true;
}

/** `ADMINISTRACIÓN 20 %` under the rows that it is charged on: it has neither their unit nor their quantity. */
function isSurcharge(row: RowFacts, habit: Habit): boolean {
  return habit.quantity && !row.quantity && !row.unit && saysControl(row.lead);
}

interface Surroundings {
  readonly view: SheetView;
  readonly area: TableArea;
  readonly columns: readonly ColumnDraft[];
  readonly habit: Habit;
  readonly outline: Outline;
  /** Whether the table says nothing of activities, only of axes and fronts: each of its lines is one. */
  readonly aboutGroups: boolean;
  /** Whether no row after this one is an activity beyond doubt. */
  readonly after: boolean;
}

function classify(facts: RowFacts, around: Surroundings): TableRow {
  if (around.area.repeatedHeader.has(facts.row) || isHeaderAgain(facts, around)) return asRow(facts, 'header');
  if (isPrefilled(facts)) return asRow(facts, 'blank');
  return outlinedRow(facts, around) ?? wordedRow(facts, around);
}

/** What formulas, codes or letters say of a row. */
function outlinedRow(facts: RowFacts, around: Surroundings): TableRow | null {
  const outlined = around.outline.get(facts.row);
  if (outlined?.kind === 'heading') return asHeading(facts, outlined);
  if (outlined?.kind === 'foot') return asRow(facts, 'control');
  return outlined && isOwnRow(facts, around) ? asRow(facts, 'activity') : null;
}

/** What the words of a row say, and what it has. */
function wordedRow(facts: RowFacts, around: Surroundings): TableRow {
  const section = sectionWords(facts.lead);
  if (facts.figures === 0 && facts.errors === 0)
    return withoutFigures(facts, around, section ?? officeWords(facts.lead));
  if (section && isHeadedSum(facts, around)) return asRow(facts, 'subtotal', { section });
  return withFigures(facts, around);
}

/** Whether a row that another one sums is one of the rows: a title among them has fewer words than they, and no figure. */
function isOwnRow(facts: RowFacts, { habit }: Surroundings): boolean {
  if (facts.texts === 0 || isTotalLine(facts)) return false;
  return facts.figures > 0 || facts.errors > 0 || facts.texts >= habit.texts;
}

/** Formulas that were filled down over a row that nobody has written yet. */
function isPrefilled({ texts, figures, amounts, errors }: RowFacts): boolean {
  return texts === 0 && figures > 0 && !amounts && errors === 0;
}

function asRow(
  facts: RowFacts,
  kind: RowKind,
  { section = null, suspected = false, children = null }: Partial<TableRow> = NOTHING_MORE,
): TableRow {
  return { row: facts.row, facts, kind, suspected, section, children };
}

/** A row that others stand under: a sum where it has amounts, else the name of a section or of nothing. */
function asHeading(facts: RowFacts, { section, children }: OutlineRow): TableRow {
  if (facts.money > 0) return asRow(facts, 'subtotal', { section, children });
  return asRow(facts, section ? 'section' : 'note', { section });
}

const NOTHING_MORE = {};

function withFigures(facts: RowFacts, { habit, after }: Surroundings): TableRow {
  if (saysCarried(facts.lead)) return asRow(facts, 'control');
  if (isTotalLine(facts)) return asRow(facts, facts.money > 0 ? 'subtotal' : 'control');
  if (saysControl(facts.lead) && !facts.unit && !facts.subject) return asRow(facts, 'control');
  if (after && isSurcharge(facts, habit)) return asRow(facts, 'control');
  return looksUnlikeRows(facts, habit) ? asRow(facts, 'subtotal', { suspected: true }) : asRow(facts, 'activity');
}

function withoutFigures(facts: RowFacts, around: Surroundings, section: SectionWords | null): TableRow {
  if (facts.texts === 0) return asRow(facts, 'note');
  if (section && facts.texts <= 2 && !hasOwnSubject(facts, around)) return asRow(facts, 'section', { section });
  if (saysNote(facts.lead) || saysTotal(facts.lead)) return asRow(facts, 'note');
  if (isBareSection(facts, around)) return asRow(facts, 'section');
  const like = !around.after || isLikeRows(facts, around.habit) || isMergedInto(facts, around);
  return asRow(facts, facts.subject && like ? 'activity' : 'note');
}

/** A lone text between rows that have more, across the table, outside the subject's column or in capitals. */
function isBareSection(facts: RowFacts, around: Surroundings): boolean {
  if (around.after || facts.texts !== 1 || around.habit.filled < 3) return false;
  return isWide(facts, around) || !facts.subject || isUpperCase(facts.lead);
}

/** A section row that states its sums itself. */
function isHeadedSum(facts: RowFacts, around: Surroundings): boolean {
  if (around.aboutGroups && facts.subject) return false;
  return facts.money > 0 && !facts.unit && !facts.quantity && !hasOwnSubject(facts, around);
}

/** Whether a merged area of the rows above reaches the row: the amount, the milestone or the axis is theirs together. */
function isMergedInto({ row }: RowFacts, { view, area, columns }: Surroundings): boolean {
  return columns.some(({ column }) => {
    const merged = view.mergedFrom.get(row * COLUMNS + column);
    return merged !== undefined && merged.top < row && merged.top >= area.firstRow;
  });
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
  if (facts.row <= area.firstRow + 1 && numbersColumns(view, facts.row)) return true;
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

/** A row right under the heading that only numbers the columns: 1, 2, 3… or (1), (2), (3)… or 1, 2, 3 = 1 + 2… */
function numbersColumns(view: SheetView, row: number): boolean {
  const { start, end } = view.grid.rowSpan(row);
  let expected = 1;
  for (let position = start; position < end; position += 1) {
    if (view.kinds[position] === KIND.empty) continue;
    const reckoned = RECKONED.exec(String(view.grid.value(position) ?? ''))?.[1];
    if (Math.abs(reckoned === undefined ? (view.numbers[position] ?? NaN) : Number(reckoned)) !== expected)
      return false;
    expected += 1;
  }
  return expected > LEAST_NUMBERED;
}

const LEAST_NUMBERED = 4;
/** A column's number with how it is reckoned from others: `3 = (1 + 2)`. */
const RECKONED = /^\s*\(?(\d{1,2})\)?\s*=/;

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
