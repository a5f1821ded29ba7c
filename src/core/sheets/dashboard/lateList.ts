import { textLiteral } from '../formula/reference';
import { a1 } from '../../workbook/address';
import type { SheetDraft } from '../sheetDraft';
import type { StyleName } from '../palette';
import type { SheetWords } from '../words';
import type { ListedRow, ListField, MilestoneList } from './milestoneList';

/** Milestones that the list shows. */
const SHOWN = 10;

/** What is shown of a late milestone. */
const FIELDS = ['milestone', 'id', 'axis', 'owner', 'state', 'behind', 'value', 'light'] as const;
type Field = (typeof FIELDS)[number];

const SOURCES: Readonly<Record<Field, ListField>> = {
  ...{ milestone: 'milestone', id: 'id', axis: 'axis', owner: 'owner', state: 'state' },
  ...{ behind: 'behind', value: 'total', light: 'light' },
};

/** Visible columns of the list's fields. */
export const LATE_COLUMNS: Readonly<Record<Field, number>> = {
  ...{ milestone: 1, id: 2, axis: 3, owner: 8, state: 12, behind: 14, value: 15, light: 16 },
};

const LAST_VISIBLE = 19;

/** Where the late ones are shown; `position`: the hidden column that finds each in the list. */
export interface LatePlace {
  readonly top: number;
  readonly position: number;
}

/**
 * Writes the late milestones (atrasados y en riesgo), those with most money at stake or furthest behind first, and how many
 * there are beside how many fit. Plain functions, because sorting functions are younger than the Excel of many offices.
 */
export function lateList(
  draft: SheetDraft,
  list: MilestoneList,
  { top, position, words }: LatePlace & { readonly words: SheetWords },
): number {
  const { dashboard } = words;
  const scores = list.range('score');
  const ranked = list.rows
    .filter(({ values }) => typeof values.score === 'number')
    .toSorted((a, b) => Number(b.values.score) - Number(a.values.score));
  const shown = Math.min(SHOWN, Math.max(1, list.rows.length));
  const [title, of] = [textLiteral(`${dashboard.lateFirst} (`), textLiteral(` ${dashboard.of} `)];
  draft.put(top, 1, {
    value: `${dashboard.lateFirst} (${Math.min(shown, ranked.length)} ${dashboard.of} ${ranked.length})`,
    formula: `=${title}&MIN(${shown},COUNT(${scores}))&${of}&COUNT(${scores})&")"`,
    style: 'section',
  });
  lateHeader(draft, top + 1, dashboard);
  for (let rank = 1; rank <= shown; rank += 1) {
    const item = ranked[rank - 1];
    const place = item ? list.rows.indexOf(item) + 1 : '';
    lateLine(draft, list, { row: top + 1 + rank, rank, position, item, place, none: dashboard.lateNone });
  }
  return top + 1 + shown;
}

function lateHeader(draft: SheetDraft, row: number, { lateHeaders }: SheetWords['dashboard']): void {
  for (let at = 1; at <= LAST_VISIBLE; at += 1) draft.put(row, at, { value: '', style: 'headerLine' });
  for (const field of FIELDS) {
    const style = field === 'behind' || field === 'value' ? 'headerFigure' : 'headerLine';
    draft.put(row, LATE_COLUMNS[field], { value: lateHeaders[field], style });
  }
}

interface LateLine {
  readonly row: number;
  readonly rank: number;
  readonly position: number;
  readonly item: ListedRow | undefined;
  readonly place: number | '';
  readonly none: string;
}

function lateLine(draft: SheetDraft, list: MilestoneList, line: LateLine): void {
  const { row, rank, position, item, place, none } = line;
  const scores = list.range('score');
  draft.put(row, position, {
    value: place,
    formula: `=IF(${rank}>COUNT(${scores}),"",MATCH(LARGE(${scores},${rank}),${scores},0))`,
  });
  const cell = `$${a1(row, position)}`;
  for (let at = 1; at <= LAST_VISIBLE; at += 1) draft.put(row, at, { value: null, style: 'line' });
  for (const field of FIELDS) {
    const nothing = rank === 1 && field === 'milestone' ? none : '';
    draft.put(row, LATE_COLUMNS[field], {
      value: item ? item.values[SOURCES[field]] : nothing,
      formula: `=IF(${cell}="",${textLiteral(nothing)},INDEX(${list.range(SOURCES[field])},${cell}))`,
      style: STYLES[field] ?? 'line',
    });
  }
}

const STYLES: Readonly<Partial<Record<Field, StyleName>>> = { behind: 'ratio', value: 'amount', milestone: 'text' };
