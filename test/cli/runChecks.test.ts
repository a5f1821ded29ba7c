import { describe, expect, test } from '@jest/globals';
import type { CheckOutcome, CheckTask } from '../../src/cli/checkFile';
import { CheckEnded } from '../../src/cli/failure';
import { runChecks, type CheckThread } from '../../src/cli/runChecks';

const FILES = ['a.xlsx', 'b.xlsx', 'c.xlsx', 'd.xlsx', 'e.xlsx'];

function taskOf(file: string): CheckTask {
  return {
    ...{
      file,
      language: 'es',
      mapping: null,
      document: null,
      ownRules: [],
      sarif: null,
      output: 'json',
      htmlDate: null,
    },
    page: { colour: false, width: 80 },
  };
}

/** Threads that answer by name and end over some files; how many were started is counted. */
class Threads {
  started = 0;
  readonly asked: string[] = [];

  constructor(
    private readonly fatal: readonly string[],
    private readonly onAsk: (file: string) => void = () => undefined,
  ) {}

  readonly start = (): CheckThread => {
    this.started += 1;
    return {
      ask: ({ file }): Promise<CheckOutcome> => {
        this.asked.push(file);
        this.onAsk(file);
        if (this.fatal.includes(file)) return Promise.reject(new CheckEnded(file, 'heap out of memory'));
        return Promise.resolve({ printed: file, html: null, sarif: null, severities: [] });
      },
      end: () => Promise.resolve(),
    };
  };
}

async function delivered(threads: Threads, signal?: AbortSignal): Promise<string[]> {
  const lines: string[] = [];
  const options = { jobs: 2, startThread: threads.start, ...(signal ? { signal } : {}) };
  await runChecks(FILES.map(taskOf), options, (outcome, index) => {
    lines.push(`${index} ${'failure' in outcome ? outcome.failure : outcome.printed}`);
  });
  return lines;
}

describe('a batch of files', () => {
  test('hands over what it found in the order given', async () => {
    expect(await delivered(new Threads([]))).toEqual(FILES.map((file, at) => `${at} ${file}`));
  });

  test('goes on when a thread ends over a file, which is named', async () => {
    const threads = new Threads(['b.xlsx', 'e.xlsx']);
    const lines = await delivered(threads);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['0', '1', '2', '3', '4']);
    expect(lines[1]).toContain('b.xlsx: la revisión de este archivo no terminó (heap out of memory)');
    expect(lines.filter((line) => line.endsWith('.xlsx'))).toHaveLength(3);
    expect(threads.started).toBe(4);
  });

  test('that is cancelled asks for nothing more and hands over nothing more', async () => {
    const cancel = new AbortController();
    const threads = new Threads([], (file) => {
      if (file === 'c.xlsx') cancel.abort();
    });
    expect(await delivered(threads, cancel.signal)).not.toContain('3 d.xlsx');
    expect(threads.asked).not.toContain('e.xlsx');
  });
});
