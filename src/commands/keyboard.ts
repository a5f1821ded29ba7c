import type { CommandId } from './command';
import { COMMANDS } from './commandTable';

/** The keys that matter of a keyboard event. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** The command of a key combination, or null. */
export function commandOfKey(press: KeyPress): CommandId | null {
  if (press.ctrlKey || press.metaKey) return null;
  const pressed = [press.altKey && 'Alt', press.shiftKey && 'Shift', press.key.toUpperCase()].filter(Boolean).join('+');
  return Object.values(COMMANDS).find(({ shortcut }) => shortcut.toUpperCase() === pressed.toUpperCase())?.id ?? null;
}
