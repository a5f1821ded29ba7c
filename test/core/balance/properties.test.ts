import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evaluate } from '../../../src/core/balance/evaluate';
import { parseRules } from '../../../src/core/balance/grammar/parseRules';
import { ruleResidue } from '../../../src/core/balance/record/recordGraph';
import { locate, type NumberRecord } from '../../../src/core/balance/record/locate';
import { typingSlip } from '../../../src/core/balance/typing';
import { fromNumber } from '../../../src/core/quantity/decimal';
import { compare } from '../../../src/core/quantity/compare';
import { exactly, ZERO_TOLERANCE } from './exactly';

const RUNS = { seed: 20090901, numRuns: 150 };

/** Every amount stands in at least two rules, so that a single slip leaves one explanation. */
const RULES = parseRules([
  'cantidad * unitario == total',
  'asignado + gestionar == total',
  'propios + sgp + regalias == asignado',
  't1 + t2 + t3 + t4 == total',
  'total == resumen',
  'asignado == resumen_asignado',
  'asignado >= 0',
  'gestionar >= 0',
]).rules;

const amount = fc.integer({ min: 100, max: 900_000 }).map((thousands) => thousands * 1000);
const record = fc
  .record({
    cantidad: fc.integer({ min: 2, max: 400 }),
    unitario: amount,
    shares: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 7, maxLength: 7 }),
  })
  .map(({ cantidad, unitario, shares }) => fullRecord(cantidad * unitario, { cantidad, unitario, shares }));

function fullRecord(
  total: number,
  { cantidad, unitario, shares }: { cantidad: number; unitario: number; shares: readonly number[] },
) {
  const [a = 1, g = 1, p = 1, s = 1, r = 1, first = 1, second = 1] = shares;
  const asignado = Math.floor((total * a) / (a + g));
  const propios = Math.floor((asignado * p) / (p + s + r));
  const sgp = Math.floor((asignado * s) / (p + s + r));
  const t1 = Math.floor((total * first) / 40);
  const t2 = Math.floor((total * second) / 40);
  return {
    ...{
      cantidad,
      unitario,
      total,
      asignado,
      gestionar: total - asignado,
      propios,
      sgp,
      regalias: asignado - propios - sgp,
    },
    ...{ t1, t2, t3: t1, t4: total - t1 - t2 - t1, resumen: total, resumen_asignado: asignado },
  };
}

type Full = ReturnType<typeof fullRecord>;

function holds(values: NumberRecord): boolean {
  const known = new Map(
    Object.entries(values).map(([name, value]) => [name, value === null ? null : fromNumber(value)]),
  );
  return RULES.every((rule) => {
    const residue = ruleResidue(rule, known);
    return residue !== null && (rule.relation === '==' ? residue.units === 0n : compare(residue, ZERO_TOLERANCE) <= 0);
  });
}

/** Names whose value several rules give. */
const DETERMINED = ['total', 'asignado', 'resumen', 'resumen_asignado'] as const;

/** One slip of the keyboard at a place of the digits. */
function slip(value: number, { kind, place, digit }: { kind: number; place: number; digit: number }): number {
  const digits = Array.from(String(value));
  const at = place % digits.length;
  if (kind === 0) digits[at] = String(digit);
  else if (kind === 1) digits.splice(at, 1);
  else if (kind === 2) digits.splice(at, 0, String(digit));
  else [digits[at], digits[at + 1]] = [digits[at + 1] ?? '0', digits[at] ?? '0'];
  return Number(digits.join(''));
}

const keystroke = fc.record({
  kind: fc.integer({ min: 0, max: 3 }),
  place: fc.nat(15),
  digit: fc.integer({ min: 1, max: 9 }),
});

