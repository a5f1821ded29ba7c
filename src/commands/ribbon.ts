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

/** What a ribbon button sets off. */
export interface RibbonPress {
  readonly runner: CommandRunner;
  /** Opens the pane, where the result is. */
  readonly show: () => Promise<void>;
  /** Hands on a defect: refusals of the host are shown by the pane and never come here. */
  readonly report: (defect: unknown) => void;
}

/**
 * Ties every command to its ribbon button. It must run synchronously while the page loads, before any view is drawn:
 * a first click that comes earlier is lost (office-js#5176). `event.completed()` is always said, else the button stays dead.
 */
export function associateRibbon(actions: RibbonActions, { runner, show, report }: RibbonPress): void {
  for (const { id } of Object.values(COMMANDS)) {
    actions.associate(id, (event) => {
      void runner
        .run(id)
        .then(show)
        .catch(report)
        .finally(() => {
          event.completed();
        });
    });
  }
}
