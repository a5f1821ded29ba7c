import type { ExcelRun } from '../excelSession';

/** The bytes of one request that are aimed at: Excel on the web refuses more than 5 MB. */
const REQUEST_BYTES = 3_500_000;

/** Keeps count of what is queued and sends it before it weighs too much for one request. */
export class RequestBudget {
  private queued = 0;

  constructor(private readonly run: ExcelRun) {}

  /** Counts what is about to be queued; sends what is queued already when both would not fit. */
  async spend(bytes: number): Promise<void> {
    if (this.queued > 0 && this.queued + bytes > REQUEST_BYTES) {
      this.queued = 0;
      await this.run.sync();
    }
    this.queued += bytes;
  }

  /** Counts what has been queued. */
  note(bytes: number): void {
    this.queued += bytes;
  }
}
