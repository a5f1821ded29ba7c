import { describe, expect, test } from '@jest/globals';
import type { CellContent } from '../../../src/core/workbook/cell';
import { checkPlan, readPlan } from '../../../src/library';
import { basePlan, letterOf, sumOf } from './basePlan';
import { findingsOn, outcomes } from './outcome';
import { sheetOf, type Held, type Specimen, type SpecimenRow } from './planOf';

const RIGHT = sumOf('total');
const LAST = 187_456_320;

describe('totals by formula', () => {
  test('that count their whole group are let be', () => {
    expect(outcomes(basePlan({ live: true }))).toEqual([]);
  });

  test('a range that ends too early is one finding, with the longer range', () => {
    const specimen = basePlan({ live: true, totals: { total: { f: '=SUM(E2:E6)', v: RIGHT - LAST } } });
    expect(outcomes(specimen)).toEqual([
      { rule: 'sum-range', severity: 'error', cells: ['PLAN!E8', 'PLAN!E7'], lead: 'PLAN!E8', proposed: '=SUM(E2:E7)' },
    ]);
  });

  test('cells added one by one get the one that is missing', () => {
    const specimen = basePlan({ live: true, totals: { total: { f: '=E2+E3+E4+E5+E6', v: RIGHT - LAST } } });
    expect(outcomes(specimen)).toMatchObject([{ rule: 'sum-range', proposed: '=E2+E3+E4+E5+E6+E7' }]);
  });

  test('where every column leaves the same row out it is asked, not claimed', () => {
    const short = (column: string, value: number) => ({ f: `=SUM(${column}2:${column}6)`, v: value });
    const totals = {
      ...{ total: short('E', RIGHT - LAST), assigned: short('F', sumOf('assigned') - 100_000_000) },
      ...{
        toRaise: short('G', sumOf('toRaise') - 87_456_320),
        'source:Propios': short('H', sumOf('source:Propios') - 25_000_000),
      },
      'source:SGP': short('I', sumOf('source:SGP') - 75_000_000),
    };
    expect(outcomes(basePlan({ live: true, totals }))).toMatchObject([
      {
        rule: 'sum-range',
        severity: 'warning',
        cells: ['PLAN!E8', 'PLAN!F8', 'PLAN!G8', 'PLAN!H8', 'PLAN!I8', 'PLAN!E7'],
      },
    ]);
  });

  test('a total over one child of many', () => {
    const specimen = basePlan({ live: true, totals: { total: { f: '=E3', v: 8 * 25_326_638 } } });
    expect(outcomes(specimen)).toMatchObject([
      { rule: 'partial-children', severity: 'error', lead: 'PLAN!E8', proposed: '=E3+E2+E4+E5+E6+E7' },
    ]);
  });

  test.each([
    ['total', 1],
    ['quantity', 0],
    ['unitValue', 0],
  ])('only what is added down a column can be left out of a sum: %s', (role, count) => {
    const letter = letterOf(role);
    const short = { [role]: { f: `=SUM(${letter}2:${letter}6)`, v: 1 } };
    const found = outcomes(basePlan({ live: true, totals: short }));
    expect(found.filter(({ rule }) => rule === 'sum-range')).toHaveLength(count);
  });

  test.each([
    [1, 0],
    [2, 1],
  ])('a total over none of its %i rows is said %i times', (children, count) => {
    const { rows, ...plan } = basePlan({ live: true, totals: { total: { f: '=SUM(E9:E9)', v: 0 } } });
    const adds = [2, 3].slice(0, children);
    const grouped = rows.map((row) => (row.subtotal ? { ...row, subtotal: { ...row.subtotal, adds } } : row));
    const found = outcomes({ ...plan, rows: grouped });
    expect(found.filter(({ rule }) => rule === 'partial-children')).toHaveLength(count);
  });

  test('a formula alone is never sure of what it was meant to add', () => {
    const specimen = basePlan({ live: true, totals: { total: { f: '=SUM(E2:E6)', v: RIGHT - LAST } } });
    const found = findingsOn(specimen).find(({ rule }) => rule === 'sum-range');
    expect(found?.suspects.map(({ confidence }) => confidence)).toEqual(['medium']);
  });

  test('a cell added twice', () => {
    const specimen = basePlan({ live: true, totals: { total: { f: '=SUM(E2:E7)+E3', v: RIGHT + 8 * 25_326_638 } } });
    expect(outcomes(specimen)).toEqual([
      { rule: 'double-addend', severity: 'error', cells: ['PLAN!E8', 'PLAN!E3'], lead: 'PLAN!E8', proposed: null },
    ]);
  });

  test('a total of something else than its rows is no fault', () => {
    const beside = { E10: { v: 5_000_000 } };
    const totals = { total: { f: '=SUM(E2:E7)+E10', v: RIGHT + 5_000_000 }, toRaise: null };
    const found = outcomes(basePlan({ live: true, totals, more: { beside } }));
    expect(found.filter(({ rule }) => rule === 'axis-total')).toEqual([]);
  });

  test('a number typed over a total, off and not off', () => {
    expect(outcomes(basePlan({ live: true, totals: { total: RIGHT - 5_000_000 } }))).toMatchObject([
      { rule: 'constant-over-formula', severity: 'error', lead: 'PLAN!E8', proposed: '=SUM(E2:E7)' },
    ]);
    expect(outcomes(basePlan({ live: true, totals: { total: RIGHT } }))).toEqual([
      { rule: 'typed-total', severity: 'note', cells: ['PLAN!E8'], lead: null, proposed: null },
    ]);
  });

  test('that follow an active filter', () => {
    const totals = { total: { f: '=SUBTOTAL(9,E2:E7)', v: RIGHT } };
    const sheet = { filter: 'A1:I7', hiddenRows: [3, 4] };
    expect(outcomes(basePlan({ live: true, totals, more: { sheet } }))).toMatchObject([
      { rule: 'filter-dependent', severity: 'warning', cells: ['PLAN!E8'] },
    ]);
    expect(outcomes(basePlan({ live: true, totals }))).toEqual([]);
  });
});

