import type { StoreApi } from 'zustand/vanilla';
import { parseAddress, type Address } from '../core/workbook/address';
import type { Language } from '../i18n/language';
import { INITIAL_STATE } from '../pane/state/paneState';
import type { PaneStore } from '../pane/state/paneStore';
import type { Performer } from '../pane/state/performer';
import type { FileDesk, WorkbookOutline } from './fileDesk';
import { sheetView } from './grid/sheetView';
import { preparedName } from './preparedName';
import { INITIAL_PAGE, type NarrowSide, type PageState } from './pageState';

export type PageStore = StoreApi<PageState>;

/** What the user can do on the page besides the pane. */
export interface PageActions {
  /** Opens a file; where that would drop work, asks first (`wanted`). */
  readonly openFile: (file: Pick<File, 'name' | 'arrayBuffer'>) => Promise<void>;
  /** Opens a workbook that is served beside the page. */
  readonly openSample: (path: string) => Promise<void>;
  readonly download: () => Promise<void>;
  /** Answers what is to become of the open work before the workbook that was asked for is opened. */
  readonly settle: (fate: 'download' | 'discard' | 'keep') => Promise<void>;
  readonly showSheet: (at: number) => Promise<void>;
  readonly showSide: (side: NarrowSide) => void;
  readonly goTo: (cell: Address, beside?: boolean) => Promise<void>;
  readonly focusCell: (row: number, column: number) => void;
  /** Shows the workbook as it is after something was written. */
  readonly refresh: () => Promise<void>;
}

/** What the page's actions work with. */
export interface PageParts {
  readonly page: PageStore;
  readonly pane: PaneStore;
  readonly desk: FileDesk;
  readonly performer: Performer;
  readonly language: Language;
  readonly fetchSample: (path: string) => Promise<ArrayBuffer>;
  /** Checks the workbook that was just opened. */
  readonly validate: () => Promise<void>;
  /** Hands a file to the user. */
  readonly deliver: (bytes: Uint8Array, name: string) => void;
}

/** The actions of the page. */
export function pageActions(parts: PageParts): PageActions {
  const { page } = parts;
  return {
    ...files(parts),
    showSheet: (at) => loadSheet(parts, at),
    showSide: (side) => page.setState({ side }),
    focusCell: (row, column) => page.setState({ focus: { row, column } }),
    async goTo(cell, beside = false) {
      const sheet = parseAddress(cell)?.sheet;
      const { outline, active } = page.getState();
      const at = outline?.sheets.findIndex(({ name }) => name === sheet) ?? -1;
      if (at < 0) return;
      if (at !== active) await loadSheet(parts, at);
      page.setState({ target: { cell }, ...(beside ? {} : { side: 'grid' }) });
    },
    async refresh() {
      const { outline, active } = page.getState();
      const shown = outline?.sheets[active]?.name;
      const renewed = await parts.desk.outline();
      page.setState({ outline: renewed, modified: true });
      await loadSheet(
        parts,
        Math.max(
          0,
          renewed.sheets.findIndex(({ name }) => name === shown),
        ),
      );
    },
  };
}

function files(parts: PageParts) {
  const { page, pane, desk, performer } = parts;
  let asked: (() => Promise<void>) | null = null;
  const open = (name: string, bytes: () => Promise<ArrayBuffer>) => async () => {
    const before = page.getState().outline;
    await performer.perform({
      kind: 'opening',
      // Whoever opens a file while the one before is checked wants the new one.
      instead: true,
      job: async () => desk.open(new Uint8Array(await bytes())),
      done: (outline) => {
        pane.setState({ ...INITIAL_STATE, work: pane.getState().work });
        page.setState({ ...INITIAL_PAGE, fileName: name, outline });
        void loadSheet(parts, firstVisible(outline));
      },
    });
    if (page.getState().outline !== before) await parts.validate();
  };
  const ask = async (wanted: string, bytes: () => Promise<ArrayBuffer>) => {
    asked = open(wanted, bytes);
    if (page.getState().modified) page.setState({ wanted });
    else await asked();
  };
  const download = () =>
    performer.perform({
      kind: 'downloading',
      job: () => desk.save(),
      done: (bytes) => {
        parts.deliver(bytes, preparedName(page.getState().fileName ?? ''));
        page.setState({ modified: false });
      },
    });
  return {
    openFile: (file: Pick<File, 'name' | 'arrayBuffer'>) => ask(file.name, () => file.arrayBuffer()),
    openSample: (path: string) => ask(path.slice(path.lastIndexOf('/') + 1), () => parts.fetchSample(path)),
    download,
    async settle(fate: 'download' | 'discard' | 'keep') {
      page.setState({ wanted: null });
      if (fate === 'download') await download();
      // A download that was refused leaves the work as it is, and the page says why.
      if (fate === 'discard' || (fate === 'download' && !page.getState().modified)) await asked?.();
    },
  };
}

async function loadSheet({ page, desk, language }: PageParts, at: number): Promise<void> {
  const outline = page.getState().outline;
  const sheet = outline?.sheets[at];
  if (!sheet) return;
  page.setState({ active: at, focus: null });
  const cells = await desk.sheet(at);
  // Another sheet may have been asked for meanwhile.
  if (page.getState().outline !== outline || page.getState().active !== at) return;
  page.setState({ view: sheetView(sheet.name, cells, { language, date1904: outline.date1904 }) });
}

function firstVisible({ sheets }: WorkbookOutline): number {
  return Math.max(
    0,
    sheets.findIndex(({ visibility }) => visibility === 'visible'),
  );
}
