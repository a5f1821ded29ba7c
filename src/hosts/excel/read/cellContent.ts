import type { CellContent, CellValue } from '../../../core/workbook/cell';

/** The errors that Excel shows in a cell; its API gives them as texts. */
const ERRORS =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!)$/;

/** A cell as Excel's three matrices give it. */
export interface RawCell {
  readonly value: unknown;
  readonly formula: unknown;
  readonly format: unknown;
}

/** The content of a cell, or null when there is nothing in it. */
export function contentOf({ value, formula, format }: RawCell): CellContent | null {
  const f = formulaOf(value, formula);
  if (f === undefined && isEmpty(value)) return null;
  const z = typeof format === 'string' && format !== 'General' ? { z: format } : {};
  if (typeof value === 'string' && ERRORS.test(value)) return { v: null, ...(f && { f }), e: value, ...z };
  return { v: asValue(value), ...(f && { f }), ...z };
}

/** A text that begins with `=` is given as value and as formula alike; a formula never gives its own text. */
function formulaOf(value: unknown, formula: unknown): string | undefined {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : undefined;
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || value === undefined;
}

function asValue(value: unknown): CellValue {
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : null;
}
