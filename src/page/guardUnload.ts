import type { PageStore } from './pageActions';

/** Has the browser ask before the page is closed or loaded anew while there are changes that were not downloaded. */
export function guardUnload(view: Pick<Window, 'addEventListener'>, page: Pick<PageStore, 'getState'>): void {
  view.addEventListener('beforeunload', (event) => {
    if (page.getState().modified) event.preventDefault();
  });
}
