import type { CellValue } from '../../../core/workbook/cell';
import { HostFailure } from '../../../core/workbook/port';
import { escapeCharacters, xmlAttribute, xmlText } from '../xml/escapes';
import { storedFormula } from '../formulaText';

/** One cell to write; `style` is its number in the stylesheet. */
export interface CellToWrite {
  readonly reference: string;
  readonly style?: string | number | undefined;
  readonly value: CellValue;
  readonly formula?: string | undefined;
  readonly error?: string | undefined;
  /** The range of an array formula. */
  readonly array?: string | undefined;
}

/** Excel's own bounds for what one cell holds. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** The element of a cell. Texts stand in the cell itself, so that nobody's shared strings are touched. */
export function cellXml(cell: CellToWrite, prefix = ''): string {
  const tag = `${prefix}c`;
  const style = cell.style === undefined || Number(cell.style) === 0 ? '' : ` s="${cell.style}"`;
  const open = `<${tag} r="${cell.reference}"${style}`;
  const formula = cell.formula === undefined ? '' : formulaXml(cell, cell.formula, prefix);
  const { type, content } = valueXml(cell, prefix);
  const body = `${formula}${content}`;
  return body === '' ? `${open}/>` : `${open}${type}>${body}</${tag}>`;
}

function formulaXml({ array, reference }: CellToWrite, formula: string, prefix: string): string {
  const text = storedFormula(formula);
  if (text.length > LONGEST_FORMULA) throw overLimit('formulaLength', { reference, found: text.length });
  const kind = array === undefined ? '' : ` t="array" ref="${xmlAttribute(array)}"`;
  return `<${prefix}f${kind}>${xmlText(text)}</${prefix}f>`;
}

export interface ValueXml {
  readonly type: string;
  readonly content: string;
}

/** The type and the value of a cell, as its element says them. */
export function valueXml({ value, error, formula, reference }: CellToWrite, prefix: string): ValueXml {
  const plain = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (error !== undefined) return { type: ' t="e"', content: plain(xmlText(error)) };
  // An empty text would be counted as content by formulas; entered in Excel it leaves the cell empty.
  if (value === null || (value === '' && formula === undefined)) return { type: '', content: '' };
  if (typeof value === 'number') {
    // A file has no infinite number: what would be one is the error that Excel shows for it.
    return Number.isFinite(value)
      ? { type: '', content: plain(String(value)) }
      : { type: ' t="e"', content: plain('#NUM!') };
  }
  if (typeof value === 'boolean') return { type: ' t="b"', content: plain(value ? '1' : '0') };
  if (value.length > LONGEST_TEXT) throw overLimit('textLength', { reference, found: value.length });
  const text = xmlText(escapeCharacters(value));
  if (formula !== undefined) return { type: ' t="str"', content: plain(text) };
  return { type: ' t="inlineStr"', content: inlineXml(text, prefix) };
}

function inlineXml(text: string, prefix: string): string {
  const space = text.trim() === text && !text.includes('\n') ? '' : ' xml:space="preserve"';
  return `<${prefix}is><${prefix}t${space}>${text}</${prefix}t></${prefix}is>`;
}

function overLimit(limit: string, { reference, found }: { reference: string; found: number }): HostFailure {
  const allowed = limit === 'textLength' ? LONGEST_TEXT : LONGEST_FORMULA;
  return new HostFailure('over-limit', { limit, found, allowed, cell: reference });
}
