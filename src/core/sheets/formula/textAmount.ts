import { equals } from '../../quantity/compare';
import { negate } from '../../quantity/arithmetic';
import { parseDecimal, ZERO, type Decimal } from '../../quantity/decimal';

/** How the separators of an amount typed as text are read by NUMBERVALUE. */
export interface TextConvention {
  readonly decimal: ',' | '.';
  readonly group: ',' | '.';
}

/** The Colombian convention first: it decides where a text fits both. */
export const TEXT_CONVENTIONS: readonly TextConvention[] = [
  { decimal: ',', group: '.' },
  { decimal: '.', group: ',' },
];

/** Signs that people type around an amount and NUMBERVALUE refuses; longer ones first. */
const ORNAMENTS = ['COP', '$', '\u00a0', '\u202f', '\u2009'] as const;

/** The convention under which the formula of {@link textAmountFormula} gives this value; null when none does. */
export function conventionFor(text: string, value: Decimal): TextConvention | null {
  return TEXT_CONVENTIONS.find((convention) => convertsTo(text, value, convention)) ?? null;
}

/** Whether the sheet's formula makes this value of the text; a text that it cannot convert counts as zero. */
export function convertsTo(text: string, value: Decimal, convention: TextConvention): boolean {
  return equals(convertAsSheet(text, convention) ?? ZERO, value);
}

/**
 * The formula that turns amounts typed as text into numbers and leaves everything else out: NUMBERVALUE only under
 * ISTEXT, because of a number it would misread the decimals. It is an array formula over `range`.
 * `texts`: what stands there now, so that only the ornaments that occur are taken off.
 */
export function textAmountFormula(range: string, texts: readonly string[], convention: TextConvention): string {
  const bare = ornamentsOf(texts).reduce((inner, ornament) => `SUBSTITUTE(${inner},"${ornament}","")`, range);
  const signed = texts.some((text) => text.includes('(')) ? `SUBSTITUTE(SUBSTITUTE(${bare},"(","-"),")","")` : bare;
  const { decimal, group } = convention;
  return `SUM(IF(ISTEXT(${range}),IFERROR(NUMBERVALUE(${signed},"${decimal}","${group}"),0),0))`;
}

/** What the sheet's formula makes of a text; null where it gives an error. */
function convertAsSheet(text: string, { decimal, group }: TextConvention): Decimal | null {
  const bare = ORNAMENTS.reduce((rest, ornament) => rest.replaceAll(ornament, ''), text).replaceAll(' ', '');
  const [whole = '', fraction, ...more] = bare.replace('(', '-').replace(')', '').split(decimal);
  if (more.length > 0 || fraction?.includes(group)) return null;
  const digits = whole.replaceAll(group, '');
  if (!/^[+-]?\d*$/.test(digits) || (fraction !== undefined && !/^\d*$/.test(fraction))) return null;
  const plain = parseDecimal(`${digits.replace(/^[+-]/, '') || '0'}.${fraction ?? ''}`);
  return plain && digits.startsWith('-') ? negate(plain) : plain;
}

function ornamentsOf(texts: readonly string[]): readonly string[] {
  return ORNAMENTS.filter((ornament) => texts.some((text) => text.includes(ornament)));
}
