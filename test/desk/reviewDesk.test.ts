import { describe, expect, test } from '@jest/globals';
import type { Desk } from '../../src/desk/desk';
import { reviewDesk } from '../../src/desk/reviewDesk';
import { MemoryPort } from '../app/memoryPort';
import { CLEAN_ROWS, snapshotOf, withCell } from '../report/reviewOf';

const RIGHT = Number(CLEAN_ROWS[7]?.[4]);

function opened(): { readonly port: MemoryPort; readonly desk: Desk } {
  const port = new MemoryPort(snapshotOf('PLAN', withCell(CLEAN_ROWS, { row: 8, column: 5 }, RIGHT * 10)));
  const desk = reviewDesk({ port, today: () => '2009-11-23', now: () => '2009-11-23T10:00', language: 'es' });
  return { port, desk };
}

async function applySafe(desk: Desk): Promise<void> {
  await desk.apply((await desk.validate()).safe);
}

/** How often the corrected cell stands in the log that the last batch wrote; null where it wrote none. */
function loggedLines({ batches }: MemoryPort): number | null {
  const log = batches.at(-1)?.sheets?.find(({ mark }) => mark === 'changes');
  return log ? log.cells.filter(({ value }) => value === RIGHT || value === RIGHT * 10).length / 2 : null;
}

describe('corrections that stand on no sheet yet', () => {
  test.each<[string, (desk: Desk) => Promise<unknown>, number | null]>([
    ['nothing was corrected: no log', (desk) => desk.validate(), null],
    ['a correction waits for the next sheet', applySafe, 1],
    [
      'so do it and its undo',
      async (desk) => {
        await applySafe(desk);
        await desk.undo();
      },
      2,
    ],
    [
      'a correction without any cell loses none',
      async (desk) => {
        await applySafe(desk);
        await desk.apply([]);
      },
      1,
    ],
    [
      'nor does another review',
      async (desk) => {
        await applySafe(desk);
        await desk.validate();
      },
      1,
    ],
  ])('%s', async (_, work, lines) => {
    const { port, desk } = opened();
    await work(desk);
    await desk.write({ kind: 'summary' });
    expect(loggedLines(port)).toBe(lines);
  });

  test('are written once', async () => {
    const { port, desk } = opened();
    await applySafe(desk);
    await desk.write({ kind: 'summary' });
    await desk.write({ kind: 'summary' });
    expect(loggedLines(port)).toBeNull();
  });
});

describe('taking back', () => {
  test('goes from the last to the first, and then there is nothing', async () => {
    const { port, desk } = opened();
    await expect(desk.undo()).rejects.toThrow(TypeError);
    const { safe } = await desk.validate();
    expect((await desk.apply(safe)).undoable).toHaveLength(1);
    expect((await desk.apply([])).undoable).toHaveLength(1);
    expect((await desk.undo()).undoable).toBeNull();
    expect(port.snapshot.sheets[0]?.cells).toMatchObject({ E8: { v: RIGHT * 10 } });
    await expect(desk.undo()).rejects.toThrow(TypeError);
  });
});

describe('a run held against the one before it', () => {
  test('what was left as it is is neither new nor resolved, and keeps its place once it is opened again', async () => {
    const { desk } = opened();
    const first = await desk.validate();
    expect(first.comparison.hasPrevious).toBe(false);
    const id = first.findings.find(({ severity }) => severity === 'error')?.id ?? '';
    const left = await desk.leave(id, 'Así lo aprobó el concejo');
    expect(left.accepted.map(({ finding }) => finding.id)).toEqual([id]);
    const again = await desk.validate();
    expect(again.comparison.resolved).toEqual([]);
    expect([...again.comparison.remaining]).toContain(id);
    await desk.reopen(id);
    const open = await desk.validate();
    expect([...open.comparison.fresh]).toEqual([]);
    expect([...open.comparison.remaining]).toContain(id);
  });

  test('a finding that is not in the last review can be neither left nor opened', async () => {
    const { desk } = opened();
    await expect(desk.leave('f-none', 'x')).rejects.toThrow('f-none');
    await expect(desk.reopen('f-none')).rejects.toThrow('f-none');
  });
});

describe('a cell that a person vouches for', () => {
  const errorOf = ({ findings }: Awaited<ReturnType<Desk['validate']>>) =>
    findings.find(({ severity }) => severity === 'error');

  test('is no longer suspected, also after reading again, until it is doubted', async () => {
    const { desk } = opened();
    const before = errorOf(await desk.validate());
    const culprit = before?.suspects[0]?.cell ?? '';
    expect(culprit).toBe('PLAN!E8');
    const after = await desk.trust([culprit]);
    expect(after.trusted).toEqual([culprit]);
    const again = await desk.validate();
    for (const { findings } of [after, again]) {
      expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
      expect(findings.flatMap(({ suspects }) => suspects.map(({ cell }) => cell))).not.toContain(culprit);
    }
    expect(errorOf(await desk.trust([]))?.suspects[0]?.cell).toBe(culprit);
  });

  test('is forgotten once it holds something else', async () => {
    const { port, desk } = opened();
    await desk.trust(['PLAN!E8']);
    await port.write({ changes: [{ cell: 'PLAN!E8', before: { v: RIGHT * 10 }, after: { v: RIGHT * 100 } }] });
    expect((await desk.validate()).trusted).toEqual([]);
  });
});
