import type { WorkbookPort } from '../core/workbook/port';
import { readWorkbook, writeWorkbook } from '../hosts/file/index';

/** A workbook in memory as a port: what is written is kept in `bytes`, and no file is touched. */
export interface FilePort extends WorkbookPort {
  readonly bytes: () => Uint8Array;
}

/** Opens the bytes of a file. */
export function filePort(original: Uint8Array): FilePort {
  let bytes = original;
  return {
    bytes: () => bytes,
    read: () => Promise.resolve(readWorkbook(bytes)),
    write(batch) {
      bytes = writeWorkbook(bytes, batch);
      const { changes = [], sheets = [] } = batch;
      return Promise.resolve({
        changedCells: changes.length,
        writtenSheets: sheets.map(({ name }) => name),
        undoLost: false,
      });
    },
    select: () => Promise.resolve(),
  };
}
