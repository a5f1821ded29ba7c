import type { Snapshot } from '../../../src/core/workbook/snapshot';
import type { PlanSize } from '../../specimens/layouts/randomPlan';
import { randomOf, type Random } from '../../specimens/random';
import { BENCH_LAYOUTS, cleanSpecimen, type BenchLayout } from '../injectors/cases';
import type { Specimen } from '../injectors/specimen';
import { findingsOf } from './findingsOf';
import { printTable } from './printTable';

const SIZE: PlanSize = { axes: [3, 4], fronts: [2, 3], milestones: [2, 4], activities: [3, 6] };
/** Rows a kind of clean workbook. */
const ROWS = 4_000;

interface CleanKind {
  readonly name: string;
  readonly make: (step: number, seed: number) => { readonly layout: string; readonly specimen: Specimen };
}

const KINDS: readonly CleanKind[] = [
  { name: 'every layout', make: (step, seed) => clean(layoutAt(step), seed, SIZE) },
  {
    name: 'unit values rounded to the peso',
    make: (step, seed) => clean(layoutAt(step), seed, { ...SIZE, roundedUnitValues: 0.4 }),
  },
  {
    name: 'hidden rows',
    make: (step, seed) => {
      const { layout, specimen } = clean(layoutAt(step), seed, SIZE);
      return { layout, specimen: { ...specimen, snapshot: withHiddenRows(specimen, randomOf(seed)) } };
    },
  },
  {
    name: 'in thousands, rounded',
    make: (_, seed) => {
      const { layout, specimen } = clean('inThousands', seed, SIZE);
      return { layout, specimen: { ...specimen, snapshot: withRoundedAmounts(specimen.snapshot) } };
    },
  },
];

/** Workbooks without errors: nothing may be called one. */
export function printCleanPlans(firstSeed: number, listsMisses: boolean): void {
  const rows = KINDS.map(({ name, make }, at) => {
    const tally = { workbooks: 0, rows: 0, errors: 0, warnings: 0 };
    for (let step = 0; tally.rows < ROWS; step += 1) {
      const { layout, specimen } = make(step, firstSeed + 80_000 + 1000 * at + step);
      const findings = findingsOf(specimen.snapshot);
      const errors = findings.filter(({ severity }) => severity === 'error');
      tally.workbooks += 1;
      tally.rows += specimen.labels.rows.length;
      tally.errors += errors.length;
      tally.warnings += findings.filter(({ severity }) => severity === 'warning').length;
      if (listsMisses)
        for (const { rule, cells } of errors) console.log(`false alarm: ${name} ${layout}: ${rule} ${cells.join(' ')}`);
    }
    return [name, ...Object.values(tally).map(String)];
  });
  console.log('\nClean plans\n');
  printTable(['kind', 'workbooks', 'rows', 'false errors', 'warnings'], rows);
}

function layoutAt(step: number): BenchLayout {
  return BENCH_LAYOUTS[step % BENCH_LAYOUTS.length] ?? 'matrix';
}

function clean(layout: BenchLayout, seed: number, size: PlanSize): ReturnType<CleanKind['make']> {
  return { layout, specimen: cleanSpecimen(layout, seed, size) };
}

/** A tenth of the plan's rows hidden, as a forgotten filter leaves them. */
function withHiddenRows({ snapshot, labels }: Specimen, random: Random): Snapshot {
  const hidden = labels.rows.filter(() => random.chance(0.1));
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      hiddenRows: hidden.filter((row) => row.sheet === sheet.name).map(({ row }) => row),
    })),
  };
}

/** Every amount rounded to the thousand by itself, so that sums and products are off by the rounding. */
function withRoundedAmounts(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      cells: Object.fromEntries(
        Object.entries(sheet.cells).map(([reference, cell]) => [
          reference,
          typeof cell.v === 'number' && cell.z !== undefined ? { ...cell, v: Math.round(cell.v) } : cell,
        ]),
      ),
    })),
  };
}
