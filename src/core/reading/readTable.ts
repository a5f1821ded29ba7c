import { rolesByArithmetic } from './arithmetic/arithmeticRoles';
import type { Label } from '../plan/plan';
import type { TableMapping } from '../workbook/state';
import { classifyRows, type TableRow } from './rows/classifyRows';
import type { ColumnDraft } from './columns/columnDraft';
import { settleSeparators } from './columns/columnSeparators';
import { columnStats } from './columns/columnStats';
import { confirmColumns, yieldToConfirmed } from './columns/confirmMapping';
import { confirmRows } from './rows/confirmRows';
import { contentRoles } from './columns/contentRoles';
import { forgetParts, tellParts } from './columns/figureKeys';
import { headedSums } from './rows/headedSums';
import { rowNames } from './rows/hierarchy';
import type { ReadingTools } from './readingTools';
import type { Level } from './rows/level';
import { isTitle } from '../words/rowWords';
import type { SheetView } from './sheetView';
import { settleDuplicates } from './columns/settleDuplicates';
import type { TableArea } from './headings/tableArea';
import type { TableDraft } from './tableDraft';
import { tableIdentities } from './arithmetic/tableIdentities';
import { setApart, tableUnit, type TableUnit } from './units/tableUnit';
import type { Title } from './headings/titles';
import { outerLabels } from './rows/outerLabels';
import { columnsByWords } from './columns/wordRoles';

/** A table's surroundings: its titles, and what a person confirmed of it. */
export interface TableTask extends ReadingTools {
  readonly titles: readonly Title[];
  readonly mapping: TableMapping | null;
  /** Whether another table of the sheet has nearly the same heading: the title right above each is its section. */
  readonly isSection: boolean;
}

/** Reads one table: its columns by words and arithmetic, its rows, and the names that they stand under. */
export function readTable(view: SheetView, area: TableArea, task: TableTask): TableDraft {
  const separators = settleSeparators(view, area, task);
  const stats = columnStats(view, area);
  const columns = columnsByWords(area.band.headings, stats, task.words);
  confirmColumns(columns, task.mapping);
  tellParts(columns);
  const identities = tableIdentities(view, area, { columns, book: task.book });
  rolesByArithmetic(columns, identities);
  contentRoles(columns, area.band.byWords);
  yieldToConfirmed(columns);
  tellParts(columns);
  settleDuplicates(columns);
  forgetParts(columns);
  tellParts(columns);
  const rows = confirmRows(
    headedSums(view, classifyRows(view, area, { columns, book: task.book }), columns),
    task.mapping,
  );
  const { titles } = task;
  const first = firstSection(rows, area, task);
  const outer = { ...(first ? { axis: sectionTitle(view, first) } : {}), ...outerLabels(view, titles) };
  const names = rowNames(view, rows, {
    columns,
    outer,
    sectionLevel: first ? () => 'axis' : sectionLevels(rows, columns, outer.axis !== undefined),
  });
  const { unit, apart } =
    unitsOf(task.mapping) ?? tableUnit(view, { columns, identities, titles, rows, headingRow: area.band.bottom });
  setApart(apart);
  return {
    view,
    area,
    columns,
    identities,
    rows,
    names,
    separators,
    titles,
    outer,
    unit,
    apart,
  };
}

/**
 * The title right above a heading that is said again for every section: where a bare section row stands over each
 * repetition, the title over the first is its section too.
 */
function firstSection(rows: readonly TableRow[], area: TableArea, { titles, isSection }: TableTask): Title | null {
  if (!isSection && !isRepeated(rows)) return null;
  const nearest = Math.max(...titles.map(({ row }) => row));
  const above = titles.filter(({ row }) => row === nearest && row >= area.band.top - TITLE_GAP);
  const [title] = above;
  return above.length === 1 && title && !isTitle(title.text) ? title : null;
}

/** Rows that a section's title may stand above its heading, one blank row between them. */
const TITLE_GAP = 2;

/** Whether a bare section row stands over each repetition of the heading, and there is one. */
function isRepeated(rows: readonly TableRow[]): boolean {
  let headings = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const before = rows[at - 1];
    if (rows[at]?.kind !== 'header' || before?.kind === 'header') continue;
    headings += 1;
    if (before?.kind !== 'section' || before.section) return false;
  }
  return headings > 0;
}

function sectionTitle(view: SheetView, { text, row, column }: Title): Label {
  return { text, cell: { sheet: view.sheet.name, row, column }, from: 'title' };
}

function unitsOf(mapping: TableMapping | null): TableUnit | null {
  return mapping?.unit === undefined ? null : { unit: { unit: mapping.unit, reason: null, cell: null }, apart: [] };
}

/**
 * Section rows without a level word: the outer of two in a row is an axis. Lone ones are axes where there are several,
 * every row stands under one and nothing else names the axes; otherwise they are fronts.
 */
function sectionLevels(
  rows: readonly TableRow[],
  columns: readonly ColumnDraft[],
  titled: boolean,
): (row: TableRow) => Level {
  const bare = new Set<number>();
  for (const { kind, section, row } of rows) if (kind === 'section' && !section) bare.add(row);
  if (bare.size === 0) return () => 'front';
  const next = new Map(rows.map((row, at) => [row.row, rows[at + 1]?.row ?? -1]));
  const isOuter = (row: number): boolean => bare.has(next.get(row) ?? -1);
  const paired = [...bare].some(isOuter);
  const named =
    titled || columns.some(({ role }) => role === 'axis') || rows.some(({ section }) => section?.level === 'axis');
  const covering = bare.size >= 2 && coversAll(rows, bare);
  return ({ row }) => (!named && covering && (isOuter(row) || !paired) ? 'axis' : 'front');
}

function coversAll(rows: readonly TableRow[], sections: ReadonlySet<number>): boolean {
  const first = rows.find(({ kind, row }) => kind === 'activity' || sections.has(row));
  return first !== undefined && sections.has(first.row);
}
