import { contentOf } from '../../src/app/contentOf';
import type { CellContent } from '../../src/core/workbook/cell';
import { HostFailure, type WorkbookPort, type WriteBatch } from '../../src/core/workbook/port';
import { parseAddress, a1 } from '../../src/core/workbook/address';
import type { Snapshot } from '../../src/core/workbook/snapshot';

/** A workbook in memory that does what every host must: whole batches, and no change of a cell that changed meanwhile. */
export class MemoryPort implements WorkbookPort {
  readonly batches: WriteBatch[] = [];

  constructor(public snapshot: Snapshot) {}

  read(): Promise<Snapshot> {
    return Promise.resolve(this.snapshot);
  }

  write(batch: WriteBatch): ReturnType<WorkbookPort['write']> {
    const changes = batch.changes ?? [];
    for (const { cell, before } of changes) {
      if (contentOf(this.snapshot, cell).v !== before.v) throw new HostFailure('changed-since-read', { cell });
    }
    for (const { cell, after } of changes) this.put(cell, { v: after.v });
    if (batch.state) this.snapshot = { ...this.snapshot, state: batch.state };
    this.batches.push(batch);
    const writtenSheets = (batch.sheets ?? []).map(({ name }) => name);
    return Promise.resolve({ changedCells: changes.length, writtenSheets, undoLost: false });
  }

  select(): Promise<void> {
    return Promise.resolve();
  }

  /** What somebody else types into a cell. */
  put(address: string, content: CellContent): void {
    const place = parseAddress(address);
    if (!place) throw new Error(address);
    const sheets = this.snapshot.sheets.map((sheet) =>
      sheet.name === place.sheet
        ? { ...sheet, cells: { ...sheet.cells, [a1(place.row, place.column)]: content } }
        : sheet,
    );
    this.snapshot = { ...this.snapshot, sheets };
  }
}
