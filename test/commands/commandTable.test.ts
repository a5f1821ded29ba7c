import { describe, expect, test } from '@jest/globals';
import { COMMANDS } from '../../src/commands/commandTable';
import { commandOfKey } from '../../src/commands/keyboard';
import { commands as english } from '../../src/i18n/en/commands';
import { commands as spanish } from '../../src/i18n/es/commands';

describe('the table of commands', () => {
  test('every command has its words in both languages, and a shortcut of its own', () => {
    const shortcuts = Object.values(COMMANDS).map(({ shortcut }) => shortcut);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
    for (const [id, { label }] of Object.entries(COMMANDS)) {
      expect(spanish[label].label).not.toBe('');
      expect(english[label].label).not.toBe('');
      expect(COMMANDS[label].id).toBe(id);
    }
  });

  test('a shortcut leads to its command, other keys to none', () => {
    const plain = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
    expect(commandOfKey({ ...plain, key: 'F9' })).toBe('Validar');
    expect(commandOfKey({ ...plain, key: 'F8', shiftKey: true })).toBe('Anterior');
    expect(commandOfKey({ ...plain, key: 'e', altKey: true, shiftKey: true })).toBe('RecalcularEjes');
    expect(commandOfKey({ ...plain, key: 'e' })).toBeNull();
    expect(commandOfKey({ ...plain, key: 'F9', ctrlKey: true })).toBeNull();
  });
});
