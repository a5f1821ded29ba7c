import { describe, expect, jest, test } from '@jest/globals';
import { HostFailure } from '../../src/core/workbook/port';
import { createPane } from '../../src/pane/createPane';
import { spanish } from '../../src/pane/words/spanish';
import { paneStore } from '../../src/pane/state/paneStore';
import { performer } from '../../src/pane/state/performer';
import { deskReview, FakeDesk, finding, suspect } from '../desk/fakeDesk';

function paneOver(desk: FakeDesk) {
  const store = paneStore();
  const defects: unknown[] = [];
  const pane = createPane({
    store,
    desk,
    vocabulary: spanish,
    performer: performer(store, (defect) => defects.push(defect)),
  });
  return { ...pane, defects, state: () => store.getState() };
}

/** Lets what an action set off come to an end. */
function settled(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 0));
}

describe('validating', () => {
  test('shows the review and says how many findings there are', async () => {
    const { actions, state } = paneOver(new FakeDesk(deskReview([finding('f-1'), finding('f-2')])));
    await actions.validate();
    expect(state()).toMatchObject({ notice: { kind: 'validated', findings: 2 }, stale: false, work: null });
    expect(state().review?.findings).toHaveLength(2);
  });

  test('changed data make the review stale, a new one does not', async () => {
    const { actions, state } = paneOver(new FakeDesk(deskReview([])));
    actions.dataChanged();
    expect(state().stale).toBe(false);
    await actions.validate();
    actions.dataChanged();
    expect(state().stale).toBe(true);
    await actions.validate();
    expect(state().stale).toBe(false);
  });

  test('a refusal of the host is a notice with its code, and the last review stays', async () => {
    const desk = new FakeDesk(deskReview([finding('f-1')]));
    const { actions, state, defects } = paneOver(desk);
    await actions.validate();
    desk.validate = () => Promise.reject(new HostFailure('cell-edit-mode'));
    await actions.validate();
    expect(state().notice).toEqual({ kind: 'refused', code: 'cell-edit-mode', detail: {} });
    expect(state().review?.findings).toHaveLength(1);
    expect(defects).toEqual([]);
  });

  test('a defect is shown and reported, not swallowed', async () => {
    const desk = new FakeDesk(deskReview([]));
    const defect = new TypeError('a defect');
    desk.validate = () => Promise.reject(defect);
    const { actions, state, defects } = paneOver(desk);
    await actions.validate();
    expect(state().notice).toEqual({ kind: 'unexpected' });
    expect(defects).toEqual([defect]);
  });
});

