import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Plan, SubtotalLine } from '../../../src/core/plan/plan';
import { mappingOf } from '../../../src/core/reading/mappingOf';
import { readPlan } from '../../../src/core/reading/readPlan';
import type { LabelledTotal } from '../../specimens/layouts/labels';
import { randomLayout } from '../../specimens/layouts/randomLayout';
import { randomPlan } from '../../specimens/layouts/randomPlan';
import { writeLayout, type WrittenPlan } from '../../specimens/layouts/writeLayout';
import { randomOf } from '../../specimens/random';
import { readRows, writtenRows } from './comparePlans';

const RUNS = { seed: 20_090_130, numRuns: 40 };

describe('any plan in any layout', () => {
  test('reads back to the same rows, axes and amounts, with its sums, and asks nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        const random = randomOf(seed);
        const layout = randomLayout(random);
        const plan = randomPlan(random);
        const written = writeLayout(plan, layout, random);

        const read = readPlan(written.snapshot);

        expect(readRows(read)).toEqual(writtenRows(plan, written));
        expect(readTotals(read)).toEqual(writtenTotals(written));
        expect(read.notes.filter(({ rule }) => rule !== 'unit-stated')).toEqual([]);
        expect(read.identities).toEqual([]);
      }),
      RUNS,
    );
  });

  test('reads the same under the mapping that confirms it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        const random = randomOf(seed);
        const layout = randomLayout(random);
        const { snapshot } = writeLayout(randomPlan(random), layout, random);
        const first = readPlan(snapshot);

        const again = readPlan(snapshot, mappingOf(first));

        expect(readRows(again)).toEqual(readRows(first));
        expect(readTotals(again)).toEqual(readTotals(first));
        expect(mappingOf(again)).toEqual(mappingOf(first));
      }),
      { ...RUNS, numRuns: 15 },
    );
  });
});

/** Place, level and name of every stated sum, with the rows at the end of what it adds. */
type Sums = Record<string, readonly [level: string, name: string, rows: readonly string[]]>;

function readTotals(plan: Plan): Sums {
  const lines = new Map(plan.subtotals.map((line) => [`${line.sheet}!${line.row}`, line]));
  const stated = plan.subtotals.map((line): [string, Sums[string]] => {
    return [`${line.sheet}!${line.row}`, [line.level, nameOf(plan, line.group), rowsOf(line, lines).sort()]];
  });
  const summaries = plan.summaries.map(({ sheet, row, level, group }): [string, Sums[string]] => {
    return [`${sheet}!${row}`, [level, nameOf(plan, group), []]];
  });
  return Object.fromEntries([...stated, ...summaries]);
}

function nameOf({ axes, fronts }: Plan, key: string | null): string {
  return [...axes, ...fronts].find((group) => group.key === key)?.name ?? '';
}

function rowsOf({ adds }: SubtotalLine, lines: ReadonlyMap<string, SubtotalLine>): string[] {
  return adds.flatMap(({ kind, sheet, row }) => {
    const inner = kind === 'subtotal' ? lines.get(`${sheet}!${row}`) : undefined;
    return inner ? rowsOf(inner, lines) : [`${sheet}!${row}`];
  });
}

function writtenTotals({ labels }: WrittenPlan): Sums {
  const places = new Map(labels.rows.map(({ index, sheet, row }) => [index, `${sheet}!${row}`]));
  const rows = ({ kind, adds }: LabelledTotal): string[] => {
    return kind === 'summary' ? [] : adds.map((index) => places.get(index) ?? '').sort();
  };
  return Object.fromEntries(
    labels.totals.map((total) => [`${total.sheet}!${total.row}`, [total.level, total.name, rows(total)]]),
  );
}
