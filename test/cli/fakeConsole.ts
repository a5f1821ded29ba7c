import type { Console } from '../../src/cli/console';

/** A console that keeps what was said. */
export interface FakeConsole extends Console {
  readonly output: string[];
  readonly errors: string[];
}

/** A console without a terminal. */
export function fakeConsole(): FakeConsole {
  const [output, errors]: [string[], string[]] = [[], []];
  return {
    ...{ output, errors, colour: false, width: 100, cores: 1, today: '2009-11-23', now: '2009-11-23T17:05' },
    out: (text) => output.push(text),
    err: (line) => errors.push(line),
    progress: () => undefined,
    flush: () => Promise.resolve(),
  };
}
