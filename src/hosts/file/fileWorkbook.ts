import type { Address } from '../../core/workbook/address';
import {
  HostFailure,
  type Watch,
  type WorkbookPort,
  type WriteBatch,
  type WriteReceipt,
} from '../../core/workbook/port';
import type { Snapshot } from '../../core/workbook/snapshot';
import type { ReadLimits } from './limits';
import { foreignFormat, readAnyWorkbook } from './read/readAnyWorkbook';
import { writeWorkbook } from './write/writeWorkbook';

/** What a file workbook may be given: bounds, and who shows a cell when it is selected. */
export interface FileWorkbookOptions {
  readonly limits?: Partial<ReadLimits>;
  readonly onSelect?: (cell: Address) => void;
}

/** The port over a file's bytes in memory, in the page and on the command line: what is written is in `bytes`, no file is touched. */
export class FileWorkbook implements WorkbookPort {
  private current: Uint8Array;

  constructor(
    bytes: Uint8Array,
    private readonly options: FileWorkbookOptions = {},
  ) {
    this.current = bytes;
  }

  /** The workbook as it now is. */
  get bytes(): Uint8Array {
    return this.current;
  }

  async read(watch: Watch = {}): Promise<Snapshot> {
    begin(watch, 'read');
    const snapshot = await readAnyWorkbook(this.current, this.options.limits);
    end(watch, 'read');
    return snapshot;
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous; this host has nothing to wait for
  async write(batch: WriteBatch, watch: Watch = {}): Promise<WriteReceipt> {
    begin(watch, 'write');
    const written = this.written(batch);
    end(watch, 'write');
    this.current = written;
    const cells = new Set((batch.changes ?? []).map(({ cell }) => cell));
    return { changedCells: cells.size, writtenSheets: (batch.sheets ?? []).map(({ name }) => name), undoLost: false };
  }

  select(cell: Address): Promise<void> {
    this.options.onSelect?.(cell);
    return Promise.resolve();
  }

  private written(batch: WriteBatch): Uint8Array {
    try {
      return writeWorkbook(this.current, batch, this.options.limits);
    } catch (failure) {
      const format = foreignFormat(failure);
      throw format === null ? failure : new HostFailure('cannot-save-format', { format }, { cause: failure });
    }
  }
}

/** A cancel counts until the moment before the result is handed out. */
function begin({ progress, signal }: Watch, stage: string): void {
  if (signal?.aborted) throw new HostFailure('cancelled');
  progress?.({ stage, done: 0, total: 1 });
}

function end({ progress, signal }: Watch, stage: string): void {
  if (signal?.aborted) throw new HostFailure('cancelled');
  progress?.({ stage, done: 1, total: 1 });
}
