/** A year in a text of any kind (año, vigencia): four digits that begin with 19 or 20. */
const YEARS = /\b(?:19|20)\d\d\b/g;

/** Whether a number can be a year of a plan: 1234 is none. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2099;
}

/** The years that a text names, in its order. */
export function yearsIn(text: string): number[] {
  return (text.match(YEARS) ?? []).map(Number);
}

/** A text with blanks in the place of its years. */
export function withoutYears(text: string): string {
  return text.replace(YEARS, ' ');
}