describe('numbers stored as text', () => {
  test('that a formula leaves out are an error, with the number', () => {
    const rows = { 4: { toRaise: { text: '$ 15.014.400', read: 15_014_400 } } };
    const totals = { toRaise: { f: '=SUM(G2:G7)', v: sumOf('toRaise') - 15_014_400 } };
    expect(outcomes(basePlan({ live: true, rows, totals }))).toEqual([
      { rule: 'text-number', severity: 'error', cells: ['PLAN!G4', 'PLAN!G8'], lead: 'PLAN!G4', proposed: 15_014_400 },
    ]);
  });

  test('that no formula adds are a warning; a column of them is a habit', () => {
    const text = (read: number) => ({ text: `$ ${read}`, read });
    expect(outcomes(basePlan({ rows: { 4: { toRaise: text(15_014_400) } } }))).toMatchObject([
      { rule: 'text-number', severity: 'warning', cells: ['PLAN!G4'], proposed: 15_014_400 },
    ]);
    const values = [7_020_000, 52_613_104, 15_014_400, 19_621_000, 26_338_000, 87_456_320];
    const rows = Object.fromEntries(values.map((value, at) => [at + 2, { toRaise: text(value) }]));
    expect(outcomes(basePlan({ rows }))).toMatchObject([{ rule: 'text-number-column', severity: 'note' }]);
  });

  test('dashes for zero change no sum: one note, however many', () => {
    const dash = { text: '-', read: 0 };
    const totals = { toRaise: { f: '=SUM(G2:G7)', v: sumOf('toRaise') } };
    const found = outcomes(basePlan({ live: true, totals, rows: { 4: { toRaise: dash, assigned: dash } } }));
    expect(found.filter(({ rule }) => rule.startsWith('text'))).toMatchObject([
      { rule: 'text-zero', severity: 'note', cells: ['PLAN!F4', 'PLAN!G4'] },
    ]);
  });

  test('that may be two numbers are said', () => {
    const specimen = basePlan({ rows: { 5: { quantity: { text: '940', read: 940 } } } });
    expect(outcomes(specimen)).toMatchObject([{ rule: 'text-number' }]);
  });
});

