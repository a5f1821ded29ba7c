import { describe, expect, test } from '@jest/globals';

import type { Figure } from '../../../src/core/plan/figure';
import { FigureKeys, figureOf, roleOfKey } from '../../../src/core/plan/figureKey';
import { decimal } from '../../../src/core/quantity/decimal';

function figure(value: number): Figure {
  return { cell: { sheet: 'PLAN', row: 0, column: value }, value: decimal(BigInt(value)), raw: value, form: 'number' };
}

describe('the figure of a role', () => {
  const [plain, of2025, of2026] = [figure(1), figure(2), figure(3)];

  test.each([
    ['the plain column', { total: plain, 'total@2025': of2025 }, 2025, plain],
    ['the column of the plan’s year', { 'total@2025': of2025, 'total@2026': of2026 }, 2026, of2026],
    ['no column of another year', { 'total@2025': of2025 }, 2026, undefined],
    ['no column with a year where the plan has none', { 'total@2025': of2025, 'total@null': of2026 }, null, undefined],
    ['the plain column where the plan has no year', { total: plain }, null, plain],
    ['no other role', { assigned: plain }, 2025, undefined],
  ])('is %s', (_, figures, year, expected) => {
    expect(figureOf(figures, 'total', year)).toBe(expected);
  });
});

test.each([
  ['total@2025', 'total'],
  ['total', 'total'],
  ['source:SGP@2025', 'source:SGP'],
  ['own:Metros', 'own:Metros'],
  ['algo', 'algo'],
])('the role in the key %j is %j, asked once or again', (key, role) => {
  const keys = new FigureKeys();
  expect(roleOfKey(key)).toBe(role);
  expect([keys.roleOf(key), keys.roleOf(key)]).toEqual([role, role]);
  expect(keys.of(key)?.role ?? key).toBe(role);
});

test('a key is taken apart once', () => {
  const keys = new FigureKeys();
  expect(keys.of('total@2025')).toMatchObject({ role: 'total', year: 2025 });
  expect(keys.of('total@2025')).toBe(keys.of('total@2025'));
});
