import { formatRange, parseRange } from '../../../core/workbook/range';
import type { ExcelTable } from '../../../core/workbook/snapshot';
import { readXml } from '../xml/readXml';

/** A table's name and range from its part; undefined when the part names none that Excel would show. */
export function readTablePart(bytes: Uint8Array, part: string): ExcelTable | undefined {
  let table: ExcelTable | undefined;
  readXml(bytes, part, {
    open({ name, depth, attribute }) {
      if (depth > 0 || name !== 'table') return;
      const range = parseRange(attribute('ref') ?? '');
      const title = attribute('displayName') ?? attribute('name');
      const totals = Number(attribute('totalsRowCount') ?? 0) > 0;
      if (range && title !== undefined) table = { name: title, ref: formatRange(range), ...(totals ? { totals } : {}) };
    },
  });
  return table;
}
