import { HostFailure } from '../../../core/workbook/port';
import type { Visibility } from '../../../core/workbook/snapshot';
import { OFFICE_RELATIONSHIPS, STRICT_MAIN } from '../package/namespaces';
import { readRelationships, type Relationship } from '../package/relationships';
import type { ZipPackage } from '../package/zipPackage';
import { attributeIn, namespaceOf, XmlPart, type XmlElement } from '../xml/xmlPart';

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
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly NameEntry[];
  readonly date1904: boolean;
}

function readWorkbookXml(pack: ZipPackage, part: string): Listed {
  const workbook = new XmlPart(pack.read(part), part);
  checkRoot(workbook.root);
  const sheets = workbook.items('sheets').filter(({ name }) => name === 'sheet');
  if (sheets.length === 0) throw new HostFailure('broken-package', { part });
  const date1904 = isTrue(workbook.section('workbookPr')?.attributes['date1904']);
  return { sheets: sheets.map(listedSheet), names: nameEntries(workbook).map(({ entry }) => entry), date1904 };
}

function checkRoot(root: XmlElement): void {
  if (namespaceOf(root) === STRICT_MAIN) throw new HostFailure('strict-open-xml');
  if (root.name !== 'workbook') throw new HostFailure('not-a-workbook');
}

function listedSheet(sheet: XmlElement): ListedSheet {
  const { name = '', sheetId = 0, state } = sheet.attributes;
  return {
    name,
    sheetId: Number(sheetId),
    relationshipId: attributeIn(sheet, OFFICE_RELATIONSHIPS, 'id') ?? '',
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
  };
}

/** The defined names of a workbook part, each with the element that holds it. */
export function nameEntries(workbook: XmlPart): { readonly entry: NameEntry; readonly element: XmlElement }[] {
  return workbook.items('definedNames').map((element) => {
    const { name = '', localSheetId, hidden } = element.attributes;
    const scope = localSheetId === undefined ? {} : { sheetIndex: Number(localSheetId) };
    return { entry: { name, ref: workbook.text(element), hidden: isTrue(hidden), ...scope }, element };
  });
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
