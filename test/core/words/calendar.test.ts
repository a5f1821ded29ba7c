import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { readDateText, writtenDay } from '../../../src/core/words/calendar';

describe('readDateText', () => {
  test.each([
    ['31/12/2026', '31/12/2026'],
    ['1-1-26', '01/01/2026'],
    ['2026-02-28', '28/02/2026'],
    ['12/31/2026', '31/12/2026'],
    ['31.12.2026 00:00', '31/12/2026'],
    ['31 de diciembre de 2026', '31/12/2026'],
    ['5-ene-26', '05/01/2026'],
    ['\u200e01/06/2026', '01/06/2026'],
    ['1/1/1900', '01/01/1900'],
  ])('reads %j as %s', (text, day) => {
    const read = readDateText(text);
    expect(read !== null && read !== 'impossible' && writtenDay(read)).toBe(day);
  });

  test.each([
    ...['31/1272031', '2/2/0205', '30/02/2026', '31/06/2026', '31 de junio de 2026', '31//12/2026', '1/1/1899'],
    ...['31/12/20266', '32-01-2026', '00/01/2026'],
  ])('says of %j that there is no such day', (text) => {
    expect(readDateText(text)).toBe('impossible');
  });

  test.each([
    ...['05/2026', '2026-05', '2026-2027', '2026', 'junio de 2026', 'Segundo semestre de 2026', '12 meses', ''],
    ...['01/01/2026 - 31/12/2026', '2.3.1.1', '3 de 4', '1/2'],
  ])('finds no date in %j', (text) => {
    expect(readDateText(text)).toBeNull();
  });

  test('reads back every day that it writes', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(readDateText(writtenDay(day))).toEqual(day);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
