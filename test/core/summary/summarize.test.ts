import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sum } from '../../../src/core/quantity/arithmetic';
import { fromNumber, toNumber, ZERO, type Decimal } from '../../../src/core/quantity/decimal';
import { summarize } from '../../../src/core/summary/summarize';
import { planOf, type Specimen } from '../rules/planOf';

const COLUMNS = ['axis', 'front', 'owner', 'activity', 'total', 'assigned', 'toRaise', 'source:Propios', 'source:SGP'];

const row = (axis: string | null, assigned: number, toRaise: number, owner = 'Hacienda') => ({
  cells: {
    ...(axis === null ? {} : { axis }),
    ...{ owner, activity: 'x', total: assigned + toRaise, assigned, toRaise },
    ...{ 'source:Propios': assigned - 1, 'source:SGP': 1 },
  },
});

const rowArbitrary = fc.record({
  axis: fc.constantFrom('SOCIAL', 'AMBIENTE', 'ECONÓMICO', null),
  assigned: fc.integer({ min: 0, max: 9_000_000_000_000 }),
  toRaise: fc.integer({ min: 0, max: 9_000_000_000_000 }),
});

describe('totals', () => {
  test('of the axes and of what has none add up to the plan, whatever the rows', () => {
    fc.assert(
      fc.property(fc.array(rowArbitrary, { minLength: 1, maxLength: 30 }), (rows) => {
        const plan = planOf({
          columns: COLUMNS,
          rows: rows.map(({ axis, assigned, toRaise }) => row(axis, assigned, toRaise)),
        });
        const totals = summarize(plan);
        const whole = sum(rows.map(({ assigned, toRaise }) => fromNumber(assigned + toRaise) ?? ZERO));
        expect(totals.plan.total).toEqual(whole);
        for (const groups of [totals.axes, totals.fronts, totals.owners]) {
          expect(sum(groups.map(({ total }) => total))).toEqual(whole);
        }
        expect(sum(totals.sources.map(({ amount }) => amount))).toEqual(totals.plan.assigned);
      }),
      { seed: 20090101 },
    );
  });

  test('are in pesos where the cells are in thousands', () => {
    const specimen: Specimen = { columns: COLUMNS, rows: [row('SOCIAL', 10, 5)], unit: 1000 };
    expect(summarize(planOf(specimen)).plan).toMatchObject({ total: fromNumber(15_000), gapRatio: 0.333333, share: 1 });
  });

  test('name the remainder null, and only where there is one', () => {
    const named = (axes: readonly (string | null)[]) =>
      summarize(planOf({ columns: COLUMNS, rows: axes.map((axis) => row(axis, 10, 5)) })).axes.map(({ name }) => name);
    expect(named(['SOCIAL', null])).toEqual(['SOCIAL', null]);
    expect(named(['SOCIAL', 'SOCIAL'])).toEqual(['SOCIAL']);
  });

  test('complete a column that the table lacks from the others', () => {
    const rows = [{ cells: { activity: 'x', assigned: 30, toRaise: 12 } }];
    expect(summarize(planOf({ columns: ['activity', 'assigned', 'toRaise'], rows })).plan.total).toEqual(
      fromNumber(42),
    );
    const two = [{ cells: { activity: 'x', total: 42, assigned: 30 } }];
    expect(summarize(planOf({ columns: ['activity', 'total', 'assigned'], rows: two })).plan.toRaise).toEqual(
      fromNumber(12),
    );
  });

  test('list what could not be read instead of counting it as nothing', () => {
    const rows = [row('SOCIAL', 10, 5), { cells: { ...row('SOCIAL', 1, 1).cells, total: 'por definir' } }];
    const totals = summarize(planOf({ columns: COLUMNS, rows }));
    expect(totals.unread).toEqual(['PLAN!E3']);
  });

  test('can be tried with other values in some cells', () => {
    const plan = planOf({ columns: COLUMNS, rows: [row('SOCIAL', 10, 5), row('AMBIENTE', 20, 5)] });
    const tried = summarize(plan, new Map<string, Decimal>([['PLAN!E2', fromNumber(1015) ?? ZERO]]));
    expect(tried.axes.map(({ total }) => toNumber(total))).toEqual([1015, 25]);
  });

  test('stand beside what the workbook itself says', () => {
    const summary = [{ level: 'axis', group: 'social', cells: { total: 16, assigned: 10 } }] as const;
    const [axis] = summarize(planOf({ columns: COLUMNS, rows: [row('SOCIAL', 10, 5)], summary })).axes;
    expect(axis?.stated).toEqual({
      total: { cell: 'RESUMEN!B2', value: fromNumber(16) },
      assigned: { cell: 'RESUMEN!C2', value: fromNumber(10) },
      toRaise: null,
    });
  });
});
