import type { Address } from '../../../src/core/workbook/address';
import type { CellContent } from '../../../src/core/workbook/cell';
import { LAYOUTS, type LayoutName } from '../../specimens/layouts/layout';
import { randomPlan, type PlanSize } from '../../specimens/layouts/randomPlan';
import { writeLayout } from '../../specimens/layouts/writeLayout';
import { randomOf } from '../../specimens/random';
import { INJECTORS, type Injected } from './injection';
import { withContents, type Specimen } from './specimen';

/**
 * Layouts of the benchmark: totals typed and calculated, thin ones without subtotals, or without quantities, sources and
 * schedule, one whose schedule is not added up, one in thousands.
 */
export const BENCH_LAYOUTS = [
  'matrix',
  'sections',
  'sheetPerAxis',
  'firstRowOnly',
  'totalsOnTop',
  'withoutSubtotals',
  'thin',
  'inThousands',
  'sideTables',
  'excelTable',
  'scheduleNotAdded',
] as const satisfies readonly (LayoutName | 'scheduleNotAdded')[];

export type BenchLayout = (typeof BENCH_LAYOUTS)[number];

/** Margins are calibrated on one range of seeds and figures printed from the other. */
export const SEEDS = { tuning: 1, printed: 11_000_000 } as const;

const PLAN_SIZE: PlanSize = { axes: [2, 4], fronts: [1, 3], milestones: [1, 3], activities: [2, 5] };

export interface BenchCase {
  readonly layout: BenchLayout;
  readonly injection: string;
  readonly seed: number;
  readonly specimen: Specimen;
  readonly injected: Injected;
}

/** A clean plan workbook. */
export function cleanSpecimen(layout: BenchLayout, seed: number, size: PlanSize = PLAN_SIZE): Specimen {
  const random = randomOf(seed);
  const plan = randomPlan(random, size);
  if (layout !== 'scheduleNotAdded') return writeLayout(plan, { ...LAYOUTS[layout], variants: true }, random);
  return withoutScheduleTotals(writeLayout(plan, { ...LAYOUTS.matrix, variants: true }, random));
}

/** The workbook whose total lines leave the schedule empty, as many do. */
function withoutScheduleTotals({ snapshot, labels }: Specimen): Specimen {
  const isQuarter = (role: string): boolean => role.startsWith('quarter');
  const emptied = labels.totals.flatMap(({ cells }) =>
    Object.entries(cells).flatMap(([role, address]): [Address, CellContent][] =>
      isQuarter(role) ? [[address, { v: null }]] : [],
    ),
  );
  const totals = labels.totals.map((line) => ({
    ...line,
    cells: Object.fromEntries(Object.entries(line.cells).filter(([role]) => !isQuarter(role))),
  }));
  return { snapshot: withContents(snapshot, emptied), labels: { ...labels, totals } };
}

/** So that the same seed does not spoil the same row in every class. */
const CLASS_STEP = 7919;

/** `perClass` workbooks with one error of each class, spread over the layouts that have a place for it. */
export function* casesOf(firstSeed: number, perClass: number): Generator<BenchCase> {
  const classes = Object.keys(INJECTORS);
  for (const [injection, inject] of Object.entries(INJECTORS)) {
    let made = 0;
    // A class that some layouts cannot have is tried on more seeds, but not for ever.
    for (let step = 0; made < perClass && step < perClass * 8; step += 1) {
      const layout = BENCH_LAYOUTS[step % BENCH_LAYOUTS.length] ?? 'matrix';
      const seed = firstSeed + step;
      const specimen = cleanSpecimen(layout, seed);
      const injected = inject(specimen, randomOf(seed + CLASS_STEP * classes.indexOf(injection)));
      if (!injected) continue;
      made += 1;
      yield { layout, injection, seed, specimen, injected };
    }
  }
}
