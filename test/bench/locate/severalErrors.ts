import type { PlanSize } from '../../specimens/layouts/randomPlan';
import { randomOf } from '../../specimens/random';
import { BENCH_LAYOUTS, cleanSpecimen } from '../injectors/cases';
import { injectSeveral } from '../injectors/injection';
import { findingsOf } from './findingsOf';
import { missText } from './missText';
import { printTable } from './printTable';
import { countRepairs, type Repairs } from './score';

const SIZE: PlanSize = { axes: [3, 4], fronts: [2, 3], milestones: [2, 3], activities: [3, 5] };
/** Workbooks a layout and number of errors. */
const WORKBOOKS = 8;

/** Several errors in one workbook: which of the cells proposed are wrong, and how many of the wrong ones are proposed. */
export function printSeveralErrors(firstSeed: number, listsMisses: boolean): void {
  const rows = [3, 5, 10, 20].map((errors) => {
    const all = BENCH_LAYOUTS.flatMap((layout, at) =>
      Array.from({ length: WORKBOOKS }, (_, step): Repairs => {
        const seed = firstSeed + 50_000 + at * 1000 + step;
        const specimen = cleanSpecimen(layout, seed, SIZE);
        const injected = injectSeveral(specimen, errors, randomOf(seed + errors));
        const findings = findingsOf(injected.snapshot);
        const repairs = countRepairs(specimen, injected, findings);
        if (listsMisses && repairs.right < repairs.wanted)
          console.log(`miss: ${errors} errors ${layout} ${seed}\n${missText(injected, findings)}`);
        return repairs;
      }),
    );
    return figures(errors, all);
  });
  console.log(`\nSeveral errors a workbook, ${WORKBOOKS * BENCH_LAYOUTS.length} workbooks each\n`);
  printTable(
    [
      'errors',
      'precision',
      'recall',
      'cells lost to ties',
      'of them inherent',
      'precision but for inherent ties',
      'recall but for inherent ties',
      'wrong high',
    ],
    rows,
  );
}

function figures(errors: number, all: readonly Repairs[]): string[] {
  const sum = (key: keyof Repairs): number => all.reduce((total, each) => total + each[key], 0);
  const [proposed, right, wanted, inherent] = [sum('proposed'), sum('right'), sum('wanted'), sum('inherent')];
  return [
    String(errors),
    ...[right / proposed, right / wanted].map((share) => share.toFixed(3)),
    `${sum('tied')} of ${wanted}`,
    String(inherent),
    ...[right / (proposed - inherent), right / (wanted - inherent)].map((share) => share.toFixed(3)),
    String(sum('wrongHigh')),
  ];
}
