import { readWorkbook } from '../../hosts/file';
import { HostFailure } from '../../core/workbook/port';
import { localDay } from '../../i18n/date';
import type { DeskReply, DeskRequest } from './deskProtocol';
import { localFileDesk } from './localFileDesk';
import { serveDesk } from './serveDesk';

/** The page's worker: files are read, checked and written here. One of the few places that pick a host. */
const desk = localFileDesk({
  openFile: (bytes) => ({
    bytes,
    read: async () => readWorkbook(bytes),
    write: async () => {
      throw new HostFailure('cannot-save-format');
    },
    select: async () => undefined,
  }),
  today: () => localDay(new Date()),
});

const answer = serveDesk(desk, (reply: DeskReply) => self.postMessage(reply));

self.addEventListener('message', ({ data }: MessageEvent<DeskRequest>) => answer(data));
