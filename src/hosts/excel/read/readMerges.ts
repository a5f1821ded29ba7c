/// <reference types="office-js" />
import { formatRange } from '../../../core/workbook/range';
import type { ExcelRun } from '../excelSession';
import { localAddress, type SheetOutline } from './outline';

/**
 * The merged areas of sheets over all that they use, one round trip. Only areas whose first cell lies in the range come
 * back (office-js#3611), and reading them was reported to clear Excel's undo (office-js#5918).
 */
export async function readMerges(
  { context, sync }: ExcelRun,
  sheets: readonly SheetOutline[],
): Promise<readonly string[][]> {
  const areas = sheets.map(({ id, used }) => {
    if (!used) return null;
    const range = context.workbook.worksheets.getItem(id).getRange(formatRange(used)).untrack();
    return range.getMergedAreasOrNullObject().untrack().load('areas/items/address');
  });
  await sync();
  return areas.map((found) =>
    found && !found.isNullObject ? found.areas.items.map(({ address }) => localAddress(address)) : [],
  );
}
