import { Worker } from 'node:worker_threads';
import { checkFile, type CheckOutcome, type CheckTask } from './checkFile';

/**
 * Checks files, at most `jobs` at a time, each on a thread of its own when there are several. Outcomes are handed over in
 * the order of the tasks, each as soon as it and all before it are there.
 */
export async function runChecks(
  tasks: readonly CheckTask[],
  jobs: number,
  deliver: (outcome: CheckOutcome, index: number) => void,
): Promise<void> {
  const threads = Math.min(jobs, tasks.length);
  if (threads <= 1) {
    for (const [index, task] of tasks.entries()) deliver(await checkFile(task), index);
    return;
  }
  const queue = new OrderedDelivery(deliver);
  const waiting = [...tasks.entries()];
  await Promise.all(Array.from({ length: threads }, () => workThrough(waiting, queue)));
}

async function workThrough(waiting: [number, CheckTask][], queue: OrderedDelivery): Promise<void> {
  const worker = new Worker(new URL('./checkWorker', import.meta.url));
  try {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, task] = next;
      queue.put(index, await ask(worker, task));
    }
  } finally {
    await worker.terminate();
  }
}

function ask(worker: Worker, task: CheckTask): Promise<CheckOutcome> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      end();
    };
    const onMessage = (outcome: CheckOutcome): void => settle(() => resolve(outcome));
    const onError = (error: Error): void => settle(() => reject(error));
    const onExit = (code: number): void => settle(() => reject(new Error(`the thread ended with ${code}`)));
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
