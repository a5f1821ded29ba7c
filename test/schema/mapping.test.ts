import { expect, test } from '@jest/globals';
import * as v from 'valibot';

import { stateFromXml, stateToXml } from '../../src/hosts/workbookState';
import { keptMapping, typedMapping } from '../../src/schema/mapping';

const SCHEMA = { schema: 'cuadre.mapping/1' } as const;
const TABLE = { sheet: 'PLAN', header: 'A5:S6', unit: 1000, columns: { H: 'total' }, rows: { 48: 'subtotal' } };

test.each([
  ['nothing but its name', {}, true, true],
  ['all of it', { fiscalYear: 2009, tables: [TABLE], axes: { A: 'B' } }, true, true],
  ['a field that is none', { columnas: {} }, false, true],
  ['a field of a table that is none', { tables: [{ ...TABLE, columnas: {} }] }, false, true],
  ['a table without its sheet', { tables: [{ unit: 1 }] }, false, false],
  ['a year in words', { fiscalYear: '2009' }, false, false],
  ['another version', { schema: 'cuadre.mapping/2' }, false, false],
])('%s: typed %s, kept %s', (_, more, typed, kept) => {
  expect(v.is(typedMapping, { ...SCHEMA, ...more })).toBe(typed);
  expect(v.is(keptMapping, { ...SCHEMA, ...more })).toBe(kept);
});

test('A role that only a newer version knows costs no workbook its state', () => {
  const state = {
    ...{ acceptances: [], settings: {}, ownRules: [], previousFindings: ['f-1'] },
    mapping: { ...SCHEMA, fiscalYear: 1234, tables: [{ sheet: 'PLAN', columns: { H: 'total', I: 'fromTheFuture' } }] },
  };
  expect(stateFromXml(stateToXml(state))).toEqual(state);
});
