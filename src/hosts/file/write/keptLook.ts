import { contains, formatRange, parseRange, type Range } from '../../../core/workbook/range';
import type { RowMatches } from '../../../core/workbook/rowMatches';
import type { ModelTable, SheetModel } from '../../../core/workbook/sheetModel';
import { withAttribute } from '../xml/xmlPart';
import type { EarlierRule, EarlierSheet, EarlierTable } from './earlierSheet';

/** What of a sheet's look people chose, in the rows and columns of the sheet that takes its place. */
export interface KeptLook {
  readonly columns: EarlierSheet['columns'];
  readonly hiddenRows: ReadonlySet<number>;
  /** Style numbers that people gave to cells of tables, by row and column. */
  readonly styles: ReadonlyMap<string, number>;
  readonly zoom: string | undefined;
  readonly conditionalFormats: readonly EarlierRule[];
  readonly validations: readonly string[];
  /** What is filtered and sorted, by the table's name in small letters. */
  readonly tables: ReadonlyMap<string, KeptFilter>;
}

/** The criteria and the order of a table's filter, as the file writes them. */
export interface KeptFilter {
  readonly criteria: string;
  readonly sortState: string;
}

/** How Cuadre's own looks are told from people's. */
export interface OwnLooks {
  /** Numbers of the model's cell styles and of its conditional looks. */
  readonly styles: ReadonlySet<number>;
  readonly differential: ReadonlySet<number>;
}

/**
 * What people chose of a sheet that is written anew: widths, hidden columns and rows, filters and their order, colours of
 * cells in tables, their own conditional formats and lists. What they cannot be told to have chosen is Cuadre's to renew.
 */
export function keptLook(
  model: SheetModel,
  earlier: EarlierSheet,
  { rows, own }: { readonly rows: RowMatches; readonly own: OwnLooks },
): KeptLook {
  const grown = grownTables(model, earlier);
  return {
    columns: keptColumns(model, earlier),
    hiddenRows: new Set(earlier.hiddenRows.flatMap((row) => rows.newRow(row) ?? [])),
    styles: keptStyles(model, earlier, { rows, own }),
    zoom: earlier.zoom,
    conditionalFormats: earlier.conditionalFormats
      .filter((rule) => !isOwnFormat(rule, model, own))
      .map((rule) => ({ ...rule, area: stretched(rule.area, grown) })),
    validations: earlier.validations
      .filter(({ area }) => !isOwnValidation(area, model))
      .map(({ area, xml }) => withAttribute(xml, 'sqref', () => stretched(area, grown))),
    tables: new Map(grown.map((table) => [table.name.toLowerCase(), keptFilter(table, model)])),
  };
}

interface GrownTable extends EarlierTable {
  readonly now: Range;
}

function grownTables({ tables }: SheetModel, earlier: EarlierSheet): GrownTable[] {
  return earlier.tables.flatMap((table) => {
    const model = tables.find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
    const now = model && parseRange(model.ref);
    return now ? [{ ...table, now }] : [];
  });
}

/** The columns that people see; what lies hidden beside a table are Cuadre's parts of formulas. */
function keptColumns({ tables, print }: SheetModel, earlier: EarlierSheet): EarlierSheet['columns'] {
  const shown =
    tables.length > 0 ? earlier.tables.map(({ range }) => range.right) : [parseRange(print?.area ?? '')?.right ?? 0];
  const last = Math.max(0, ...shown);
  return new Map([...earlier.columns].filter(([column]) => column <= last));
}

/** Of tables what is not Cuadre's own look; elsewhere that of the cells that people wrote, to which the model gives none. */
function keptStyles(
  { cells }: SheetModel,
  { styles, tables }: EarlierSheet,
  { rows, own }: { readonly rows: RowMatches; readonly own: OwnLooks },
): KeptLook['styles'] {
  const kept = new Map<string, number>();
  const plain = new Set(cells.flatMap(({ row, column, style }) => (style === undefined ? [`${row} ${column}`] : [])));
  for (const [place, style] of styles) {
    const [row = 0, column = 0] = place.split(' ').map(Number);
    const now = rows.newRow(row);
    if (own.styles.has(style) || now === undefined) continue;
    const isInTable = tables.some(({ range }) => isInBody(range, row, column));
    if (isInTable || plain.has(`${now} ${column}`)) kept.set(`${now} ${column}`, style);
  }
  return kept;
}

function isInBody(range: Range, row: number, column: number): boolean {
  return row > range.top && contains(range, row, column);
}

/** Known by its formula, or, where that was another one in an earlier run, by its look. */
function isOwnFormat({ formula, look }: EarlierRule, { conditionalFormats }: SheetModel, own: OwnLooks): boolean {
  if (formula === '') return false;
  return conditionalFormats.some((each) => each.formula === formula) || (look !== null && own.differential.has(look));
}

/** A validation over a column for which the model has one is the model's. */
function isOwnValidation(area: string, { validations }: SheetModel): boolean {
  const places = rangesOf(area);
  return validations.some(({ range }) => {
    const own = parseRange(range);
    return own !== null && places.some(({ left, right }) => left <= own.right && right >= own.left);
  });
}

function keptFilter({ filters, headers, sortState, name, now, range }: GrownTable, model: SheetModel): KeptFilter {
  const table = model.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const isSame = ({ column }: { readonly column: number }): boolean =>
    table !== undefined && headers[column] === headerAt(model, table, column);
  const kept = filters.filter(isSame);
  return {
    criteria: kept.map(({ xml }) => xml).join(''),
    sortState: sortState === '' ? '' : withAttribute(sortState, 'ref', (ref) => stretched(ref, [{ range, now }])),
  };
}

function headerAt({ cells }: SheetModel, { ref }: ModelTable, column: number): string {
  const range = parseRange(ref);
  const cell = range && cells.find((each) => each.row === range.top && each.column === range.left + column);
  return String(cell?.value ?? '');
}

/** Areas that ended where a table ended end where it ends now. */
function stretched(area: string, tables: readonly Pick<GrownTable, 'range' | 'now'>[]): string {
  return rangesOf(area)
    .map((place) => {
      const table = tables.find(({ range }) => range.bottom === place.bottom);
      return formatRange(table ? { ...place, bottom: Math.max(place.top, table.now.bottom) } : place);
    })
    .join(' ');
}

function rangesOf(area: string): Range[] {
  return area.split(/\s+/).flatMap((text) => parseRange(text) ?? []);
}
