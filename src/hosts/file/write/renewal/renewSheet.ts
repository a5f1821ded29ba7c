import type { Grid } from '../../../../core/workbook/grid';
import { parseRange } from '../../../../core/workbook/range';
import { renewedCells, type RenewedCell, type Renewal } from '../../../../core/workbook/renewal';
import type { SheetModel } from '../../../../core/workbook/sheetModel';
import type { PackageDraft } from '../../package/packageDraft';
import { readRelationships } from '../../package/relationships';
import { addRelationship, removeRelationship } from '../../package/relationshipsDraft';
import { OFFICE_RELATIONSHIPS } from '../../package/namespaces';
import { readWorksheet } from '../../read/worksheet';
import type { WorkbookContext } from '../../read/cellReader';
import { splice } from '../../xml/splice';
import { TagScanner } from '../../xml/tagScanner';
import { attributeIn, XmlPart } from '../../xml/xmlPart';
import { attachDrawing, attachNotes, newTablePart, tableReference } from '../attachments';
import { cellEdits, type CellTarget, type RowHeight } from '../cellEdits';
import { ownNotes } from '../sheetNotes';
import { cellStyleNumber } from '../styleNumbers';
import type { StylesheetDraft } from '../stylesheetDraft';
import type { TableNumbers } from '../tableNumbers';
import { renewCharts } from './renewedCharts';
import { renewColumns } from './renewedColumns';
import { renewNotes } from './renewedNotes';
import { renewFormats, renewValidations } from './renewedRules';
import { renewTable } from './renewedTables';
import { insertSection, tidyLists } from './sheetSections';
import { cellStyles } from './cellStyles';

/** A sheet of an earlier run and the model that takes its place. */
export interface SheetToRenew {
  readonly part: string;
  readonly name: string;
  readonly model: SheetModel;
  readonly renewal: Renewal;
}

/** What a sheet is renewed with. */
export interface RenewalTools {
  readonly draft: PackageDraft;
  readonly stylesheet: StylesheetDraft;
  readonly numbers: TableNumbers;
  readonly context: WorkbookContext;
}

const DEPTH = 200;
/** Down to the formulas of rules: sheet, section, rule, formula. */
const LEVELS = 3;

/**
 * Renews what is Cuadre's on a sheet whose rows are already where they belong: cells, tables, rules, charts, notes. All else of the
 * part, and of the parts that hang on it, stays as people made it, whatever it is.
 */
export function renewSheet(tools: RenewalTools, sheet: SheetToRenew): void {
  const { draft, stylesheet, context } = tools;
  const { part, model } = sheet;
  const bytes = draft.read(part);
  const { grid } = readWorksheet(bytes, part, { ...context });
  draft.put(part, withCells(bytes, { grid, sheet, stylesheet }));
  const file = new XmlPart(draft.read(part), part, { levels: LEVELS, closed: 'sheetData' });
  tidyLists(file);
  renewDimension(file, grid, model);
  renewColumns(file, model, { grid, lastOwn: lastOwnColumn(sheet) });
  renewFormats(file, model, stylesheet);
  renewValidations(file, model);
  renewAttachments(file, tools, sheet);
  draft.put(part, file.finish());
}

interface CellsInput {
  readonly grid: Grid;
  readonly sheet: SheetToRenew;
  readonly stylesheet: StylesheetDraft;
}

function withCells(bytes: Uint8Array, { grid, sheet, stylesheet }: CellsInput): Uint8Array {
  const { model, renewal, part, name } = sheet;
  const numbers = new Map(
    Object.entries(model.styles).map(([key, style]) => [key, cellStyleNumber(stylesheet, style)]),
  );
  const own = new Set([0, ...numbers.values()].map((number) => stylesheet.cellLook(number)));
  const styles = cellStyles(bytes, part);
  const hasOwnLook = (row: number, column: number): boolean => {
    const style = styles.get(`${row} ${column}`);
    return style === undefined || own.has(stylesheet.cellLook(style));
  };
  const cells = renewedCells(renewal, model, { grid, hasOwnLook });
  const changed = cells.filter(
    (cell) => cell.content !== undefined || isOtherLook(cell, { styles, numbers, stylesheet }),
  );
  const targets = targetsOf(changed, numbers);
  const heights = heightsOf(sheet, changed);
  if (targets.size === 0 && heights.size === 0) return bytes;
  const scanner = new TagScanner(bytes, part, DEPTH);
  return splice(bytes, cellEdits(scanner, { sheet: name, targets, heights, isLocked: () => false }));
}

interface LookReading {
  readonly styles: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly stylesheet: StylesheetDraft;
}

/** Whoever saves a workbook numbers its styles anew: two numbers may be one look. */
function isOtherLook({ row, column, look }: RenewedCell, { styles, numbers, stylesheet }: LookReading): boolean {
  if (look === undefined) return false;
  const before = styles.get(`${row} ${column}`) ?? 0;
  const now = (look === null ? 0 : numbers.get(look)) ?? 0;
  return before !== now && stylesheet.cellLook(before) !== stylesheet.cellLook(now);
}

