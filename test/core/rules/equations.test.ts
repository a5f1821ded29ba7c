import { describe, expect, test } from '@jest/globals';
import { checkPlan } from '../../../src/core/rules/checkPlan';
import { basePlan, sumOf } from './basePlan';
import { findingsOn, outcomes } from './outcome';
import { planOf, type Specimen } from './planOf';

const tallyOf = (specimen: Specimen, rule: string) =>
  checkPlan(planOf(specimen)).checks.find((check) => check.rule === rule);

describe('quantity × unit value = total', () => {
  const rounded = (totals: readonly number[]): Specimen => ({
    columns: ['activity', 'quantity', 'unitValue', 'total'],
    rows: totals.map((total, at) => ({
      cells: { activity: `Actividad ${at}`, quantity: 300, unitValue: Math.round(total / 300), total },
    })),
  });

  test('a table of rounded unit values is let be', () => {
    expect(outcomes(rounded([10_000_000, 20_000_000, 35_500_000, 41_250_000]))).toEqual([]);
  });

  test('where the other rows hold exactly a small difference is wrong', () => {
    const totals = [9_000_000, 18_000_000, 27_000_000, 36_000_000, 45_000_000, 54_000_000].map((total) => total * 300);
    const specimen = rounded(totals);
    const rows = specimen.rows.map((row, at) =>
      at === 2 ? { cells: { ...row.cells, total: Number(totals[2]) + 100 } } : row,
    );
    expect(findingsOn({ ...specimen, rows }).map(({ rule, cells }) => [rule, cells])).toEqual([
      ['product', ['PLAN!B4', 'PLAN!C4', 'PLAN!D4']],
    ]);
  });

  test('"Global" and a blank beside an equal unit value are a quantity of one', () => {
    const rows = [
      { cells: { activity: 'Interventoría', quantity: 'Global', unitValue: 50_000_000, total: 50_000_000 } },
      { cells: { activity: 'Estudios', quantity: null, unitValue: 12_000_000, total: 12_000_000 } },
      { cells: { activity: 'Compra', quantity: 3, unitValue: 1_000_000, total: 3_000_000 } },
    ];
    const specimen = { columns: ['activity', 'quantity', 'unitValue', 'total'], rows };
    expect(outcomes(specimen)).toEqual([]);
    expect(tallyOf(specimen, 'product')).toMatchObject({ done: 3, failed: 0, undecided: 0 });
  });

  test('a quantity that is no number leaves the row undecided, and says which cell', () => {
    const specimen = basePlan({ rows: { 4: { quantity: 'por definir' } } });
    expect(outcomes(specimen)).toEqual([]);
    expect(tallyOf(specimen, 'product')).toMatchObject({
      undecided: 1,
      undecidedCells: [{ cell: 'PLAN!C4', why: 'unreadable' }],
    });
  });
});

describe('Σ sources', () => {
  test('a source with a wrong digit is found in its cell', () => {
    const specimen = basePlan({ rows: { 3: { 'source:SGP': 122_500_000 } } });
    expect(outcomes(specimen)).toMatchObject([
      { rule: 'sources-sum', severity: 'error', lead: 'PLAN!I3', proposed: 112_500_000 },
    ]);
  });

  test('sources that list what is to be raised too are held against the total', () => {
    const rows = [10, 20, 30, 40, 50, 60].map((value, at) => {
      const [propios, gestion] = [value * 1_000_000, value * 500_000];
      const money = { total: propios + gestion, assigned: propios, toRaise: gestion };
      return {
        cells: { activity: `Actividad ${at}`, ...money, 'source:Propios': propios, 'source:Cofinanciación': gestion },
      };
    });
    const columns = ['activity', 'total', 'assigned', 'toRaise', 'source:Propios', 'source:Cofinanciación'];
    expect(outcomes({ columns, rows })).toEqual([]);
    expect(tallyOf({ columns, rows }, 'sources-sum')).toMatchObject({ done: 6, failed: 0 });
  });

  test('columns that add up to nothing are left undecided', () => {
    const rows = [1, 2, 3, 4, 5, 6, 7].map((value) => ({
      cells: {
        activity: `Actividad ${value}`,
        assigned: value * 1_000_000,
        'source:A': value * 7,
        'source:B': value * value,
      },
    }));
    const specimen = { columns: ['activity', 'assigned', 'source:A', 'source:B'], rows };
    expect(outcomes(specimen)).toEqual([]);
    expect(tallyOf(specimen, 'sources-sum')).toMatchObject({ done: 0, undecided: 7 });
  });
});

