/// <reference types="office-js" />
import { MARK_NAME, parseMark } from '../../../core/workbook/mark';
import type { Separators } from '../../../core/quantity/parseAmount';
import type { SheetMark } from '../../../core/workbook/sheetModel';
import type { Visibility } from '../../../core/workbook/snapshot';
import { parseRange, type Range } from '../../../core/workbook/range';
import type { HostFailure } from '../../../core/workbook/port';
import type { ExcelRun } from '../excelSession';
import { toHostFailure } from '../hostError';
import { STATE_NAMESPACE } from '../../workbookState';

/** How many sheets are measured in the first round trip, before it is known how many there are. */
const SHEETS_MEASURED_AT_ONCE = 40;

/** The hidden name in which a write keeps how far it has come; one that was broken off leaves it behind. */
export const JOURNAL_NAME = '_cuadre_paso';

/** A table as Excel names it. */
export interface OutlineTable {
  readonly id: string;
  readonly name: string;
  readonly style: string;
  readonly showTotals: boolean;
}

/** A chart as Excel names it. */
export interface OutlineChart {
  readonly id: string;
  readonly name: string;
}

/** A defined name with its formula (`=PLAN!$A$1`). */
export interface OutlineName {
  readonly name: string;
  readonly formula: string;
  readonly visible: boolean;
}

/** What is known of a sheet before its cells are read. */
export interface SheetOutline {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
  readonly tables: readonly OutlineTable[];
  readonly charts: readonly OutlineChart[];
  readonly names: readonly OutlineName[];
  /** The cells that hold something; null when the sheet is empty. */
  readonly used: Range | null;
  /** Whether some rows or columns of the used range are hidden. */
  readonly hidesRows: boolean;
  readonly hidesColumns: boolean;
  readonly filter?: string;
}

/** A workbook before its cells are read. */
export interface WorkbookOutline {
  readonly sheets: readonly SheetOutline[];
  readonly names: readonly OutlineName[];
  readonly protected: boolean;
  readonly date1904: boolean;
  /** How Excel writes numbers here: by the regional settings of the machine, not by the language of its interface. */
  readonly separators: Separators;
  /** Whether formulas are calculated only when somebody asks for it (cálculo manual). */
  readonly isManual: boolean;
  /** The custom XML parts of Cuadre, the newest last: there should be one, and two people who begin at once make two. */
  readonly stateParts: readonly StatePart[];
}

/** A custom XML part of Cuadre; `xml` is null as long as it was not asked for. */
export interface StatePart {
  readonly id: string;
  readonly xml: string | null;
}

interface Measure {
  readonly used: Excel.Range;
  readonly filter: Excel.Range;
}

const SHEET_FIELDS = [
  ...['id', 'name', 'visibility', 'protection/protected'],
  ...['tables/items/id', 'tables/items/name', 'tables/items/style', 'tables/items/showTotals'],
  ...['charts/items/id', 'charts/items/name'],
  ...['names/items/name', 'names/items/formula', 'names/items/visible', 'names/items/scope'],
]
  .map((field) => `items/${field}`)
  .join(',');

/**
 * Reads the sheets, what they are made of and how far their cells reach: one round trip.
 *
 * The sheets are not known yet, so they are followed from the first to the next; the sheets after the last one are null
 * objects, on which Excel does nothing (Office.js marks the answers of a null object's methods as null). A workbook
 * with more sheets than are measured at once, and an Excel that would not follow null objects, take a second round trip.
 */
export async function readOutline(run: ExcelRun): Promise<WorkbookOutline> {
  try {
    return await readOutlineAtOnce(run);
  } catch (error) {
    if (!mayComeOfNullObjects(toHostFailure(error))) throw error;
    return follow(run, []);
  }
}

/** The same where Excel follows null objects; it fails where it does not. */
export function readOutlineAtOnce(run: ExcelRun): Promise<WorkbookOutline> {
  return follow(run, firstSheets(run.context.workbook.worksheets));
}

function mayComeOfNullObjects({ code }: HostFailure): boolean {
  return ['unknown', 'changed-since-read', 'unsupported-host', 'host-error'].includes(code);
}

async function follow({ context, sync }: ExcelRun, first: readonly Excel.Worksheet[]): Promise<WorkbookOutline> {
  const parts = queueWorkbook(context.workbook);
  const measures = queueMeasures(first);
  let xml = first.length > 0 ? parts.state.getXml() : null;
  await sync();
  const items = parts.sheets.items;
  if (items.length > measures.length) {
    measures.push(...queueMeasures(items.slice(measures.length)));
    if (!xml && !parts.state.isNullObject) xml = parts.state.getXml();
    await sync();
  }
  return outlineOf(parts, measures, xml);
}

/**
 * Queues the outline of a workbook whose sheets are known, to be taken once Excel has answered; null when others are there
 * by then.
 */
export function queueKnownOutline(
  { workbook }: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): () => WorkbookOutline | null {
  const parts = queueWorkbook(workbook);
  const ids = sheets.map((sheet) => sheet.load('id'));
  const measures = queueMeasures(sheets);
  const xml = parts.state.getXml();
  return () => {
    const { items } = parts.sheets;
    const isKnown = items.length === ids.length && items.every(({ id }, at) => id === ids[at]?.id);
    return isKnown ? outlineOf(parts, measures, xml) : null;
  };
}

