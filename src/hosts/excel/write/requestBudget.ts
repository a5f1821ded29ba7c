/** The bytes of one request that are aimed at: Excel on the web refuses more than 5 MB. */
const REQUEST_BYTES = 3_500_000;

/** About what single actions weigh in a request. */
export const BYTES = {
  /** One change of one cell, and the reading of it. */
  change: 1_500,
  /** One rectangle with all of its looks, and its number format alone. */
  style: 2_000,
  format: 400,
  /** One rule, note, width or other small thing. */
  small: 700,
  chart: 8_000,
  table: 3_000,
} as const;

/** Keeps count of what is queued and sends it before it weighs too much for one request. */
export class RequestBudget {
  private queued = 0;

  constructor(private readonly send: () => Promise<void>) {}

  /** The same count, sent in another way from here on. */
  sending(send: () => Promise<void>): RequestBudget {
    const next = new RequestBudget(send);
    next.queued = this.queued;
    return next;
  }

  /** Counts what is about to be queued; sends what is queued already when both would not fit. */
  async spend(bytes: number): Promise<void> {
    if (this.queued > 0 && this.queued + bytes > REQUEST_BYTES) {
      this.queued = 0;
      await this.send();
    }
    this.queued += bytes;
  }
}
