import { describe, expect, test } from '@jest/globals';
import type { ExcelSession } from '../../../src/hosts/excel/excelSession';
import { LiveChanges, type LiveChange } from '../../../src/hosts/excel/liveChanges';

type Told = { readonly source: 'Local' | 'Remote'; readonly triggerSource?: 'ThisLocalAddin' | 'Unknown' };

/** As much of Excel as tells of changes. */
function fakeSession() {
  let handler: (event: object) => unknown = () => undefined;
  let removed = 0;
  const context = {
    sync: () => Promise.resolve(),
    workbook: {
      worksheets: {
        onChanged: {
          add: (added: typeof handler) => {
            handler = added;
            return { remove: () => (removed += 1), context };
          },
        },
      },
    },
  };
  const session = {
    read: (job: (run: object) => Promise<unknown>) => job({ context, sync: context.sync }),
    settle: (answer: Promise<unknown>) => answer,
  };
  return {
    // The class asks these two things of a session, and of Excel's own types only what stands above.
    session: session as unknown as ExcelSession,
    tell: (event: Told) => handler({ worksheetId: 's1', address: 'B2', ...event }),
    removed: () => removed,
  };
}

const OWN = { source: 'Local', triggerSource: 'ThisLocalAddin' } as const;
const OTHERS = { source: 'Local', triggerSource: 'Unknown' } as const;

describe('whose change it is that Excel announces', () => {
  test.each<[string, 'before' | 'during' | 'echo' | 'after', Told, boolean]>([
    ['this add-in’s, while it writes', 'during', OWN, false],
    ['this add-in’s, at any time', 'after', OWN, false],
    ['a person’s, while Cuadre writes', 'during', OTHERS, true],
    ['another person’s, while Cuadre writes', 'during', { source: 'Remote', triggerSource: 'Unknown' }, true],
    ['from a host that does not say whose, before any write', 'before', { source: 'Local' }, true],
    ['from such a host, while Cuadre writes', 'during', { source: 'Local' }, false],
    ['from such a host, just after', 'echo', { source: 'Local' }, false],
    ['from such a host, later', 'after', { source: 'Local' }, true],
    ['from such a host, another person’s while Cuadre writes', 'during', { source: 'Remote' }, true],
    ['from such a host, another person’s just after', 'echo', { source: 'Remote' }, true],
  ])('%s', async (_, when, event, told) => {
    let now = 10_000;
    const { session, tell } = fakeSession();
    const live = new LiveChanges(session, () => now);
    const changes: LiveChange[] = [];
    await live.listen((change) => changes.push(change));
    if (when !== 'before') {
      const release = live.hold();
      if (when !== 'during') {
        release();
        now += when === 'echo' ? 1_499 : 1_500;
      }
    }
    tell(event);
    expect(changes).toEqual(told ? [{ sheetId: 's1', address: 'B2', remote: event.source === 'Remote' }] : []);
  });

  test('of two writes at once the quiet lasts until both are done', async () => {
    let now = 10_000;
    const { session, tell } = fakeSession();
    const live = new LiveChanges(session, () => now);
    const changes: LiveChange[] = [];
    await live.listen((change) => changes.push(change));
    const [first, second] = [live.hold(), live.hold()];
    first();
    now += 2_000;
    tell({ source: 'Local' });
    expect(changes).toEqual([]);
    second();
    now += 2_000;
    tell({ source: 'Local' });
    expect(changes).toHaveLength(1);
  });

  test('listening ends when it is stopped', async () => {
    const { session, removed } = fakeSession();
    const stop = await new LiveChanges(session).listen(() => undefined);
    expect(removed()).toBe(0);
    await stop();
    expect(removed()).toBe(1);
  });
});
