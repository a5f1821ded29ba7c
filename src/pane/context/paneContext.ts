import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { CommandRunner } from '../../commands/commandRunner';
import type { TextOf } from '../state/findingFilter';
import type { PaneActions } from '../state/paneActions';
import type { PaneState } from '../state/paneState';
import type { PaneStore } from '../state/paneStore';
import type { PaneLanguage } from '../words/paneLanguage';

/** What every view of one pane shares. */
export interface PaneContextValue {
  readonly store: PaneStore;
  readonly actions: PaneActions;
  readonly runner: CommandRunner;
  readonly language: PaneLanguage;
  /** What the search of the list looks in. */
  readonly textOf: TextOf;
}

export const PaneContext = createContext<PaneContextValue | null>(null);

/** The shared parts; a view outside a pane is a defect. */
export function usePaneContext(): PaneContextValue {
  const value = useContext(PaneContext);
  if (!value) throw new TypeError('a view of the pane stands outside its PaneContext');
  return value;
}

/** A part of the state, and a new drawing when that part changes. */
export function usePane<Part>(select: (state: PaneState) => Part): Part {
  return useStore(usePaneContext().store, select);
}

export function useActions(): PaneActions {
  return usePaneContext().actions;
}

/** The words, with numbers as Excel around the pane writes them once it has been read. */
export function useLanguage(): PaneLanguage {
  const { language } = usePaneContext();
  const separators = usePane(({ review }) => review?.separators);
  return useMemo(() => (separators ? language.withNumbers(separators) : language), [language, separators]);
}
