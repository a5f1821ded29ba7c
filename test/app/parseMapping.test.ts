import { describe, expect, test } from '@jest/globals';
import { parseMapping } from '../../src/app/parseMapping';

const written = (mapping: object): ReturnType<typeof parseMapping> =>
  parseMapping(JSON.stringify({ schema: 'cuadre.mapping/1', ...mapping }));

describe('a mapping file', () => {
  test('every part is optional', () => {
    expect(parseMapping('{"schema":"cuadre.mapping/1"}')).toEqual({ mapping: { schema: 'cuadre.mapping/1' } });
  });

  test('the example of the contract is one', () => {
    const mapping = {
      fiscalYear: 2009,
      tables: [
        {
          ...{ sheet: 'PLAN', header: 'A5:S6', unit: 1 },
          columns: { H: 'total', I: 'source:SGP', O: 'quarter:1' },
          rows: { '48': 'subtotal' },
        },
      ],
      axes: { 'DLLO ECONÓMICO': 'DESARROLLO ECONÓMICO Y COMPETITIVIDAD' },
    };
    expect(written(mapping)).toEqual({ mapping: { schema: 'cuadre.mapping/1', ...mapping } });
  });

  test.each([
    ['tables.0.columns.H', { tables: [{ sheet: 'PLAN', columns: { H: 'totall' } }] }],
    ['tables.0.columns.7', { tables: [{ sheet: 'PLAN', columns: { 7: 'total' } }] }],
    ['tables.0.header', { tables: [{ sheet: 'PLAN', header: 'quinta fila' }] }],
    ['tables.0.unit', { tables: [{ sheet: 'PLAN', unit: 7 }] }],
    ['tables.0.rows.48', { tables: [{ sheet: 'PLAN', rows: { 48: 'suma' } }] }],
    ['tables.0.sheet', { tables: [{ unit: 1 }] }],
    ['columnas', { columnas: {} }],
    ['fiscalYear', { fiscalYear: '2009' }],
    ['schema', { schema: 'cuadre.mapping/2' }],
  ])('says that %s is wrong', (place, mapping) => {
    expect(written(mapping)).toMatchObject({ problem: { place } });
  });

  test('a text that is no JSON has no place to name', () => {
    expect(parseMapping('{')).toMatchObject({ problem: { place: null } });
  });
});
