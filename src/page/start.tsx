import { createRoot } from 'react-dom/client';
import { createStore } from 'zustand/vanilla';
import { languageOf } from '../i18n/language';
import { createPane } from '../pane/createPane';
import { announceWrites } from './announceWrites';
import { deliverFile } from '../pane/deliverFile';
import { fetchSample } from './fetchSample';
import { guardUnload } from './guardUnload';
import { Page } from './Page';
import { pageActions } from './pageActions';
import { PageContext } from './pageContext';
import { INITIAL_PAGE, type PageState } from './pageState';
import { remoteDesk } from './remoteDesk';
import { returnFocus } from './returnFocus';
import { paneStore } from '../pane/state/paneStore';
import { performer as performerOf } from '../pane/state/performer';
import { appearanceSource } from '../pane/theme/appearanceSource';
import { PaneRoot } from '../pane/views/PaneRoot';
import { vocabularyOf } from '../pane/words/vocabularyOf';

/** The page: the pane beside the workbook's grid. The workbook lives in a worker, so that the page is always free. */
async function start(place: HTMLElement): Promise<void> {
  // Those who use it work in Spanish whatever their browser speaks; `?lang=en` asks for English.
  const language = languageOf(new URLSearchParams(location.search).get('lang') ?? 'es');
  document.documentElement.lang = language;
  const desk = remoteDesk(new Worker(new URL('./fileWorker.ts', import.meta.url), { name: language }));
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