function outlineOf(
  parts: ReturnType<typeof queueWorkbook>,
  measures: readonly Measure[],
  xml: OfficeExtension.ClientResult<string> | null,
): WorkbookOutline {
  return {
    sheets: parts.sheets.items.map((sheet, at) => sheetOutline(sheet, measures[at])),
    names: ownNames(parts.names.items, 'Workbook'),
    protected: parts.protection.protected,
    date1904: parts.epoch.value === 0,
    separators: separatorsOf(parts),
    isManual: parts.application.calculationMode === 'Manual',
    stateParts: parts.allStates.items.map(({ id }) => {
      return { id, xml: !parts.state.isNullObject && xml ? xml.value : null };
    }),
  };
}

function queueWorkbook(workbook: Excel.Workbook) {
  const states = workbook.customXmlParts.getByNamespace(STATE_NAMESPACE);
  return {
    sheets: workbook.worksheets.load(SHEET_FIELDS),
    names: workbook.names.load('items/name,items/formula,items/visible,items/scope'),
    protection: workbook.protection.load('protected'),
    // The first day of 1904 is day 0 of the system of 1904 and day 1462 of the system of 1900.
    epoch: workbook.functions.date(1904, 1, 1).load('value'),
    numbers: workbook.application.cultureInfo.numberFormat.load('numberDecimalSeparator'),
    application: workbook.application.load('calculationMode,decimalSeparator'),
    state: states.getOnlyItemOrNullObject().load('id'),
    allStates: states.load('items/id'),
  };
}

function firstSheets(sheets: Excel.WorksheetCollection): Excel.Worksheet[] {
  const chain: Excel.Worksheet[] = [];
  let sheet = sheets.getFirst();
  while (chain.length < SHEETS_MEASURED_AT_ONCE) {
    chain.push(sheet);
    sheet = sheet.getNextOrNullObject();
  }
  return chain;
}

function queueMeasures(sheets: readonly Excel.Worksheet[]): Measure[] {
  return sheets.map((sheet) => ({
    used: sheet.getUsedRangeOrNullObject(true).untrack().load('address,rowHidden,columnHidden'),
    filter: sheet.autoFilter.getRangeOrNullObject().untrack().load('address'),
  }));
}

function sheetOutline(sheet: Excel.Worksheet, measure?: Measure): SheetOutline {
  const used = measure && !measure.used.isNullObject ? measure.used : null;
  const filter = measure && !measure.filter.isNullObject ? measure.filter : null;
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: visibilityOf(sheet.visibility),
    protected: sheet.protection.protected,
    tables: sheet.tables.items.map(({ id, name, style, showTotals }) => ({ id, name, style, showTotals })),
    charts: sheet.charts.items.map(({ id, name }) => ({ id, name })),
    names: ownNames(sheet.names.items, 'Worksheet'),
    used: used && rangeOf(used.address),
    hidesRows: used !== null && isHiding(used.rowHidden),
    hidesColumns: used !== null && isHiding(used.columnHidden),
    ...(filter ? { filter: localAddress(filter.address) } : {}),
  };
}

/** Excel answers null where some rows are hidden and some are not, though its types say boolean. */
function isHiding(hidden: boolean | null): boolean {
  return hidden !== false;
}

function visibilityOf(visibility: string): Visibility {
  if (visibility === 'Hidden') return 'hidden';
  return visibility === 'VeryHidden' ? 'veryHidden' : 'visible';
}

/** Names of one scope: collections were seen to hold those of the other as well (office-js#1011). */
function ownNames(names: readonly Excel.NamedItem[], scope: `${Excel.NamedItemScope}`): OutlineName[] {
  return names.filter((name) => name.scope === scope).map(nameOutline);
}

/** The sign that Excel itself uses, which people may set apart from the system's; the system's where it says none. */
function separatorsOf({ application, numbers }: ReturnType<typeof queueWorkbook>): Separators {
  // Hosts have given an empty text where the signs are the system's.
  const sign = application.decimalSeparator || numbers.numberDecimalSeparator;
  return sign === ',' ? 'comma-decimal' : 'point-decimal';
}

function nameOutline({ name, formula, visible }: Excel.NamedItem): OutlineName {
  return { name, formula: String(formula), visible };
}

/** Whether a name of a sheet is the hidden one by which Cuadre knows its own. */
export function isMarkName({ name }: Pick<OutlineName, 'name'>): boolean {
  return name.toLowerCase() === MARK_NAME;
}

/** The mark among the names of a sheet, when Cuadre wrote it. */
export function markOf(names: readonly Omit<OutlineName, 'visible'>[]): SheetMark | null {
  const name = names.find(isMarkName);
  return name ? parseMark(name.formula) : null;
}

/** The A1 part of an address of Excel's (`'Plan de acción'!A1:B2`). */
export function localAddress(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}

function rangeOf(address: string): Range | null {
  return parseRange(localAddress(address));
}
