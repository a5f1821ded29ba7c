import { commandRunner } from '../commands/commandRunner';
import type { PaneContextValue } from './context/paneContext';
import type { Desk } from '../desk/desk';
import { searchTexts } from './state/findingFilter';
import { paneActions } from './state/paneActions';
import type { PaneStore } from './state/paneStore';
import type { Performer } from './state/performer';
import { speak } from './words/speak';
import type { Vocabulary } from './words/vocabulary';

/** What a pane is made of. */
export interface PaneSetup {
  readonly store: PaneStore;
  readonly performer: Performer;
  readonly desk: Desk;
  readonly vocabulary: Vocabulary;
}

/** Ties a desk, a state and the commands into what the views share. Nothing is drawn yet: ribbon commands work already. */
export function createPane({ store, performer, desk, vocabulary }: PaneSetup): PaneContextValue {
  const language = speak(vocabulary);
  const textOf = searchTexts(language.message);
  const actions = paneActions({ store, performer, desk, textOf, now: Date.now });
  return { store, actions, runner: commandRunner(actions), language, textOf };
}
