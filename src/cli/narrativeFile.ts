import { HostFailure } from '../core/workbook/port';
import { readDocument } from '../hosts/text/index';
import { NarrativeProblem } from './failure';
import { readBytes } from './files';

/** The text of a narrative (.docx or plain), or the reason why it is none, with its file. */
export async function readNarrative(file: string): Promise<string> {
  const bytes = await readBytes(file);
  try {
    return await readDocument(bytes, file);
  } catch (failure) {
    throw failure instanceof HostFailure ? new NarrativeProblem(file, failure) : failure;
  }
}
