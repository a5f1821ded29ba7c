import type { ShownNumber } from './numberTable';

const SIGNS: Readonly<Record<string, string>> = { comma: ',', point: '.', space: ' ', none: '', apostrophe: "'" };
const BLANKS = /[\s\u00a0\u2007\u2009\u202f]+/g;
const DASH = '\u2212\u2013-';
const BODY = new RegExp(
  String.raw`^(?<sign>[+${DASH}]?)(?<open>\(?)[$£€]?(?<minus>[${DASH}]?)(?<whole>\d*)(?:[.](?<fraction>\d*))?(?<close>[)%]?)$`,
);
const LONGEST = 40;

/**
 * Reads a number whose separators are known (separadores de miles y de decimales): "Comma Point", "Space Comma", "None
 * Point"… A sign of money, a percent sign and parentheses for less than zero may stand around it. Null for anything else.
 */
export function shownNumber(text: string, numbers: string): ShownNumber | null {
  if (text.length > LONGEST || !/\d/.test(text)) return null;
  const groups = BODY.exec(plain(text, numbers))?.groups;
  if (!groups || (groups.open === '(') !== (groups.close === ')')) return null;
  const [whole, fraction] = [groups.whole ?? '', groups.fraction ?? ''];
  const size = Number(`${whole}${fraction}`);
  const isNegative = groups.open === '(' || groups.minus !== '' || (groups.sign !== '' && groups.sign !== '+');
  return { digits: isNegative ? -size : size, decimals: fraction.length };
}

/** The text without separators of thousands, with a point before the decimals. */
function plain(text: string, numbers: string): string {
  const [thousands = '', decimal = '.'] = numbers
    .toLowerCase()
    .split(/\s+/)
    .map((word) => SIGNS[word] ?? '');
  const spaced = text.trim().replaceAll(BLANKS, ' ');
  const joined = thousands === '' ? spaced : spaced.replaceAll(thousands, '');
  // Where commas separate no thousands, one before one or two digits is somebody's decimal sign.
  if (decimal === '.') return thousands === ',' ? joined : joined.replace(/,(?=\d{1,2}\D*$)/, '.');
  return joined.replace(decimal, '.');
}
