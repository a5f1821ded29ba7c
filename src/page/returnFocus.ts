import type { PageStore } from './pageActions';

/** Gives the focus back to whoever asked for another workbook, once the question about the open one is answered. */
export function returnFocus(page: Pick<PageStore, 'subscribe'>): void {
  let before: Element | null = null;
  page.subscribe(({ wanted }, { wanted: wantedBefore }) => {
    if (wanted !== null && wantedBefore === null) before = document.activeElement;
    if (wanted === null && wantedBefore !== null)
      requestAnimationFrame(() => before instanceof HTMLElement && before.focus());
  });
}
