import type { Address } from '../../core/workbook/address';
import type { ChangeSet } from '../../core/workbook/changeSet';
import {
  HostFailure,
  type Recalculation,
  type Watch,
  type WorkbookPort,
  type WriteBatch,
  type WriteReceipt,
} from '../../core/workbook/port';
import { gridOf, type Snapshot } from '../../core/workbook/snapshot';
import type { NewResult } from './calculate/recalculate';
import type { ReadLimits } from './limits';
import { foreignFormat, readAnyWorkbook } from './read/readAnyWorkbook';
import { writeCalculated, type CalculatedBatch } from './write/writeWorkbook';

/** What a file workbook may be given: bounds, and who shows a cell when it is selected. */
export interface FileWorkbookOptions {
  readonly limits?: Partial<ReadLimits>;
  readonly onSelect?: (cell: Address) => void;
  /**
   * Fetches the WebAssembly of IronCalc (`wasm_bg.wasm`), from the disk or from the page's own files, when formulas have no result
   * in the file or depend on a changed cell. Without it the former stay without value, and the latter keep their result until Excel
   * opens the file, which is told to calculate anew.
   */
  readonly engine?: () => Promise<Uint8Array>;
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
    const snapshot = await this.calculated(await readAnyWorkbook(this.current, this.options.limits));
    end(watch, 'read');
    return snapshot;
  }

  async write(batch: WriteBatch, watch: Watch = {}): Promise<WriteReceipt> {
    begin(watch, 'write');
    const results = await this.newResults(batch);
    const written = this.written({ ...batch, results });
    end(watch, 'write');
    this.current = written;
    const cells = new Set((batch.changes ?? []).map(({ cell }) => cell));
    return { changedCells: cells.size, writtenSheets: (batch.sheets ?? []).map(({ name }) => name), undoLost: false };
  }

  async recalculate(snapshot: Snapshot, changes: ChangeSet): Promise<Recalculation | null> {
    const { engine } = this.options;
    if (!engine) return null;
    const { recalculation } = await import('./calculate/recalculate');
    try {
      const given = await recalculation(snapshot, changes, await engine());
      return given && { results: [...given.results, ...given.entered], unsure: given.unsure };
    } catch {
      // What the engine cannot hold is not calculated here, and nothing is claimed of it.
      return null;
    }
  }

  select(cell: Address): Promise<void> {
    this.options.onSelect?.(cell);
    return Promise.resolve();
  }

  private async calculated(snapshot: Snapshot): Promise<Snapshot> {
    const { engine } = this.options;
    if (!engine || !snapshot.gaps?.some(({ code }) => code === 'formulas-without-value')) return snapshot;
    const { calculateMissing } = await import('./calculate/calculateMissing');
    try {
      return await calculateMissing(snapshot, engine);
    } catch {
      // What the engine cannot hold must not keep anybody from reading: the formulas stay without value, and the gaps say so.
      return snapshot;
    }
  }

  private async newResults({ changes = [] }: WriteBatch): Promise<readonly NewResult[]> {
    const { engine, limits } = this.options;
    if (!engine || changes.length === 0) return [];
    const snapshot = await readAnyWorkbook(this.current, limits);
    if (!hasFormulas(snapshot)) return [];
    const { recalculate } = await import('./calculate/recalculate');
    try {
      return await recalculate(snapshot, changes, await engine());
    } catch {
      // What the engine cannot hold (a sheet's name, a formula) must not keep anybody from saving: no result is claimed then, and
      // Excel, which is told to calculate anew, gives them all.
      return [];
    }
  }

  private written(batch: CalculatedBatch): Uint8Array {
    try {
      return writeCalculated(this.current, batch, this.options.limits);
    } catch (failure) {
      const format = foreignFormat(failure);
      throw format === null ? failure : new HostFailure('cannot-save-format', { format }, { cause: failure });
    }
  }
}

function hasFormulas({ sheets }: Snapshot): boolean {
  return sheets.some((sheet) => {
    const grid = gridOf(sheet);
    for (let at = 0; at < grid.length; at += 1) if (grid.formula(at) !== undefined) return true;
    return false;
  });
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
