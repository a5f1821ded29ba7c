import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { dayOf, readDateText, writtenDay } from '../../../src/core/words/calendar';

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
    ['  31/12/2026  ', '31/12/2026'],
    ['31/12/2026 8:30 a. m.', '31/12/2026'],
    ['2026/2/1', '01/02/2026'],
    ['3/4/2026', '03/04/2026'],
    ['13/4/2026', '13/04/2026'],
    ['1 febrero del 2026', '01/02/2026'],
    ['31 / 12 / 2026', '31/12/2026'],
  ])('reads %j as %s', (text, day) => {
    const read = readDateText(text);
    expect(read !== null && read !== 'impossible' && writtenDay(read)).toBe(day);
  });

  test.each([
    ...['31/1272031', '2/2/0205', '30/02/2026', '31/06/2026', '31 de junio de 2026', '31//12/2026', '1/1/1899'],
    ...['31/12/20266', '32-01-2026', '00/01/2026', '13/13/2026', '1/1/100', '29/02/2025'],
  ])('says of %j that there is no such day', (text) => {
    expect(readDateText(text)).toBe('impossible');
  });

  test.each([
    ...['05/2026', '2026-05', '2026-2027', '2026', 'junio de 2026', 'Segundo semestre de 2026', '12 meses', ''],
    ...[
      '01/01/2026 - 31/12/2026',
      '2.3.1.1',
      '3 de 4',
      '1/2',
      '12-34567',
      'x31/12/2026',
      '31/12/2026x',
      '13-2026-1-1-1',
    ],
    ...[
      'en el año 2026, el día 31 de diciembre, a las 8',
      '1000/10000/1000',
      'a/b/c',
      '12 de 2026',
      '31 de agua de 2026',
    ],
  ])('finds no date in %j', (text) => {
    expect(readDateText(text)).toBeNull();
  });

  test('is one date up to forty letters', () => {
    expect(readDateText(`31/12/2026${' '.repeat(20)} 08:30:00 am`)).toEqual({ year: 2026, month: 12, day: 31 });
    expect(readDateText('31/12/'.padEnd(37, ' ') + '203')).toBe('impossible');
    expect(readDateText('31/12/'.padEnd(38, ' ') + '203')).toBeNull();
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

describe('dayOf', () => {
  test.each([
    [61, false, '01/03/1900'],
    [45_000, false, '15/03/2023'],
    [45_000.75, false, '15/03/2023'],
    [43_538, true, '15/03/2023'],
    [2_958_465, false, '31/12/9999'],
  ])('the serial %d (1904: %s) is %s', (serial, date1904, day) => {
    const read = dayOf(serial, date1904);
    expect(read && writtenDay(read)).toBe(day);
  });

  test.each([0, 0.9, -1, 2_958_466])('%d is no day', (serial) => {
    expect(dayOf(serial, false)).toBeNull();
  });

  test('one is the first', () => {
    expect(dayOf(1, false)).not.toBeNull();
  });
});
