import { XmlPart, type XmlElement } from '../xml/xmlPart';

/** The codes behind the numbers that files do not spell out (ECMA-376 part 1, 18.8.30), as Excel's English interface gives them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Dates of East Asian editions of Excel: the code depends on the edition, a date it is in all of them. */
const EAST_ASIAN_DATES = [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
const SHORT_DATE = 14;

/** The number format code of every cell style of the stylesheet, by its number; undefined where it is General. */
export function readNumberFormats(bytes: Uint8Array, part: string): (string | undefined)[] {
  const sheet = new XmlPart(bytes, part, 2);
  const idOf = ({ attributes }: XmlElement): number => Number(attributes['numFmtId'] ?? 0);
  const custom = new Map(sheet.items('numFmts').map((each) => [idOf(each), each.attributes['formatCode'] ?? '']));
  return sheet.items('cellXfs').map((each) => formatCode(idOf(each), custom));
}

function formatCode(id: number, custom: ReadonlyMap<number, string>): string | undefined {
  const code = custom.get(id) ?? BUILT_IN[EAST_ASIAN_DATES.includes(id) ? SHORT_DATE : id];
  return code === undefined || code === '' || code.toLowerCase() === 'general' ? undefined : code;
}

/** The number that stands for a format code in every file, or undefined when a stylesheet must spell it out. */
export function builtInFormat(code: string): number | undefined {
  const found = Object.entries(BUILT_IN).find(([, each]) => each === code);
  return found && Number(found[0]);
}

/** The format code for which a number stands in every file, or undefined when a stylesheet spells it out. */
export function builtInCode(id: number): string | undefined {
  return BUILT_IN[id];
}
