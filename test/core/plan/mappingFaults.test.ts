import { expect, test } from '@jest/globals';

import { mappingFaults } from '../../../src/core/plan/mappingFaults';
import { ROW_KINDS } from '../../../src/core/plan/rowKind';
import type { Mapping, TableMapping } from '../../../src/core/workbook/state';

const faultsOf = (more: Partial<Mapping>): string[] =>
  mappingFaults({ schema: 'cuadre.mapping/1', ...more }).map(({ place }) => place);
const inTable = (more: Partial<TableMapping>): string[] => faultsOf({ tables: [{ sheet: 'PLAN', ...more }] });

test.each([
  [1899, false],
  [1900, true],
  [2009, true],
  [2099, true],
  [2100, false],
  [2009.5, false],
])('The year %d may be one: %s', (fiscalYear, isRight) => {
  expect(faultsOf({ fiscalYear })).toEqual(isRight ? [] : ['fiscalYear']);
});

test.each([
  ['total', true],
  ['source:SGP', true],
  ['quarter:4', true],
  ['quarter:5', false],
  ['total@2025', true],
  ['total@1234', false],
  ['totall', false],
  ['ignore', true],
])('The role %s is one: %s', (role, isRight) => {
  expect(inTable({ columns: { H: role } })).toEqual(isRight ? [] : ['tables.0.columns.H']);
});

test.each([
  ['A', true],
  ['XFD', true],
  ['XFE', false],
  ['a', false],
  ['7', false],
  ['AAAA', false],
])('The column %s is one: %s', (letters, isRight) => {
  expect(inTable({ columns: { [letters]: 'total' } })).toEqual(isRight ? [] : [`tables.0.columns.${letters}`]);
});

test.each([
  ['48', 'subtotal', true],
  ['48', 'ignore', true],
  ['48', 'suma', false],
  ['0', 'total', false],
  ['x', 'total', false],
  ['x48', 'total', false],
  ['48x', 'total', false],
  ['7', 'total', true],
  ['120', 'total', true],
])('The row %s may be %s: %s', (row, kind, isRight) => {
  expect(inTable({ rows: { [row]: kind } })).toEqual(isRight ? [] : [`tables.0.rows.${row}`]);
});

test.each([
  [1, true],
  [1000, true],
  [1_000_000, true],
  [7, false],
  [0, false],
])('The unit %d is one: %s', (unit, isRight) => {
  expect(inTable({ unit })).toEqual(isRight ? [] : ['tables.0.unit']);
});

test('A header is a range, the use of an axis a name; the second table is told from the first', () => {
  expect(inTable({ header: 'A5:S6' })).toEqual([]);
  expect(faultsOf({ tables: [{ sheet: 'A' }, { sheet: 'B', header: 'quinta fila' }] })).toEqual(['tables.1.header']);
  expect(faultsOf({ axes: { A: 'B' } })).toEqual([]);
  expect(faultsOf({ axes: { A: ' ' } })).toEqual(['axes.A']);
});

test.each<[string, Partial<Mapping>, string]>([
  ['a year', { fiscalYear: 1 }, '1900 … 2099'],
  ['an axis', { axes: { A: '' } }, '…'],
  ['a header', { tables: [{ sheet: 'A', header: 'x' }] }, 'A5:S6'],
  ['a unit', { tables: [{ sheet: 'A', unit: 3 }] }, '1 | 1000 | 1000000'],
  ['a column', { tables: [{ sheet: 'A', columns: { '1': 'total' } }] }, 'A … XFD'],
  ['a row', { tables: [{ sheet: 'A', rows: { x: 'ignore' } }] }, '48'],
])('What would be right is said of %s', (_, mapping, wanted) => {
  expect(mappingFaults({ schema: 'cuadre.mapping/1', ...mapping }).map((fault) => fault.wanted)).toEqual([wanted]);
});

test('Of a kind of rows every one is said', () => {
  const rows = { '48': 'suma' };
  const [fault] = mappingFaults({ schema: 'cuadre.mapping/1', tables: [{ sheet: 'A', rows }] });
  expect(fault?.wanted.split(' | ')).toEqual([...ROW_KINDS, 'ignore']);
});

test('A mapping of nothing has no fault', () => {
  expect(faultsOf({})).toEqual([]);
  expect(inTable({})).toEqual([]);
});
