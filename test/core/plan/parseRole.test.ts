import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { formatRole, formatSuffix, parseRole, partName, sourceOf, sourceRole } from '../../../src/core/plan/parseRole';
import { NO_ROLES, PERIOD_ROLES, PLAIN_ROLES } from '../../../src/core/plan/roles';

const KEY = { year: null, part: null, nth: 1 };

test.each([
  ['total', { ...KEY, role: 'total' }],
  ['other', { ...KEY, role: 'other' }],
  ['ignore', { ...KEY, role: 'ignore' }],
  ['source', { ...KEY, role: 'source' }],
  ['source:SGP Salud', { ...KEY, role: 'source:SGP Salud' }],
  ['source:1', { ...KEY, role: 'source:1' }],
  ['source:Fondo: bomberos', { ...KEY, role: 'source:Fondo: bomberos' }],
  ['source:Fondo #3', { ...KEY, role: 'source:Fondo 3' }],
  ['source:SGP#3', { ...KEY, role: 'source:SGP', nth: 3 }],
  ['quarter:1', { ...KEY, role: 'quarter:1' }],
  ['quarter:4', { ...KEY, role: 'quarter:4' }],
  ['month:12', { ...KEY, role: 'month:12' }],
  ['total@2025', { ...KEY, role: 'total', year: 2025 }],
  ['total@1900', { ...KEY, role: 'total', year: 1900 }],
  ['total@2099', { ...KEY, role: 'total', year: 2099 }],
  ['source:SGP@2025', { ...KEY, role: 'source:SGP', year: 2025 }],
  ['unitValue@SUMINISTRO', { ...KEY, role: 'unitValue', part: 'SUMINISTRO' }],
  ['unitValue@2025@SUMINISTRO', { role: 'unitValue', year: 2025, part: 'SUMINISTRO', nth: 1 }],
  ['appropriated#2', { ...KEY, role: 'appropriated', nth: 2 }],
  ['appropriated@2025#12', { ...KEY, role: 'appropriated', year: 2025, nth: 12 }],
  ['unitValue@A B#2', { ...KEY, role: 'unitValue', part: 'A B', nth: 2 }],
])('%s is read', (text, key) => {
  expect(parseRole(text)).toEqual(key);
});

test.each([
  ...['', 'totals', 'Total', ' total', 'total ', '@2025', 'total@', 'total@@2025', 'total#', 'total#1', 'total#0'],
  ...['total@1234', 'total@1899', 'total@2100', 'total@2025@1234', 'total@2025@', 'total@A@2025', 'total@2025@A@B'],
  ...['source:', 'source: ', 'source:#', 'quarter:0', 'quarter:5', 'quarter:01', 'quarter:1.0', 'quarter:', 'quarter'],
  ...['month:0', 'month:13', 'month:1e1', 'week:1', 'total:1', 'column:H', 'toString', '__proto__', 'constructor'],
])('%j is no role', (text) => {
  expect(parseRole(text)).toBeNull();
});

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('SGP', 'SGP - Salud', '2025', '1234', 'SUMINISTRO @ 2', '#2', 'A#2', 'Otros (créditos)', ' '),
);
const roles = fc.oneof(
  fc.constantFrom(...PLAIN_ROLES, ...PERIOD_ROLES, ...NO_ROLES),
  texts.map((text) => sourceRole(text)).filter((role) => sourceOf(role) !== ''),
);
const keys = fc.record({
  role: roles,
  year: fc.option(fc.integer({ min: 1900, max: 2099 })),
  part: texts.map((text) => partName(text)),
  nth: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 40 })),
});

test('What is written is read back, whatever sources and groups are called', () => {
  fc.assert(
    fc.property(keys, (key) => {
      expect(parseRole(formatRole(key))).toEqual(key);
      expect(formatRole(key)).toBe(`${key.role}${formatSuffix(key)}`);
    }),
    { seed: 11, numRuns: 2000 },
  );
});

test('Any text is a role or none; what is read is written so that it is read alike', () => {
  const near = fc
    .array(fc.constantFrom('total', 'source:', 'SGP', 'quarter:', '1', '5', '@', '#', '2025', '1234', ' ', 'X'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(near, fc.string()), (text) => {
      const key = parseRole(text);
      if (key) expect(parseRole(formatRole(key))).toEqual(key);
    }),
    { seed: 12, numRuns: 3000 },
  );
});

test.each([
  ['SUMINISTRO', 'SUMINISTRO'],
  [' A  B ', 'A B'],
  ['A@B#2', 'A B 2'],
  ['2025', '2025.'],
  ['20256', '20256'],
  ['', null],
  [' @ ', null],
])('A group %j is told apart as %j', (group, part) => {
  expect(partName(group)).toBe(part);
});
