import { randomOf } from '../specimens/random';
import { mutant } from './mutant';
import { depthOf, fuzzSources } from './sources';
import { trial } from './trial';

/** One mutant a message: which one, and what became of it. */
process.on('message', ({ seed, largest }: { readonly seed: number; readonly largest: number }) => {
  const before = process.cpuUsage();
  void answer(seed, largest).then((found) => {
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    const { user, system } = process.cpuUsage(before);
    process.send?.({ seed, megabytes, milliseconds: Math.round((user + system) / 1000), ...found });
  });
});

async function answer(seed: number, largest: number): Promise<{ readonly outcome: string; readonly defect?: string }> {
  const random = randomOf(seed);
  const source = random.pick(fuzzSources(largest));
  try {
    return { outcome: await trial(mutant(source.bytes, random), depthOf(seed)) };
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      outcome: 'defect',
      defect: `${source.name} (${depthOf(seed)}): ${text.split('\n').slice(0, 4).join(' | ')}`,
    };
  }
}
