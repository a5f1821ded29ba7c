/// <reference types="office-js" />
import { HostFailure, type Watch } from '../../core/workbook/port';
import { officeCode, toHostFailure } from './hostError';
import { hasExcelApi, missingRequirement } from './requirements';

/** One run of commands against Excel: its context, and the only way to send them. */
export interface ExcelRun {
  readonly context: Excel.RequestContext;
  /** Sends what is queued and waits for the answer: one round trip. Stops when the user cancels or Excel is silent. */
  readonly sync: () => Promise<void>;
  /** The same for what must be finished whatever the user says: taking back what was half done. */
  readonly finish: () => Promise<void>;
  /** The user's wish to stop, for who must heed it between two trips. */
  readonly signal?: AbortSignal;
}

/** How long Excel may take for one answer before the user is told that it is silent. */
export const DEFAULT_PATIENCE = 60_000;

/** Runs commands against Excel, one run after the other, and translates every error once. */
export class ExcelSession {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly patience: number = DEFAULT_PATIENCE) {}

  /** Runs a job that only reads. */
  read<T>(job: (run: ExcelRun) => Promise<T>, watch: Watch = {}): Promise<T> {
    return this.inTurn(() => this.attempt({}, job, watch));
  }

  /** Runs a job that writes: one step of Excel's undo where Excel can make one. */
  write<T>(job: (run: ExcelRun) => Promise<T>, watch: Watch = {}): Promise<T> {
    return this.inTurn(async () => {
      if (!hasExcelApi('1.20')) return this.attempt({}, job, watch);
      try {
        return await this.attempt({ mergeUndoGroup: true }, job, watch);
      } catch (error) {
        if (!(error instanceof HostFailure) || officeCode(error.cause) !== 'UndoNotSupported') throw error;
        return await this.attempt({}, job, watch);
      }
    });
  }

  /** Waits for an answer that was asked for outside a run, and translates its error. */
  async settle<T>(answer: Promise<T>): Promise<T> {
    try {
      return await withPatience(answer, this.patience);
    } catch (error) {
      throw toHostFailure(error);
    }
  }

  private inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = this.last.then(job, job);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async attempt<T>(options: Excel.RunOptions, job: (run: ExcelRun) => Promise<T>, watch: Watch): Promise<T> {
    const required = missingRequirement();
    if (required) throw new HostFailure('unsupported-host', { required });
    try {
      return await Excel.run(options, (context) =>
        job({ ...watch, context, sync: () => this.send(context, watch), finish: () => this.send(context, {}) }),
      );
    } catch (error) {
      throw toHostFailure(error);
    }
  }

  private async send(context: Excel.RequestContext, { signal }: Watch): Promise<void> {
    if (signal?.aborted) throw new HostFailure('cancelled');
    await withPatience(context.sync(), this.patience, signal);
    if (signal?.aborted) throw new HostFailure('cancelled');
  }
}

/** The answer, or the failure of whoever waits for it: cancelled by the user, or out of patience. */
function withPatience<T>(answer: Promise<T>, patience: number, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new HostFailure('cancelled'));
    const timer = setTimeout(() => reject(new HostFailure('host-silent', { milliseconds: patience })), patience);
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    };
    signal?.addEventListener('abort', stop);
    answer.then(resolve, reject).finally(done);
  });
}
