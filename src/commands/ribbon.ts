import { COMMANDS } from './commandTable';
import type { CommandRunner } from './commandRunner';

/** What a ribbon button hands over and waits for. */
export interface RibbonEvent {
  completed(): void;
}

/** The part of `Office.actions` that is used here. */
export interface RibbonActions {
  associate(id: string, action: (event: RibbonEvent) => void): void;
}

/**
 * Ties every command to its ribbon button. It must run synchronously while the page loads, before any view is drawn:
 * a first click that comes earlier is lost (office-js#5176). `event.completed()` is always said, else the button stays dead.
 */
export function associateRibbon(actions: RibbonActions, runner: CommandRunner, show: () => Promise<void>): void {
  for (const { id } of Object.values(COMMANDS)) {
    actions.associate(id, (event) => {
      void runner
        .run(id)
        .then(show)
        .finally(() => {
          event.completed();
        });
    });
  }
}
