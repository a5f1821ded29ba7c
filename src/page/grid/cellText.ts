import { format, isDateFormat } from 'numfmt';
import type { CellContent } from '../../core/workbook/cell';
import { localError } from '../../i18n/localFormula';
import { traitsOf, type Language } from '../../i18n/language';

/** What a cell's text depends on besides its content. */
export interface TextSettings {
  readonly language: Language;
  readonly date1904: boolean;
}

/** Days between the date systems of 1900 and 1904. */
const SHIFT_1904 = 1462;

/** A cell as Excel would show it under its number format; a format that cannot be followed shows the plain value. */
export function cellText({ v, e, z }: CellContent, settings: TextSettings): string {
  if (e !== undefined) return localError(e, settings.language);
  if (v === null) return '';
  const traits = traitsOf(settings.language);
  if (typeof v === 'boolean') return traits.truth[v ? 0 : 1];
  if (typeof v === 'string') return v;
  const code = z ?? 'General';
  const shifted = settings.date1904 && isDateFormat(code) ? v + SHIFT_1904 : v;
  return format(code, shifted, { locale: traits.locale, throws: false });
}
