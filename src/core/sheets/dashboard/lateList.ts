import { a1, columnName } from '../../workbook/address';
import type { CellValue } from '../../workbook/cell';
import type { MilestoneColumnKey } from '../../milestones/tracking';
import { column, type ShownTable } from './dashboardScope';
import { textLiteral } from '../formula/reference';
import type { SheetDraft } from '../sheetDraft';
import type { SheetWords } from '../words';

/** Rows for milestones that people add to a table before the next run. */
const SPARE_ROWS = 10;
/** Milestones that the list shows. */
const SHOWN = 10;
/** Less than any difference of progress that people type, so that equal ones keep the tables' order. */
const TIE_BREAK = 1e-9;

/** What is shown of a late milestone, and where: the first free column of the dashboard's blocks. */
const FIELDS = ['id', 'milestone', 'axis', 'owner', 'state', 'behind', 'light'] as const;
type Field = (typeof FIELDS)[number];

/** Where the list and its hidden helpers stand. */
export interface LateListPlace {
  readonly top: number;
  /** The first hidden column. */
  readonly helpers: number;
}

/** Visible columns of the list's fields. */
export const LATE_COLUMNS: Readonly<Record<Field, number>> = {
  milestone: 1,
  id: 2,
  axis: 3,
  owner: 7,
  state: 11,
  behind: 12,
  light: 13,
};

/** How many hidden columns the helpers take. */
export const LATE_HELPERS = FIELDS.length + 2;

/**
 * Writes the milestones that are furthest behind what was planned by the cut-off date, the worst first. Plain functions
 * over hidden helper cells, one a milestone, because sorting functions are younger than the Excel of many offices.
 */
export function lateList(
  draft: SheetDraft,
  tables: readonly ShownTable[],
  { top, helpers, words }: LateListPlace & { readonly words: SheetWords },
): number {
  const { dashboard } = words;
  draft.put(top, 1, { value: dashboard.lateFirst, style: 'section' });
  for (let at = 1; at <= LAST_VISIBLE; at += 1) draft.put(top + 1, at, { value: '', style: 'headerLine' });
  for (const field of FIELDS) {
    draft.put(top + 1, LATE_COLUMNS[field], {
      value: dashboard.lateHeaders[field],
      style: field === 'behind' ? 'headerFigure' : 'headerLine',
    });
  }
  const items = listedItems(tables, words);
  const place: HelperPlace = { helpers, first: top + 2, last: top + 1 + Math.max(1, items.length) };
  items.forEach((item, at) => helperRow(draft, { ...item, row: place.first + at }, place));
  const ranked = items
    .filter(({ score }) => typeof score === 'number')
    .toSorted((a, b) => Number(b.score) - Number(a.score));
  const shown = Math.min(SHOWN, Math.max(1, items.length));
  for (let rank = 1; rank <= shown; rank += 1) {
    const item = ranked[rank - 1];
    shownRow(
      draft,
      { rank, row: top + 1 + rank, item, position: item ? items.indexOf(item) + 1 : '', none: dashboard.lateNone },
      place,
    );
  }
  return top + 1 + shown;
}

const LAST_VISIBLE = 14;

interface HelperPlace {
  readonly helpers: number;
  readonly first: number;
  readonly last: number;
}

interface ListedItem {
  readonly formulas: Readonly<Record<Field, string>>;
  readonly values: Readonly<Record<Field, CellValue>>;
  readonly lateWords: readonly string[];
  readonly tieBreak: number;
  readonly score: number | '';
}

function listedItems(tables: readonly ShownTable[], words: SheetWords): readonly ListedItem[] {
  const { late, atRisk } = words.milestones.light;
  const items: ListedItem[] = [];
  for (const shown of tables) {
    const rows = shown.values.length + SPARE_ROWS;
    for (let at = 1; at <= rows; at += 1)
      items.push(listedItem(shown, at, { lateWords: [late, atRisk], tieBreak: items.length * TIE_BREAK }));
  }
  return items;
}

