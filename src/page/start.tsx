import { fetchSample } from './fetchSample';
import { startPage } from './startPage';

/** The page of a site: its worker and samples are files beside it. */
void startPage({
  startWorker: (language) => new Worker(new URL('./fileWorker.ts', import.meta.url), { name: language }),
  fetchSample,
});
