import { SEEDS } from './injectors/cases';
import { printCleanPlans } from './locate/cleanPlans';
import { printSeveralErrors } from './locate/severalErrors';
import { printSingleErrors } from './locate/singleErrors';
import { printOfficesClean, printOfficesSeveral, printOfficesSingle } from './offices/printOffices';
import { printTimes } from './locate/times';

/**
 * How often the cell that is wrong is found, on plans that were generated and then spoilt: `npm run bench:locate`.
 * Options: `--tuning` for the seeds that margins are calibrated on, `--per-class N`, `--misses` to list what went wrong,
 * `--only single|several|clean|times|offices`, of the second generator also `offices-single|offices-several|offices-clean`.
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
  offices: () => {
    const task = { firstSeed, perClass, listsMisses };
    printOfficesSingle(task);
    printOfficesSeveral(task);
    printOfficesClean(firstSeed, 2_600);
  },
  'offices-single': () => printOfficesSingle({ firstSeed, perClass, listsMisses }),
  'offices-several': () => printOfficesSeveral({ firstSeed, perClass, listsMisses }),
  'offices-clean': () => printOfficesClean(firstSeed, 2_600),
};

const wanted = only === undefined ? ['single', 'several', 'clean', 'times', 'offices'] : [only];
for (const name of wanted) PARTS[name]?.();

function valueAfter(option: string): string | undefined {
  const at = process.argv.indexOf(option);
  return at < 0 ? undefined : process.argv[at + 1];
}
