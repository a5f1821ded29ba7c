import { expect, test } from '@jest/globals';

import { readPlan } from '../../../src/core/reading/readPlan';
import type { SheetSnapshot, Snapshot } from '../../../src/core/workbook/snapshot';
import type { Mapping } from '../../../src/core/workbook/state';

const ROWS: readonly (readonly (string | number)[])[] = [
  ['EJE', 'ACTIVIDAD', 'CANTIDAD', 'VALOR UNITARIO', 'VALOR TOTAL'],
  ['Ambiente', 'Reforestar la cuenca alta', 2, 1_500_000, 3_000_000],
  ['Ambiente', 'Limpiar las quebradas', 3, 2_000_000, 6_000_000],
  ['Social', 'Dotar los comedores escolares', 4, 1_250_000, 5_000_000],
  ['Social', 'Apoyar a los adultos mayores', 5, 1_000_000, 5_000_000],
];

function sheetOf(name: string, rows: typeof ROWS): SheetSnapshot {
  const cells = rows.flatMap((row, at) =>
    row.map((v, column) => [`${String.fromCodePoint(65 + column)}${at + 1}`, { v }] as const),
  );
  return {
    ...{ name, visibility: 'visible', merges: [], hiddenRows: [], hiddenColumns: [], tables: [], protected: false },
    cells: Object.fromEntries(cells),
  };
}

const snapshot: Snapshot = {
  sheets: [sheetOf('PLAN', ROWS), sheetOf('Notas', [['Elaboró: Planeación']])],
  names: [],
  date1904: false,
};

function unmatched(mapping: Omit<Mapping, 'schema'>): readonly string[] {
  const { notes } = readPlan(snapshot, { schema: 'cuadre.mapping/1', ...mapping });
  return notes.flatMap((note) => (note.rule === 'mapping-unmatched' ? note.data.entries : []));
}

test('Without a mapping, and where all of it was followed, there is nothing to say', () => {
  expect(readPlan(snapshot).notes.map(({ rule }) => rule)).not.toContain('mapping-unmatched');
  const tables = [
    { sheet: 'PLAN', header: 'A1:E1', unit: 1, columns: { E: 'total', C: 'ignore' }, rows: { 5: 'note' } },
  ];
  expect(unmatched({ fiscalYear: 2009, tables, axes: { SOCIAL: 'Social' } })).toEqual([]);
  expect(unmatched({ tables: [{ sheet: 'PLAN', rows: { 2: 'ignore', 5: 'ignore' } }] })).toEqual([]);
});

test.each<[string, Omit<Mapping, 'schema'>, string[]]>([
  ['a sheet that is not there', { tables: [{ sheet: 'Plan 2010', columns: { E: 'total' } }] }, ['Plan 2010']],
  ['a sheet without a table', { tables: [{ sheet: 'Notas', columns: { A: 'activity' } }] }, ['Notas']],
  ['a header where nothing is', { tables: [{ sheet: 'PLAN', header: 'M30:P30' }] }, ['PLAN!M30:P30']],
  ['the last column of the table', { tables: [{ sheet: 'PLAN', columns: { E: 'total' } }] }, []],
  ['a column beyond it', { tables: [{ sheet: 'PLAN', columns: { F: 'assigned' } }] }, ['PLAN!F:F = assigned']],
  ['the first and the last row', { tables: [{ sheet: 'PLAN', rows: { 2: 'activity', 5: 'activity' } }] }, []],
  ['the header as a row', { tables: [{ sheet: 'PLAN', rows: { 1: 'note' } }] }, ['PLAN!1:1 = note']],
  ['a row beyond', { tables: [{ sheet: 'PLAN', rows: { 6: 'total' } }] }, ['PLAN!6:6 = total']],
  ['an axis that nobody has', { axes: { 'DLLO RURAL': 'Desarrollo rural' } }, ['DLLO RURAL']],
  ['a spelling put right since', { axes: { 'AMBIENTE Y AGUA': 'Ambiente' } }, []],
  ['a role that is none, said once', { tables: [{ sheet: 'PLAN', columns: { Z: 'totall' } }] }, ['tables.0.columns.Z']],
  ['a year that is none', { fiscalYear: 1234 }, ['fiscalYear']],
])('%s', (_, mapping, entries) => {
  expect(unmatched(mapping)).toEqual(entries);
});

test('A year that is none is not the plan’s', () => {
  expect(readPlan(snapshot, { schema: 'cuadre.mapping/1', fiscalYear: 1234 }).fiscalYear).toBeNull();
  expect(readPlan(snapshot, { schema: 'cuadre.mapping/1', fiscalYear: 2010 }).fiscalYear).toBe(2010);
});
