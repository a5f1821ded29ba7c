import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { examine } from '../../src/app/examine';
import { COLOUR_INK, PLAIN_INK } from '../../src/report/text/ink';
import { layOutTable } from '../../src/report/text/table';
import { textReport } from '../../src/report/text/textReport';
import { wrap } from '../../src/report/text/wrap';
import { voiceOf } from '../../src/report/voiceOf';
import { CLEAN_ROWS, reviewOf, snapshotOf, withCell } from './reviewOf';

const voice = voiceOf('es');
const PAGE = { ink: PLAIN_INK, width: 100 };

describe('the text report', () => {
  test('says the totals with Colombian grouping and what was checked', async () => {
    const text = textReport({ file: 'plan.xlsx', review: await reviewOf(CLEAN_ROWS) }, voice, PAGE);
    expect(text).toMatch(/GESTIÓN SOCIAL +6 +\d+ +[\d.]+ /);
    expect(text).toContain('\u00a0%');
    expect(text).toContain('0 observaciones · ');
    expect(text.endsWith('\n')).toBe(true);
  });

  test('says what each column was read as and how that is known, and that hidden rows were read', async () => {
    const unnamed = CLEAN_ROWS.map((row, at) => (at === 2 ? ['X1', 'X2', 'X3', 'X4', 'X5', 'X6', 'NOTA'] : row));
    const [sheet, ...others] = snapshotOf('PLAN', unnamed).sheets;
    if (!sheet) throw new RangeError('no sheet');
    const hidden = { ...snapshotOf('PLAN', []), sheets: [{ ...sheet, hiddenRows: [5, 6] }, ...others] };

    const text = textReport({ file: 'plan.xlsx', review: await examine(hidden) }, voice, { ...PAGE, width: 400 });

    expect(text).toContain('C Cantidad (por aritmética, ');
    expect(text).toContain('A Eje (por el contenido, 60\u00a0%)');
    expect(text).toContain('C × D = E');
    expect(text).toContain('También se leyó lo que no se ve: 2 filas ocultas.');
  });

  test('says before → after in the cell', async () => {
    const review = await reviewOf(withCell(CLEAN_ROWS, { row: 8, column: 3 }, 70));
    expect(textReport({ file: 'plan.xlsx', review }, voice, PAGE)).toContain('PLAN!C8: 70 → 7');
  });

  test('no text of the workbook reaches the terminal as a command', async () => {
    const hostile = 'A\u001b[31m\u0007\u009b2J\u202e\nB';
    const rows = withCell(CLEAN_ROWS, { row: 5, column: 1 }, hostile);
    const review = await reviewOf(withCell(rows, { row: 5, column: 3 }, 999), 'PLAN\u001b]0;x');
    const text = textReport({ file: '\u001b[2Jplan.xlsx', review }, voice, PAGE);
    // eslint-disable-next-line no-control-regex -- looks for exactly these
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  test('colours are the only escapes when it has colours', async () => {
    const review = await reviewOf(withCell(CLEAN_ROWS, { row: 8, column: 3 }, 70));
    const plain = textReport({ file: 'plan.xlsx', review }, voice, PAGE);
    const coloured = textReport({ file: 'plan.xlsx', review }, voice, { ink: COLOUR_INK, width: 100 });
    // eslint-disable-next-line no-control-regex -- takes the colours away
    expect(coloured.replace(/\u001b\[[\d;]+m/g, '')).toBe(plain);
    expect(coloured).not.toBe(plain);
  });
});

describe('laying out', () => {
  test('wrapping loses nothing and no line is too long', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zñ]{1,30}$/), { minLength: 1 }),
        fc.integer({ min: 8, max: 60 }),
        (words, width) => {
          const lines = wrap(words.join(' '), width);
          expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
          expect(lines.every(({ length }) => length <= width)).toBe(true);
        },
      ),
      { seed: 7 },
    );
  });

  test('figures end in one column, whatever the words', () => {
    const lines = layOutTable(
      {
        header: ['Eje', 'Valor total'],
        rows: [
          ['UNO', '1.000'],
          ['DOS TRES', '23.709.806.841'],
        ],
      },
      60,
    );
    expect(new Set(lines.slice(1).map(({ length }) => length)).size).toBe(1);
  });
});
