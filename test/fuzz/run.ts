/**
 * Tries damaged copies of workbooks and prints what became of them: a result or one of the closed failures; a crash, more than ten
 * seconds or more than 1.5 GB is a defect, printed with the seed that makes it again. Run with
 * `npm run fuzz [-- mutants] [-- first seed]`.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fuzzSources } from './sources';

const [mutants = 5000, first = 1] = process.argv.slice(2).map(Number);
/** Of the processor, whatever else the machine does; by the clock it is given six times as long before it counts as a hang. */
const TEN_SECONDS = 10_000;
const HANG = 6 * TEN_SECONDS;
const MOST_MEGABYTES = 1500;
const LARGEST = 400_000;

interface Answer {
  readonly seed: number;
  readonly outcome: string;
  readonly defect?: string;
  readonly megabytes?: number;
  readonly milliseconds?: number;
}

function inTime(answer: Answer): Answer {
  const isSlow = (answer.milliseconds ?? 0) > TEN_SECONDS;
  return isSlow ? { ...answer, defect: `${answer.milliseconds ?? 0} ms of the processor` } : answer;
}

function newWorker(): ChildProcess {
  const script = fileURLToPath(new URL('./worker.ts', import.meta.url));
  return fork(script, { execArgv: ['--import', 'tsx', `--max-old-space-size=${MOST_MEGABYTES}`] });
}

function ask(worker: ChildProcess, seed: number): Promise<Answer> {
  return new Promise((resolve) => {
    const done = (answer: Answer): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      resolve(answer);
    };
    const timer = setTimeout(() => done({ seed, outcome: 'hang', defect: 'no answer' }), HANG);
    worker.once('message', (answer) => done(inTime(answer as Answer)));
    worker.once('exit', (code) => done({ seed, outcome: 'crash', defect: `the process ended with ${code}` }));
    worker.send({ seed, largest: LARGEST });
  });
}

const outcomes = new Map<string, number>();
const defects: Answer[] = [];
let megabytes = 0;
let worker = newWorker();
await ask(worker, 0);
for (let seed = first; seed < first + mutants; seed += 1) {
  const answer = await ask(worker, seed);
  megabytes = Math.max(megabytes, answer.megabytes ?? 0);
  outcomes.set(answer.outcome, (outcomes.get(answer.outcome) ?? 0) + 1);
  if (answer.defect === undefined) continue;
  defects.push(answer);
  console.log(`seed ${answer.seed}: ${answer.defect}`);
  if (answer.outcome !== 'hang' && answer.outcome !== 'crash') continue;
  worker.kill('SIGKILL');
  worker = newWorker();
  await ask(worker, 0);
}
worker.kill();
console.log(`${mutants} mutants of ${fuzzSources(LARGEST).length} files, seeds ${first} to ${first + mutants - 1}:`);
for (const [outcome, count] of [...outcomes].toSorted((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(6)} ${outcome}`);
console.log(`peak of memory ${megabytes} MB; ${defects.length} defects`);
process.exitCode = defects.length > 0 ? 1 : 0;
