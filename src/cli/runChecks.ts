import { Worker } from 'node:worker_threads';
import { checkFile, failedOutcome, type CheckOutcome, type CheckTask } from './checkFile';
import { CheckEnded } from './failure';

/** How many files are checked at a time, and what cancels them. */
export interface ChecksOptions {
  readonly jobs: number;
  readonly signal?: AbortSignal;
  /** How a thread is started. */
  readonly startThread?: () => CheckThread;
}

/** A thread that checks one file after another. */
export interface CheckThread {
  /** The outcome of a task; rejects when the thread ended over it. */
  ask(task: CheckTask): Promise<CheckOutcome>;
  end(): Promise<void>;
}

/**
 * Checks files, at most `jobs` at a time, each on a thread of its own when there are several. Outcomes are handed over in
 * the order of the tasks, each as soon as it and all before it are there. A file over which a thread ends is an outcome as well: the
 * others are checked by another thread. Once it is cancelled nothing more is handed over.
 */
export async function runChecks(
  tasks: readonly CheckTask[],
  options: ChecksOptions,
  deliver: (outcome: CheckOutcome, index: number) => void,
): Promise<void> {
  const { jobs, signal } = options;
  const threads = Math.min(jobs, tasks.length);
  const waiting = [...tasks.entries()];
  if (threads <= 1) {
    for (const [index, task] of waiting) if (!signal?.aborted) deliver(await checkFile(task), index);
    return;
  }
  const queue = new OrderedDelivery((outcome, index) => {
    if (!signal?.aborted) deliver(outcome, index);
  });
  await Promise.all(Array.from({ length: threads }, () => workThrough(waiting, queue, options)));
}

async function workThrough(
  waiting: [number, CheckTask][],
  queue: OrderedDelivery,
  { signal, startThread = workerThread }: ChecksOptions,
): Promise<void> {
  let thread = startThread();
  const stop = (): void => void thread.end();
  signal?.addEventListener('abort', stop);
  try {
    for (let next = waiting.shift(); next && !signal?.aborted; next = waiting.shift()) {
      const [index, task] = next;
      try {
        queue.put(index, await thread.ask(task));
      } catch (failure) {
        queue.put(index, failedOutcome(failure, task));
        await thread.end();
        thread = startThread();
      }
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    await thread.end();
  }
}

/** No workbook that fits the limits takes longer. */
const LONGEST = 10 * 60_000;
/** What one file may take of the memory before its thread is given up. */
const MOST_MEGABYTES = 4096;

function workerThread(): CheckThread {
  const worker = new Worker(new URL('./checkWorker', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  // Whoever asks hears of it; between two files there is nobody to tell.
  worker.on('error', () => undefined);
  return {
    ask: (task) => ask(worker, task),
    end: async () => {
      await worker.terminate();
    },
  };
}

function ask(worker: Worker, task: CheckTask): Promise<CheckOutcome> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      end();
    };
    const fail = (reason: string): void => settle(() => reject(new CheckEnded(task.file, reason)));
    const onMessage = (outcome: CheckOutcome): void => settle(() => resolve(outcome));
    const onError = (error: Error): void => fail(error.message);
    const onExit = (code: number): void => fail(`exit ${code}`);
    const timer = setTimeout(() => fail(`${LONGEST / 60_000} min`), LONGEST);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(task);
  });
}

/** Holds outcomes back until those before them are delivered. */
class OrderedDelivery {
  private readonly held = new Map<number, CheckOutcome>();
  private next = 0;

  constructor(private readonly deliver: (outcome: CheckOutcome, index: number) => void) {}

  put(index: number, outcome: CheckOutcome): void {
    this.held.set(index, outcome);
    for (let ready = this.held.get(this.next); ready; ready = this.held.get(this.next)) {
      this.held.delete(this.next);
      this.deliver(ready, this.next);
      this.next += 1;
    }
  }
}
