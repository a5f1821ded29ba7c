import type { Review } from '../app/review';
import type { SheetModel } from '../core/workbook/sheetModel';
import type { Snapshot } from '../core/workbook/snapshot';
import type { Language } from '../i18n/language';

/** What a desk does with files other than its workbook; who sets it up knows how they are opened and made. */
export interface DeskFiles {
  /** The text of a document (.docx or plain). */
  readonly openDocument: (bytes: Uint8Array, name?: string) => Promise<string>;
  readonly readWorkbook: (bytes: Uint8Array) => Promise<Snapshot>;
  /** A workbook of just this sheet. */
  readonly makeWorkbook: (sheet: SheetModel) => Promise<Uint8Array>;
  /** The review as a SARIF log. */
  readonly makeSarif: (review: Review, request: PageRequest) => Promise<string>;
  /** A page to print over a review. */
  readonly makePage: (review: Review, request: PageRequest) => Promise<string>;
}

/** How a page is called, and in which language it speaks; the day is an ISO text. */
export interface PageRequest {
  readonly title: string;
  readonly language: Language;
  readonly today: string;
}
