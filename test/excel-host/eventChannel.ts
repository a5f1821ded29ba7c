import type { Announced } from './emulatedBook';
import { formatRange } from '../../src/core/workbook/range';

/** The category and type under which Excel announces changes of cells (Office.js: eventMessageCategory, WorksheetCollection.onChanged). */
const CATEGORY = 65_536;
const DATA_CHANGED = 10;

/** The payload of a `richApiMessage` event for a change of cells, as arrays: category, type, target, message, id. */
export function changeMessage({ sheet, range, source, trigger }: Announced, isTriggerKnown: boolean): unknown {
  const message = {
    address: formatRange(range),
    changeType: 'RangeEdited',
    source,
    worksheetId: sheet.id,
    ...(isTriggerKnown ? { triggerSource: trigger } : {}),
  };
  return { ArrayData: [[CATEGORY, DATA_CHANGED, 'Workbook', JSON.stringify(message), '', false]] };
}
