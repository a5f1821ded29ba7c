import { describe, expect, test } from '@jest/globals';
import { DEFAULT_EARMARKS, earmarksOf, readEarmarks } from '../../../src/core/law/earmarks';
import type { CellContent } from '../../../src/core/workbook/cell';
import { a1 } from '../../../src/core/workbook/address';
import type { Snapshot } from '../../../src/core/workbook/snapshot';

function workbook(rows: readonly (readonly (string | number | null)[])[], table = 'DestinacionesCuadre'): Snapshot {
  const cells: Record<string, CellContent> = {};
  rows.forEach((row, at) => {
    row.forEach((v, column) => {
      if (v !== null) cells[a1(at + 4, column + 1)] = { v };
    });
  });
  const ref = `A4:${a1(rows.length + 3, rows[0]?.length ?? 1)}`;
  return {
    sheets: [
      {
        ...{ name: 'Ley', visibility: 'visible', merges: [], hiddenRows: [], hiddenColumns: [] },
        ...{ tables: [{ name: table, ref }], protected: false, cells },
      },
    ],
    names: [],
    date1904: false,
  };
}

const HEADER = [
  'Fuente',
  'Sector',
  'Regla',
  '% de la base',
  'Base',
  'Valor de la base',
  'Norma',
  'Certeza',
  'Confirmado por',
];

describe('the editable table of earmarks', () => {
  test('is read as people left it: columns moved, lines added, bases typed', () => {
    const [source = '', ...others] = HEADER;
    const snapshot = workbook([
      [...others, 'Nuestra columna', source],
      ['Cultura', 'Mínimo', 0.03, 'Propósito general', 2_000_000, 'Ley 715', 'Por confirmar', 'Ana', 'x', 'SGP'],
      ['Salud', 'Solo', null, null, null, 'Ley 715', 'Documento', null, null, 'SGP Salud'],
      ['Salud', 'quizá', null, null, null, null, null, null, null, 'Una regla que no es ninguna'],
    ]);
    expect(readEarmarks(snapshot)).toEqual([
      {
        ...{ source: 'SGP', sector: 'Cultura', kind: 'atLeast', share: 0.03, base: 'Propósito general' },
        ...{ baseAmount: 2_000_000, norm: 'Ley 715', certainty: 'background', confirmedBy: 'Ana' },
        ...{ planSource: '', planSector: '' },
      },
      {
        ...{ source: 'SGP Salud', sector: 'Salud', kind: 'only', share: null, base: '', baseAmount: null },
        ...{ norm: 'Ley 715', certainty: 'document', confirmedBy: '' },
        ...{ planSource: '', planSector: '' },
      },
    ]);
  });

  test('another table is none, and then the law counts', () => {
    const snapshot = workbook([HEADER, ['SGP Salud', 'Salud', 'Solo']], 'Otra');
    expect(readEarmarks(snapshot)).toBeNull();
    expect(earmarksOf(snapshot)).toBe(DEFAULT_EARMARKS);
  });

  test('an emptied table earmarks nothing', () => {
    expect(earmarksOf(workbook([HEADER]))).toEqual([]);
  });

  test('no line of the law passes a verdict without a base that somebody typed', () => {
    const shares = DEFAULT_EARMARKS.filter(({ share }) => share !== null);
    expect(shares.length).toBeGreaterThan(5);
    for (const { share, base, baseAmount, norm } of shares) {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(1);
      expect([base === '', baseAmount, norm === '']).toEqual([false, null, false]);
    }
  });
});