function listedItem(
  shown: ShownTable,
  at: number,
  { lateWords, tieBreak }: Pick<ListedItem, 'lateWords' | 'tieBreak'>,
): ListedItem {
  const row = shown.values[at - 1];
  const inside = (text: string): string => `IF(${at}>ROWS(${column(shown, 'id')}),"",${text})`;
  const field = (key: MilestoneColumnKey): string => inside(`INDEX(${column(shown, key)},${at})&""`);
  const behind = `N(INDEX(${column(shown, 'expected')},${at}))-N(INDEX(${column(shown, 'progress')},${at}))`;
  const hasAxis = shown.table.sheet.all;
  const axisName = shown.table.sheet.rows[0]?.axisName ?? '';
  const text = (key: MilestoneColumnKey): string => asText(row?.get(key));
  const distance = row ? numberOf(row.get('expected')) - numberOf(row.get('progress')) : '';
  const isLate = row !== undefined && lateWords.includes(text('light'));
  return {
    formulas: {
      id: field('id'),
      milestone: field('milestone'),
      axis: hasAxis ? field('axis') : inside(textLiteral(axisName.slice(0, 250))),
      owner: field('owner'),
      state: field('state'),
      behind: inside(behind),
      light: field('light'),
    },
    values: {
      id: text('id'),
      milestone: text('milestone'),
      axis: hasAxis ? text('axis') : row ? axisName.slice(0, 250) : '',
      owner: text('owner'),
      state: text('state'),
      behind: distance,
      light: text('light'),
    },
    lateWords,
    tieBreak,
    score: isLate && distance !== '' ? distance - tieBreak : '',
  };
}

function helperRow(draft: SheetDraft, item: ListedItem & { readonly row: number }, { helpers }: HelperPlace): void {
  FIELDS.forEach((field, at) => {
    draft.put(item.row, helpers + at, { value: item.values[field], formula: `=${item.formulas[field]}` });
  });
  const light = a1(item.row, helpers + FIELDS.indexOf('light'));
  const isLate = `OR(${item.lateWords.map((word) => `${light}=${textLiteral(word)}`).join(',')})`;
  const behind = a1(item.row, helpers + FIELDS.indexOf('behind'));
  draft.put(item.row, helpers + FIELDS.length, {
    value: item.score,
    formula: `=IF(${isLate},${behind}-${item.tieBreak.toFixed(9)},"")`,
  });
}

interface ShownItem {
  readonly rank: number;
  readonly row: number;
  readonly item: ListedItem | undefined;
  readonly position: number | '';
  readonly none: string;
}

function shownRow(draft: SheetDraft, { rank, row, item, position, none }: ShownItem, place: HelperPlace): void {
  const scores = helperRange(place, FIELDS.length);
  const positionColumn = place.helpers + FIELDS.length + 1;
  draft.put(row, positionColumn, {
    value: position,
    formula: `=IF(${rank}>COUNT(${scores}),"",MATCH(LARGE(${scores},${rank}),${scores},0))`,
  });
  const cell = `$${a1(row, positionColumn)}`;
  for (let at = 1; at <= LAST_VISIBLE; at += 1) draft.put(row, at, { value: null, style: 'line' });
  FIELDS.forEach((field, at) => {
    const nothing = rank === 1 && field === 'milestone' ? none : '';
    draft.put(row, LATE_COLUMNS[field], {
      value: item ? item.values[field] : nothing,
      formula: `=IF(${cell}="",${textLiteral(nothing)},INDEX(${helperRange(place, at)},${cell}))`,
      style: field === 'behind' ? 'ratio' : field === 'milestone' ? 'text' : 'line',
    });
  });
}

function helperRange({ helpers, first, last }: HelperPlace, at: number): string {
  const letter = columnName(helpers + at);
  return `$${letter}$${first}:$${letter}$${last}`;
}

function asText(value: CellValue | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

function numberOf(value: CellValue | undefined): number {
  return typeof value === 'number' ? value : 0;
}
