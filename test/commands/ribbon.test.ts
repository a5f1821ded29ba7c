import { describe, expect, test } from '@jest/globals';
import type { CommandTarget } from '../../src/commands/command';
import { commandRunner } from '../../src/commands/commandRunner';
import { COMMANDS } from '../../src/commands/commandTable';
import { associateRibbon, type RibbonEvent } from '../../src/commands/ribbon';

/** A ribbon, and a log of what happens when its buttons are pressed. */
function ribbonOver(target: Partial<CommandTarget>) {
  const log: string[] = [];
  const nothing = (): Promise<void> => Promise.resolve();
  const whole: CommandTarget = {
    ...{ validate: nothing, step: nothing, writeSummary: nothing, writeMilestones: nothing, writeReview: nothing },
    ...target,
  };
  const buttons = new Map<string, (event: RibbonEvent) => void>();
  associateRibbon(
    { associate: (id, action) => void buttons.set(id, action) },
    {
      runner: commandRunner(whole),
      show: () => Promise.resolve(void log.push('shown')),
      report: (defect) => log.push(`reported ${String(defect)}`),
    },
  );
  const press = (id: string): Promise<void> =>
    new Promise((resolve) => {
      const completed = (): void => {
        log.push('completed');
        resolve();
      };
      buttons.get(id)?.({ completed });
    });
  return { buttons, press, log };
}

describe('the ribbon', () => {
  test('has every command from the moment that it is tied', () => {
    expect([...ribbonOver({}).buttons.keys()]).toEqual(Object.keys(COMMANDS));
  });

  test('shows the pane with the result, then says that the command is done', async () => {
    const { press, log } = ribbonOver({});
    await press('Validar');
    expect(log).toEqual(['shown', 'completed']);
  });

  test('says that a command is done even when it fails, and hands on why', async () => {
    const { press, log } = ribbonOver({ writeSummary: () => Promise.reject(new Error('roto')) });
    await press('RecalcularEjes');
    expect(log).toEqual(['reported Error: roto', 'completed']);
  });

  test('runs a command once however often it is pressed, and whatever else is', async () => {
    let runs = 0;
    const { press, log } = ribbonOver({ validate: () => Promise.resolve(void (runs += 1)) });
    await Promise.all([press('Validar'), press('Validar'), press('HojasDeHitos')]);
    expect(runs).toBe(1);
    expect(log.filter((entry) => entry === 'completed')).toHaveLength(3);
    await press('Validar');
    expect(runs).toBe(2);
  });
});
