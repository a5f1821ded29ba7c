import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toNumber } from '../../src/core/quantity/decimal';
import { bookBytes, cellAt, numberAt, type Book } from '../sample/book';
import { SAMPLE_AXES } from '../sample/catalogue';
import { PLAN_SHEET, SUMMARY_SHEET } from '../sample/planBook';
import { BLOCKS, columnsOf, variedBook, type Variation } from '../sample/variation';
import { checkBytes } from './checkBytes';

const RUNS = 12;
/** Milliseconds: twelve whole workbooks, also on a machine that does much else. */
const PATIENCE = 120_000;

const axisNames = fc.subarray(
  [
    'BUEN GOBIERNO',
    'Territorio y Paz',
    'SALUD PARA TODOS',
    'Educación y Cultura',
    'Campo Productivo',
    'AGUA Y SANEAMIENTO',
  ],
  { minLength: SAMPLE_AXES.length, maxLength: SAMPLE_AXES.length },
);

const headers = fc.record({
  'EJE ESTRATÉGICO': fc.constantFrom('EJE ESTRATÉGICO', 'Eje', 'LÍNEA ESTRATÉGICA', 'PILAR'),
  'FRENTE DE ACCIÓN': fc.constantFrom('FRENTE DE ACCIÓN', 'Frente', 'SECTOR'),
  HITO: fc.constantFrom('HITO', 'Gran reto', 'HITO / RETO'),
  'VALOR UNITARIO': fc.constantFrom('VALOR UNITARIO', 'Vr. Unitario', 'V/R UNIT', 'Costo unitario'),
  'VALOR TOTAL': fc.constantFrom('VALOR TOTAL', 'Vr. total', 'COSTO TOTAL', 'VALOR TOTAL PROYECTADO'),
  'VALOR CON ASIGNACIÓN PRESUPUESTAL': fc.constantFrom('Asignado', 'V/R ASIGNADO', 'PRESUPUESTO ASIGNADO'),
  'RECURSOS POR GESTIONAR': fc.constantFrom('RECURSOS POR GESTIONAR', 'Por gestionar', 'REC. X GESTIONAR'),
  CANTIDAD: fc.constantFrom('CANTIDAD', 'Cant.', 'CANTIDAD PROGRAMADA'),
});

const variations: fc.Arbitrary<Variation> = fc.record({
  axes: axisNames.map((names) => Object.fromEntries(SAMPLE_AXES.map(({ name }, at) => [name, names[at] ?? name]))),
  headers,
  order: fc.shuffledSubarray(
    BLOCKS.map((_, at) => at),
    { minLength: BLOCKS.length },
  ),
  rowsDown: fc.integer({ min: 0, max: 9 }),
  columnsRight: fc.integer({ min: 0, max: 7 }),
  dearer: fc.array(fc.record({ row: fc.integer({ min: 7, max: 47 }), by: fc.integer({ min: 1, max: 5_000_000 }) }), {
    maxLength: 3,
  }),
});

/** Total, assigned and to raise of each line of the summary sheet, which follows the plan by formulas. */
function publishedTotals(book: Book): number[][] {
  return SAMPLE_AXES.map((_, at) =>
    ['B', 'C', 'D'].map((column) => numberAt(book, `${SUMMARY_SHEET}!${column}${at + 5}`)),
  );
}

describe('another plan in the manner of the sample', () => {
  test(
    'gives its own totals, under its own names, and no observation of its own',
    async () => {
      await fc.assert(
        fc.asyncProperty(variations, async (variation) => {
          const book = variedBook(variation);
          const { totals, findings } = checkBytes(await bookBytes(book));
          expect(totals.axes.map(({ name }) => name)).toEqual(SAMPLE_AXES.map(({ name }) => variation.axes[name]));
          expect(totals.axes.map(({ total, assigned, toRaise }) => [total, assigned, toRaise].map(toNumber))).toEqual(
            publishedTotals(book),
          );
          expect(findings.map(({ rule }) => rule)).toEqual(['milestone-repeated']);
        }),
        { seed: 2009, numRuns: RUNS },
      );
    },
    PATIENCE,
  );

  test(
    'and a changed amount is found in its cell, wherever it stands',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          variations,
          fc.record({ row: fc.integer({ min: 7, max: 47 }), column: fc.constantFrom('H', 'F', 'J'), digit: fc.nat(8) }),
          async (variation, { row, column, digit }) => {
            const book = variedBook(variation);
            const cell = `${PLAN_SHEET}!${columnsOf(variation)[column] ?? ''}${row + variation.rowsDown}`;
            const right = numberAt(book, cell);
            fc.pre(right >= 10);
            const text = String(right);
            const other = String((Number(text.charAt(1)) + 1 + digit) % 10);
            cellAt(book, cell).value = Number(text.charAt(0) + other + text.slice(2));
            const { findings } = checkBytes(await bookBytes(book));
            const found = findings.filter(({ severity }) => severity === 'error');
            expect(found.map(({ suspects }) => suspects[0]?.cell)).toEqual([cell]);
            const proposed = found[0]?.suspects[0]?.proposed;
            expect(proposed && typeof proposed === 'object' ? toNumber(proposed) : proposed).toBe(right);
          },
        ),
        { seed: 152, numRuns: RUNS },
      );
    },
    PATIENCE,
  );
});
