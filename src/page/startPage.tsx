import { createRoot } from 'react-dom/client';
import { createStore } from 'zustand/vanilla';
import { languageOf } from '../i18n/language';
import { createPane } from '../pane/createPane';
import { announceWrites } from './announceWrites';
import { deliverFile } from '../pane/deliverFile';
import { guardUnload } from './guardUnload';
import { Page } from './Page';
import { pageActions } from './pageActions';
import { PageContext } from './pageContext';
import { INITIAL_PAGE, type PageState } from './pageState';
import { remoteDesk, type WorkerLine } from './remoteDesk';
import { returnFocus } from './returnFocus';
import { paneStore } from '../pane/state/paneStore';
import { performer as performerOf } from '../pane/state/performer';
import { appearanceSource } from '../pane/theme/appearanceSource';
import { PaneRoot } from '../pane/views/PaneRoot';
import { vocabularyOf } from '../pane/words/vocabularyOf';

/** What a page has from where it stands: a site with files beside it, or one file alone. */
export interface PageParts {
  /** Starts the worker in which files are read, checked and written; it is told the page's language by its name. */
  readonly startWorker: (language: string) => WorkerLine;
  readonly fetchSample: (path: string) => Promise<ArrayBuffer>;
}

/** The page: the pane beside the workbook's grid. The workbook lives in a worker, so that the page is always free. */
export async function startPage({ startWorker, fetchSample }: PageParts): Promise<void> {
  const place = document.getElementById('root');
  if (!place) return;
  // Those who use it work in Spanish whatever their browser speaks; `?lang=en` asks for English.
  const language = languageOf(new URLSearchParams(location.search).get('lang') ?? 'es');
  document.documentElement.lang = language;
  const desk = remoteDesk(startWorker(language));
  const store = paneStore();
  const page = createStore<PageState>(() => INITIAL_PAGE);
  guardUnload(window, page);
  returnFocus(page);
  const performer = performerOf(store, reportError);
  const vocabulary = await vocabularyOf(language);
  const validate = (): Promise<void> => pane.actions.validate();
  const outside = { fetchSample, deliver: deliverFile, validate };
  const actions = pageActions({ page, pane: store, desk, performer, language, ...outside });
  const shown = { ...announceWrites(desk, actions.refresh), select: actions.goTo };
  const pane = createPane({ store, performer, desk: shown, vocabulary });
  createRoot(place).render(
    <PaneRoot pane={pane} appearance={appearanceSource(window)}>
      <PageContext value={{ page, actions }}>
        <Page />
      </PageContext>
    </PaneRoot>,
  );
  const opened = document.querySelector<HTMLMetaElement>('meta[name="cuadre-open"]');
  if (opened) void actions.openSample(opened.content);
}