describe('schedules', () => {
  const quarters = ['quarter:1', 'quarter:2', 'quarter:3', 'quarter:4'];
  const scheduled = (values: readonly (readonly number[])[], target: (row: readonly number[]) => number): Specimen => ({
    columns: ['activity', 'total', ...quarters],
    rows: values.map((row, at) => ({
      cells: {
        ...{ activity: `Actividad ${at}`, total: target(row) },
        ...Object.fromEntries(quarters.map((quarter, index) => [quarter, row[index] ?? 0])),
      },
    })),
  });
  const sum = (row: readonly number[]): number => row.reduce((all, value) => all + value, 0);
  const VALUES = [
    [1_250_000, 2_500_000, 3_000_000, 750_000],
    [4_100_000, 300_000, 1_200_000, 2_600_000],
    [910_000, 920_000, 1_930_000, 940_000],
    [2_050_000, 1_060_000, 70_000, 3_080_000],
  ];

  test('that add up to the total are checked and let be', () => {
    const specimen = scheduled(VALUES, sum);
    expect(outcomes(specimen)).toEqual([]);
    expect(tallyOf(specimen, 'schedule-sum')).toMatchObject({ done: 4, failed: 0 });
  });

  test('of running totals state the year in their last period', () => {
    const running = VALUES.map((row) => row.map((_, at) => sum(row.slice(0, at + 1))));
    const specimen = scheduled(running, (row) => row[3] ?? 0);
    expect(outcomes(specimen)).toEqual([]);
    expect(tallyOf(specimen, 'schedule-sum')).toMatchObject({ done: 4, failed: 0 });
  });

  test('of percentages add up to a hundred', () => {
    const specimen = scheduled(
      [
        [10, 20, 30, 40],
        [25, 25, 25, 25],
        [0, 0, 50, 50],
        [40, 30, 20, 10],
      ],
      () => 5_000_000,
    );
    expect(outcomes(specimen)).toEqual([]);
    expect(tallyOf(specimen, 'schedule-sum')).toMatchObject({ done: 4, failed: 0 });
  });

  test('one row of running totals among sums is said to accumulate', () => {
    const rows = [...VALUES, [1_100_000, 2_200_000, 3_300_000, 4_400_000], [600_000, 1_700_000, 800_000, 2_900_000]];
    const specimen = scheduled(rows, sum);
    const wrong = specimen.rows.map((row, at) =>
      at === 1
        ? { cells: { ...row.cells, 'quarter:2': 4_400_000, 'quarter:3': 5_600_000, 'quarter:4': 8_200_000 } }
        : row,
    );
    const [finding, ...others] = findingsOn({ ...specimen, rows: wrong });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'schedule-sum', suspects: [{ slip: 'cumulative' }] });
  });
});

describe('totals', () => {
  test('a mistyped axis total is found in its cell', () => {
    expect(outcomes(basePlan({ totals: { total: sumOf('total') + 90_000 } }))).toMatchObject([
      { severity: 'error', lead: 'PLAN!E8', proposed: sumOf('total') },
    ]);
  });

  test('a summary that says something else than the detail is found in its cell', () => {
    const summary = [
      {
        level: 'axis',
        group: 'gestion social',
        cells: { total: sumOf('total'), assigned: sumOf('assigned') + 20_000_000 },
      },
      { level: 'plan', group: null, cells: { total: sumOf('total'), assigned: sumOf('assigned') } },
    ] as const;
    expect(outcomes(basePlan({ more: { summary } }))).toMatchObject([
      { rule: 'summary-against-detail', severity: 'error', lead: 'RESUMEN!C2', proposed: sumOf('assigned') },
    ]);
  });

  describe('under formulas, where errors of a few rows make every figure of the summary disagree', () => {
    const live = (role: 'total' | 'assigned' | 'toRaise', letter: string, by: number) => ({
      [role]: { f: `=SUM(${letter}2:${letter}7)`, v: sumOf(role) + by },
    });
    const spoilt = (stated: { readonly total: number; readonly assigned: number; readonly toRaise: number }) =>
      basePlan({
        live: true,
        rows: {
          3: { assigned: 510_000_000 },
          4: { toRaise: 15_104_400 },
          6: { quantity: 42, total: { f: '=C6*D6', v: 42 * 3_180_750 } },
        },
        totals: {
          ...live('total', 'E', 18 * 3_180_750),
          ...live('assigned', 'F', 360_000_000),
          ...live('toRaise', 'G', 90_000),
        },
        more: { summary: [{ level: 'axis', group: 'gestion social', cells: stated }] },
      });
    const right = { total: sumOf('total'), assigned: sumOf('assigned'), toRaise: sumOf('toRaise') };
    const rows = [
      { lead: 'PLAN!F3', proposed: 150_000_000 },
      { lead: 'PLAN!G4', proposed: 15_014_400 },
      { lead: 'PLAN!C6', proposed: 24 },
    ];

    test('the summary is judged by what the rows should hold, and has nothing against it', () => {
      expect(outcomes(spoilt(right))).toMatchObject(rows);
      expect(tallyOf(spoilt(right), 'summary-against-detail')).toMatchObject({ done: 3, undecided: 0 });
    });

    test('its own error is found too', () => {
      const specimen = spoilt({ ...right, toRaise: right.toRaise + 900_000 });
      expect(outcomes(specimen)).toMatchObject([
        ...rows,
        { rule: 'summary-against-detail', lead: 'RESUMEN!D2', proposed: right.toRaise },
      ]);
    });

    test('a sheet that agrees even then with nothing is about something else', () => {
      const specimen = spoilt({ total: 12_345, assigned: 2_345, toRaise: 10_000 });
      expect(outcomes(specimen)).toMatchObject(rows);
      expect(tallyOf(specimen, 'summary-against-detail')).toMatchObject({ done: 0, undecided: 3 });
    });
  });

  test('a sheet that sums up something else is left undecided', () => {
    const summary = [{ level: 'axis', group: 'gestion social', cells: { total: 12_345 } }] as const;
    const specimen = basePlan({ more: { summary } });
    expect(outcomes(specimen)).toEqual([]);
    expect(tallyOf(specimen, 'summary-against-detail')).toMatchObject({ done: 0, undecided: 1 });
  });

  test('amounts in thousands may differ by what rounding leaves', () => {
    const rows = [1234.4, 2345.4, 3456.4].map((value, at) => ({
      cells: { activity: `Actividad ${at}`, total: Math.round(value) },
    }));
    const total = {
      cells: { activity: 'TOTAL', total: 7036 },
      subtotal: { level: 'axis', group: 'a', adds: [2, 3, 4] },
    } as const;
    const others = [11.4, 12.4, 13.4].map((value) => ({
      cells: { activity: `Otra ${value}`, total: Math.round(value) },
    }));
    const second = {
      cells: { activity: 'TOTAL', total: 37 },
      subtotal: { level: 'axis', group: 'b', adds: [6, 7, 8] },
    } as const;
    const specimen = { columns: ['activity', 'total'], rows: [...rows, total, ...others, second] };
    expect(outcomes({ ...specimen, unit: 1000 })).toEqual([]);
    expect(outcomes(specimen).length).toBeGreaterThan(0);
  });
});

