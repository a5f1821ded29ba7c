import { expect, test } from '@jest/globals';

import type { Figure } from '../../../src/core/plan/figure';
import { isUnread } from '../../../src/core/plan/unreadFigure';
import { ONE, ZERO } from '../../../src/core/quantity/decimal';

const cell = { sheet: 'PLAN', row: 4, column: 2 };
const blank = { raw: null, form: 'blank' } as const;

test.each<[string, Omit<Figure, 'cell'>, boolean]>([
  ['a number', { value: ONE, raw: 1, form: 'number' }, false],
  ['a zero', { value: ZERO, raw: 0, form: 'number' }, false],
  ['a text that is a number', { value: ONE, raw: '1', form: 'text-number' }, false],
  ['an empty cell', { value: null, ...blank }, false],
  ['an empty cell under a merged area, in an error’s form', { value: null, raw: null, form: 'unreadable' }, false],
  ['a formula without a stored result', { value: null, ...blank, formula: '=A1+1' }, true],
  ['an error value', { value: null, raw: null, form: 'error', error: '#REF!' }, true],
  ['an error value with its text', { value: null, raw: '#REF!', form: 'error', error: '#REF!' }, true],
  ['the form of an error without one', { value: null, raw: '#REF!', form: 'error' }, false],
  ['TRUE', { value: null, raw: true, form: 'mark' }, true],
  ['FALSE', { value: null, raw: false, form: 'mark' }, true],
  ['an X', { value: null, raw: 'X', form: 'mark' }, false],
  ['a text that is no number', { value: null, raw: '3.869.25O', form: 'unreadable' }, true],
  ['blanks', { value: null, raw: '  ', form: 'unreadable' }, false],
  ['a number in the form of words', { value: null, raw: 5, form: 'unreadable' }, false],
  ['a date', { value: null, raw: '31/12/2026', form: 'date' }, false],
  ['a blank formula in another form', { value: null, raw: null, form: 'date', formula: '=A1' }, false],
])('%s: not read %s', (_, figure, unread) => {
  expect(isUnread({ cell, ...figure })).toBe(unread);
});
