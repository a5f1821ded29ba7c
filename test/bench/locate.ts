import { SEEDS } from './injectors/cases';
import { printCleanPlans } from './locate/cleanPlans';
import { printSeveralErrors } from './locate/severalErrors';
import { printSingleErrors } from './locate/singleErrors';
import { printTimes } from './locate/times';

/**
 * How often the cell that is wrong is found, on plans that were generated and then spoilt: `npm run bench:locate`.
 * Options: `--tuning` for the seeds that margins are calibrated on, `--per-class N`, `--misses` to list what went wrong,
 * `--only single|several|clean|times`.
 */
const options = new Set(process.argv.slice(2));
const perClass = Number(valueAfter('--per-class') ?? 150);
const firstSeed = options.has('--tuning') ? SEEDS.tuning : SEEDS.printed;
const listsMisses = options.has('--misses');
const only = valueAfter('--only');

const PARTS: Readonly<Record<string, () => void>> = {
  single: () => printSingleErrors({ firstSeed, perClass, listsMisses }),
  several: () => printSeveralErrors(firstSeed, listsMisses),
  clean: () => printCleanPlans(firstSeed, listsMisses),
  times: () => printTimes(firstSeed),
};

for (const [name, print] of Object.entries(PARTS)) if (only === undefined || only === name) print();

function valueAfter(option: string): string | undefined {
  const at = process.argv.indexOf(option);
  return at < 0 ? undefined : process.argv[at + 1];
}
