import { describe, expect, test } from '@jest/globals';
import type { CellChange } from '../../../src/core/workbook/changeSet';
import { HostFailure } from '../../../src/core/workbook/port';
import { queueTargets, takesTextFormat } from '../../../src/hosts/excel/write/changeTargets';
import { RequestBudget } from '../../../src/hosts/excel/write/requestBudget';

interface Cell {
  readonly isThere?: boolean;
  readonly isProtected?: boolean;
  readonly locked?: boolean;
  readonly value?: string | number;
  readonly formula?: string;
  readonly format?: string;
}

/** A workbook whose every cell is the same, as Excel answers when it is asked for one. */
function bookOf(cell: Cell): Excel.RequestContext {
  const { isThere = true, isProtected = false, locked = true, value = 1, formula = value, format = 'General' } = cell;
  const range = {
    ...{ values: [[value]], formulas: [[formula]], numberFormat: [[format]], format: { protection: { locked } } },
    ...{ load: () => range, untrack: () => range },
  };
  const sheet = {
    isNullObject: !isThere,
    protection: { protected: isProtected },
    load: () => sheet,
    getRange: () => range,
  };
  // Of Excel's own types the check asks only for what stands above.
  return { workbook: { worksheets: { getItemOrNullObject: () => sheet } } } as unknown as Excel.RequestContext;
}

function budget(): RequestBudget {
  return new RequestBudget(() => Promise.reject(new Error('one change weighs too little to be sent alone')));
}

const FIX: CellChange = { cell: 'PLAN!B2', before: { v: 1 }, after: { v: 2 } };

/** Why the changes are refused; null: they are not. */
async function refusal(cell: Cell, changes: readonly CellChange[] = [FIX]): Promise<string | null> {
  try {
    (await queueTargets(bookOf(cell), changes, budget()))();
    return null;
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure;
    return failure.code;
  }
}

describe('a change is checked against the cell as it is', () => {
  test.each<[string, Cell, string | null]>([
    ['as it was read', {}, null],
    ['another value', { value: 3 }, 'changed-since-read'],
    ['an error by now', { value: '#REF!', formula: '#REF!' }, 'changed-since-read'],
    ['a formula by now', { formula: '=A1' }, 'changed-since-read'],
    ['on a sheet that is gone', { isThere: false }, 'changed-since-read'],
    ['locked on a protected sheet', { isProtected: true, locked: true }, 'protected-sheet'],
    ['unlocked on a protected sheet', { isProtected: true, locked: false }, null],
    ['locked on a sheet that is not protected', { isProtected: false, locked: true }, null],
  ])('%s', async (_, cell, code) => {
    expect(await refusal(cell)).toBe(code);
  });

  test.each<[string, CellChange, string | null]>([
    ['follows from the first', { ...FIX, before: { v: 2 }, after: { v: 3 } }, null],
    ['takes no note of the first', { ...FIX, after: { v: 3 } }, 'changed-since-read'],
    ['is of another cell', { ...FIX, cell: 'PLAN!B3', after: { v: 3 } }, null],
  ])('of two changes the second %s', async (_, second, code) => {
    expect(await refusal({}, [FIX, second])).toBe(code);
  });

  test.each<[string, string, string | number, boolean]>([
    ['a number into a cell of text', '@', 2, true],
    ['a text into a cell of text', '@', 'dos', false],
    ['a number into any other', '0', 2, false],
  ])('%s takes the text format away: %s %p → %p', async (_, format, v, takes) => {
    const [checked] = (await queueTargets(bookOf({ format }), [{ ...FIX, after: { v } }], budget()))();
    expect(checked && takesTextFormat(checked)).toBe(takes);
  });
});
