import { hostClass, type HostObject } from '../hostClass';
import { itemNotFound } from '../hostError';
import type { EmulatedBook } from '../emulatedBook';
import type { EmulatedPart } from '../model';
import { namesObject } from './names';
import { tablesObject } from './tables';
import { protectionObject, worksheetObject } from './worksheet';
import { rangeObject } from './range';

/** Excel's `Workbook`, the root of every batch. */
export const workbookObject: (book: EmulatedBook) => HostObject = hostClass<EmulatedBook>('Workbook', {
  objects: {
    Worksheets: (book) => worksheetsObject(book),
    Names: (book) =>
      namesObject({
        names: book.names,
        scope: 'Workbook',
        ...(book.faults().namesOverlap ? { beside: book.sheets.flatMap(({ names }) => names) } : {}),
      }),
    Tables: (book) => tablesObject({ book }),
    Protection: (book) => protectionObject({ isProtected: book.isStructureProtected }),
    CustomXmlParts: (book) => partsObject({ book }),
    Functions: (book) => functionsObject(book),
    Application: (book) => applicationObject(book),
  },
  methods: { GetSelectedRange: (book) => rangeObject({ book, ...book.selected }) },
});

const applicationObject = hostClass<EmulatedBook>('Application', {
  properties: {
    CalculationMode: { get: ({ calculationMode }) => calculationMode },
    // "Gets the string used as the decimal separator for numeric values", those that Excel uses, the system's or not.
    DecimalSeparator: { get: ({ culture, ownSeparators }) => ownSeparators?.decimal ?? signOf(culture, 'decimal') },
    ThousandsSeparator: { get: ({ culture, ownSeparators }) => ownSeparators?.thousands ?? signOf(culture, 'group') },
    UseSystemSeparators: { get: ({ ownSeparators }) => ownSeparators === null },
  },
  objects: { CultureInfo: (book) => cultureObject(book) },
});

const cultureObject = hostClass<EmulatedBook>('CultureInfo', {
  properties: { Name: { get: ({ culture }) => culture } },
  objects: { NumberFormat: (book) => numberInfoObject(book) },
});

/** The signs of a culture ("Excel.NumberFormatInfo"): es-CO 1.234,5 and es-MX 1,234.5. */
const numberInfoObject = hostClass<EmulatedBook>('NumberFormatInfo', {
  properties: {
    NumberDecimalSeparator: { get: ({ culture }) => signOf(culture, 'decimal') },
    NumberGroupSeparator: { get: ({ culture }) => signOf(culture, 'group') },
  },
});

function signOf(culture: string, type: 'decimal' | 'group'): string {
  const parts = new Intl.NumberFormat(culture, { useGrouping: 'always' }).formatToParts(12_345.6);
  return parts.find((part) => part.type === type)?.value ?? '';
}

const worksheetsObject = hostClass<EmulatedBook>('WorksheetCollection', {
  items: (book) => book.sheets.map((sheet) => worksheetObject({ book, sheet })),
  item: (book, key: string) => worksheetObject({ book, sheet: book.sheet(key) }),
  methods: {
    GetItem: (book, key: string) => worksheetObject({ book, sheet: book.sheet(key) }),
    GetItemOrNullObject: (book, key: string) => {
      const sheet = book.findSheet(key);
      return sheet && worksheetObject({ book, sheet });
    },
    GetFirst: (book) => {
      const [sheet] = book.sheets;
      if (!sheet) throw itemNotFound('the first sheet');
      return worksheetObject({ book, sheet });
    },
    GetActiveWorksheet: (book) => worksheetObject({ book, sheet: book.active }),
    Add: (book, name: string) => worksheetObject({ book, sheet: book.addSheet(name) }),
    // The events themselves travel over the frame: see eventChannel.
    _RegisterDataChangedEvent: () => undefined,
    _UnregisterDataChangedEvent: () => undefined,
  },
});

interface PartsTarget {
  readonly book: EmulatedBook;
  readonly namespace?: string;
}

const partMethods = {
  GetItem: (target: PartsTarget, id: string) => partObject({ ...target, part: findPart(target, id) ?? missing(id) }),
  GetItemOrNullObject: (target: PartsTarget, id: string) => {
    const part = findPart(target, id);
    return part && partObject({ ...target, part });
  },
};

const partsObject = hostClass<PartsTarget>('CustomXmlPartCollection', {
  items: (target) => parts(target).map((part) => partObject({ ...target, part })),
  item: partMethods.GetItem,
  methods: {
    ...partMethods,
    Add: (target, xml: string) => partObject({ ...target, part: target.book.addPart(xml) }),
    GetByNamespace: ({ book }, namespace: string) => scopedPartsObject({ book, namespace }),
  },
});

const scopedPartsObject = hostClass<PartsTarget>('CustomXmlPartScopedCollection', {
  items: (target) => parts(target).map((part) => partObject({ ...target, part })),
  item: partMethods.GetItem,
  methods: {
    ...partMethods,
    // "If the collection contains exactly one item, this method returns it. Otherwise, … null object."
    GetOnlyItemOrNullObject: (target) => {
      const [part, ...others] = parts(target);
      return part && others.length === 0 ? partObject({ ...target, part }) : null;
    },
  },
});

const partObject = hostClass<PartsTarget & { readonly part: EmulatedPart }>('CustomXmlPart', {
  properties: { Id: { get: ({ part }) => part.id } },
  methods: {
    GetXml: ({ part }) => part.xml,
    SetXml: ({ part }, xml: string) => void (part.xml = xml),
    Delete: ({ book, part }) => void book.parts.splice(book.parts.indexOf(part), 1),
  },
});

function parts({ book, namespace }: PartsTarget): EmulatedPart[] {
  return namespace === undefined ? book.parts : book.parts.filter(({ xml }) => xml.includes(`xmlns="${namespace}"`));
}

function findPart(target: PartsTarget, id: string): EmulatedPart | null {
  return parts(target).find((part) => part.id === id) ?? null;
}

function missing(id: string): never {
  throw itemNotFound(`custom XML part ${id}`);
}

const DAY = 86_400_000;

const functionsObject = hostClass<EmulatedBook>('Functions', {
  methods: {
    Date: (book, year: number, month: number, day: number) => {
      const epoch = book.date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
      return functionResultObject({ value: (Date.UTC(year, month - 1, day) - epoch) / DAY });
    },
  },
});

const functionResultObject = hostClass<{ readonly value: unknown }>('FunctionResult', {
  properties: { Value: { get: ({ value }) => value }, Error: { get: () => null } },
});
