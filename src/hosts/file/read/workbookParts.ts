import { HostFailure } from '../../../core/workbook/port';
import type { Visibility } from '../../../core/workbook/snapshot';
import { OFFICE_RELATIONSHIPS, STRICT_MAIN } from '../package/namespaces';
import { readRelationships, type Relationship } from '../package/relationships';
import type { ZipPackage } from '../package/zipPackage';
import { readXml, type XmlElement } from '../xml/readXml';

/** One sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly visibility: Visibility;
  /** The part that holds it and what it is: `worksheet`, `chartsheet`, `dialogsheet`, `xlMacrosheet`. */
  readonly part: string;
  readonly kind: string;
}

/** A defined name as the workbook lists it. */
export interface NameEntry {
  readonly name: string;
  readonly ref: string;
  /** The place in the list of sheets of the sheet that it belongs to; undefined when it is the whole workbook's. */
  readonly sheetIndex?: number;
  readonly hidden: boolean;
}

/** What the workbook part says, and where the parts lie that it needs. */
export interface WorkbookParts {
  readonly part: string;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameEntry[];
  readonly date1904: boolean;
  readonly styles?: string;
  readonly sharedStrings?: string;
}

const SHEET_KINDS = ['worksheet', 'chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet'];
const MOST_SHEETS = 10_000;

/** Finds and reads the workbook part of a package; what is no workbook, or one of another kind, is refused by its reason. */
export function readWorkbookParts(pack: ZipPackage): WorkbookParts {
  const part = findWorkbook(pack);
  const relationships = readRelationships(pack, part);
  const listed = readWorkbookXml(pack, part);
  const sheets = listed.sheets.map((sheet) => located(pack, sheet, { part, relationships }));
  checkDistinct(sheets);
  const other = (kind: string): string | undefined => findPart(pack, relationships, kind);
  const styles = other('styles');
  const sharedStrings = other('sharedStrings');
  const { names, date1904 } = listed;
  return {
    part,
    relationships,
    sheets,
    names,
    date1904,
    ...(styles === undefined ? {} : { styles }),
    ...(sharedStrings === undefined ? {} : { sharedStrings }),
  };
}

/** The name of the workbook's own part. */
export function findWorkbook(pack: ZipPackage): string {
  const stated = readRelationships(pack, '').find(({ kind }) => kind === 'officeDocument')?.target;
  const part = stated ?? 'xl/workbook.xml';
  if (part.endsWith('.bin')) throw new HostFailure('unsupported-format', { format: 'xlsb' });
  if (pack.has(part)) return part;
  if (pack.has('mimetype')) throw new HostFailure('unsupported-format', { format: 'ods' });
  throw stated === undefined ? new HostFailure('not-a-workbook') : new HostFailure('broken-package', { part });
}

interface ListedSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly visibility: Visibility;
}

interface Listed {
  readonly sheets: ListedSheet[];
  readonly names: NameEntry[];
  date1904: boolean;
}

function readWorkbookXml(pack: ZipPackage, part: string): Listed {
  const listed: Listed = { sheets: [], names: [], date1904: false };
  let name: Omit<NameEntry, 'ref'> | undefined;
  readXml(pack.read(part), part, {
    open(element) {
      if (element.depth === 0) checkRoot(element);
      if (element.name === 'workbookPr') listed.date1904 = isTrue(element.attribute('date1904'));
      if (element.name === 'sheet' && element.parent === 'sheets') listed.sheets.push(listedSheet(element));
      if (element.name === 'definedName') name = nameEntry(element);
    },
    close(closed, text) {
      if (closed === 'definedName' && name) listed.names.push({ ...name, ref: text });
    },
  });
  if (listed.sheets.length === 0) throw new HostFailure('broken-package', { part });
  return listed;
}

function checkRoot({ name, namespace }: XmlElement): void {
  if (namespace === STRICT_MAIN) throw new HostFailure('strict-open-xml');
  if (name !== 'workbook') throw new HostFailure('not-a-workbook');
}

function listedSheet({ attribute }: XmlElement): ListedSheet {
  const state = attribute('state');
  return {
    name: attribute('name') ?? '',
    sheetId: Number(attribute('sheetId') ?? 0),
    relationshipId: attribute('id', OFFICE_RELATIONSHIPS) ?? '',
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
  };
}

function nameEntry({ attribute }: XmlElement): Omit<NameEntry, 'ref'> {
  const scope = attribute('localSheetId');
  return {
    name: attribute('name') ?? '',
    hidden: isTrue(attribute('hidden')),
    ...(scope === undefined ? {} : { sheetIndex: Number(scope) }),
  };
}

function located(
  pack: ZipPackage,
  sheet: ListedSheet,
  workbook: Pick<WorkbookParts, 'part' | 'relationships'>,
): SheetEntry {
  const relationship = workbook.relationships.find(({ id }) => id === sheet.relationshipId);
  if (
    !relationship ||
    relationship.external ||
    !SHEET_KINDS.includes(relationship.kind) ||
    !pack.has(relationship.target)
  ) {
    throw new HostFailure('broken-package', { part: relationship?.target ?? workbook.part, sheet: sheet.name });
  }
  return { ...sheet, part: relationship.target, kind: relationship.kind };
}

/** Two sheets of one name have no address of their own, and two over one part would be one sheet counted twice. */
function checkDistinct(sheets: readonly SheetEntry[]): void {
  if (sheets.length > MOST_SHEETS) {
    throw new HostFailure('over-limit', { limit: 'sheets', found: sheets.length, allowed: MOST_SHEETS });
  }
  const seen = new Set<string>();
  for (const { name, part } of sheets) {
    const keys = [`name ${name.toLowerCase()}`, `part ${part.toLowerCase()}`];
    if (keys.some((key) => seen.has(key))) throw new HostFailure('broken-package', { part, sheet: name });
    for (const key of keys) seen.add(key);
  }
}

function findPart(pack: ZipPackage, relationships: readonly Relationship[], kind: string): string | undefined {
  const found = relationships.find((each) => each.kind === kind && !each.external)?.target;
  return found !== undefined && pack.has(found) ? found : undefined;
}

/** A truth value as XML schemas write it. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
