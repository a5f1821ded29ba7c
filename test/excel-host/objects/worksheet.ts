import type { Visibility } from '../../../src/core/workbook/snapshot';
import type { Range } from '../../../src/core/workbook/range';
import { hostClass, type HostObject } from '../hostClass';
import { HostError } from '../hostError';
import type { EmulatedBook } from '../emulatedBook';
import type { EmulatedSheet } from '../emulatedSheet';
import { sheetFilter } from '../filters';
import { autoFilterObject } from './autoFilter';
import { chartsObject } from './charts';
import { namesObject } from './names';
import { rangeObject } from './range';
import { rectangle, WHOLE_SHEET } from './rangeTarget';
import { tablesObject } from './tables';

/** A sheet of a workbook. */
export interface SheetTarget {
  readonly book: EmulatedBook;
  readonly sheet: EmulatedSheet;
}

const VISIBILITY: Readonly<Record<Visibility, string>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

/** Excel's `Worksheet`. */
export const worksheetObject: (target: SheetTarget) => HostObject = hostClass<SheetTarget>('Worksheet', {
  properties: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: { get: ({ sheet }) => sheet.name },
    Visibility: { get: ({ sheet }) => VISIBILITY[sheet.visibility] },
    TabColor: {
      get: ({ sheet }) => sheet.tabColor,
      set: ({ sheet }, colour) => void (sheet.tabColor = String(colour)),
    },
    Gridlines: {
      get: ({ sheet }) => sheet.showGridlines,
      set: ({ sheet }, show) => void (sheet.showGridlines = show === true),
    },
  },
  objects: {
    Protection: ({ sheet }) => protectionObject({ isProtected: sheet.protected }),
    Tables: (target) => tablesObject(target),
    Charts: (target) => chartsObject(target),
    Names: ({ book, sheet }) =>
      namesObject({
        names: sheet.names,
        scope: 'Worksheet',
        ...(book.faults().namesOverlap ? { beside: book.names } : {}),
      }),
    AutoFilter: (target) => autoFilterObject({ ...target, filter: sheetFilter(target.sheet) }),
    FreezePanes: (target) => freezeObject(target),
    PageLayout: (target) => pageObject(target),
  },
  methods: {
    GetRange: (target, address: string | null) =>
      rangeObject({ ...target, range: address === null ? WHOLE_SHEET : rectangle(address) }),
    GetUsedRangeOrNullObject: (target) => {
      const range = target.sheet.usedRange();
      return range && rangeObject({ ...target, range });
    },
    GetNextOrNullObject: ({ book, sheet }) => {
      const next = book.sheets[book.sheets.indexOf(sheet) + 1];
      return next ? worksheetObject({ book, sheet: next }) : null;
    },
    Activate: ({ book, sheet }) => {
      if (sheet.visibility !== 'visible')
        throw new HostError('InvalidOperation', 'A hidden sheet cannot be activated.');
      book.active = sheet;
    },
    Delete: ({ book, sheet }) => book.deleteSheet(sheet),
  },
});

/** Excel's `WorksheetProtection` and `WorkbookProtection`. */
export const protectionObject = hostClass<{ readonly isProtected: boolean }>('Protection', {
  properties: { Protected: { get: ({ isProtected }) => isProtected } },
});

const freezeObject = hostClass<SheetTarget>('WorksheetFreezePanes', {
  methods: {
    FreezeRows: ({ sheet }, rows: number) => void (sheet.freeze = { rows, columns: 0 }),
    FreezeColumns: ({ sheet }, columns: number) => void (sheet.freeze = { rows: 0, columns }),
    FreezeAt: ({ sheet }, frozen: HostObject) => {
      const { range } = frozen.target as { range: Range };
      sheet.freeze = { rows: range.bottom, columns: range.right };
    },
  },
});

const pageObject = hostClass<SheetTarget>('PageLayout', {
  properties: {
    Orientation: { set: ({ sheet }, orientation) => void (sheet.page.orientation = String(orientation)) },
    Zoom: { set: ({ sheet }, zoom) => void (sheet.page.zoom = zoom) },
    PrintOrder: { set: ({ sheet }, order) => void (sheet.page.order = String(order)) },
    LeftMargin: { set: () => undefined },
    RightMargin: { set: () => undefined },
  },
  methods: {
    SetPrintArea: ({ sheet }, area: string) => void (sheet.page.area = area),
    SetPrintTitleRows: ({ sheet }, rows: string) => void (sheet.page.titleRows = rows),
    SetPrintTitleColumns: ({ sheet }, columns: string) => void (sheet.page.titleColumns = columns),
  },
});
