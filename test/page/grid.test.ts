import { describe, expect, test } from '@jest/globals';
import type { CellContent } from '../../src/core/workbook/cell';
import type { SheetSnapshot } from '../../src/core/workbook/snapshot';
import { cellText } from '../../src/page/grid/cellText';
import { drawnWidth } from '../../src/page/grid/drawnSpan';
import { mergeRole, sheetView, sourceAt, textAt } from '../../src/page/grid/sheetView';
import { packSheet } from '../../src/page/packSheet';

const SETTINGS = { language: 'es', date1904: false } as const;

function viewOf(cells: Record<string, CellContent>, traits: Partial<SheetSnapshot> = {}) {
  const sheet: SheetSnapshot = {
    ...{ name: 'PLAN', visibility: 'visible', cells, merges: [], hiddenRows: [], hiddenColumns: [], tables: [] },
    protected: false,
    ...traits,
  };
  return sheetView('PLAN', packSheet(sheet), SETTINGS);
}

describe('a cell as Excel shows it', () => {
  test.each<[CellContent, string]>([
    [{ v: 23_709_806_841, z: '"$" #,##0' }, '$ 23.709.806.841'],
    [{ v: 0.4362, z: '0.0%' }, '43,6%'],
    [{ v: 0, z: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-' }, ' - '],
    [{ v: 39_814, z: 'dd/mm/yyyy' }, '01/01/2009'],
    [{ v: null, e: '#REF!' }, '#¡REF!'],
    [{ v: 'EJE', z: '#,##0' }, 'EJE'],
    [{ v: true }, 'VERDADERO'],
    [{ v: null }, ''],
    [{ v: 1234.5 }, '1234,5'],
  ])('%j is shown as %p', (content, text) => {
    expect(cellText(content, SETTINGS).replaceAll(/\s+/g, ' ')).toBe(text);
  });

  test('days of a workbook of 1904 are the same days', () => {
    expect(cellText({ v: 39_814 - 1462, z: 'dd/mm/yyyy' }, { language: 'es', date1904: true })).toBe('01/01/2009');
  });

  test('a format that cannot be followed shows something, and does not fail', () => {
    expect(cellText({ v: 5, z: '[[[' }, SETTINGS)).not.toBe('');
  });
});

describe('the lines of the grid', () => {
  test('a stray cell in the last row makes no million lines, and what is left out is counted', () => {
    const { rows } = viewOf({ A1: { v: 1 }, A1048576: { v: 2 } });
    expect(rows.length).toBeLessThan(20);
    expect(rows.find(({ row }) => row === 1_048_576)).toMatchObject({ leftOut: 1_048_574 });
  });

  test('hidden rows and columns are there and marked', () => {
    const view = viewOf({ A1: { v: 1 }, B3: { v: 2 } }, { hiddenRows: [3], hiddenColumns: [2] });
    expect(view.rows.filter(({ hidden }) => hidden).map(({ row }) => row)).toEqual([3]);
    expect(view.columns.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['B']);
  });
});

describe('merged areas and long texts', () => {
  test('the first cell is as wide as its area, the others are covered by it', () => {
    const view = viewOf({ A1: { v: 'TÍTULO' }, D1: { v: 1 } }, { merges: ['A1:C2'] });
    const widths = view.columns.slice(0, 3).map(({ width }) => width);
    expect(drawnWidth(view, 1, 1)).toBe(widths.reduce((sum, width) => sum + width, 0));
    expect(mergeRole(view, 2, 3)).toMatchObject({ kind: 'covered', first: 'A1' });
    expect(mergeRole(view, 1, 4)).toEqual({ kind: 'none' });
  });

  test('a text runs over empty neighbours and stops before one that holds something', () => {
    const view = viewOf({ A1: { v: 'Un título' }, C1: { v: 1 }, A2: { v: 7 } });
    const [a, b] = view.columns.map(({ width }) => width);
    expect(drawnWidth(view, 1, 1)).toBe((a ?? 0) + (b ?? 0));
    expect(drawnWidth(view, 2, 1)).toBe(a);
  });

  test('an area over whole columns costs nothing and is known', () => {
    const view = viewOf({ A1: { v: 1 } }, { merges: ['A1:B1048576', 'malformed'] });
    expect(mergeRole(view, 500_000, 2)).toMatchObject({ kind: 'covered', first: 'A1' });
  });
});

test('the formula bar shows the formula, or the value without its format', () => {
  const view = viewOf({ A1: { v: 3, f: '=1+2', z: '#,##0' }, A2: { v: 1200, z: '"$" #,##0' } });
  expect([sourceAt(view, 1, 1), sourceAt(view, 2, 1), sourceAt(view, 3, 1)]).toEqual(['=1+2', '1200', '']);
  expect(textAt(view, 2, 1)).toBe('$ 1.200');
});
