import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { isConnector } from '../../../src/core/words/connectors';
import {
  abbreviates,
  differsBySlips,
  isSameWord,
  isSlip,
  isSwappedWord,
  similarity,
  slipsBetween,
} from '../../../src/core/words/likeness';
import { normalise, normaliseHeading, tidy } from '../../../src/core/words/normalise';
import { sameName, sharesWords } from '../../../src/core/words/sameName';
import { isYear, withoutYears, yearsIn } from '../../../src/core/words/year';

describe('Normalising', () => {
  test.each([
    ['V/R Únit.', 'v r unit'],
    ['Desarrollo  Económico,', 'desarrollo economico'],
    ['  AÑO\n2009 ', 'ano 2009'],
    ['% de avance', 'de avance'],
    ['Avance (50%)', 'avance 50'],
    ['N° 5', 'n 5'],
    ['Nº 5', 'n 5'],
    ['1ª etapa', '1 etapa'],
    ['área en m²', 'area en m'],
    ['Ελλάδα 12', 'ελλαδα 12'],
    ['—', ''],
    ['', ''],
  ])('%j is %j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  test.each([
    ['% de Avance', '% de avance'],
    ['Avance (50%)', 'avance 50%'],
    ['Área %', 'area %'],
    ['Nº', 'n'],
    ['Vr. Unit.', 'vr unit'],
  ])('A heading %j is %j', (text, expected) => {
    expect(normaliseHeading(text)).toBe(expected);
  });

  test('What is normalised stays as it is, and case and accents change nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('abñÑáÉíóÚü 12%.,-/ºª²ßxXZ\u00a0\n')) }), (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
        expect(normalise(text.normalize('NFD'))).toBe(once);
        expect(once).not.toMatch(/^ | $| {2}/);
      }),
      { seed: 21, numRuns: 1000 },
    );
  });

  test.each([
    ['a\nb', 'a b'],
    [' a \u00a0 b ', 'a b'],
    ['a b', 'a b'],
  ])('%j is shown as %j', (text, expected) => {
    expect(tidy(text)).toBe(expected);
  });
});

test.each([
  ['de', true],
  ['con', true],
  ['u', true],
  ['una', true],
  ['DE', false],
  ['salud', false],
  ['', false],
])('%j is a connector: %s', (word, expected) => {
  expect(isConnector(word)).toBe(expected);
});

test.each([
  [1899, false],
  [1900, true],
  [2009, true],
  [2099, true],
  [2100, false],
  [1234, false],
  [2009.5, false],
  [NaN, false],
])('%d is a year: %s', (value, expected) => {
  expect(isYear(value)).toBe(expected);
});

describe('Likeness', () => {
  test('Slips are letters typed, left out or changed', () => {
    expect(slipsBetween('salud', 'salud')).toBe(0);
    expect(slipsBetween('salud', 'slaud')).toBe(2);
    expect(slipsBetween('salud', 'salu')).toBe(1);
  });

  test.each([
    ['short words', 'salud', 'saluf', false],
    ['six letters, one slip', 'unidad', 'unidaf', true],
    ['six letters, two slips', 'unidad', 'unidxx', false],
    ['eleven letters, two slips', 'acumulativo', 'acumulatixx', false],
    ['twelve letters, two slips', 'acumulativos', 'acumulatixxs', true],
    ['twelve letters, three slips', 'acumulativos', 'acumulaxxxs', false],
    ['another number', 'fase numero 1', 'fase numero 2', false],
    ['no slip at all', 'acumulativo', 'acumulativo', false],
  ])('%s', (_, a, b, expected) => {
    expect(isSlip(a, b)).toBe(expected);
    expect(isSlip(b, a)).toBe(expected);
  });

  test.each([
    ['salud', 'salud', true],
    ['salud', 'saluf', true],
    ['agua', 'agus', false],
    ['salud', 'saluff', false],
    ['salud', 'saxxd', false],
    ['agua', 'aguas', false],
    ['agua', 'agua', true],
  ])('%s and %s are one word: %s', (a, b, expected) => {
    expect(isSameWord(a, b)).toBe(expected);
  });

  test.each([
    ['gestion', 'gestoin', true],
    ['gestion', 'gestoix', false],
    ['vías', 'vaís', false],
    ['salud', 'saldu', true],
    ['salud', 'saxyd', false],
    ['salud', 'saludes', false],
    ['gestion', 'gestion', false],
  ])('%s and %s have two letters swapped: %s', (a, b, expected) => {
    expect(isSwappedWord(a, b)).toBe(expected);
  });

  test.each([
    ['cant', 'cantidad', true],
    ['vlr', 'valor', true],
    ['v', 'valor', false],
    ['xlr', 'valor', false],
    ['vrl', 'valor', false],
    ['valores', 'valor', false],
    ['v', 'v', true],
    ['vr', 'valor', true],
    ['co', 'costo', true],
    ['lor', 'valor', false],
    ['gestoin', 'gestion', false],
  ])('%s shortens %s: %s', (word, whole, expected) => {
    expect(abbreviates(word, whole)).toBe(expected);
  });

  test.each([
    ['Vía a la vereda', 'Via a la bereda', true],
    ['Vía a la vereda', 'Vía a la vereda El Salto', false],
    ['Fase 1', 'Fase 2', false],
    ['Fase 1', 'Fasa 1', true],
    ['Construcción de aulas', 'Construcción de jaulas', true],
    ['Construcción de aulas', 'Construcción de plazas', false],
    ['abcdefghij', 'abcdefgxyz', true],
    ['abcdefghij', 'abcdefwxyz', false],
    ['abcdefg', 'abcdefghij', true],
    ['Fase 1a', 'Fase 1b', false],
    ['Fase uno', 'Fase 1no', false],
  ])('%s and %s differ by slips: %s', (a, b, expected) => {
    expect(differsBySlips(a, b)).toBe(expected);
  });

  test('Names are as alike as the letters that stay, accents and case apart', () => {
    expect(similarity('GESTIÓN', 'gestion')).toBe(1);
    expect(similarity('', '')).toBe(1);
    expect(similarity('abcde', 'abcdx')).toBeCloseTo(0.8);
    expect(similarity('abc', 'xyz')).toBe(0);
  });
});

