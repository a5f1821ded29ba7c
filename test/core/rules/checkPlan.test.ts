import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/core/findings/finding';
import { toNumber, type Decimal } from '../../../src/core/quantity/decimal';
import { checkPlan } from '../../../src/core/rules/checkPlan';
import { planOf, type Held, type Specimen, type SpecimenRow } from './planOf';

const COLUMNS = [
  'axis',
  'activity',
  'quantity',
  'unitValue',
  'total',
  'assigned',
  'toRaise',
  'source:Propios',
  'source:SGP',
];

/** Rows that agree, with an axis total after them. */
const ROWS: readonly (readonly [string, number, number, number, number])[] = [
  ['Vacunación de menores de cinco años', 1200, 18_350, 15_000_000, 7_020_000],
  ['Dotación de puestos de salud', 8, 25_326_638, 150_000_000, 52_613_104],
  ['Jornadas de salud oral', 36, 1_250_400, 30_000_000, 15_014_400],
  ['Visitas domiciliarias', 940, 42_150, 20_000_000, 19_621_000],
  ['Capacitación de promotores', 24, 3_180_750, 50_000_000, 26_338_000],
  ['Compra de ambulancia', 1, 187_456_320, 100_000_000, 87_456_320],
];

type Change = Readonly<Record<string, Held>>;

function specimen(changes: Readonly<Record<number, Change>> = {}, totals: Change = {}): Specimen {
  const rows = ROWS.map(([activity, quantity, unitValue, assigned, toRaise], at): SpecimenRow => {
    const own = Math.round(assigned / 4);
    const money = {
      total: quantity * unitValue,
      assigned,
      toRaise,
      'source:Propios': own,
      'source:SGP': assigned - own,
    };
    return { cells: { axis: 'GESTIÓN SOCIAL', activity, quantity, unitValue, ...money, ...changes[at + 2] } };
  });
  const sum = (role: string): number => ROWS.reduce((all, row) => all + specimenCell(row, role), 0);
  const stated = Object.fromEntries(
    ['total', 'assigned', 'toRaise', 'source:Propios', 'source:SGP'].map((role) => [role, sum(role)]),
  );
  const adds = ROWS.map((_, at) => at + 2);
  return {
    columns: COLUMNS,
    rows: [
      ...rows,
      {
        cells: { axis: 'TOTAL EJE', ...stated, ...totals },
        subtotal: { level: 'axis', group: 'gestion social', adds },
      },
    ],
  };
}

function specimenCell([, quantity, unitValue, assigned, toRaise]: (typeof ROWS)[number], role: string): number {
  const own = Math.round(assigned / 4);
  switch (role) {
    case 'total':
      return quantity * unitValue;
    case 'assigned':
      return assigned;
    case 'toRaise':
      return toRaise;
    default:
      return role === 'source:Propios' ? own : assigned - own;
  }
}

const proposalOf = (
  finding: Finding | undefined,
): { cell?: string; proposed?: number | string | null; slip?: string } => {
  const [suspect] = finding?.suspects ?? [];
  if (!suspect) return {};
  const { cell, proposed, slip } = suspect;
  return {
    cell,
    slip,
    proposed: proposed !== null && typeof proposed === 'object' ? toNumber(proposed as Decimal) : proposed,
  };
};

describe('checkPlan on rows that agree', () => {
  test('finds nothing and says what it checked', () => {
    const { findings, checks } = checkPlan(planOf(specimen()));
    expect(findings).toEqual([]);
    expect(checks).toEqual(
      expect.arrayContaining([
        { rule: 'product', done: 6, failed: 0, undecided: 0 },
        { rule: 'assigned-plus-to-raise', done: 7, failed: 0, undecided: 0 },
        { rule: 'sources-sum', done: 7, failed: 0, undecided: 0 },
        { rule: 'axis-total', done: 5, failed: 0, undecided: 0 },
      ]),
    );
  });
});

describe('one wrong figure is one finding', () => {
  test('two digits of a total interchanged', () => {
    const { findings } = checkPlan(planOf(specimen({ 3: { total: 206_213_104 } })));
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['product', 'error']]);
    expect(proposalOf(findings[0])).toEqual({ cell: 'PLAN!E3', proposed: 202_613_104, slip: 'transposed-digits' });
    expect(findings[0]?.suspects[0]?.confidence).toBe('high');
    expect(findings[0]?.cells).toEqual(expect.arrayContaining(['PLAN!C3', 'PLAN!D3', 'PLAN!E3']));
  });

  test('a wrong digit in an axis total', () => {
    const { findings } = checkPlan(planOf(specimen({}, { 'source:SGP': 275_750_000 })));
    expect(findings).toHaveLength(1);
    expect(proposalOf(findings[0])).toMatchObject({ cell: 'PLAN!I8', proposed: 273_750_000 });
  });

  test('assigned and to raise interchanged', () => {
    const { findings } = checkPlan(planOf(specimen({ 4: { assigned: 15_014_400, toRaise: 30_000_000 } })));
    expect(findings.map(({ rule }) => rule)).toEqual(['cells-interchanged']);
    const [suspect] = findings[0]?.suspects ?? [];
    expect([suspect, ...(suspect?.also ?? [])].map((each) => each?.cell).sort()).toEqual(['PLAN!F4', 'PLAN!G4']);
  });

  test('a figure missing that the others determine', () => {
    const { findings } = checkPlan(planOf(specimen({ 5: { toRaise: null } })));
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['blank-determined', 'warning']]);
    expect(proposalOf(findings[0])).toMatchObject({ cell: 'PLAN!G5', proposed: 19_621_000 });
  });

  test('an error value leaves its checks undecided and says so', () => {
    const { checks } = checkPlan(planOf(specimen({ 5: { total: { e: '#REF!' } } })));
    const product = checks.find(({ rule }) => rule === 'product');
    expect(product).toMatchObject({ done: 5, failed: 0, undecided: 1 });
    expect(product?.undecidedCells).toEqual([{ cell: 'PLAN!E5', why: 'error-value' }]);
  });
});
