import { createRoot } from 'react-dom/client';
import { associateRibbon } from '../commands/ribbon';
import { associate, hasOffice, interfaceLanguage, isOfficeDark, showPane, whenInExcel } from '../hosts/excel/addIn';
import { ExcelWorkbook } from '../hosts/excel/excelWorkbook';
import { localDay } from '../i18n/date';
import { languageOf } from '../i18n/language';
import type { PaneContextValue } from './context/paneContext';
import { createPane } from './createPane';
import { listenLive } from './listenLive';
import { reviewDesk } from './desk/reviewDesk';
import { paneStore } from './state/paneStore';
import { performer as performerOf } from './state/performer';
import { appearanceSource } from './theme/appearanceSource';
import { Pane } from './views/Pane';
import { PaneRoot } from './views/PaneRoot';
import { deskWords } from './words/deskWords';
import { speak } from './words/speak';

/** The pane in Excel. The ribbon is tied before anything else happens, so that a first click on it is never lost. */
function start(place: HTMLElement): void {
  if (!hasOffice()) {
    sayWhereItBelongs(place);
    return;
  }
  const pane = whenInExcel().then((inExcel) => (inExcel ? excelPane() : null));
  associateRibbon({ associate }, { run: async (id) => (await pane)?.runner.run(id) }, showPane);
  void pane.then((made) => (made ? draw(made, place) : sayWhereItBelongs(place)));
}

function excelPane(): PaneContextValue {
  const language = languageOf(interfaceLanguage());
  const port = new ExcelWorkbook();
  const store = paneStore();
  const desk = reviewDesk({ port, today: () => localDay(new Date()), ...deskWords(language) });
  const pane = createPane({ store, desk, language, performer: performerOf(store, reportError) });
  listenLive(
    () => port.live.listen(pane.actions.dataChanged),
    (retry) =>
      store.subscribe((now, before) => {
        if (now.review !== before.review) retry();
      }),
  );
  return pane;
}

function draw(pane: PaneContextValue, place: HTMLElement): void {
  document.documentElement.lang = pane.language.language;
  createRoot(place).render(
    <PaneRoot pane={pane} appearance={appearanceSource(window, isOfficeDark)}>
      <main style={{ height: '100%' }}>
        <Pane />
      </main>
    </PaneRoot>,
  );
}

function sayWhereItBelongs(place: HTMLElement): void {
  place.textContent = speak(languageOf(navigator.language)).words.notice.notExcel;
}

const place = document.getElementById('root');
if (place) start(place);