function targetsOf(
  cells: readonly RenewedCell[],
  numbers: ReadonlyMap<string, number>,
): Map<number, Map<number, CellTarget>> {
  const targets = new Map<number, Map<number, CellTarget>>();
  for (const { row, column, content, look } of cells) {
    const columns = targets.get(row) ?? new Map<number, CellTarget>();
    const { formula, array } = content ?? {};
    columns.set(column, {
      v: content?.value ?? null,
      ...(formula === undefined ? {} : { f: formula }),
      ...(array ? { array } : {}),
      ...(look === undefined ? {} : { style: (look === null ? 0 : numbers.get(look)) ?? 0 }),
      ...(content === undefined ? { keepsContent: true } : {}),
    });
    targets.set(row, columns);
  }
  return targets;
}

/** A row that is there keeps its height, unless what is new in it needs more. */
function heightsOf({ model, renewal }: SheetToRenew, changed: readonly RenewedCell[]): Map<number, RowHeight> {
  const touched = new Set(
    changed
      .filter(({ content }) => content?.formula === undefined && typeof content?.value === 'string')
      .map(({ row }) => row),
  );
  const heights = new Map<number, RowHeight>();
  for (const [key, height] of Object.entries(model.rowHeights ?? {})) {
    const row = Number(key);
    const isContinued = renewal.continued.has(row);
    if (!isContinued || touched.has(row)) heights.set(row, { height, isLeast: isContinued });
  }
  return heights;
}

/** How far the cells reach, for programs that believe it. */
function renewDimension(file: XmlPart, grid: Grid, { cells }: SheetModel): void {
  const dimension = file.section('dimension');
  const stated = parseRange(dimension?.attributes['ref'] ?? '');
  if (!dimension || !stated) return;
  const bottom = cells.reduce((last, { row }) => Math.max(last, row), grid.lastRow);
  const right = cells.reduce((last, { column }) => Math.max(last, column), grid.lastColumn);
  if (bottom > stated.bottom || right > stated.right) file.remove(dimension);
}

/** The last column that people see of what Cuadre wrote: beyond it lie parts of its formulas. */
function lastOwnColumn({ renewal, model }: SheetToRenew): number {
  const tables = renewal.tables.map(({ before }) => before.range.right);
  return Math.max(0, ...(tables.length > 0 ? tables : [parseRange(model.print?.area ?? '')?.right ?? 0]));
}

function renewAttachments(file: XmlPart, tools: RenewalTools, { part, model, renewal }: SheetToRenew): void {
  const { draft, numbers } = tools;
  const relationships = readRelationships(draft.source, part).filter(({ external }) => !external);
  const attach = (relationship: { readonly kind: string; readonly target: string }): string =>
    addRelationship(draft, part, relationship);
  const drawing = relationships.find(({ kind, target }) => kind === 'drawing' && draft.has(target))?.target;
  if (drawing !== undefined && file.section('drawing')) renewCharts(draft, drawing, model.charts);
  else {
    const { drawing: id } = attachDrawing(draft, model, attach);
    if (id !== undefined) insertSection(file, 'drawing', relationElement('drawing', id));
  }
  if (!renewNotes(draft, part, model)) {
    const { legacyDrawing: id } = attachNotes(draft, ownNotes(model), attach);
    if (id !== undefined) insertSection(file, 'legacyDrawing', relationElement('legacyDrawing', id));
  }
  const parts = relationships.filter(({ kind, target }) => kind === 'table' && draft.has(target));
  for (const { target, id } of parts) {
    const isContinued = renewal.tables.some(({ before }) => before.name === tableReference(draft.read(target), target));
    if (!isContinued && losesHeadings(draft.read(target), target, model))
      removeTable(file, { draft, part, target, id });
  }
  const added = model.tables.flatMap((table) => {
    const known = renewal.tables.find((each) => each.model === table);
    const there = known && parts.find(({ target }) => tableReference(draft.read(target), target) === known.before.name);
    if (known && there) {
      renewTable(draft, { part: there.target, table: known }, model);
      return [];
    }
    return [attach({ kind: 'table', target: newTablePart({ draft, model, numbers }, table) })];
  });
  if (added.length > 0) addTableParts(file, added);
}

/** Excel repairs a workbook in which a table has a heading without text. */
function losesHeadings(bytes: Uint8Array, target: string, { cells }: SheetModel): boolean {
  const range = parseRange(new XmlPart(bytes, target, 0).root.attributes['ref'] ?? '');
  if (!range) return false;
  const headings = cells.filter(({ row, column, value }) => {
    return row === range.top && column >= range.left && column <= range.right && value !== null && value !== '';
  });
  return headings.length <= range.right - range.left;
}

interface TableOfSheet {
  readonly draft: PackageDraft;
  readonly part: string;
  readonly target: string;
  readonly id: string;
}

function removeTable(file: XmlPart, { draft, part, target, id }: TableOfSheet): void {
  const section = file.section('tableParts');
  const listed = section?.children.filter((each) => attributeIn(each, OFFICE_RELATIONSHIPS, 'id') === id) ?? [];
  if (section && listed.length === section.children.length) file.remove(section);
  else for (const each of listed) file.remove(each);
  removeRelationship(draft, part, id);
  draft.remove(target);
}

function addTableParts(file: XmlPart, ids: readonly string[]): void {
  const section = file.section('tableParts');
  const items = ids.map((id) => relationElement('tablePart', id)).join('');
  if (!section) insertSection(file, 'tableParts', `<tableParts count="${ids.length}">${items}</tableParts>`);
  else {
    file.append(section, items);
    file.set(section, 'count', String(section.children.length + ids.length));
  }
}

function relationElement(name: string, id: string): string {
  return `<${name} xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${id}"/>`;
}