describe('one thing at a time', () => {
  test('a second start is dropped while the first is under way', async () => {
    const desk = new FakeDesk(deskReview([]));
    const { runner } = paneOver(desk);
    await Promise.all([runner.run('Validar'), runner.run('Validar'), runner.run('RecalcularEjes')]);
    expect(desk.calls).toEqual([['validate']]);
    await runner.run('RecalcularEjes');
    expect(desk.calls).toHaveLength(2);
  });

  test('work is noticed after half a second and can be cancelled after five', async () => {
    jest.useFakeTimers();
    try {
      const desk = new FakeDesk(deskReview([]));
      const { actions, state } = paneOver(desk);
      desk.validate = (watch?: { readonly signal?: AbortSignal }) =>
        new Promise((_, refuse) => {
          watch?.signal?.addEventListener('abort', () => refuse(new HostFailure('cancelled')));
        });
      const validated = actions.validate();
      expect(state().work).toMatchObject({ kind: 'validating', noticeable: false, long: false });
      jest.advanceTimersByTime(500);
      expect(state().work).toMatchObject({ noticeable: true, long: false });
      jest.advanceTimersByTime(4500);
      expect(state().work).toMatchObject({ noticeable: true, long: true });
      actions.cancel();
      await validated;
      expect(state()).toMatchObject({ work: null, notice: { kind: 'refused', code: 'cancelled' } });
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('correcting', () => {
  test('what is of high confidence is preselected, and its effect is worked out once', async () => {
    const desk = new FakeDesk(deskReview([finding('f-1')]));
    const { actions } = paneOver(desk);
    await actions.validate();
    for (let times = 0; times < 3; times += 1) {
      actions.toggle('f-1');
      await settled();
    }
    await actions.apply('f-1');
    expect(desk.calls.filter(([method]) => method === 'effectOf').length).toBeLessThanOrEqual(2);
    expect(desk.calls.at(-1)).toEqual(['apply', [{ finding: 'f-1', suspect: 0 }]]);
  });

  test('a tie is applied only after a choice', async () => {
    const suspects = [suspect({ confidence: 'tie' }), suspect({ confidence: 'tie', cell: 'PLAN!F12' })];
    const desk = new FakeDesk(deskReview([finding('f-1', { suspects })]));
    const { actions } = paneOver(desk);
    await actions.validate();
    await actions.apply('f-1');
    expect(desk.calls.map(([method]) => method)).not.toContain('apply');
    await actions.apply('f-1', 1);
    expect(desk.calls.at(-1)).toEqual(['apply', [{ finding: 'f-1', suspect: 1 }]]);
  });

  test('what was applied can be taken back, and then no more', async () => {
    const { actions, state } = paneOver(new FakeDesk(deskReview([finding('f-1')])));
    await actions.validate();
    await actions.applyMany([{ finding: 'f-1', suspect: 0 }]);
    expect(state()).toMatchObject({ notice: { kind: 'applied', cells: 1 }, undoable: [{ cell: 'PLAN!H12' }] });
    await actions.undo();
    expect(state()).toMatchObject({ notice: { kind: 'undone', cells: 1 }, undoable: null });
  });

  test('nothing chosen: nothing is asked of the workbook', async () => {
    const desk = new FakeDesk(deskReview([finding('f-1')]));
    const { actions } = paneOver(desk);
    await actions.validate();
    await actions.applyMany([]);
    expect(desk.calls).toEqual([['validate']]);
  });
});

describe('walking through the findings', () => {
  test('goes round in the order of the list, gravest first, each time to the cell', async () => {
    const note = finding('f-note', { severity: 'note', suspects: [], cells: ['PLAN!A1'] });
    const desk = new FakeDesk(deskReview([note, finding('f-error')]));
    const { actions, state } = paneOver(desk);
    await actions.validate();
    await actions.step('next');
    expect(state().open).toBe('f-error');
    await actions.step('next');
    expect(state().open).toBe('f-note');
    await actions.step('next');
    expect(state().open).toBe('f-error');
    await actions.step('previous');
    expect(state().open).toBe('f-note');
    const cells = desk.calls.filter(([method]) => method === 'select').map(([, cell]) => cell);
    expect(cells).toEqual(['PLAN!H12', 'PLAN!A1', 'PLAN!H12', 'PLAN!A1']);
  });

  test.each([
    ['the next', ['f-1', 'f-3'], 'f-3'],
    ['after the last the first', ['f-1', 'f-4'], 'f-1'],
    ['itself, where it still stands', ['f-1', 'f-2', 'f-3'], 'f-2'],
    ['none, where none is left', [], null],
  ])('after a correction, and after leaving one as it is, it goes on to %s', async (_, left, expected) => {
    for (const deed of ['apply', 'leave'] as const) {
      const all = ['f-1', 'f-2', 'f-3'].map((id, at) => finding(id, { suspects: [suspect({ cell: `PLAN!H${at}` })] }));
      const desk = new FakeDesk(deskReview(all));
      const { actions, state } = paneOver(desk);
      await actions.validate();
      actions.toggle('f-2');
      await settled();
      desk.calls.length = 0;
      desk.answer = deskReview(left.map((id) => all.find((each) => each.id === id) ?? finding(id)));
      await (deed === 'apply' ? actions.apply('f-2') : actions.leave('f-2', 'Aprobado en Consejo'));
      const moves = expected !== null && expected !== 'f-2';
      expect(state()).toMatchObject({ open: expected, attention: moves ? expected : null });
      const cell = desk.answer.findings.find(({ id }) => id === expected)?.suspects[0]?.cell;
      const selected = desk.calls.filter(([method]) => method === 'select');
      expect(selected).toEqual(moves ? [['select', cell]] : []);
    }
  });

  test('the next one is the next of what is shown', async () => {
    const all = ['f-1', 'f-2', 'f-3'].map((id, at) => finding(id, { severity: at === 1 ? 'note' : 'warning' }));
    const { actions, state } = paneOver(new FakeDesk(deskReview(all)));
    await actions.validate();
    actions.toggleSeverity('note');
    await actions.step('next');
    expect(state().open).toBe('f-2');
    await actions.step('next');
    expect(state().open).toBe('f-2');
    actions.toggleSeverity('note');
    await actions.step('next');
    expect(state().open).toBe('f-1');
  });

  test('after vouching for a cell what is located anew is opened', async () => {
    const desk = new FakeDesk(deskReview([finding('f-1'), finding('f-2')]));
    const { actions, state } = paneOver(desk);
    await actions.validate();
    actions.toggle('f-1');
    await settled();
    const elsewhere = finding('f-1', { suspects: [suspect({ cell: 'PLAN!F12' })] });
    desk.answer = deskReview([elsewhere, finding('f-2')], { trusted: ['PLAN!H12'] });
    await actions.trust('f-1', 'PLAN!H12');
    expect(state()).toMatchObject({ open: 'f-1', attention: 'f-1', notice: { kind: 'trusted' } });
    expect(desk.calls.at(-1)).toEqual(['select', 'PLAN!F12']);
  });

  test('a correction that is refused goes on to nothing', async () => {
    const desk = new FakeDesk(deskReview([finding('f-1'), finding('f-2')]));
    const { actions, state } = paneOver(desk);
    await actions.validate();
    actions.toggle('f-1');
    await settled();
    desk.calls.length = 0;
    desk.apply = () => Promise.reject(new HostFailure('cell-edit-mode'));
    await actions.apply('f-1');
    expect(state()).toMatchObject({ open: 'f-1', attention: null });
    expect(desk.calls.filter(([method]) => method === 'select')).toEqual([]);
  });

  test('without findings it stays where it is', async () => {
    const desk = new FakeDesk(deskReview([]));
    const { actions } = paneOver(desk);
    await actions.validate();
    await actions.step('next');
    expect(desk.calls).toEqual([['validate']]);
  });
});

test('a workbook without a plan gets no sheet, and that is said', async () => {
  const desk = new FakeDesk(deskReview([]));
  desk.write = () => Promise.resolve({ review: desk.answer, sheets: [], undoLost: false, tracking: null });
  const { actions, state } = paneOver(desk);
  await actions.writeSummary();
  expect(state().notice).toEqual({ kind: 'no-plan' });
});
