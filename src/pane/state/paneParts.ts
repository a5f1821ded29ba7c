import type { Desk } from '../../desk/desk';
import type { TextOf } from './findingFilter';
import type { PaneStore } from './paneStore';
import type { Performer } from './performer';

/** What the actions work with; the clock is an argument so that tests can set it. */
export interface PaneParts {
  readonly store: PaneStore;
  readonly desk: Desk;
  readonly performer: Performer;
  readonly now: () => number;
  /** What the search looks in. */
  readonly textOf: TextOf;
}
