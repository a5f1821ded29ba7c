import { fileKind } from '../package/fileKind';
import { partKey } from '../package/partName';
import { XmlPart } from '../xml/xmlPart';
import { openPackage } from './readWorkbook';
import { findWorkbook } from './workbookParts';

/** What the main part of a package says that it is, and the extension under which Excel opens it. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml': 'xlsx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml': 'xltx',
  'application/vnd.ms-excel.sheet.macroenabled.main+xml': 'xlsm',
  'application/vnd.ms-excel.template.macroenabled.main+xml': 'xltm',
};
const TYPES = '[Content_Types].xml';

/** The extension (without its dot) that a workbook must have; null of what is no workbook that can be written. */
export function workbookExtension(bytes: Uint8Array): string | null {
  if (fileKind(bytes) !== 'zip') return null;
  const pack = openPackage(bytes);
  if (!pack.has(TYPES)) return null;
  const main = partKey(findWorkbook(pack));
  const { children } = new XmlPart(pack.read(TYPES), TYPES, 1).root;
  const ofPart = children.find(({ attributes }) => partKey(attributes['PartName'] ?? '') === main);
  const ofKind = children.find(({ attributes }) => main.endsWith(`.${attributes['Extension']?.toLowerCase() ?? ''}`));
  return EXTENSIONS[(ofPart ?? ofKind)?.attributes['ContentType']?.toLowerCase() ?? ''] ?? null;
}
