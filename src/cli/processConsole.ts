import { availableParallelism } from 'node:os';
import { localDay, localMinute } from '../i18n/date';
import type { Console } from './console';
import { FileFailure, STANDARD_OUTPUT } from './failure';

/** The second time the process ends as it would have without this. */
function cancellation(): AbortSignal {
  const cancel = new AbortController();
  process.once('SIGINT', () => cancel.abort());
  return cancel.signal;
}

const CLEAR_LINE = '\r\u001b[2K';
const WIDTH = { pipe: 110, narrowest: 60, widest: 140 };

/** The console of the running process: progress only for a person who watches a terminal, colours unless unwanted. */
export function processConsole(): Console {
  const { stdout, stderr, env } = process;
  const printer = new Printer(stdout);
  // Nothing is left to complain to.
  stderr.on('error', () => undefined);
  let shown = false;
  const clear = (): string => (shown ? CLEAR_LINE : '');
  return {
    out: (text) => {
      if (shown) stderr.write(CLEAR_LINE);
      shown = false;
      printer.print(text);
    },
    flush: () => printer.flush(),
    err: (line) => {
      stderr.write(`${clear()}${line}\n`);
      shown = false;
    },
    progress: (text) => {
      if (!stderr.isTTY) return;
      stderr.write(`${clear()}${text}`);
      shown = text !== '';
    },
    cancellation,
    colour: stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    width: stdout.isTTY ? Math.min(WIDTH.widest, Math.max(WIDTH.narrowest, stdout.columns)) : WIDTH.pipe,
    cores: availableParallelism(),
    today: localDay(new Date()),
    now: localMinute(new Date()),
  };
}

/**
 * Prints until it cannot. `cuadre check … | head` closes the pipe early: that is the reader's wish, and changes neither what
 * else is written nor the verdict; a full disk is a failure.
 */
class Printer {
  private failure: NodeJS.ErrnoException | null = null;

  constructor(private readonly stream: NodeJS.WriteStream) {
    stream.on('error', (failure: NodeJS.ErrnoException) => (this.failure ??= failure));
  }

  print(text: string): void {
    if (!this.failure) this.stream.write(text);
  }

  async flush(): Promise<void> {
    if (!this.failure) await new Promise((done) => this.stream.write('', done));
    if (this.failure && this.failure.code !== 'EPIPE') throw new FileFailure(STANDARD_OUTPUT, 'write', this.failure);
  }
}
