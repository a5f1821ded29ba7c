import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SheetNames, titledName } from '../../../src/core/sheets/sheetName';
import type { SheetSnapshot, Snapshot } from '../../../src/core/workbook/snapshot';

function workbook(...sheets: readonly (readonly [name: string, mark?: string])[]): Snapshot {
  const plain = {
    visibility: 'visible',
    cells: {},
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    protected: false,
  } as const;
  return {
    sheets: sheets.map(([name, mark]): SheetSnapshot =>
      mark === undefined ? { name, ...plain } : { name, mark, ...plain },
    ),
    names: [],
    date1904: false,
  };
}

describe('names of sheets', () => {
  test('title case without connectors, cut at a word', () => {
    expect(titledName('Hitos', 'GESTIÓN SOCIAL')).toBe('Hitos Gestión Social');
    const name = titledName('Hitos', 'DESARROLLO DE LA CAPACIDAD GERENCIAL DEL MUNICIPIO');
    expect(new SheetNames(workbook()).nameOf('a', name)).toBe('Hitos Desarrollo Capacidad');
  });

  test("a sheet of the user's with the same name is left alone", () => {
    const names = new SheetNames(workbook(['resumen por eje']));
    expect(names.nameOf('summary', 'Resumen por eje')).toBe('Resumen por eje (2)');
  });

  test('the own sheet keeps the name that somebody gave it', () => {
    const names = new SheetNames(workbook(['Para el concejo', 'summary'], ['Resumen por eje']));
    expect(names.nameOf('summary', 'Resumen por eje')).toBe('Para el concejo');
  });

  test('is valid in Excel and free, whatever the axes are called', () => {
    const text = fc.string({
      minLength: 1,
      maxLength: 60,
      unit: fc.constantFrom('a', 'Z', "'", '[', '/', '=', ' ', 'ñ', '7', ':'),
    });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), (axes) => {
        const names = new SheetNames(workbook(['Hitos a']));
        const given = axes.map((axis, at) => names.nameOf(`milestones:${at}`, titledName('Hitos', axis)));
        for (const name of given) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
        expect(new Set([...given, 'Hitos a'].map((name) => name.toLowerCase())).size).toBe(axes.length + 1);
      }),
      { seed: 31 },
    );
  });
});
