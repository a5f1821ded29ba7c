import { describe, expect, test } from '@jest/globals';
import type { CellContent } from '../../../src/core/workbook/cell';
import { basePlan } from './basePlan';
import { outcomes } from './outcome';
import { sheetOf } from './planOf';

type Cells = Readonly<Record<string, CellContent>>;

const repeated = (row: number): CellContent => ({ v: row * 1000, f: `=PLAN!E${row}` });

/** A summary of five figures and the sum under them, which stands in row 6. */
const summary = (sum: string, odd: Cells = {}): Cells => ({
  ...{ A1: { v: 'Uno' }, A2: { v: 'Dos' }, A3: { v: 'Tres' }, A4: { v: 'Cuatro' }, A5: { v: 'Cinco' } },
  ...{ B1: repeated(1), B2: repeated(2), B3: repeated(3), B4: repeated(4), B5: repeated(5) },
  ...{ A6: { v: 'TOTAL' }, B6: { v: 10_000, f: sum } },
  ...odd,
});

const said = (cells: Cells) =>
  outcomes({ ...basePlan({}), otherSheets: [sheetOf('RESUMEN', cells)] }).filter(
    ({ rule }) => rule === 'workbook-short-sum',
  );

describe('a sum that ends above its last cells', () => {
  test.each<[string, Cells, string | null]>([
    ['leaves out what calculates like the others', summary('=SUM(B1:B4)'), '=SUM(B1:B5)'],
    ['the whole range', summary('=SUM(B1:B5)'), null],
    ['what it leaves out is typed', summary('=SUM(B1:B4)', { B5: { v: 5000 } }), null],
    [
      'what it leaves out calculates otherwise',
      summary('=SUM(B1:B4)', { B5: { v: 5000, f: '=SUM(B1:B4)*0.19' } }),
      null,
    ],
    ['one of its own calculates otherwise', summary('=SUM(B1:B4)', { B2: { v: 2000 } }), null],
    ['what it leaves out is nothing', summary('=SUM(B1:B4)', { B5: { v: 0, f: '=PLAN!E5' } }), null],
    ['it adds something else besides', summary('=SUM(B1:B4)+B5'), null],
    ['a range of one cell', summary('=SUM(B4:B4)'), null],
  ])('%s', (_, cells, proposed) => {
    expect(said(cells).map((each) => each.proposed)).toEqual(proposed === null ? [] : [proposed]);
  });
});
