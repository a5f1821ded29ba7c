import { createRoot } from 'react-dom/client';
import type { CommandId } from '../commands/command';
import { associateRibbon } from '../commands/ribbon';
import { associate, hasOffice, interfaceLanguage, isOfficeDark, showPane, whenInExcel } from '../hosts/excel/addIn';
import { languageOf, type Language } from '../i18n/language';
import type { PaneContextValue } from '../pane/context/paneContext';
import { createPane } from '../pane/createPane';
import { lazyDesk } from '../desk/lazyDesk';
import type { ExcelEngine } from './excelEngine';
import { listenLive } from './listenLive';
import { paneStore } from '../pane/state/paneStore';
import { performer as performerOf } from '../pane/state/performer';
import { appearanceSource } from '../pane/theme/appearanceSource';
import { Pane } from '../pane/views/Pane';
import { PaneRoot } from '../pane/views/PaneRoot';
import { vocabularyOf } from '../pane/words/vocabularyOf';

/** The pane in Excel. The ribbon is tied before anything else happens, so that a first click on it is never lost. */
function start(place: HTMLElement): void {
  if (!hasOffice()) {
    void sayWhereItBelongs(place);
    return;
  }
  const pane = whenInExcel().then((inExcel) => (inExcel ? excelPane(languageOf(interfaceLanguage())) : null));
  const runner = { run: async (id: CommandId) => (await pane)?.runner.run(id) };
  associateRibbon({ associate }, { runner, show: showPane, report: reportError });
  void pane.then((made) => (made ? draw(made, place) : sayWhereItBelongs(place)));
}

async function excelPane(language: Language): Promise<PaneContextValue> {
  const engine = engineOf(language);
  const vocabulary = await vocabularyOf(language);
  const store = paneStore();
  const desk = lazyDesk(async () => (await engine()).desk);
  const pane = createPane({ store, desk, vocabulary, performer: performerOf(store, reportError) });
  listenLive(
    async () => (await engine()).live.listen(pane.actions.dataChanged),
    (retry) =>
      store.subscribe((now, before) => {
        if (now.review !== before.review) retry();
      }),
  );
  return pane;
}

/** The engine, fetched once: beside the drawing of the pane, which does not wait for it. A fetch that failed is tried again. */
function engineOf(language: Language): () => Promise<ExcelEngine> {
  let engine: Promise<ExcelEngine> | null = null;
  const fetchEngine = async (): Promise<ExcelEngine> => {
    try {
      const { excelEngine } = await import(/* webpackChunkName: "engine" */ './excelEngine');
      return excelEngine(language);
    } catch (reason) {
      engine = null;
      throw reason;
    }
  };
  return () => (engine ??= fetchEngine());
}

function draw(pane: PaneContextValue, place: HTMLElement): void {
  document.documentElement.lang = languageOf(pane.language.language);
  createRoot(place).render(
    <PaneRoot pane={pane} appearance={appearanceSource(window, isOfficeDark)}>
      <main style={{ height: '100%' }}>
        <Pane />
      </main>
    </PaneRoot>,
  );
}

async function sayWhereItBelongs(place: HTMLElement): Promise<void> {
  place.textContent = (await vocabularyOf(languageOf(navigator.language))).words.notice.notExcel;
}

const place = document.getElementById('root');
if (place) start(place);
