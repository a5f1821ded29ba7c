import { ExcelWorkbook } from '../hosts/excel/excelWorkbook';
import type { LiveChanges } from '../hosts/excel/liveChanges';
import { localDay, localMinute } from '../i18n/date';
import type { Language } from '../i18n/language';
import type { Desk } from '../desk/desk';
import { reviewDesk } from '../desk/reviewDesk';

/** All that reads, checks and writes the workbook in Excel (motor), fetched while the pane is already being drawn. */
export interface ExcelEngine {
  readonly desk: Desk;
  readonly live: LiveChanges;
}

/** The engine over the workbook around the pane. */
export function excelEngine(language: Language): ExcelEngine {
  const port = new ExcelWorkbook();
  const desk = reviewDesk({
    port,
    today: () => localDay(new Date()),
    now: () => localMinute(new Date()),
    language,
    files: {
      openDocument: async (bytes, name) => (await import('../hosts/text/readDocument')).readDocument(bytes, name),
      readWorkbook: async (bytes) => (await import('../hosts/file/read/readAnyWorkbook')).readAnyWorkbook(bytes),
      makeWorkbook: async (sheet) => (await import('../hosts/file/write/sheetWorkbook')).sheetWorkbook(sheet),
      makeSarif: async (review, request) => (await import('../report/sarif/reviewSarif')).reviewSarif(review, request),
      makePage: async (review, request) => (await import('../report/html/reviewPage')).reviewPage(review, request),
    },
  });
  return { desk, live: port.live };
}