describe('formulas of rows', () => {
  const column = (formulas: readonly (string | number)[], values: readonly number[]): Specimen => ({
    columns: ['activity', 'committed', 'paid'],
    rows: formulas.map((formula, at) => ({
      cells: {
        ...{ activity: `Actividad ${at}`, committed: 1_000_000 + at },
        paid: typeof formula === 'number' ? formula : { f: formula, v: values[at] ?? 0 },
      },
    })),
  });
  const doubled = [2, 3, 4, 5, 6, 7, 8, 9].map((row) => `=B${row}+B${row}`);
  const single = [2, 3, 4, 5, 6, 7, 8, 9].map((row) => `=B${row}`);
  const values = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => 1_000_000 + at);

  test('one that is not like the others is called different', () => {
    const formulas = single.map((formula, at) => (at === 3 ? '=B4' : formula));
    expect(outcomes(column(formulas, values))).toMatchObject([
      { rule: 'formula-pattern', severity: 'warning', cells: ['PLAN!C5'] },
    ]);
    expect(outcomes(column(single, values))).toEqual([]);
  });

  test('one that is a number and agrees for now', () => {
    const formulas = single.map((formula, at) => (at === 3 ? 1_000_003 : formula));
    expect(outcomes(column(formulas, values))).toEqual([
      { rule: 'constant-over-formula', severity: 'warning', cells: ['PLAN!C5'], lead: 'PLAN!C5', proposed: '=B5' },
    ]);
  });

  test('the formula beside a mistyped number is not its formula, though moved it would give the right value', () => {
    const rows = [0, 1, 2, 3, 4, 5].map((at) => {
      const [total, assigned, sgp] = [3_000_000 + 7000 * at, 2_000_000 + 5000 * at, 1_000_000 + 3000 * at];
      const own = assigned - sgp;
      // Moved by one column, total − assigned becomes assigned − to raise: what this row's SGP should be.
      const isSpoilt = at === 3;
      return {
        cells: {
          ...{ activity: `Actividad ${at}`, total, assigned },
          toRaise: { f: `=B${at + 2}-C${at + 2}`, v: total - assigned },
          'source:SGP': isSpoilt ? (2 * assigned - total) * 10 : sgp,
          'source:PROPIOS': isSpoilt ? total - assigned : own,
        },
      };
    });
    const columns = ['activity', 'total', 'assigned', 'toRaise', 'source:SGP', 'source:PROPIOS'];
    const [found] = outcomes({ columns, rows });
    expect(found).toMatchObject({ lead: 'PLAN!E5', proposed: 2 * 2_015_000 - 3_021_000 });
  });

  test('a whole column that adds a cell twice is one finding', () => {
    expect(
      outcomes(
        column(
          doubled,
          values.map((value) => value * 2),
        ),
      ),
    ).toMatchObject([{ rule: 'double-addend', severity: 'error', lead: 'PLAN!C2' }]);
  });

  test('of a column that adds a cell twice the rows are named whose value is another by it', () => {
    const held = [0, 0, 3_000_000, 0, 0, 4_000_000, 0, 0];
    const { rows, ...plan } = column(
      doubled,
      held.map((value) => value * 2),
    );
    const lines = rows.map((row, at) => ({ ...row, cells: { ...row.cells, committed: held[at] ?? 0 } }));
    const found = findingsOn({ ...plan, rows: lines }).find(({ rule }) => rule === 'double-addend');
    expect(found?.suspects).toMatchObject([
      { cell: 'PLAN!C4', proposed: '=B4', confidence: 'medium', also: [{ cell: 'PLAN!C7', proposed: '=B7' }] },
    ]);
  });

  test('a fixed amount inside is said', () => {
    const formulas = single.map((formula, at) => (at === 7 ? '=B9+1000' : formula));
    expect(outcomes(column(formulas, values))).toMatchObject([
      { rule: 'constant-in-formula', severity: 'warning', cells: ['PLAN!C9'] },
    ]);
  });

  test('links to other workbooks are one finding', () => {
    const formulas = single.map((_, at) => `=[3]Hoja1!B${at + 2}`);
    expect(outcomes(column(formulas, values))).toMatchObject([{ rule: 'external-link', severity: 'warning' }]);
  });

  test('an error is said at its root, with what depends on it', () => {
    const beside = {
      K2: { v: null, e: '#DIV/0!', f: '=1/0' },
      K3: { v: null, e: '#DIV/0!', f: '=K2+1' },
      K4: { v: null, e: '#DIV/0!', f: '=K3' },
    };
    expect(outcomes(basePlan({ more: { beside } }))).toEqual([
      { rule: 'error-value', severity: 'note', cells: ['PLAN!K2'], lead: null, proposed: null },
    ]);
    expect(outcomes(basePlan({ rows: { 4: { total: { e: '#REF!' } } } }))).toMatchObject([
      { rule: 'error-value', severity: 'error', cells: ['PLAN!E4'] },
    ]);
  });
});

