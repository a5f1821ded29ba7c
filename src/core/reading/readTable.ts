import { rolesByArithmetic } from './arithmeticRoles';
import type { TableMapping } from '../workbook/state';
import { classifyRows, type TableRow } from './classifyRows';
import type { ColumnDraft } from './columnDraft';
import { settleSeparators } from './columnSeparators';
import { columnStats } from './columnStats';
import type { ContentReader } from './content';
import { confirmColumns, confirmRows, yieldToConfirmed } from './confirmMapping';
import { contentRoles } from './contentRoles';
import { tellParts } from './figureKeys';
import type { HeaderWords } from './headerWords';
import { rowNames } from './hierarchy';
import type { Level } from './level';
import type { SheetView } from './sheetView';
import { settleDuplicates } from './settleDuplicates';
import type { TableArea } from './tableArea';
import type { TableDraft } from './tableDraft';
import { tableIdentities } from './tableIdentities';
import { outerLabels, statedUnit, titlesOf, type StatedUnit, type Title } from './titles';
import { columnsByWords } from './wordRoles';

/** What reading a table needs besides the sheet. */
export interface ReadingTools {
  readonly contents: ContentReader;
  readonly words: HeaderWords;
}

/** A table's surroundings: the last row before its titles, and what a person confirmed of it. */
export interface TableTask extends ReadingTools {
  readonly titlesAfter: number;
  readonly mapping: TableMapping | null;
}

/** Reads one table: its columns by words and arithmetic, its rows, and the names that they stand under. */
export function readTable(view: SheetView, area: TableArea, task: TableTask): TableDraft {
  const separators = settleSeparators(view, area, task.contents);
  const stats = columnStats(view, area);
  const columns = columnsByWords(area.band.headings, stats, task.words);
  confirmColumns(columns, task.mapping);
  tellParts(columns);
  const identities = tableIdentities(view, area, columns);
  rolesByArithmetic(columns, identities);
  contentRoles(columns, area.band.byWords);
  yieldToConfirmed(columns);
  settleDuplicates(columns);
  tellParts(columns);
  const rows = confirmRows(classifyRows(view, area, columns), task.mapping);
  const titles = titlesOf(view, area, task.titlesAfter);
  const outer = outerLabels(view, titles);
  const names = rowNames(view, rows, {
    columns,
    outer,
    sectionLevel: sectionLevels(rows, columns, outer.axis !== undefined),
  });
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
    unit: unitOf(task.mapping) ?? statedUnit(titles, headingTitles(area)),
  };
}

function unitOf(mapping: TableMapping | null): StatedUnit | null {
  return mapping?.unit === undefined ? null : { unit: mapping.unit, reason: null, cell: null };
}

function headingTitles(area: TableArea): Title[] {
  return area.band.headings.map(({ text, column }) => ({ text, column, row: area.band.bottom }));
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
