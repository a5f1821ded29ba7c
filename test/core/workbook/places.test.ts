import { describe, expect, test } from '@jest/globals';
import {
  columnName,
  columnNumber,
  formatAddress,
  parseA1,
  parseAddress,
  quoteSheet,
} from '../../../src/core/workbook/address';
import { invert } from '../../../src/core/workbook/changeSet';
import { markReference, parseMark } from '../../../src/core/workbook/mark';
import { contains, formatRange, parseRange } from '../../../src/core/workbook/range';
import { RowMatches } from '../../../src/core/workbook/rowMatches';
import { gridOf } from '../../../src/core/workbook/snapshot';
import { sheetOf } from '../../excel-host/sampleBook';

describe('columns', () => {
  test.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('%i is %s', (number, name) => {
    expect([columnName(number), columnNumber(name), columnNumber(name.toLowerCase())]).toEqual([name, number, number]);
  });

  test.each(['', '1', 'A1', 'ABCD', 'Á', ' A'])('%p is none', (text) => {
    expect(columnNumber(text)).toBe(0);
  });
});

describe('references', () => {
  test.each([
    ['H12', { row: 12, column: 8 }],
    ['$H$12', { row: 12, column: 8 }],
    ['h$12', { row: 12, column: 8 }],
    ['A1048576', { row: 1_048_576, column: 1 }],
    ['A0', null],
    ['A01', null],
    ['A12345678', null],
    ['ABCD1', null],
    ['A', null],
    ['12', null],
    ['xA1', { row: 1, column: columnNumber('XA') }],
    [' A1', null],
    ['A1 ', null],
    ['$$A1', null],
  ])('%p', (text, place) => {
    expect(parseA1(text)).toEqual(place);
  });

  test.each([
    ['PLAN!H12', { sheet: 'PLAN', row: 12, column: 8 }],
    ["'Plan de acción'!H12", { sheet: 'Plan de acción', row: 12, column: 8 }],
    ["'it''s'!A1", { sheet: "it's", row: 1, column: 1 }],
    ['¡Ya!!A1', { sheet: '¡Ya!', row: 1, column: 1 }],
    ["'!A1", { sheet: "'", row: 1, column: 1 }],
    ["'abierta!A1", { sheet: "'abierta", row: 1, column: 1 }],
    ["cerrada'!A1", { sheet: "cerrada'", row: 1, column: 1 }],
    ['!A1', null],
    ['A1', null],
    ['PLAN!A0', null],
  ])('%p as an address', (text, cell) => {
    expect(parseAddress(text)).toEqual(cell);
  });

  test('are written without quotes in reports and with them in formulas', () => {
    expect(formatAddress({ sheet: "it's", row: 2, column: 28 })).toBe("it's!AB2");
    expect(quoteSheet("it's")).toBe("'it''s'");
  });
});

describe('rectangles', () => {
  const range = { top: 5, left: 2, bottom: 7, right: 4 };

  test.each([
    ['B5:D7', range, 'B5:D7'],
    ['$D$7:$B$5', range, 'B5:D7'],
    ['D5:B7', range, 'B5:D7'],
    ['B5', { top: 5, left: 2, bottom: 5, right: 2 }, 'B5'],
    ['B5:B5', { top: 5, left: 2, bottom: 5, right: 2 }, 'B5'],
  ])('%s', (text, expected, written) => {
    expect(parseRange(text)).toEqual(expected);
    expect(formatRange(expected)).toBe(written);
  });

  test.each(['', 'B5:', ':D7', 'B:D', 'B5:x'])('%p is none', (text) => {
    expect(parseRange(text)).toBeNull();
  });

  test.each([
    ...[[5, 2, true] as const, [7, 4, true] as const, [6, 3, true] as const],
    ...[[4, 3, false] as const, [8, 3, false] as const, [6, 1, false] as const, [6, 5, false] as const],
  ])('row %i, column %i lies inside: %p', (row, column, inside) => {
    expect(contains(range, row, column)).toBe(inside);
  });
});

describe('the mark of a sheet', () => {
  test.each(['summary', 'milestones:gestión "social"'])('%s is read as it was written', (mark) => {
    expect(parseMark(markReference(mark))).toBe(mark);
    expect(parseMark(` =${markReference(mark)} `)).toBe(mark);
  });

  test.each(['""', '="', 'summary', '=A1', '"a"b"', 'x"a"', '"a"x'])('%s is none', (reference) => {
    expect(parseMark(reference)).toBeNull();
  });
});

test('changes are taken back from the last to the first, each to what its cell held', () => {
  const origin = { rule: 'product', finding: 'f-1' };
  const changes = [
    { cell: 'PLAN!A1', before: { v: 1, z: '0' }, after: { v: 2 }, ...origin },
    { cell: 'PLAN!A2', before: { v: 3, f: '=A1+1' }, after: { v: 4 } },
    { cell: 'PLAN!A3', before: { v: null, e: '#REF!' }, after: { v: 5 } },
  ];
  expect(invert(changes)).toEqual([
    { cell: 'PLAN!A3', before: { v: 5 }, after: { v: null, e: '#REF!' } },
    { cell: 'PLAN!A2', before: { v: 4 }, after: { v: 3, f: '=A1+1' } },
    { cell: 'PLAN!A1', before: { v: 2 }, after: { v: 1 }, ...origin },
  ]);
});

describe('which row continues a row of the earlier sheet', () => {
  const earlier = gridOf(
    sheetOf('Hitos', {
      ...{ A1: { v: 'uno' }, B1: { v: 'x' }, A2: { v: 'dos' }, B2: { v: 'x' }, A3: { v: 3 }, B3: { v: 'y' } },
      ...{ A4: { v: 'ido' }, B4: { v: 'z' }, B5: { v: '' }, A6: { v: 'doble' }, A8: { v: 'y' } },
    }),
  );
  const cell = (row: number, column: number, value: string | number) => ({ row, column, value });
  const cells = [
    ...[cell(3, 1, 'uno'), cell(1, 1, 'dos'), cell(2, 1, 3), cell(5, 2, 'y'), cell(9, 2, 'z')],
    ...[cell(7, 1, 'doble'), cell(8, 1, 'doble'), cell(6, 2, '')],
  ];

  test.each([
    ['by a text of its own', 1, 3],
    ['another by its own', 2, 1],
    ['not by a number, but by the text beside it', 3, 5],
    ['not by the text that is gone, but by the one beside it', 4, 9],
    ['not by an empty text', 5, undefined],
    ['not by a text that two rows have now', 6, undefined],
    ['no row that was not there', 7, undefined],
    ['not by the same text in another column', 8, undefined],
  ])('%s', (_, row, now) => {
    expect(new RowMatches(earlier, { cells }).newRow(row)).toBe(now);
  });
});
