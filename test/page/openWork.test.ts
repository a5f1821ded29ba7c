import { describe, expect, test } from '@jest/globals';
import { createStore } from 'zustand/vanilla';
import { HostFailure } from '../../src/core/workbook/port';
import { guardUnload } from '../../src/page/guardUnload';
import { pageActions } from '../../src/page/pageActions';
import { INITIAL_PAGE, type PageState } from '../../src/page/pageState';
import type { FileDesk } from '../../src/page/fileDesk';
import { paneStore } from '../../src/pane/state/paneStore';
import { performer } from '../../src/pane/state/performer';

const FILE = { name: 'otro.xlsx', arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)) };

function pageWith(modified: boolean, save: FileDesk['save'] = () => Promise.resolve(new Uint8Array())) {
  const done: string[] = [];
  const page = createStore<PageState>(() => ({ ...INITIAL_PAGE, fileName: 'plan.xlsx', modified }));
  const pane = paneStore();
  const desk: Pick<FileDesk, 'open' | 'save'> = {
    open: () => {
      done.push('open');
      return Promise.resolve({ sheets: [], date1904: false, gaps: [] });
    },
    save,
  };
  const actions = pageActions({
    ...{ page, pane, performer: performer(pane, () => undefined), language: 'es' },
    // What opens and saves is all that is asked of the desk here.
    desk: desk as FileDesk,
    fetchSample: () => Promise.resolve(new ArrayBuffer(1)),
    validate: () => {
      done.push('validate');
      return Promise.resolve();
    },
    deliver: (_, name) => done.push(`deliver ${name}`),
  });
  return { actions, done, page, state: () => page.getState() };
}

describe('another workbook is asked for', () => {
  test.each<[string, boolean, readonly string[]]>([
    ['with nothing changed it is opened and checked', false, ['open', 'validate']],
    ['with changes that were not downloaded it is not', true, []],
  ])('%s', async (_, modified, expected) => {
    const { actions, done, state } = pageWith(modified);
    await actions.openFile(FILE);
    expect(done).toEqual(expected);
    expect(state()).toMatchObject(modified ? { wanted: 'otro.xlsx', fileName: 'plan.xlsx' } : { wanted: null });
    await actions.openSample('assets/ejemplo.xlsx');
    expect(state()).toMatchObject(modified ? { wanted: 'ejemplo.xlsx' } : { fileName: 'ejemplo.xlsx' });
  });

  test.each<['download' | 'discard' | 'keep', readonly string[], string]>([
    ['download', ['deliver plan (Cuadre).xlsx', 'open', 'validate'], 'otro.xlsx'],
    ['discard', ['open', 'validate'], 'otro.xlsx'],
    ['keep', [], 'plan.xlsx'],
  ])('%s', async (fate, expected, name) => {
    const { actions, done, state } = pageWith(true);
    await actions.openFile(FILE);
    await actions.settle(fate);
    expect(done).toEqual(expected);
    expect(state()).toMatchObject({ wanted: null, fileName: name, modified: fate === 'keep' });
  });

  test('a download that is refused keeps the work open', async () => {
    const { actions, done, state } = pageWith(true, () => Promise.reject(new HostFailure('no-workbook')));
    await actions.openFile(FILE);
    await actions.settle('download');
    expect(done).toEqual([]);
    expect(state()).toMatchObject({ wanted: null, fileName: 'plan.xlsx', modified: true });
  });
});

test.each([
  [false, 'grid'],
  [true, 'pane'],
])('a cell that is shown, beside: %p, leaves a narrow screen on the side %s', async (beside, side) => {
  const { actions, state, page } = pageWith(false);
  page.setState({
    outline: { sheets: [{ name: 'PLAN', visibility: 'visible', mark: null }], date1904: false, gaps: [] },
  });
  await actions.goTo('PLAN!H12', beside);
  expect(state()).toMatchObject({ side, target: { cell: 'PLAN!H12' } });
});

test.each([true, false])('with changes not downloaded: %p, the browser is to ask before the page goes', (modified) => {
  const view = new EventTarget();
  const page = createStore<PageState>(() => ({ ...INITIAL_PAGE, modified }));
  guardUnload(view, page);
  const event = new Event('beforeunload', { cancelable: true });
  view.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(modified);
});
