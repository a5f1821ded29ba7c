import { FileWorkbook } from '../hosts/file/fileWorkbook';
import { localDay, localMinute } from '../i18n/date';
import { languageOf } from '../i18n/language';
import type { DeskReply, DeskRequest } from './deskProtocol';
import { fetchEngine } from './fetchEngine';
import { localFileDesk } from './localFileDesk';
import { serveDesk } from './serveDesk';

/**
 * The page's worker: files are read, checked and written here. One of the few places that pick a host. The page says
 * its language by the worker's name.
 */
const desk = localFileDesk({
  openFile: (bytes) => new FileWorkbook(bytes, { engine: fetchEngine }),
  today: () => localDay(new Date()),
  now: () => localMinute(new Date()),
  language: languageOf(self.name),
  files: {
    openDocument: async (bytes, name) => (await import('../hosts/text/readDocument')).readDocument(bytes, name),
    readWorkbook: async (bytes) => (await import('../hosts/file/read/readAnyWorkbook')).readAnyWorkbook(bytes),
    makeWorkbook: async (sheet) => (await import('../hosts/file/write/sheetWorkbook')).sheetWorkbook(sheet),
    makeSarif: async (review, request) => (await import('../report/sarif/reviewSarif')).reviewSarif(review, request),
    makePage: async (review, request) => (await import('../report/html/reviewPage')).reviewPage(review, request),
  },
});

const answer = serveDesk(desk, (reply: DeskReply) => self.postMessage(reply));

self.addEventListener('message', ({ data }: MessageEvent<DeskRequest>) => answer(data));
