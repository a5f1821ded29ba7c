import type { Separators } from '../quantity/parseAmount';
import { rolesByArithmetic, type ColumnIdentity } from './arithmeticRoles';
import { classifyRows, type TableRow } from './classifyRows';
import type { ColumnDraft } from './columnDraft';
import { columnSeparators, settleTexts } from './columnSeparators';
import { columnStats, numericShare } from './columnStats';
import type { ContentReader } from './content';
import { contentRoles } from './contentRoles';
import { tellParts } from './figureKeys';
import type { HeaderWords } from './headerWords';
import { rowLabels, type Level } from './hierarchy';
import { numericIdentities } from './numericIdentities';
import { sampleMatrix } from './sampleMatrix';
import type { SheetView } from './sheetView';
import { settleDuplicates } from './settleDuplicates';
import type { TableArea } from './tableArea';
import type { TableDraft } from './tableDraft';
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
  const identities = searchIdentities(view, area, columns);
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

/** Columns whose numbers may take part in identities: mostly numbers, and no code by its words. */
function searchIdentities(view: SheetView, area: TableArea, columns: readonly ColumnDraft[]): ColumnIdentity[] {
  const numeric = columns.filter(
    (draft) =>
      (draft.stats.numbers >= 2 && numericShare(draft.stats) >= 0.5 && !isCode(draft) && draft.part === null) ||
      draft.part !== null,
  );
  const matrix = sampleMatrix(
    view,
    area,
    numeric.map(({ column }) => column),
  );
  return numericIdentities(matrix).flatMap((identity): ColumnIdentity[] => {
    const result = numeric[identity.result];
    const operands = identity.operands.flatMap((at) => numeric[at] ?? []);
    return result ? [{ ...identity, result, operands, from: 'numbers' }] : [];
  });
}

function isCode({ role, confidence }: ColumnDraft): boolean {
  return role === 'code' && confidence >= 0.7;
}

function headingTitles(area: TableArea): Title[] {
  return area.band.headings.map(({ text, column }) => ({ text, column, row: area.band.bottom }));
}

/** Section rows without a level word: the outer of two in a row is an axis, a lone one a front where axes are known. */
function sectionLevels(
  rows: readonly TableRow[],
  columns: readonly ColumnDraft[],
  titled: boolean,
): (row: TableRow) => Level {
  const bare = new Set(rows.filter(({ kind, section }) => kind === 'section' && !section).map(({ row }) => row));
  const paired = rows.some(({ row }, at) => bare.has(row) && bare.has(rows[at + 1]?.row ?? -1));
  const hasAxis =
    titled || columns.some(({ role }) => role === 'axis') || rows.some(({ section }) => section?.level === 'axis');
  const next = new Map(rows.map((row, at) => [row.row, rows[at + 1]?.row ?? -1]));
  return ({ row }) => {
    if (paired && bare.has(next.get(row) ?? -1)) return 'axis';
    return paired || hasAxis ? 'front' : 'axis';
  };
}
