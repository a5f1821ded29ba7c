import { LATE_ORDERS, type LateOrder, type MilestoneColumnKey } from '../../milestones/tracking';
import { columnName } from '../../workbook/address';
import type { CellValue } from '../../workbook/cell';
import type { MilestoneValues } from '../tracking/milestoneSheet';
import { wholeColumn } from '../tracking/trackedTable';
import { absoluteCell, textLiteral } from '../formula/reference';
import type { SheetDraft } from '../sheetDraft';
import type { SheetWords } from '../words';
import { INPUT_ROWS } from './dashboardPlace';
import { numberOf, textOf, type ShownTable } from './dashboardTally';

/** Rows for milestones that people add to a table before the next run. */
const SPARE_ROWS = 10;
/** Less than any difference of progress, or of money, that people type, so that equal ones keep the tables' order. */
const TIE_BREAK = { behind: 1e-9, value: 1e-3 } as const;

const TEXTS = ['id', 'milestone', 'owner', 'state', 'light', 'alert', 'inPlan'] as const;
const FIGURES = ['expected', 'achieved', 'progress', 'weight', 'assigned', 'committed', 'previous'] as const;
const NUMBERS = ['counted', 'scheduled', 'total', 'usedWeight', 'points', 'duePoints'] as const;
/** What the list holds of each milestone, a hidden column each. */
export const LIST_FIELDS = ['axis', ...TEXTS, ...FIGURES, ...NUMBERS, 'behind', 'score'] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** Where the list stands: its first row, and its first hidden column. */
export interface ListPlace {
  readonly top: number;
  readonly left: number;
}

/** The list of every milestone of every tracking table, for lines that run across the tables. */
export interface MilestoneList {
  /** A column of the list, as a formula of the dashboard writes it. */
  readonly range: (field: ListField) => string;
  readonly rows: readonly ListedRow[];
}

/** A row of the list with what it shows now; the values of a row kept free are empty. */
export interface ListedRow {
  readonly values: Readonly<Record<ListField, CellValue>>;
  /** The milestone's row of its table; undefined: a row kept free. */
  readonly source: MilestoneValues | undefined;
}

/**
 * Writes the list (lista de hitos) into hidden columns: a row a milestone and some to spare, each cell a plain INDEX into a
 * tracking table, so that lines by owner and the list of late ones are short formulas over one range.
 */
export function milestoneList(
  draft: SheetDraft,
  tables: readonly ShownTable[],
  { top, left, words, order }: ListPlace & { readonly words: SheetWords; readonly order: LateOrder },
): MilestoneList {
  const items = tables.flatMap((shown) => tableItems(shown));
  const rows = items.map((item, at) => {
    const row = top + at;
    const cell = (field: ListField): string => `$${columnName(left + LIST_FIELDS.indexOf(field))}${row}`;
    const listed = listedRow(item, { cell, at, words, order });
    LIST_FIELDS.forEach((field, column) => {
      draft.put(row, left + column, { value: listed.values[field], formula: `=${listed.formulas[field]}` });
    });
    return { values: listed.values, source: item.row };
  });
  const bottom = top + Math.max(1, rows.length) - 1;
  return {
    rows,
    range(field) {
      const letter = columnName(left + LIST_FIELDS.indexOf(field));
      return `$${letter}$${top}:$${letter}$${bottom}`;
    },
  };
}

interface Item {
  readonly shown: ShownTable;
  /** Its place in the table, from 1. */
  readonly place: number;
  readonly row: MilestoneValues | undefined;
}

function tableItems(shown: ShownTable): readonly Item[] {
  return Array.from({ length: shown.values.length + SPARE_ROWS }, (_, at) => {
    return { shown, place: at + 1, row: shown.values[at] };
  });
}

interface ListTask {
  readonly cell: (field: ListField) => string;
  readonly at: number;
  readonly words: SheetWords;
  readonly order: LateOrder;
}

function listedRow(
  { shown, place, row }: Item,
  task: ListTask,
): {
  readonly formulas: Readonly<Record<ListField, string>>;
  readonly values: Readonly<Record<ListField, CellValue>>;
} {
  const column = (key: MilestoneColumnKey): string => wholeColumn(shown.table, key);
  const item = (key: MilestoneColumnKey): string => `INDEX(${column(key)},${place})`;
  const inside = (otherwise: string, text: string): string => `IF(${place}>ROWS(${column('id')}),${otherwise},${text})`;
  const { sheet } = shown.table;
  const axisName = (sheet.rows[0]?.axisName ?? '').slice(0, 250);
  const formulas: Record<string, string> = { ...ownFormulas(task) };
  const values: Record<string, CellValue> = {};
  formulas['axis'] = inside('""', sheet.all ? `${item('axis')}&""` : textLiteral(axisName));
  values['axis'] = row === undefined ? '' : sheet.all ? textOf(row.get('axis')) : axisName;
  for (const key of TEXTS) {
    formulas[key] = inside('""', `${item(key)}&""`);
    values[key] = textOf(row?.get(key));
  }
  for (const key of FIGURES) {
    formulas[key] = inside('""', `IF(${item(key)}="","",${item(key)})`);
    values[key] = row?.get(key) ?? '';
  }
  for (const key of NUMBERS) {
    formulas[key] = inside('0', `N(${item(key)})`);
    values[key] = numberOf(row?.get(key));
  }
  Object.assign(values, ownValues(values, task));
  // Every field of the list was put in above.
  return { formulas, values } as ReturnType<typeof listedRow>;
}

/** How far behind a milestone is, and its place among the late ones: by money or by delay, whichever people chose. */
function ownFormulas({ cell, at, words }: ListTask): Pick<Record<ListField, string>, 'behind' | 'score'> {
  const { late, atRisk } = words.milestones.light;
  const isLate = `OR(${cell('light')}=${textLiteral(late)},${cell('light')}=${textLiteral(atRisk)})`;
  const order = absoluteCell(INPUT_ROWS.lateOrder, 2);
  const byDelay = `${cell('behind')}-${(at * TIE_BREAK.behind).toFixed(9)}`;
  const byValue = `${cell('total')}-${(at * TIE_BREAK.value).toFixed(3)}`;
  const chosen = `IF(${order}=${textLiteral(words.dashboard.lateOrders.behind)},${byDelay},${byValue})`;
  return {
    behind: `N(${cell('expected')})-N(${cell('progress')})`,
    score: `IF(AND(${cell('counted')}=1,${isLate}),${chosen},"")`,
  };
}

function ownValues(
  values: Readonly<Record<string, CellValue>>,
  { at, words, order }: ListTask,
): Pick<Record<ListField, CellValue>, 'behind' | 'score'> {
  const { late, atRisk } = words.milestones.light;
  const behind = numberOf(values['expected']) - numberOf(values['progress']);
  const isLate = values['counted'] === 1 && [late, atRisk].includes(textOf(values['light']));
  const score =
    order === LATE_ORDERS[1]
      ? behind - Number((at * TIE_BREAK.behind).toFixed(9))
      : numberOf(values['total']) - Number((at * TIE_BREAK.value).toFixed(3));
  return { behind, score: isLate ? score : '' };
}
