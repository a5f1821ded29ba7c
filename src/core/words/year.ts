/** A year in a text of any kind (año, vigencia): four digits that begin with 19 or 20. */
export const YEAR = /\b(?:19|20)\d\d\b/;

/** Whether a number can be a year of a plan: 1234 is none. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2099;
}
