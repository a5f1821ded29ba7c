import { unexplainedGaps } from '../core/reading/rows/unexplainedGaps';
import type { Watch, WorkbookPort } from '../core/workbook/port';
import { examine } from './examine';
import { calculating } from './rehearsal/calculating';
import { triedReview } from './rehearsal/triedReview';
import type { Review, ReviewOptions } from './review';
import { enterStage } from './stage';

/**
 * Reads the workbook as it is now, reviews it (validar) and tries its sure proposals in memory. Writes nothing. A host that
 * leaves merged areas out is asked for those of the sheets where they may explain what is missing.
 */
export async function validate(port: WorkbookPort, options: ReviewOptions = {}, watch: Watch = {}): Promise<Review> {
  return triedReview(await readAndExamine(port, options, watch), { ...calculating(port), watch });
}

async function readAndExamine(port: WorkbookPort, options: ReviewOptions, watch: Watch): Promise<Review> {
  await enterStage('reading', watch);
  const review = await examine(await port.read(watch), options, watch);
  const sheets = port.readMerges ? unexplainedGaps(review.plan) : [];
  if (!port.readMerges || sheets.length === 0) return review;
  await enterStage('reading', watch);
  return { ...(await examine(await port.readMerges(sheets, watch), options, watch)), undoLost: true };
}
