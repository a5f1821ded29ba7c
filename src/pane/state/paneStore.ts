import { createStore, type StoreApi } from 'zustand/vanilla';
import { INITIAL_STATE, type PaneState } from './paneState';

export type PaneStore = StoreApi<PaneState>;

/** The state of one pane. */
export function paneStore(): PaneStore {
  return createStore<PaneState>(() => INITIAL_STATE);
}
