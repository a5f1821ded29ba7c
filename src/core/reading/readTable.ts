import type { Separators } from '../quantity/parseAmount';
import { rolesByArithmetic } from './arithmeticRoles';
import { classifyRows, type TableRow } from './classifyRows';
import type { ColumnDraft } from './columnDraft';
import { columnSeparators, settleTexts } from './columnSeparators';
import { columnStats } from './columnStats';
import type { ContentReader } from './content';
import { contentRoles } from './contentRoles';
import { tellParts } from './figureKeys';
import type { HeaderWords } from './headerWords';
import { rowLabels, type Level } from './hierarchy';
import type { SheetView } from './sheetView';
import { settleDuplicates } from './settleDuplicates';
import type { TableArea } from './tableArea';
import type { TableDraft } from './tableDraft';
import { tableIdentities } from './tableIdentities';
import { outerLabels, statedUnit, titlesOf, type Title } from './titles';
import { columnsByWords } from './wordRoles';

/** What reading a table needs besides the sheet. */
export interface ReadingTools {
  readonly contents: ContentReader;
  readonly words: HeaderWords;
}

/** Reads one table: its columns by words and arithmetic, its rows, and the names that they stand under. */
export function readTable(
  view: SheetView,
  area: TableArea,
  tools: ReadingTools & { readonly titlesAfter: number },
): TableDraft {
  const separators = settleSeparators(view, area, tools.contents);
  const stats = columnStats(view, area);
  const columns = columnsByWords(area.band.headings, stats, tools.words);
  tellParts(columns);
  const identities = tableIdentities(view, area, columns);
  rolesByArithmetic(columns, identities);
  contentRoles(columns);
  settleDuplicates(columns);
  tellParts(columns);
  const rows = classifyRows(view, area, columns);
  const titles = titlesOf(view, area, tools.titlesAfter);
  const outer = outerLabels(view, titles);
  const labels = rowLabels(view, rows, {
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
    labels,
    separators,
    titles,
    outer,
    unit: statedUnit(titles, headingTitles(area)),
  };
}

function settleSeparators(view: SheetView, area: TableArea, contents: ContentReader): Map<number, Separators | null> {
  const settled = new Map<number, Separators | null>();
  for (let column = area.band.left; column <= area.band.right; column += 1) {
    const separators = columnSeparators(view, area, { column, contents });
    settled.set(column, separators);
    if (separators) settleTexts(view, area, { column, separators, contents });
  }
  return settled;
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
  const bare = new Set(rows.filter(({ kind, section }) => kind === 'section' && !section).map(({ row }) => row));
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
