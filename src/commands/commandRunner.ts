import type { CommandId, CommandTarget } from './command';
import { COMMANDS } from './commandTable';

/** Runs commands one at a time. */
export interface CommandRunner {
  /**
   * Runs a command to its end. While one is running, a second start of anything is dropped: Excel fires a ribbon
   * button twice on a double click, and two commands must never write at once.
   */
  run(id: CommandId): Promise<void>;
}

/** The runner of a target; the ribbon, the pane and the keyboard share one. */
export function commandRunner(target: CommandTarget): CommandRunner {
  let running: Promise<void> | null = null;
  return {
    run(id) {
      running ??= COMMANDS[id].run(target).finally(() => {
        running = null;
      });
      return running;
    },
  };
}
