import { describe, expect, test } from '@jest/globals';
import { plainPattern } from '../../../src/core/formulas/plainPattern';

describe('formulas that only look different', () => {
  test.each([
    ['=+R[1]C', '=R[1]C'],
    ['=++RC[-2]*RC[-1]', '=RC[-2]*RC[-1]'],
    ['=SUM(R[1]C:R[1]C)', '=R[1]C'],
    ['=SUM(R[1]C)', '=R[1]C'],
    ['= RC[-2] * RC[-1]', '=RC[-2]*RC[-1]'],
    ['=+IF(RC[-3]=0,0,RC[-2]/RC[-3])', '=IF(RC[-3]=0,0,RC[-2]/RC[-3])'],
  ])('%s does what %s does', (pattern, plain) => {
    expect(plainPattern(pattern)).toBe(plain);
  });

  test.each([
    ['=SUM(R[1]C:R[2]C)'],
    ['=SUM(R[1]C:R[11]C)'],
    ['=R[1]C:R[1]C[1]'],
    ['=-R[1]C'],
    ['=IF(RC[-1]>0,RC[-1],"no hay")'],
    ['=SUM(R[1]C,R[3]C)'],
  ])('%s stays as it is', (pattern) => {
    expect(plainPattern(pattern)).toBe(pattern);
  });
});
