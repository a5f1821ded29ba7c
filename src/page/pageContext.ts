import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { PageActions, PageStore } from './pageActions';
import type { PageState } from './pageState';

/** What the views of the page share besides what the pane's share. */
export interface PageContextValue {
  readonly page: PageStore;
  readonly actions: PageActions;
}

export const PageContext = createContext<PageContextValue | null>(null);

function usePageContext(): PageContextValue {
  const value = useContext(PageContext);
  if (!value) throw new TypeError('a view of the page stands outside its PageContext');
  return value;
}

/** A part of the page's state, and a new drawing when that part changes. */
export function usePage<Part>(select: (state: PageState) => Part): Part {
  return useStore(usePageContext().page, select);
}

export function usePageActions(): PageActions {
  return usePageContext().actions;
}
