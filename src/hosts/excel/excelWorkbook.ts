/// <reference types="office-js" />
import { parseAddress, a1, type Address } from '../../core/workbook/address';
import {
  HostFailure,
  type Watch,
  type WorkbookPort,
  type WriteBatch,
  type WriteReceipt,
} from '../../core/workbook/port';
import { gridOf, sheetWith, type Snapshot } from '../../core/workbook/snapshot';
import { ExcelSession } from './excelSession';
import { LiveChanges } from './liveChanges';
import { MergeMemory } from './read/mergeMemory';
import type { Breath } from './read/readCells';
import { readMerges } from './read/readMerges';
import { readWorkbook, type ReadWorkbook } from './read/readWorkbook';
import type { LentFormats } from './write/writeWorkbook';

/** The workbook that is open in Excel around the pane. */
export class ExcelWorkbook implements WorkbookPort {
  private readonly session: ExcelSession;
  private readonly lentFormats: LentFormats = new Map();
  private readonly mergeMemory = new MergeMemory();
  private lastRead: ReadWorkbook | null = null;
  /** Whether sheets, names or state were written since the last reading. */
  private isOld = false;
  private hiddenSheets: ReadonlySet<string> = new Set();
  /** Tells when somebody else than Cuadre changes cells. */
  readonly live: LiveChanges;

  /** Every reading and writing is over the sheets as they then are; `breathe` lets the pane draw between two pieces of work. */
  constructor(private readonly options: { readonly patience?: number; readonly breathe?: Breath } = {}) {
    this.session = new ExcelSession(options.patience);
    this.live = new LiveChanges(this.session);
  }

  async read(watch?: Watch): Promise<Snapshot> {
    const read = await this.readNow(watch);
    this.hiddenSheets = new Set(
      read.snapshot.sheets.flatMap(({ name, visibility }) => (visibility === 'visible' ? [] : [name])),
    );
    return read.snapshot;
  }

  async readMerges(names: readonly string[], watch?: Watch): Promise<Snapshot> {
    const read = await this.readWith(watch);
    const outlines = read.outline.sheets.filter(({ name }) => names.includes(name));
    const found = await this.session.read((run) => readMerges(run, outlines), watch);
    const byName = new Map(outlines.map(({ name }, at) => [name, found[at] ?? []]));
    const sheets = read.snapshot.sheets.map((sheet, at) => {
      const merges = byName.get(sheet.name);
      const id = read.outline.sheets[at]?.id;
      if (!merges || id === undefined) return sheet;
      this.mergeMemory.remember(id, gridOf(sheet), merges);
      return sheetWith(sheet, { merges });
    });
    const snapshot = { ...read.snapshot, sheets };
    this.lastRead = { ...read, snapshot };
    return snapshot;
  }

  async write(batch: WriteBatch, watch?: Watch): Promise<WriteReceipt> {
    const read = await this.readWith(watch);
    // Reading comes first and must be light; what writes is fetched with the first write.
    const { writeWorkbook } = await import('./write/writeWorkbook');
    const release = this.live.hold();
    try {
      const context = { read, lentFormats: this.lentFormats };
      const { receipt, outline } = await this.session.turn((turn) => writeWorkbook(turn, batch, context), watch);
      if (outline) this.lastRead = { ...read, outline };
      return receipt;
    } finally {
      // Sheets, names and state are not as they were read: the next write looks again.
      this.isOld ||= Boolean(batch.sheets?.length) || Boolean(batch.state);
      release();
    }
  }

  private async readNow(watch: Watch = {}): Promise<ReadWorkbook> {
    const { options, lastRead: known, mergeMemory: memory } = this;
    const tools = { ...watch, memory, known, breathe: options.breathe ?? atOnce };
    this.lastRead = await this.session.read((run) => readWorkbook(run, tools), watch);
    this.isOld = false;
    return this.lastRead;
  }

  /** The last reading, or a new one where something was written since. */
  private readWith(watch?: Watch): Promise<ReadWorkbook> {
    return this.lastRead && !this.isOld ? Promise.resolve(this.lastRead) : this.readNow(watch);
  }

  /** Marks a cell by selecting it, which leaves every look and Excel's own undo as they are. */
  async select(cell: Address): Promise<void> {
    const at = parseAddress(cell);
    if (!at) throw new HostFailure('unknown', { message: cell });
    if (this.hiddenSheets.has(at.sheet)) throw new HostFailure('unknown', { message: `hidden sheet: ${at.sheet}` });
    await this.session.read(async ({ context, sync }) => {
      const sheet = context.workbook.worksheets.getItem(at.sheet);
      sheet.activate();
      sheet.getRange(a1(at.row, at.column)).untrack().select();
      await sync();
    });
  }
}

function atOnce(): Promise<void> {
  return Promise.resolve();
}
