import { unexplainedGaps } from '../core/reading/rows/unexplainedGaps';
import type { Watch, WorkbookPort } from '../core/workbook/port';
import { examine, type ReviewOptions } from './examine';
import type { Review } from './review';
import { enterStage } from './stage';

/**
 * Reads the workbook as it is now and reviews it (validar). Writes nothing. A host that leaves merged areas out is asked
 * for those of the sheets where they may explain what is missing.
 */
export async function validate(port: WorkbookPort, options: ReviewOptions = {}, watch: Watch = {}): Promise<Review> {
  await enterStage('reading', watch);
  const review = await examine(await port.read(watch), options, watch);
  const sheets = port.readMerges ? unexplainedGaps(review.plan) : [];
  if (!port.readMerges || sheets.length === 0) return review;
  await enterStage('reading', watch);
  return { ...(await examine(await port.readMerges(sheets, watch), options, watch)), undoLost: true };
}
