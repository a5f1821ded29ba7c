import type { XmlElement, XmlPart } from '../../xml/xmlPart';

/** The sections of a worksheet in the order that the format demands (ECMA-376 part 1, 18.3.1.99). */
const ORDER = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection'],
  ...['protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells'],
  ...[
    'phoneticPr',
    'conditionalFormatting',
    'dataValidations',
    'hyperlinks',
    'printOptions',
    'pageMargins',
    'pageSetup',
  ],
  ...[
    'headerFooter',
    'rowBreaks',
    'colBreaks',
    'customProperties',
    'cellWatches',
    'ignoredErrors',
    'smartTags',
    'drawing',
  ],
  ...['legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems'],
  ...['tableParts', 'extLst'],
];

/** Puts a section where the format wants it; one that is there already stays. */
export function insertSection(sheet: XmlPart, name: string, xml: string): void {
  const later = ORDER.slice(ORDER.indexOf(name) + 1);
  const next = sheet.root.children.find((child) => later.includes(child.name));
  sheet.insertBefore(next, ownXml(sheet, xml));
}

/** XML of ours in a part whose elements bear a prefix: there, ours say to which namespace they belong. */
export function ownXml({ root }: XmlPart, xml: string): string {
  return root.prefix === ''
    ? xml
    : xml.replace(/<([A-Za-z]+)/g, `<${root.prefix}$1`).replace(/<\/([A-Za-z]+)>/g, `</${root.prefix}$1>`);
}

/** Takes out the lists that nothing is left in, which Excel takes for damage, and counts the others anew. */
export function tidyLists(sheet: XmlPart): void {
  for (const name of LISTS) {
    const list = sheet.section(name);
    if (!list) continue;
    if (list.children.length === 0) sheet.remove(list);
    else if (isMiscounted(list)) sheet.set(list, 'count', String(list.children.length));
  }
  for (const each of sheet.root.children) {
    if (each.name === 'conditionalFormatting' && each.children.length === 0) sheet.remove(each);
  }
}

const LISTS = ['mergeCells', 'hyperlinks', 'protectedRanges', 'ignoredErrors', 'dataValidations'];

function isMiscounted({ attributes, children }: XmlElement): boolean {
  const { count } = attributes;
  return count !== undefined && Number(count) !== children.length;
}
