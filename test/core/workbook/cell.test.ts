import { describe, expect, test } from '@jest/globals';
import { isSameContent, type CellContent } from '../../../src/core/workbook/cell';

describe('whether a cell still holds what was read', () => {
  test.each<[string, CellContent, CellContent, boolean]>([
    ['the same number', { v: 1 }, { v: 1 }, true],
    ['another number', { v: 1 }, { v: 2 }, false],
    ['a number as text', { v: 1 }, { v: '1' }, false],
    ['zero for nothing', { v: null }, { v: 0 }, false],
    ['false for nothing', { v: null }, { v: false }, false],
    ['an empty text for nothing', { v: null }, { v: '' }, true],
    ['another look', { v: 1, z: '0.00' }, { v: 1, z: '0' }, true],
    ['the same error', { v: null, e: '#REF!' }, { v: null, e: '#REF!' }, true],
    ['another error', { v: null, e: '#REF!' }, { v: null, e: '#N/A' }, false],
    ['an error where nothing was', { v: null }, { v: null, e: '#N/A' }, false],
    ['nothing where an error was', { v: null, e: '#N/A' }, { v: null }, false],
    ['the same formula with another result', { v: 1, f: '=A1' }, { v: 2, f: '=A1' }, true],
    ['the same formula that now shows an error', { v: 1, f: '=A1' }, { v: null, f: '=A1', e: '#REF!' }, true],
    ['another formula with the same result', { v: 1, f: '=A1' }, { v: 1, f: '=A2' }, false],
    ['a value typed over a formula', { v: 1, f: '=A1' }, { v: 1 }, false],
    ['a formula put over a value', { v: 1 }, { v: 1, f: '=A1' }, false],
    ['a formula without its prefix', { v: 1, f: '=_xlfn.IFNA(A1,0)' }, { v: 1, f: '=IFNA(A1,0)' }, true],
    ['a formula without its sign', { v: 1, f: '=A1' }, { v: 1, f: 'A1' }, true],
  ])('%s', (_, before, now, same) => {
    expect(isSameContent(before, now)).toBe(same);
  });
});
