import { availableParallelism } from 'node:os';
import { localDay, localMinute } from '../i18n/date';
import type { Console } from './console';

const CLEAR_LINE = '\r\u001b[2K';
const WIDTH = { pipe: 110, narrowest: 60, widest: 140 };

/** The console of the running process: progress only for a person who watches a terminal, colours unless unwanted. */
export function processConsole(): Console {
  const { stdout, stderr, env } = process;
  endQuietlyWhenNobodyReads(stdout);
  let shown = false;
  const clear = (): string => (shown ? CLEAR_LINE : '');
  return {
    out: (text) => {
      if (shown) stderr.write(CLEAR_LINE);
      shown = false;
      stdout.write(text);
    },
    err: (line) => {
      stderr.write(`${clear()}${line}\n`);
      shown = false;
    },
    progress: (text) => {
      if (!stderr.isTTY) return;
      stderr.write(`${clear()}${text}`);
      shown = text !== '';
    },
    colour: stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    width: stdout.isTTY ? Math.min(WIDTH.widest, Math.max(WIDTH.narrowest, stdout.columns)) : WIDTH.pipe,
    cores: availableParallelism(),
    today: localDay(new Date()),
    now: localMinute(new Date()),
  };
}

/** `cuadre check … | head` closes the pipe early: that is the reader's wish, not an error. */
function endQuietlyWhenNobodyReads(stdout: NodeJS.WriteStream): void {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
