import { expect, test } from '@jest/globals';
import { withoutRepetition } from '../../../src/core/formulas/withoutRepetition';

test.each([
  ['=A1+B1+A1', '=A1+B1'],
  ['=+A1+B1+C1+B1', '=+A1+B1+C1'],
  [
    '=T[[#This Row],[Otros]]+T[[#This Row],[SGP]]+T[[#This Row],[Otros]]',
    '=T[[#This Row],[Otros]]+T[[#This Row],[SGP]]',
  ],
  ['=SUM(A1:A5,B2,A1:A5)', '=SUM(A1:A5,B2)'],
  ['=SUM(A1,B1)+SUM(C1)+SUM(A1,B1)', '=SUM(A1,B1)+SUM(C1)'],
  ['=A1+A1', '=A1'],
])('%s adds something twice, %s once', (formula, once) => {
  expect(withoutRepetition(formula)).toBe(once);
});

test.each(['=A1+B1', '=SUM(A1:A5)+A3', '=A1-B1-A1', '=A1+B1*A1', '=MAX(A1,A1)', '=SUM(A1,A1)-B1', '=1'])(
  'of %s nothing is taken out',
  (formula) => {
    expect(withoutRepetition(formula)).toBeNull();
  },
);