describe('Names of axes', () => {
  test.each([
    ['GESTIÓN SOCIAL', 'GESTIÓN SOCIAL', 'same'],
    ['ECONÓMICO', 'Economico', 'accents'],
    ['Eje 1: ECONÓMICO', 'ECONÓMICO', 'accents'],
    ['Eje 1: Ambiente', 'Eje 2: Ambiente', null],
    ['DESARROLLO DEL TERRITORIO', 'DESARROLLO TERRITORIO', 'abbreviation'],
    ['DLLO ECONÓMICO', 'DESARROLLO ECONÓMICO', 'abbreviation'],
    ['GESTIÓN SOCIAL', 'GESTION SOCIAI', 'slip'],
    ['GESTIÓN SOCIAL', 'GESTOIN SOCIAL', 'slip'],
    ['SALUD', 'SALUD MENTAL', null],
    ['SALUD', 'AGUA', null],
    ['DES. ECONÓMICO', 'DESARROLLO ECONÓMICO', 'abbreviation'],
    ['DESARROLLO ECONÓMICO', 'DES ECON', 'abbreviation'],
    ['DES. ECONÓMICO LOCAL', 'DESARROLLO ECONÓMICO', null],
    ['XES ECONÓMICO', 'DESARROLLO ECONÓMICO', null],
    ['Eje 1', 'EJE 1', 'accents'],
    ['Eje 1', 'Eje 11', null],
    ['Eje II', 'Eje III', null],
    ['Eje VI: Agua', 'Eje VII: Agua', null],
    ['MEDIOAMBIENTE SANO', 'MEDIO AMBIENTE SANO', 'slip'],
    ['MEDIO VERDES', 'MEDIOVERDES', null],
    ['ABCDE FGHIJKLM', 'ABCDEFGHIJKLM', null],
    ['ABCDE FGHIJKLMN', 'ABCDEFGHIJKLMN', 'slip'],
    ['MEDIO AMBIENTE SANO', 'MEDIXXAMBIENTE SANO', null],
    ['SALUX MENTAX URBANA', 'SALUD MENTAL URBANA', null],
    ['SALUX MENTAL URBANA', 'SALUD MENTAL URBANA', 'slip'],
    ['Línea 1', 'Eje 1', null],
    ['DES. ECONÓMICA', 'DESARROLLO ECONÓMICO', 'abbreviation'],
    ['DES. ECONÓMICA RURAL', 'DESARROLLO ECONÓMICO RURAX', null],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(sameName(a, b)).toBe(expected);
  });

  test.each([
    ['GERENCIAL', 'GERENCIAL DEL MUNICIPIO', true],
    ['DESARROLLO SOCIAL', 'DESARROLLO RURAL', false],
    ['DESARROLLO', 'DESARROLLO RURAL', false],
    ['Eje 1: SOCIAL', 'Eje 2: SOCIAL', false],
    ['GERENCIAL DEL MUNICIPIO', 'GERENCIAL', true],
    ['AGUA LIMPIA RURAL', 'AGUA LIMPIA URBANA', true],
    ['AGUA LIMPIA RURAL NUEVA', 'AGUA LIMPIA URBANA VIEJA', false],
    ['AGUA CLARA', 'AGUA TURBIA', false],
    ['GESTIÓN AGUA CLARA', 'GESTIÓN AGUA TURBIA', true],
    ['AMBIENTE', 'AMBIENTX SANO', true],
  ])('%s and %s share words: %s', (a, b, expected) => {
    expect(sharesWords(a, b)).toBe(expected);
  });
});

test.each([
  ['PLAN DE ACCIÓN 2009', [2009], 'PLAN DE ACCIÓN  '],
  ['2024-2027', [2024, 2027], ' - '],
  ['Meta 1800 o 2100', [], 'Meta 1800 o 2100'],
  ['Código 20091', [], 'Código 20091'],
])('%s names %j', (text, years, rest) => {
  expect(yearsIn(text)).toEqual(years);
  expect(withoutYears(text)).toBe(rest);
});
