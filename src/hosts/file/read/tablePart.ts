import { formatRange, parseRange } from '../../../core/workbook/range';
import type { ExcelTable } from '../../../core/workbook/snapshot';
import { XmlPart } from '../xml/xmlPart';

/** A table's name and range from its part; undefined when the part names none that Excel would show. */
export function readTablePart(bytes: Uint8Array, part: string): ExcelTable | undefined {
  const { name, attributes } = new XmlPart(bytes, part, 0).root;
  const range = name === 'table' ? parseRange(attributes['ref'] ?? '') : null;
  const title = attributes['displayName'] ?? attributes['name'];
  if (!range || title === undefined) return undefined;
  const totals = Number(attributes['totalsRowCount'] ?? 0) > 0;
  return { name: title, ref: formatRange(range), ...(totals ? { totals } : {}) };
}
