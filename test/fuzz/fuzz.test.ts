import { describe, expect, test } from '@jest/globals';
import { randomOf } from '../specimens/random';
import { mutant } from './mutant';
import { depthOf, fuzzSources } from './sources';
import { trial } from './trial';

const MUTANTS = 200;
/** Milliseconds of the processor. */
const PATIENCE = 10_000;
const SOURCES = fuzzSources(60_000);

describe('damaged files give a result or one of the closed failures, in time', () => {
  test.each(SOURCES.map(({ name }, at) => [name, at] as const))(
    'mutants of %s',
    async (_name, source) => {
      const bytes = SOURCES[source]?.bytes ?? new Uint8Array();
      for (let number = source; number < MUTANTS; number += SOURCES.length) {
        const start = process.cpuUsage();
        const spoilt = mutant(bytes, randomOf(number));
        await expect(trial(spoilt, depthOf(number)).then(String)).resolves.toMatch(/^[a-z-]+$/);
        const { user, system } = process.cpuUsage(start);
        expect((user + system) / 1000).toBeLessThan(PATIENCE);
      }
    },
    300_000,
  );
});