describe('identities of the workbook', () => {
  const years = [2024, 2025, 2026, 2027];
  const rows = Array.from({ length: 24 }, (_, at) => {
    const values = years.map((_, year) => (at + 3) * 1_000_000 + year * 130_000 + at * 17);
    const cells = Object.fromEntries(years.map((year, index) => [`other:${year}`, values[index] ?? 0]));
    return { cells: { activity: `Meta ${at}`, ...cells, 'other:sum': values.reduce((sum, value) => sum + value, 0) } };
  });
  const columns = ['activity', ...years.map((year) => `other:${year}`), 'other:sum'];
  const identities = [{ table: 0, kind: 'sum', result: 6, operands: [2, 3, 4, 5], from: 'numbers', share: 1 }] as const;
  const withRow = (at: number, cells: Record<string, number | null>): Specimen => ({
    columns,
    rows: rows.map((row, index) => (index === at ? { cells: { ...row.cells, ...cells } } : row)),
    more: { identities },
  });

  test('a row that does not follow the others is found', () => {
    const right = Number(rows[4]?.cells['other:sum']);
    expect(outcomes(withRow(4, { 'other:sum': right + 40_000_000 }))).toMatchObject([
      { rule: 'identity', severity: 'error', lead: 'PLAN!F6', proposed: right },
    ]);
  });

  test('a result left blank is said, not filled', () => {
    const right = Number(rows[4]?.cells['other:sum']);
    expect(outcomes(withRow(4, { 'other:sum': null }))).toEqual([
      { rule: 'blank-determined', severity: 'warning', cells: ['PLAN!F6'], lead: 'PLAN!F6', proposed: right },
    ]);
  });

  test('a result off by a peso was rounded', () => {
    expect(outcomes(withRow(4, { 'other:sum': Number(rows[4]?.cells['other:sum']) + 1 }))).toEqual([]);
  });
});

describe('own rules', () => {
  const options = (text: string) => ({ ownRules: [{ text, severity: 'warning' as const }] });

  test('hold where they hold', () => {
    expect(outcomes(basePlan(), options('propios + sgp == asignado'))).toEqual([]);
    expect(outcomes(basePlan(), options('asignado <= valor_total'))).toEqual([]);
    expect(outcomes(basePlan(), options('fuentes + por_gestionar == cantidad * valor_unitario'))).toEqual([]);
  });

  test('are found broken with their own severity', () => {
    const broken = findingsOn(basePlan(), options('propios * 2 >= asignado'));
    expect(broken.length).toBe(6);
    for (const { rule, severity } of broken) expect([rule, severity]).toEqual(['own-rule', 'warning']);
  });

  test('say where they cannot be read, and which name is unknown', () => {
    expect(findingsOn(basePlan(), options('propios + == asignado'))).toMatchObject([
      { rule: 'own-rule-unreadable', severity: 'error', data: { position: 11, near: '==' } },
    ]);
    expect(findingsOn(basePlan(), options('regalias <= asignado'))).toMatchObject([
      { rule: 'own-rule-column-unknown', severity: 'error', data: { unknown: 'regalias', position: 1 } },
    ]);
  });
});
