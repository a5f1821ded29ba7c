import { strToU8, zipSync } from 'fflate';

/** Parts by name: text, or bytes where the encoding matters. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A zip of the given parts. */
export function zipOf(parts: Parts): Uint8Array {
  const content = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(content) as Record<string, Uint8Array>);
}

/** A relationships part. */
export function relationships(...targets: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const items = targets.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** What a test workbook has beyond its sheets. */
export interface WorkbookOptions {
  /** Attributes of each `sheet` element, by its place. */
  readonly states?: readonly string[];
  /** XML after the list of sheets: names, calculation. */
  readonly after?: string;
  readonly before?: string;
  readonly styles?: string;
  readonly sharedStrings?: string;
  readonly parts?: Parts;
}

/** The parts of a small workbook: one worksheet part for each given XML, named `Hoja1`, `Hoja2`… unless named. */
export function workbookParts(sheets: Readonly<Record<string, string>>, options: WorkbookOptions = {}): Parts {
  const names = Object.keys(sheets);
  const listed = names.map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 1}" ${options.states?.[at] ?? ''} r:id="rId${at + 1}"/>`,
  );
  const extra: (readonly [string, string, string])[] = [];
  if (options.styles !== undefined) extra.push(['rIdStyles', 'styles', 'styles.xml']);
  if (options.sharedStrings !== undefined) extra.push(['rIdStrings', 'sharedStrings', 'sharedStrings.xml']);
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${options.before ?? ''}<sheets>${listed.join('')}</sheets>${options.after ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ...names.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ...extra,
    ),
    ...Object.fromEntries(Object.values(sheets).map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, worksheet(xml)])),
    ...(options.styles === undefined ? {} : { 'xl/styles.xml': options.styles }),
    ...(options.sharedStrings === undefined
      ? {}
      : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${options.sharedStrings}</sst>` }),
    ...options.parts,
  };
}

/** The bytes of a small workbook; a sheet's XML is what stands inside `worksheet`, or the whole part. */
export function workbookOf(sheets: Readonly<Record<string, string>>, options: WorkbookOptions = {}): Uint8Array {
  return zipOf(workbookParts(sheets, options));
}

function worksheet(xml: string): string {
  if (xml.startsWith('<?xml') || /^<(\w+:)?worksheet/.test(xml)) return xml;
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${xml}</worksheet>`;
}

/** A workbook of one sheet, `Hoja1`, from the XML of its rows. */
export function sheetOf(rows: string, options: WorkbookOptions = {}): Uint8Array {
  return workbookOf({ Hoja1: `<sheetData>${rows}</sheetData>` }, options);
}
