import { readTracking } from '../core/sheets/tracking/readTracking';
import { lostTyping } from '../core/milestones/lostTyping';
import type { Snapshot } from '../core/workbook/snapshot';
import { readWorkbook } from '../hosts/file/index';
import { SHEET_VOCABULARIES } from '../i18n/sheetWords';
import { readBytes } from './files';

/** A result that would take from a workbook what people typed in its milestone sheets. */
export class TypingWouldBeLost extends Error {
  override readonly name = 'TypingWouldBeLost';

  constructor(
    readonly file: string,
    readonly milestones: number,
  ) {
    super(file);
  }
}

/**
 * Refuses to write over a workbook in whose milestone sheets people typed what the result does not have. A file that is not
 * there, or is no workbook, is nobody's tracking.
 */
export async function keepTyping(out: string, result: Uint8Array): Promise<void> {
  const there = await snapshotAt(out);
  const kept = there && readTracking(there, SHEET_VOCABULARIES);
  if (!kept) return;
  const lost = lostTyping(kept, readTracking(readWorkbook(result), SHEET_VOCABULARIES));
  if (lost.length > 0) throw new TypingWouldBeLost(out, lost.length);
}

async function snapshotAt(file: string): Promise<Snapshot | null> {
  try {
    return readWorkbook(await readBytes(file));
  } catch {
    return null;
  }
}
