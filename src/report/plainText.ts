/** Line ends, tabs and separators that would break a line of a report. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Control characters, terminal escapes among them, and marks that turn the direction of what follows. */
// eslint-disable-next-line no-control-regex -- these are the characters that must not reach a terminal
const HOSTILE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * A text of a workbook as one harmless line: a sheet's name or a cell may hold terminal escapes that recolour, erase or
 * retitle what the reader sees, or marks that show digits in another order.
 */
export function plainText(text: string): string {
  return text.replace(BREAKS, ' ').replace(HOSTILE, '\ufffd');
}
