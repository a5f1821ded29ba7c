import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writeXlsx } from 'hucre';
import { a1, columnName } from '../../../src/core/workbook/address';
import type { CellContent } from '../../../src/core/workbook/cell';
import { invert, type CellChange } from '../../../src/core/workbook/changeSet';
import { readWorkbook, writeWorkbook } from '../../../src/hosts/file';
import { FormulaTemplate } from '../../../src/core/formulas/formulaTemplate';
import { readNumber } from '../../../src/hosts/file/read/readNumber';
import { stateFromXml, stateToXml } from '../../../src/hosts/workbookState';
import { sheetOf } from './packageOf';

const SEED = { seed: 2009, numRuns: 60 };

/** Texts as people, and worse, type them; lone surrogates cannot be kept by any file. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('=1+1', ' a ', 'x_x000D_y', '_x005F_', 'á\nb', '<v>&amp;</v>', ']]>', '\t', '𝄞'),
);
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.integer({ min: 0, max: 1e15 }).map((cents) => cents / 100),
);
const value = fc.oneof<fc.Arbitrary<number | string | boolean>[]>(
  text.filter((each) => each !== ''),
  number,
  fc.boolean(),
);

describe('reading', () => {
  test('what another program wrote is read as it was', async () => {
    // The other program does not write the format's own escapes, so that Excel, too, would read those texts otherwise.
    const kept = value.filter((each) => !/_x[0-9A-F]{4}_/.test(String(each)));
    const rows = fc.array(fc.array(fc.option(kept), { maxLength: 8 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: table }] });
        const cells = readWorkbook(bytes).sheets[0]?.cells ?? {};
        const expected = table.flatMap((row, above) =>
          row.flatMap((each, before) => (each === null ? [] : [[a1(above + 1, before + 1), asKept(each)] as const])),
        );
        expect(Object.fromEntries(Object.entries(cells).map(([at, { v }]) => [at, v]))).toEqual(
          Object.fromEntries(expected),
        );
      }),
      SEED,
    );
  });

  test('a number is read as JavaScript reads it', () => {
    fc.assert(
      fc.property(number, (each) => {
        const bytes = new TextEncoder().encode(`"${each}"`);
        expect(readNumber(bytes, 1, bytes.length - 1)).toBe(each === 0 ? 0 : each);
      }),
      { ...SEED, numRuns: 2000 },
    );
  });

  test('a shared formula means the same in every cell, as R1C1 does', () => {
    const axis = fc.record({ at: fc.integer({ min: 40, max: 80 }), fixed: fc.constantFrom('', '$') });
    const corner = ([row, column]: { at: number; fixed: string }[], beyond: number): string =>
      `${column?.fixed}${columnName((column?.at ?? 0) + beyond)}${row?.fixed}${(row?.at ?? 0) + beyond}`;
    // The other translation orders a range's corners and drops one of two equal ones: here they are ordered and differ.
    const range = fc
      .tuple(axis, axis, fc.integer({ min: 0, max: 5 }))
      .map(([row, column, size]) => corner([row, column], 0) + (size > 0 ? `:${corner([row, column], size)}` : ''));
    const placed = fc.tuple(fc.constantFrom('', "'Hoja A1'!", 'Plan!'), range).map((parts) => parts.join(''));
    const formula = fc.array(placed, { minLength: 1, maxLength: 4 }).map((parts) => `SUM(${parts.join(',')})&"A1"`);
    const cell = fc.tuple(fc.integer({ min: 41, max: 60 }), fc.integer({ min: 41, max: 60 }));
    fc.assert(
      fc.property(formula, cell, (stored, [row, column]) => {
        const relative = translateFormulaToR1C1(stored, 'AN40');
        const shown = new FormulaTemplate(stored, { row: 40, column: 40 }).at({ row, column });
        expect(shown).toBe(translateFormulaToA1(relative, a1(row, column)));
      }),
      { ...SEED, numRuns: 300 },
    );
  });
});

describe('writing', () => {
  const place = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }));
  const input = fc.oneof(
    value.map((v) => ({ v })),
    fc.constant({ v: null }),
    number.map((v) => ({ v: v === 0 ? 0 : v, f: '=SUM(A1:B2)*XLOOKUP(1,A:A,B:B)' })),
  );
  const book = sheetOf(
    '<row r="2"><c r="A2"><v>1</v></c><c r="D2"><f t="shared" ref="D2:D4" si="0">A2*2</f><v>2</v></c></row>' +
      '<row r="3" spans="1:4"><c r="D3"><f t="shared" si="0"/><v>0</v></c></row><row r="4"><c r="D4"><f t="shared" si="0"/><v>0</v></c></row><row r="10"/>',
  );
  const changesOf = (
    pairs: readonly (readonly [readonly [number, number], { v: CellContent['v']; f?: string }])[],
  ): CellChange[] => {
    const held = new Map<string, CellContent>(Object.entries(readWorkbook(book).sheets[0]?.cells ?? {}));
    return pairs.map(([[row, column], after]) => {
      const reference = a1(row, column);
      const before = held.get(reference) ?? { v: null };
      held.set(reference, after);
      return { cell: `Hoja1!${reference}`, before, after };
    });
  };

  test('changes are what is read afterwards, and taking them back gives the cells as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(place, input), { minLength: 1, maxLength: 12 }), (pairs) => {
        const changes = changesOf(pairs);
        const written = writeWorkbook(book, { changes });
        const cells = readWorkbook(written).sheets[0]?.cells ?? {};
        const last = new Map(changes.map(({ cell, after }) => [cell.slice('Hoja1!'.length), after]));
        for (const [reference, { v, f }] of last) {
          const kept = cells[reference];
          expect(kept?.f).toBe(f);
          expect(kept?.v ?? null).toEqual(v === null ? null : asKept(v));
        }
        const back = writeWorkbook(written, { changes: invert(changes) });
        expect(readWorkbook(back).sheets).toEqual(readWorkbook(book).sheets);
      }),
      { ...SEED, numRuns: 150 },
    );
  });

  test('any state survives, letter by letter', () => {
    const state = fc.record({
      acceptances: fc.array(
        fc.record({
          rule: text,
          key: text,
          values: fc.dictionary(fc.stringMatching(/^[A-Z]{1,3}$/), value),
          reason: text,
          author: text,
          date: text,
        }),
        { maxLength: 3 },
      ),
      settings: fc.record({ author: text }),
      ownRules: fc.constant([]),
      previousFindings: fc.array(text, { maxLength: 5 }),
    });
    fc.assert(
      fc.property(state, (each) => {
        const plain = JSON.parse(JSON.stringify(each)) as typeof each;
        expect(stateFromXml(stateToXml(plain))).toEqual(plain);
        expect(readWorkbook(writeWorkbook(book, { state: plain })).state).toEqual(plain);
      }),
      SEED,
    );
  });
});

/** XML has no carriage returns of its own and no minus zero. */
function asKept(each: number | string | boolean): number | string | boolean {
  return each === 0 ? 0 : each;
}
