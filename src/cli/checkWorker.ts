import { parentPort } from 'node:worker_threads';
import { checkFile, type CheckTask } from './checkFile';

/** The thread of `check --jobs`: a task in, its outcome out. */
parentPort?.on('message', (task: CheckTask) => {
  void checkFile(task).then((outcome) => parentPort?.postMessage(outcome));
});
