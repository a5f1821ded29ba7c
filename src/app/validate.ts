import type { Watch, WorkbookPort } from '../core/workbook/port';
import { examine, type ReviewOptions } from './examine';
import type { Review } from './review';
import { enterStage } from './stage';

/** Reads the workbook as it is now and reviews it (validar). Writes nothing. */
export async function validate(port: WorkbookPort, options: ReviewOptions = {}, watch: Watch = {}): Promise<Review> {
  await enterStage('reading', watch);
  return examine(await port.read(watch), options, watch);
}
