import { HostFailure } from '../core/workbook/port';
import type { Snapshot } from '../core/workbook/snapshot';
import type { Desk } from '../desk/desk';
import { lazyDesk } from '../desk/lazyDesk';
import { reviewDesk, type DeskSetup } from '../desk/reviewDesk';
import type { FileDesk, WorkbookOutline } from './fileDesk';
import { readingOnce, type FilePort } from './filePort';
import { packSheet } from './packSheet';

/** How the worker opens a file, and what a desk needs besides. */
export interface FileDeskSetup extends Omit<DeskSetup, 'port'> {
  readonly openFile: (bytes: Uint8Array) => FilePort;
}

/** The desk over a file, in the thread where it is made: the page's worker. */
export function localFileDesk({ openFile, ...setup }: FileDeskSetup): FileDesk {
  let opened: { readonly port: FilePort; readonly desk: Desk } | null = null;
  const current = () => {
    if (!opened) throw new HostFailure('no-workbook');
    return opened;
  };
  return {
    ...lazyDesk(() => current().desk),
    async open(bytes) {
      const port = readingOnce(openFile(bytes));
      const outline = outlineOf(await port.read());
      opened = { port, desk: reviewDesk({ ...setup, port }) };
      return outline;
    },
    outline: async () => outlineOf(await current().port.read()),
    async sheet(at) {
      const { sheets } = await current().port.read();
      const sheet = sheets[at];
      if (!sheet) throw new RangeError(`no sheet ${at}`);
      return packSheet(sheet);
    },
    save: () => Promise.resolve(current().port.bytes),
  };
}

function outlineOf({ sheets, date1904, gaps = [] }: Snapshot): WorkbookOutline {
  return {
    sheets: sheets.map(({ name, visibility, mark = null }) => ({ name, visibility, mark })),
    ...{ date1904, gaps },
  };
}
