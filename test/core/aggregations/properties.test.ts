import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { detectAggregations } from '../../../src/core/aggregations/detectAggregations';
import { patternsOf } from './patterns';

const RUNS = { seed: 20_220_329, numRuns: 40 };

/** A table with groups and a total of groups, and the sums that it was made with. */
interface Nested {
  readonly rows: readonly (readonly (number | null)[])[];
  readonly sums: readonly { readonly total: number; readonly terms: readonly number[] }[];
}

const amount = fc.integer({ min: 1001, max: 9_999_999 });

interface Making {
  readonly groups: readonly (readonly (readonly number[])[])[];
  readonly isAbove: boolean;
  readonly blankAt: number;
}

function nested({ groups, isAbove, blankAt }: Making): Nested {
  const rows: (number | null)[][] = [];
  const sums: { total: number; terms: number[] }[] = [];
  const added = (of: readonly (readonly (number | null)[])[]): number[] =>
    (of[0] ?? []).map((_, line) => of.reduce((sum, row) => sum + (row[line] ?? 0), 0));
  const heads: number[] = [];
  const whole = rows.length;
  if (isAbove) rows.push([]);
  for (const group of groups) {
    const head = rows.length;
    if (isAbove) rows.push([]);
    const first = rows.length;
    rows.push(
      ...group.map((row, at) =>
        row.map((value, line) => (at === 1 && line === blankAt && group.length > 2 ? null : value)),
      ),
    );
    const terms = group.map((_, at) => first + at);
    const total = isAbove ? head : rows.length;
    rows[total] = added(rows.slice(first, first + group.length));
    heads.push(total);
    sums.push({ total, terms });
  }
  const total = isAbove ? whole : rows.length;
  rows[total] = added(heads.map((head) => rows[head] ?? []));
  sums.push({ total, terms: heads });
  return { rows, sums };
}

const making = fc.record({
  groups: fc.integer({ min: 2, max: 4 }).chain((lines) =>
    fc.array(fc.array(fc.array(amount, { minLength: lines, maxLength: lines }), { minLength: 2, maxLength: 6 }), {
      minLength: 2,
      maxLength: 5,
    }),
  ),
  isAbove: fc.boolean(),
  blankAt: fc.integer({ min: 0, max: 9 }),
});

const written = (rows: Nested['rows'], decimals = 0): string[][] =>
  rows.map((row, at) => [`r${'abcdefghij'[at % 10] ?? ''}`, ...row.map((value) => value?.toFixed(decimals) ?? '')]);

const turned = (table: readonly (readonly string[])[]): string[][] =>
  (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? ''));

function expected({ rows, sums }: Nested, word: string): string[] {
  const lines = (rows[0] ?? []).map((_, line) => line + 1).join(' ');
  return sums.map(({ total, terms }) => `${word} ${total} = ${terms.join(' ')} (${lines})`).sort();
}

describe('sums that are there', () => {
  test('groups and their total, above or below, with blanks: all found and nothing else', () => {
    fc.assert(
      fc.property(making, (made) => {
        const table = nested(made);
        expect(patternsOf(detectAggregations(written(table.rows), { numbers: 'None Point' }))).toEqual(
          expected(table, 'row'),
        );
      }),
      RUNS,
    );
  });

  test('the same turned: to the left or to the right', () => {
    fc.assert(
      fc.property(making, (made) => {
        const table = nested(made);
        const found = detectAggregations(turned(written(table.rows)), { numbers: 'None Point' });
        expect(patternsOf(found)).toEqual(expected(table, 'column'));
      }),
      RUNS,
    );
  });

  test('rounded cell by cell: found all the same', () => {
    fc.assert(
      fc.property(making, (made) => {
        const table = nested({
          ...made,
          groups: made.groups.map((group) => group.map((row) => row.map((v) => v / 97))),
        });
        const found = patternsOf(detectAggregations(written(table.rows, 1), { numbers: 'None Point' }));
        expect(found).toEqual(expected(table, 'row'));
      }),
      RUNS,
    );
  });
});

test('numbers without sums: nothing is found', () => {
  const cell = fc.integer({ min: 100_000, max: 999_999_999 });
  const table = fc
    .record({ rows: fc.integer({ min: 1, max: 25 }), columns: fc.integer({ min: 2, max: 12 }) })
    .chain(({ rows, columns }) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
  fc.assert(
    fc.property(table, (rows) => {
      expect(detectAggregations(written(rows), { numbers: 'None Point' })).toEqual([]);
    }),
    RUNS,
  );
});