describe('an error in a column of the table that holds no figure of the plan', () => {
  const rows = ['Vías', 'Puentes', 'Andenes', 'Parques'].map(
    (name, at) => [name, 1_000_000 * (at + 2), at + 1] as const,
  );
  const cells: Record<string, CellContent> = Object.fromEntries(
    rows.flatMap(([name, total, grade], at): [string, CellContent][] => [
      [`A${at + 2}`, { v: name }],
      [`B${at + 2}`, { v: total, z: '#,##0' }],
      [`C${at + 2}`, at === 1 ? { v: null, e: '#DIV/0!', f: '=1/0' } : { v: grade }],
    ]),
  );
  const heads = { A1: { v: 'ACTIVIDAD' }, B1: { v: 'VALOR TOTAL' }, C1: { v: 'CALIFICACIÓN DE LA VISITA' } };

  test('is a warning in a row of the plan, and a note under it', () => {
    const found = (more: Readonly<Record<string, CellContent>>): unknown => {
      const snapshot = { sheets: [sheetOf('PLAN', { ...heads, ...cells, ...more })], names: [], date1904: false };
      const { findings } = checkPlan(readPlan(snapshot));
      return findings.filter(({ rule }) => rule === 'error-value').map(({ severity, cells: at }) => [severity, at]);
    };
    expect(found({})).toEqual([['warning', ['PLAN!C3']]]);
    expect(found({ C3: { v: 2 }, C9: { v: null, e: '#DIV/0!', f: '=1/0' } })).toEqual([['note', ['PLAN!C9']]]);
  });
});

describe('a formula on another sheet', () => {
  test('is followed by its sheet', () => {
    const otherSheets = [sheetOf('OTRA', { A1: { v: 5 } })];
    expect(outcomes(basePlan({ live: true, more: { otherSheets } }))).toEqual([]);
  });
});

describe('a formula that reads another row', () => {
  const columns = ['activity', 'quantity', 'unitValue', 'total', 'assigned', 'toRaise'];
  const amounts = [
    [3, 2_500_000, 5_000_000],
    [12, 1_340_000, 16_080_000],
    [7, 4_120_000, 10_000_000],
    [40, 915_000, 36_600_000],
    [5, 8_631_700, 43_000_000],
  ] as const;
  const row = (at: number, odd: Partial<Record<string, Held>> = {}): SpecimenRow => {
    const [quantity = 0, unitValue = 0, assigned = 0] = amounts[at] ?? [];
    const total = quantity * unitValue;
    return {
      cells: {
        ...{ activity: `Actividad ${at}`, quantity, unitValue, assigned },
        total: { f: `=B${at + 2}*C${at + 2}`, v: total },
        toRaise: { f: `=D${at + 2}-E${at + 2}`, v: total - assigned },
        ...odd,
      },
    };
  };
  const specimen = (odd: number, cells: Partial<Record<string, Held>>): Specimen => ({
    columns,
    rows: amounts.map((_, at) => row(at, at === odd ? cells : {})),
  });

  test('is what is wrong, and its proposal is the formula of its like cells', () => {
    const odd = { total: { f: '=B5*C4', v: 40 * 4_120_000 }, toRaise: { f: '=D4-E4', v: 40 * 4_120_000 - 10_000_000 } };
    expect(outcomes(specimen(2, odd))).toMatchObject([
      { rule: 'wrong-formula', severity: 'error', lead: 'PLAN!D4', proposed: '=B4*C4' },
    ]);
  });

  test('nothing that it does not read is accused', () => {
    const odd = { toRaise: { f: '=D4-E3', v: 7 * 4_120_000 - 16_080_000 } };
    const [found] = outcomes(specimen(2, odd));
    expect(found).toMatchObject({ rule: 'wrong-formula', lead: 'PLAN!F4', proposed: '=D4-E4' });
  });

  test('a number never replaces a formula', () => {
    const proposals = findingsOn(specimen(2, { total: { f: '=B4*C4*1.19', v: 7 * 4_120_000 * 1.19 } }))
      .flatMap(({ suspects }) => suspects)
      .filter(({ cell }) => cell === 'PLAN!D4')
      .map(({ proposed }) => typeof proposed);
    expect(proposals).not.toContain('object');
  });
});
