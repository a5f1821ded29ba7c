import { LAYOUTS, type LayoutName } from '../../specimens/layouts/layout';
import { randomPlan, type PlanSize } from '../../specimens/layouts/randomPlan';
import { writeLayout } from '../../specimens/layouts/writeLayout';
import { randomOf } from '../../specimens/random';
import { INJECTORS, type Injected } from './injection';
import type { Specimen } from './specimen';

/** Layouts of the benchmark, thin ones included: without subtotals, and without quantities, sources and schedule. */
export const BENCH_LAYOUTS = [
  'matrix',
  'sections',
  'sheetPerAxis',
  'firstRowOnly',
  'totalsOnTop',
  'withoutSubtotals',
  'thin',
] as const satisfies readonly LayoutName[];

/** Margins are calibrated on one range of seeds and figures printed from the other. */
export const SEEDS = { tuning: 1, printed: 1_000_000 } as const;

const PLAN_SIZE: PlanSize = { axes: [2, 4], fronts: [1, 3], milestones: [1, 3], activities: [2, 5] };

export interface BenchCase {
  readonly layout: LayoutName;
  readonly injection: string;
  readonly seed: number;
  readonly specimen: Specimen;
  readonly injected: Injected;
}

/** A clean plan workbook. */
export function cleanSpecimen(layout: LayoutName, seed: number, size: PlanSize = PLAN_SIZE): Specimen {
  const random = randomOf(seed);
  return writeLayout(randomPlan(random, size), { ...LAYOUTS[layout], variants: true }, random);
}

/** `perClass` workbooks with one error of each class, spread over the layouts that have a place for it. */
export function* casesOf(firstSeed: number, perClass: number): Generator<BenchCase> {
  for (const [injection, inject] of Object.entries(INJECTORS)) {
    let made = 0;
    // A class that some layouts cannot have is tried on more seeds, but not for ever.
    for (let step = 0; made < perClass && step < perClass * 8; step += 1) {
      const layout = BENCH_LAYOUTS[step % BENCH_LAYOUTS.length] ?? 'matrix';
      const seed = firstSeed + step;
      const specimen = cleanSpecimen(layout, seed);
      const injected = inject(specimen, randomOf(seed + 7));
      if (!injected) continue;
      made += 1;
      yield { layout, injection, seed, specimen, injected };
    }
  }
}
