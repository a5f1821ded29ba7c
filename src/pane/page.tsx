import { createRoot } from 'react-dom/client';
import { createStore } from 'zustand/vanilla';
import { languageOf } from '../i18n/language';
import { createPane } from './createPane';
import { announceWrites } from './page/announceWrites';
import { deliverFile } from './deliverFile';
import { fetchSample } from './page/fetchSample';
import { guardUnload } from './page/guardUnload';
import { Page } from './page/Page';
import { pageActions } from './page/pageActions';
import { PageContext } from './page/pageContext';
import { INITIAL_PAGE, type PageState } from './page/pageState';
import { remoteDesk } from './page/remoteDesk';
import { returnFocus } from './page/returnFocus';
import { paneStore } from './state/paneStore';
import { performer as performerOf } from './state/performer';
import { appearanceSource } from './theme/appearanceSource';
import { PaneRoot } from './views/PaneRoot';
import { vocabularyOf } from './words/vocabularyOf';

/** The page: the pane beside the workbook's grid. The workbook lives in a worker, so that the page is always free. */
async function start(place: HTMLElement): Promise<void> {
  // Those who use it work in Spanish whatever their browser speaks; `?lang=en` asks for English.
  const language = languageOf(new URLSearchParams(location.search).get('lang') ?? 'es');
  document.documentElement.lang = language;
  const desk = remoteDesk(new Worker(new URL('./page/fileWorker.ts', import.meta.url), { name: language }));
  const store = paneStore();
  const page = createStore<PageState>(() => INITIAL_PAGE);
  guardUnload(window, page);
  returnFocus(page);
  const performer = performerOf(store, reportError);
  const actions = pageActions({ page, pane: store, desk, performer, language, fetchSample, deliver: deliverFile });
  const shown = { ...announceWrites(desk, actions.refresh), select: actions.goTo };
  const pane = createPane({ store, performer, desk: shown, vocabulary: await vocabularyOf(language) });
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

const place = document.getElementById('root');
if (place) void start(place);
