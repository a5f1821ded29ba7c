import { EncryptedFileError, read, type CellValue as ForeignValue, type Sheet } from 'hucre';
import type { CellContent } from '../../../core/workbook/cell';
import { GridBuilder } from '../../../core/workbook/grid';
import { HostFailure } from '../../../core/workbook/port';
import { formatRange } from '../../../core/workbook/range';
import { packedSheet, type SheetSnapshot, type Snapshot } from '../../../core/workbook/snapshot';
import { DEFAULT_LIMITS } from '../limits';
import { PackageDraft } from '../package/packageDraft';
import { ZipPackage } from '../package/zipPackage';
import { partText } from '../xml/partText';
import { serialOfDate } from './dateSerial';

const DATE_FORMAT = 'yyyy-mm-dd';

/**
 * Reads an .ods or .xlsb for its values alone, so that it can be checked: formulas and formats are not looked at, and the
 * snapshot says so. It cannot be saved. Loaded only for such a file.
 */
export async function readForeignWorkbook(bytes: Uint8Array, format: string): Promise<Snapshot> {
  const { sheets } = await opened(bytes, format);
  return {
    sheets: sheets.map(sheetSnapshot),
    names: [],
    date1904: false,
    gaps: [{ code: 'values-only', format }],
  };
}

async function opened(bytes: Uint8Array, format: string): Promise<{ readonly sheets: readonly Sheet[] }> {
  try {
    return await read(format === 'ods' ? ungroupedRows(bytes) : bytes);
  } catch (cause) {
    throw new HostFailure(cause instanceof EncryptedFileError ? 'encrypted' : 'broken-package', {}, { cause });
  }
}

const CONTENT = 'content.xml';

/**
 * The same document with its rows side by side: the reader passes over those that stand in a group, and the rows that are
 * repeated when printing, which are the headings, always do.
 */
function ungroupedRows(bytes: Uint8Array): Uint8Array {
  const draft = new PackageDraft(new ZipPackage(bytes, DEFAULT_LIMITS));
  if (!draft.has(CONTENT)) return bytes;
  const text = partText(draft.read(CONTENT), CONTENT);
  draft.put(CONTENT, text.replace(/<\/?table:table-(?:header-rows|rows|row-group)\b[^>]*>/g, ''));
  return draft.write();
}

function sheetSnapshot({ name, rows, merges = [], hidden, veryHidden }: Sheet): SheetSnapshot {
  const grid = new GridBuilder();
  rows.forEach((row, above) => {
    row.forEach((value, before) => {
      const content = contentOf(value);
      if (content) grid.add(above + 1, before + 1, content);
    });
  });
  const traits = {
    name,
    visibility: veryHidden ? 'veryHidden' : hidden ? 'hidden' : 'visible',
    merges: merges.map(({ startRow, startCol, endRow, endCol }) =>
      formatRange({ top: startRow + 1, left: startCol + 1, bottom: endRow + 1, right: endCol + 1 }),
    ),
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    protected: false,
  } as const;
  return packedSheet(traits, grid.build());
}

function contentOf(value: ForeignValue | undefined): CellContent | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  return value instanceof Date ? { v: serialOfDate(value.getTime()), z: DATE_FORMAT } : { v: value };
}
