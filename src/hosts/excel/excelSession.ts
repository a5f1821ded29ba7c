/// <reference types="office-js" />
import { HostFailure, type Watch } from '../../core/workbook/port';
import { toHostFailure } from './hostError';
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

/** A piece of work against Excel. */
export type ExcelJob<T> = (run: ExcelRun) => Promise<T>;

/** The runs of one command, which nothing else comes between. */
export interface ExcelTurn {
  readonly plain: <T>(job: ExcelJob<T>) => Promise<T>;
  /**
   * As one step of Excel's undo (`mergeUndoGroup`). Any member may refuse it midway, after what came before was applied
   * (office-js#6491, #6711, #6255): who groups must be able to go on from there. Null where Excel makes no groups.
   */
  readonly grouped: (<T>(job: ExcelJob<T>) => Promise<T>) | null;
  /** What must come to its end: nobody can cancel it, and it waits for a cell that is being edited where Excel can. */
  readonly toTheEnd: <T>(job: ExcelJob<T>) => Promise<T>;
}

/** How long Excel may take for one answer before the user is told that it is silent. */
export const DEFAULT_PATIENCE = 60_000;

/** Runs commands against Excel, one after the other, and translates every error once. */
export class ExcelSession {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly patience: number = DEFAULT_PATIENCE) {}

  /** Runs a job that only reads. */
  read<T>(job: ExcelJob<T>, watch: Watch = {}): Promise<T> {
    return this.turn(({ plain }) => plain(job), watch);
  }

  /** Runs a command that takes several runs. */
  turn<T>(command: (turn: ExcelTurn) => Promise<T>, watch: Watch = {}): Promise<T> {
    return this.inTurn(() =>
      command({
        plain: (job) => this.attempt({}, job, watch),
        grouped: hasExcelApi('1.20') ? (job) => this.attempt({ mergeUndoGroup: true }, job, watch) : null,
        toTheEnd: (job) => this.attempt({ delayForCellEdit: true }, job, {}),
      }),
    );
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

  private async attempt<T>(options: Excel.RunOptions, job: ExcelJob<T>, watch: Watch): Promise<T> {
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
