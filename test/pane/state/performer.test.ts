import { describe, expect, test } from '@jest/globals';
import { HostFailure } from '../../../src/core/workbook/port';
import { paneStore } from '../../../src/pane/state/paneStore';
import { performer } from '../../../src/pane/state/performer';

/** Work that ends when it is told to. */
function openEnded() {
  let end = (): void => undefined;
  let fall: (reason: unknown) => void = () => undefined;
  const job = new Promise<void>((done, failed) => {
    end = done;
    fall = failed;
  });
  return { job: () => job, end, fall };
}

describe('one piece of work at a time', () => {
  test.each<[string, (first: ReturnType<typeof openEnded>) => void]>([
    ['done', ({ end }) => end()],
    ['refused', ({ fall }) => fall(new HostFailure('cancelled'))],
    ['fallen by a defect', ({ fall }) => fall(new TypeError('a defect'))],
  ])('what is asked meanwhile is not started; once the first is %s the next is', async (_, finish) => {
    const started: string[] = [];
    const runner = performer(paneStore(), () => undefined);
    const first = openEnded();
    const job = (name: string) => (): Promise<void> => {
      started.push(name);
      return name === 'first' ? first.job() : Promise.resolve();
    };
    const done = (): void => undefined;
    const running = runner.perform({ kind: 'validating', job: job('first'), done });
    await runner.perform({ kind: 'validating', job: job('second'), done });
    expect(started).toEqual(['first']);
    finish(first);
    await running;
    await runner.perform({ kind: 'validating', job: job('third'), done });
    expect(started).toEqual(['first', 'third']);
  });

  test('what is asked meanwhile does not end the work that is shown', async () => {
    const store = paneStore();
    const runner = performer(store, () => undefined);
    const first = openEnded();
    const running = runner.perform({ kind: 'validating', job: first.job, done: () => undefined });
    await runner.perform({ kind: 'applying', job: () => Promise.resolve(), done: () => undefined });
    expect(store.getState().work?.kind).toBe('validating');
    first.end();
    await running;
    expect(store.getState().work).toBeNull();
  });

  test('work that takes the place of other work cancels it, waits for its end, and is done', async () => {
    const store = paneStore();
    const runner = performer(store, () => undefined);
    const order: string[] = [];
    const running = runner.perform({
      kind: 'validating',
      job: ({ signal }) =>
        new Promise<void>((_, failed) =>
          signal?.addEventListener('abort', () => {
            order.push('cancelled');
            failed(new HostFailure('cancelled'));
          }),
        ),
      done: () => order.push('first'),
    });
    const opening = { kind: 'opening', instead: true, job: () => Promise.resolve() } as const;
    await runner.perform({ ...opening, done: () => order.push('second') });
    await running;
    await runner.perform({ ...opening, done: () => order.push('third') });
    expect(order).toEqual(['cancelled', 'second', 'third']);
    expect(store.getState().work).toBeNull();
  });
});
