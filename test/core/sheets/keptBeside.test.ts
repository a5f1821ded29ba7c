import { describe, expect, test } from '@jest/globals';
import { keptBeside } from '../../../src/core/sheets/keptBeside';
import { a1 } from '../../../src/core/workbook/address';
import type { CellContent } from '../../../src/core/workbook/cell';
import type { SheetModel } from '../../../src/core/workbook/sheetModel';
import { bookOf, sheetOf } from '../../excel-host/sampleBook';

const LAST = 'Lo que escriba debajo se conserva';
const FIRST_LINE = 3;

/** A sheet of three columns, its lines from row 3 on, the last of them saying that what is below stays. */
function model(names: readonly string[]): SheetModel {
  const lines = [...names, LAST].flatMap((name, at) => [
    { row: FIRST_LINE + at, column: 1, value: name },
    ...(name === LAST ? [] : [{ row: FIRST_LINE + at, column: 3, value: at, formula: `=PLAN!C${at}` }]),
  ]);
  return {
    ...{ mark: 'summary', name: 'Resumen', styles: {}, columnWidths: {}, tables: [], validations: [] },
    ...{ conditionalFormats: [], charts: [], names: [], showGridlines: false },
    cells: [{ row: 1, column: 1, value: 'Resumen' }, ...lines],
    print: { area: `A1:C${FIRST_LINE + names.length}`, landscape: true, fitToWidth: true },
  };
}

/** What stands on the new sheet that its model did not put there, after people wrote on the one of before. */
function kept(before: readonly string[], now: readonly string[], written: Readonly<Record<string, CellContent>>) {
  const cells = Object.fromEntries(
    model(before).cells.map(({ row, column, value, formula: f }) => [
      a1(row, column),
      { v: value, ...(f === undefined ? {} : { f }) },
    ]),
  );
  const traits = { mark: 'summary', hiddenColumns: [13] };
  const book = bookOf([sheetOf('Resumen', { ...cells, ...written }, traits)]);
  const own = new Map(model(now).cells.map((cell) => [a1(cell.row, cell.column), cell]));
  const result = keptBeside(model(now), book, { lastLine: LAST }).cells;
  for (const [place, cell] of own)
    expect([place, result.find((each) => a1(each.row, each.column) === place)]).toEqual([place, cell]);
  expect(new Set(result.map(({ row, column }) => a1(row, column))).size).toBe(result.length);
  return Object.fromEntries(
    result
      .filter(({ row, column }) => !own.has(a1(row, column)))
      .map(({ row, column, value, formula }) => [a1(row, column), formula ?? value]),
  );
}

describe('what people wrote on a sheet of Cuadre', () => {
  test.each<[string, string, Record<string, CellContent>, object]>([
    ['beside a line that stays', 'ab ab', { E4: { v: 'nota' } }, { E4: 'nota' }],
    ['inside the table', 'ab ab', { C4: { v: 'nota' } }, {}],
    ['in the first column beside the table', 'ab ab', { D4: { v: 'nota' } }, { D4: 'nota' }],
    ['beside a line that went down', 'ab zab', { E3: { v: 'nota' } }, { E4: 'nota' }],
    ['beside a line that is gone', 'ab b', { E3: { v: 'nota' } }, { E3: 'nota' }],
    ['beside lines of one name', 'aa zaa', { E3: { v: 1 }, E4: { v: 2 } }, { E4: 1, E5: 2 }],
    ['two that come to one cell', 'ab bc', { E3: { v: 'de a' }, E4: { v: 'de b' } }, { E3: 'de a', F3: 'de b' }],
    ['three that do', 'abc cde', { E3: { v: 1 }, F3: { v: 2 }, E5: { v: 3 } }, { E3: 1, F3: 2, G3: 3 }],
    ['under the last line', 'a abc', { B6: { v: 'firma' } }, { B8: 'firma' }],
    ['a formula that moves with its line', 'a za', { E3: { v: 5, f: '=C3*$C$1' } }, { E4: '=C4*$C$1' }],
    ['a formula that stays', 'a a', { E3: { v: 5, f: '=C3' } }, { E3: '=C3' }],
    ['in a hidden column, where parts of Cuadre stand', 'a a', { M3: { v: 5 } }, {}],
    ['an empty cell with a look', 'a a', { E3: { v: null, z: '0' } }, {}],
  ])('%s', (_, lines, written, expected) => {
    const [before = '', now = ''] = lines.split(' ');
    expect(kept(before.split(''), now.split(''), written)).toEqual(expected);
  });

  test.each<[string, string, string]>([
    ['below within the table’s columns: the printed area grows', 'B6', 'A1:C6'],
    ['below beside them: it does not', 'E6', 'A1:C4'],
  ])('%s', (_, cell, area) => {
    const cells = Object.fromEntries(
      model(['a']).cells.map(({ row, column, value }) => [a1(row, column), { v: value }]),
    );
    const book = bookOf([sheetOf('Resumen', { ...cells, [cell]: { v: 'firma' } }, { mark: 'summary' })]);
    expect(keptBeside(model(['a']), book, { lastLine: LAST }).print?.area).toBe(area);
  });
});
