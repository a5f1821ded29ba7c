import { MARK_NAME, markReference } from '../../src/core/workbook/mark';
import type { Range } from '../../src/core/workbook/range';
import { parseRange } from '../../src/core/workbook/range';
import { stateToXml } from '../../src/hosts/workbookState';
import type { Snapshot } from '../../src/core/workbook/snapshot';
import { EmulatedSheet } from './emulatedSheet';
import { HostError, invalidArgument, itemNotFound } from './hostError';
import type { Faults } from './faults';
import type { EmulatedName, EmulatedPart } from './model';

/** A change of cells as Excel announces it. */
export interface Announced {
  readonly sheet: EmulatedSheet;
  readonly range: Range;
  readonly source: 'Local' | 'Remote';
  /** Who made it: the add-in itself, or somebody else. */
  readonly trigger: 'ThisLocalAddin' | 'Unknown';
}

/** The workbook that the emulated Excel has open. */
export class EmulatedBook {
  readonly sheets: EmulatedSheet[] = [];
  readonly names: EmulatedName[] = [];
  readonly parts: EmulatedPart[] = [];
  readonly date1904: boolean;
  isStructureProtected = false;
  /** Whether a call that is known to clear Excel's undo was made: reading merged areas (office-js#5918). */
  isUndoLost = false;
  /** The regional settings under which Excel runs. */
  culture = 'es-CO';
  /** Signs of numbers that somebody set in Excel itself, which then do not follow the system's. */
  ownSeparators: { readonly decimal: string; readonly thousands: string } | null = null;
  calculationMode: 'Automatic' | 'Manual' | 'AutomaticExceptTables' = 'Automatic';
  /** How it misbehaves now. */
  faults: () => Faults = () => ({});
  /** Whether what is asked now belongs to an undo group. */
  isGrouped = false;
  active: EmulatedSheet;
  selected: { sheet: EmulatedSheet; range: Range };
  announce: (change: Announced) => void = () => undefined;
  private counter = 0;

  constructor(snapshot: Snapshot) {
    this.date1904 = snapshot.date1904;
    // Sheets that hold a chart and no cells are no worksheets ("Excel.WorksheetCollection").
    const chartSheets = new Set(snapshot.gaps?.map(({ sheet }) => sheet));
    for (const sheet of snapshot.sheets.filter(({ name }) => !chartSheets.has(name))) {
      const added = new EmulatedSheet(this.newSheetId(), sheet);
      added.tables = sheet.tables.map(({ name, ref }) => ({
        id: this.newId(),
        name,
        style: 'TableStyleMedium2',
        range: rangeOf(ref),
        showTotals: false,
        criteria: new Map(),
        calculated: new Map(),
      }));
      if (sheet.mark !== undefined) {
        added.names.push({ name: MARK_NAME, formula: `=${markReference(sheet.mark)}`, visible: false });
      }
      this.sheets.push(added);
    }
    for (const { name, ref, sheet, hidden } of snapshot.names) {
      const scope = sheet === undefined ? this.names : this.sheet(sheet).names;
      scope.push({ name, formula: `=${ref}`, visible: hidden !== true });
    }
    if (snapshot.state) this.addPart(stateToXml(snapshot.state));
    const [first] = this.sheets;
    if (!first) throw new Error('A workbook has at least one sheet.');
    this.active = first;
    this.selected = { sheet: first, range: rangeOf('A1') };
  }

  newId(): string {
    this.counter += 1;
    return `{${this.counter.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
  }

  private newSheetId(): string {
    return this.newId();
  }

  findSheet(key: string): EmulatedSheet | null {
    const name = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name) ?? null;
  }

  sheet(key: string): EmulatedSheet {
    const sheet = this.findSheet(key);
    if (!sheet) throw itemNotFound(key);
    return sheet;
  }

  /** Excel's rules for names of sheets (support.microsoft.com "Rename a worksheet"). */
  addSheet(name: string): EmulatedSheet {
    if (this.isStructureProtected) throw new HostError('AccessDenied', 'The workbook is protected.', 403);
    if (name.length === 0 || name.length > 31 || /[[\]:*?/\\]/.test(name)) throw invalidArgument(name);
    if (name.startsWith("'") || name.endsWith("'")) throw invalidArgument(name);
    if (this.findSheet(name)) throw new HostError('ItemAlreadyExists', 'A resource with the same name exists.', 409);
    const sheet = new EmulatedSheet(this.newSheetId(), name);
    this.sheets.push(sheet);
    return sheet;
  }

  deleteSheet(sheet: EmulatedSheet): void {
    // "Worksheet.delete" has no undo: a group refuses it (office-js#6491).
    if (this.isGrouped) throw new HostError('UndoNotSupported', 'The operation cannot be undone.');
    if (this.isStructureProtected) throw new HostError('AccessDenied', 'The workbook is protected.', 403);
    const visible = this.sheets.filter(({ visibility }) => visibility === 'visible');
    if (visible.length === 1 && visible[0] === sheet)
      throw new HostError('InvalidOperation', 'The last visible sheet.');
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    const [first] = this.sheets;
    if (this.active === sheet && first) this.active = first;
  }

  addPart(xml: string): EmulatedPart {
    if (!/^\s*(?:<\?xml[^>]*\?>\s*)?<[A-Za-z_]/.test(xml)) throw invalidArgument('xml');
    const part = { id: this.newId(), xml };
    this.parts.push(part);
    return part;
  }

  /** Table names are unique in the workbook, whatever the case (support.microsoft.com "Rename an Excel table"). */
  isTableNameFree(name: string): boolean {
    return !this.sheets.some(({ tables }) => tables.some((table) => table.name.toLowerCase() === name.toLowerCase()));
  }
}

function rangeOf(reference: string): Range {
  const range = parseRange(reference);
  if (!range) throw invalidArgument(reference);
  return range;
}
