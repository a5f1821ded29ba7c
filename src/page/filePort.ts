import type { WorkbookPort } from '../core/workbook/port';

/** The port over a file: its bytes are what there is to download. */
export interface FilePort extends WorkbookPort {
  readonly bytes: Uint8Array;
}

/** A port that reads once until something is written: nobody else changes a file that is open here. */
export function readingOnce(port: FilePort): FilePort {
  let last: ReturnType<WorkbookPort['read']> | null = null;
  return {
    get bytes() {
      return port.bytes;
    },
    read: (watch) => {
      last ??= port.read(watch).catch((reason: unknown) => {
        last = null;
        throw reason;
      });
      return last;
    },
    write: async (batch, watch) => {
      const receipt = await port.write(batch, watch);
      last = null;
      return receipt;
    },
    ...(port.recalculate ? { recalculate: port.recalculate.bind(port) } : {}),
    select: (cell) => port.select(cell),
  };
}