describe('locate', () => {
  test('finds nothing in a record that satisfies the rules', () => {
    fc.assert(
      fc.property(record, (values) => {
        expect(locate(RULES, values)).toEqual({ status: 'consistent', corrections: {}, candidates: [] });
      }),
      RUNS,
    );
  });

  test('finds and repairs a single slip where several rules give the value', () => {
    fc.assert(
      fc.property(record, fc.constantFrom(...DETERMINED), keystroke, (values, name, key) => {
        const typed = slip(values[name], key);
        fc.pre(Math.abs(typed - values[name]) > 20);
        expect(locate(RULES, { ...values, [name]: typed })).toMatchObject({
          status: 'corrected',
          corrections: { [name]: values[name] },
        });
      }),
      RUNS,
    );
  });

  test('corrections satisfy every rule', () => {
    fc.assert(
      fc.property(
        record,
        fc.constantFrom<keyof Full>('propios', 'gestionar', 'unitario', 't3', 'total'),
        keystroke,
        (values, name, key) => {
          const broken = { ...values, [name]: slip(values[name], key) };
          const { status, corrections, candidates } = locate(RULES, broken);
          if (status === 'corrected') expect(holds({ ...broken, ...corrections })).toBe(true);
          for (const { changes, breaks } of candidates)
            if (breaks.length === 0) expect(holds({ ...broken, ...changes })).toBe(true);
        },
      ),
      RUNS,
    );
  });

  test('never changes a fixed name', () => {
    fc.assert(
      fc.property(
        record,
        fc.subarray(Object.keys(fullRecord(1, { cantidad: 1, unitario: 1, shares: [] }))),
        keystroke,
        (values, fixed, key) => {
          const { candidates, corrections } = locate(RULES, { ...values, total: slip(values.total, key) }, { fixed });
          for (const changes of [corrections, ...candidates.map((each) => each.changes)])
            expect(Object.keys(changes).filter((name) => fixed.includes(name))).toEqual([]);
        },
      ),
      { ...RUNS, numRuns: 60 },
    );
  });

  test('does not depend on the order of the record', () => {
    fc.assert(
      fc.property(record, keystroke, (values, key) => {
        const broken = { ...values, gestionar: slip(values.gestionar, key) };
        const turned = Object.fromEntries(Object.entries(broken).reverse());
        expect(locate(RULES, turned)).toEqual(locate(RULES, broken));
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  test('imputes what was left out, and nothing else', () => {
    fc.assert(
      fc.property(record, fc.constantFrom<keyof Full>('total', 'asignado', 'unitario', 'sgp', 't4'), (values, name) => {
        expect(locate(RULES, { ...values, [name]: null })).toMatchObject({
          status: 'imputed',
          corrections: { [name]: values[name] },
        });
      }),
      RUNS,
    );
  });
});

describe('slips of the keyboard', () => {
  test('every single one is recognised as one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 1e14 }), keystroke, (value, key) => {
        const typed = slip(value, key);
        fc.pre(typed !== value && String(typed).length >= Math.max(3, String(value).length - 1));
        const found = typingSlip(exactly(typed), exactly(value));
        expect(found).not.toBeNull();
        const names = [
          ['wrong-digit'],
          ['missing-digit', 'factor-10'],
          ['extra-digit', 'factor-10'],
          ['transposed-digits', 'wrong-digit', 'extra-digit', 'missing-digit', 'factor-10', 'factor-100'],
        ];
        expect(names[key.kind]).toContain(found?.slip);
      }),
      { ...RUNS, numRuns: 1000 },
    );
  });

  test('what is far away is none', () => {
    expect(typingSlip(exactly(123456789), exactly(987654321))).toBeNull();
    expect(typingSlip(exactly(5), exactly(500000000))).toBeNull();
  });
});

test('evaluation on doubles and on decimals agree', () => {
  const value = fc.oneof(
    fc.integer({ min: -1e9, max: 1e9 }),
    fc.integer({ min: 2 ** 40, max: 2 ** 53 - 1 }),
    fc.double({ min: 0, max: 1e6, noNaN: true }),
  );
  fc.assert(
    fc.property(value, value, fc.integer({ min: -1, max: 1 }), (a, b, off) => {
      const [left, right] = [exactly(a), exactly(b)];
      const product = left.units * right.units;
      const total = { units: product + BigInt(off), scale: left.scale + right.scale };
      const variables = [left, right, total].map((each, place) => ({
        ...{
          id: String(place),
          value: each,
          kind: 'number' as const,
          line: 'l',
          column: 'c',
          position: place,
          formula: false,
        },
      }));
      const one = exactly(1);
      const terms = [
        { coefficient: one, variables: [0, 1] as const },
        { coefficient: exactly(-1), variables: [2] as const },
      ];
      const { violated } = evaluate({
        variables,
        equations: [{ id: 'e', kind: 'e', terms, relation: '==', tolerance: ZERO_TOLERANCE }],
      });
      expect(violated).toEqual(off === 0 ? [] : [0]);
    }),
    { ...RUNS, numRuns: 500 },
  );
});
