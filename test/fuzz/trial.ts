import { validate } from '../../src/app/validate';
import { writeSheets } from '../../src/app/writeSheets';
import { HostFailure } from '../../src/core/workbook/port';
import { FileWorkbook, readWorkbook } from '../../src/hosts/file';
import { SHEET_VOCABULARIES, sheetWordsOf } from '../../src/i18n/sheetWords';
import { jsonReport } from '../../src/report/json/jsonReport';
import { voiceOf } from '../../src/report/voiceOf';

/** How far a damaged file is taken: read, checked to its report, or also written into. */
export type Depth = 'read' | 'checked' | 'written';

/** What became of it: done, or the code of the failure by which it was refused. Everything else is a defect and is thrown. */
export async function trial(bytes: Uint8Array, depth: Depth): Promise<string> {
  try {
    const port = new FileWorkbook(bytes);
    if (depth === 'read') await port.read();
    else if (depth === 'checked') jsonReport({ file: 'x.xlsx', review: await validate(port) }, voiceOf('es'));
    else await written(port, bytes);
    return depth;
  } catch (failure) {
    // An `unknown` failure says that nobody thought of it.
    if (failure instanceof HostFailure && failure.code !== 'unknown') return failure.code;
    throw failure;
  }
}

async function written(port: FileWorkbook, before: Uint8Array): Promise<void> {
  const voice = voiceOf('es');
  await writeSheets(port, {
    ...{ kinds: ['summary', 'milestones', 'review'], words: sheetWordsOf('es'), vocabularies: SHEET_VOCABULARIES },
    ...{ today: null, voice: { message: voice.message, ruleTitle: voice.ruleName } },
  });
  if (port.bytes !== before) readWorkbook(port.bytes);
}
