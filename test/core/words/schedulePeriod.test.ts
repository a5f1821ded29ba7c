import { describe, expect, test } from '@jest/globals';
import { monthNumber, schedulePeriod } from '../../../src/core/words/schedulePeriod';

describe('the period that a heading names', () => {
  test.each([
    ['t1', 1],
    ['q4', 4],
    ['t5', null],
    ['t0', null],
    ['i trim', 1],
    ['iv trimestre', 4],
    ['v trimestre', null],
    ['trimestre no 3', 3],
    ['segundo trimestre', 2],
    ['4to trim', 4],
    ['quinto trimestre', null],
    ['trimestre', null],
    ['1er trimestre 2009', 1],
    ['t1 programado', 1],
    ['t1 ejecutado', null],
    ['ene mar', 1],
    ['enero a marzo', 1],
    ['octubre hasta diciembre', 4],
    ['ene feb', null],
    ['feb abr', null],
    ['ene mar jun', null],
    ['salud mar', null],
    ['enero a', null],
    ['1er   trimestre', 1],
    ['abr a jun', 2],
    ['jul - sep', 3],
  ])('%j: quarter %p', (text, number) => {
    expect(schedulePeriod(text)).toEqual(number === null ? null : { kind: 'quarter', number });
  });

  test.each([
    ['enero', 1],
    ['ene 2009', 1],
    ['sept', 9],
    ['diciembre', 12],
  ])('%j: month %i', (text, number) => {
    expect(schedulePeriod(text)).toEqual({ kind: 'month', number });
  });

  test.each([
    ['sep', 9],
    ['sept', 9],
    ['set', 9],
    ['septiembre', 9],
    ['oct', 10],
    ['enero', 1],
    ['en', 0],
    ['octu', 0],
    ['', 0],
  ])('%j as a month: %i', (word, number) => {
    expect(monthNumber(word)).toBe(number);
  });
});
