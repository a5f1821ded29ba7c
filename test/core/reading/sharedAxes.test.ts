import { describe, expect, test } from '@jest/globals';

import { readPlan } from '../../../src/core/reading/readPlan';
import { shortenedName } from '../../../src/core/words/sameName';
import type { Mapping } from '../../../src/core/workbook/state';
import { sheetOf, snapshotOf } from '../../specimens/sheetDraft';

type Row = readonly [axis: string, front: string, milestone: string, code: string];

/** Axes by name with their rows, and what is said of their names. */
function axes(rows: readonly Row[], answers: Mapping['axes'] = {}): readonly [string[], string[]] {
  const table = sheetOf('PLAN', [
    ['EJE', 'FRENTE', 'HITO', 'BPIN', 'ACTIVIDAD', 'VALOR TOTAL'],
    ...rows.map((row, at) => [...row, `Actividad número ${at}`, 10]),
  ]);
  const plan = readPlan(snapshotOf(table), { schema: 'cuadre.mapping/1', axes: answers });
  const count = (key: string): number => plan.activities.filter(({ axis }) => axis === key).length;
  return [plan.axes.map(({ key, name }) => `${name} ${count(key)}`), plan.notes.map(({ rule }) => rule)];
}

const SOCIAL: Row = ['GESTIÓN SOCIAL', 'Salud', 'Puesto de salud abierto', '2024001'];
const COMMUNITY: Row = ['GESTIÓN SOCIAL Y COMUNITARIA', 'Cultura', 'Escuela de música', '2024002'];
const APART = ['GESTIÓN SOCIAL 2', 'GESTIÓN SOCIAL Y COMUNITARIA 1'];
const ONE = ['GESTIÓN SOCIAL 3'];

function community(changes: { front?: string; milestone?: string; code?: string }): Row {
  const [axis, front, milestone, code] = COMMUNITY;
  return [axis, changes.front ?? front, changes.milestone ?? milestone, changes.code ?? code];
}

describe('names of axes that are alike', () => {
  test.each<readonly [string, readonly Row[], Mapping['axes'], ReturnType<typeof axes>[0], ReturnType<typeof axes>[1]]>(
    [
      ['nothing in common', [SOCIAL, SOCIAL, COMMUNITY], {}, APART, ['similar-axes']],
      [
        'a milestone in common',
        [SOCIAL, SOCIAL, community({ milestone: 'Puesto de salud abierto' })],
        {},
        ONE,
        ['axis-variants'],
      ],
      ['a code in common', [SOCIAL, SOCIAL, community({ code: '2024001' })], {}, ONE, ['axis-variants']],
      ['a front in common', [SOCIAL, SOCIAL, community({ front: 'Salud' })], {}, APART, ['similar-axes']],
      [
        'a short name of a milestone in common',
        [['GESTIÓN SOCIAL', 'Salud', 'Otros', '1'], SOCIAL, community({ milestone: 'Otros' })],
        {},
        APART,
        ['similar-axes'],
      ],
      [
        'a short code in common',
        [['GESTIÓN SOCIAL', 'Salud', 'Uno', '12'], SOCIAL, community({ code: '12' })],
        {},
        APART,
        ['similar-axes'],
      ],
      [
        'a milestone in common, and a person said that they are two',
        [SOCIAL, SOCIAL, community({ milestone: 'Puesto de salud abierto' })],
        { 'GESTIÓN SOCIAL Y COMUNITARIA': 'GESTIÓN SOCIAL Y COMUNITARIA' },
        APART,
        [],
      ],
      [
        'other words and a milestone in common',
        [SOCIAL, SOCIAL, ['AMBIENTE', 'Agua', 'Puesto de salud abierto', '2024001']],
        {},
        ['GESTIÓN SOCIAL 2', 'AMBIENTE 1'],
        [],
      ],
      [
        'one is the other without a word that tells nothing',
        [SOCIAL, SOCIAL, ['SOCIAL', 'Cultura', 'Escuela de música', '2024002']],
        {},
        ONE,
        ['axis-variants'],
      ],
      [
        'such a name that a front bears',
        [SOCIAL, SOCIAL, ['SOCIAL', 'Social', 'Escuela de música', '2024002']],
        {},
        ['GESTIÓN SOCIAL 2', 'SOCIAL 1'],
        ['similar-axes'],
      ],
      [
        'such a name that may be either of two',
        [
          SOCIAL,
          SOCIAL,
          ['DESARROLLO SOCIAL', 'Vivienda', 'Casas entregadas', '2024003'],
          ['SOCIAL', 'Cultura', 'Escuela de música', '2024002'],
        ],
        {},
        ['GESTIÓN SOCIAL 2', 'DESARROLLO SOCIAL 1', 'SOCIAL 1'],
        ['similar-axes'],
      ],
    ],
  )('%s', (_, rows, answers, ...found) => {
    expect(axes(rows, answers)).toEqual(found);
  });
});

test.each([
  ['SOCIAL', 'GESTIÓN SOCIAL', 'SOCIAL'],
  ['DESARROLLO DE LA CAPACIDAD GERENCIAL DEL MUNICIPIO', 'CAPACIDAD GERENCIAL', 'CAPACIDAD GERENCIAL'],
  ['GERENCIAL', 'CAPACIDAD GERENCIAL', null],
  ['GESTIÓN', 'GESTIÓN MUNICIPAL', null],
  ['EJE 1 SOCIAL', 'EJE 2 GESTIÓN SOCIAL', null],
  ['SERVICIOS PERSONALES', 'SERVICIOS NO PERSONALES', null],
  ['DESARROLLO RURAL', 'DESARROLLO SOCIAL', null],
])('%s and %s: %s', (a, b, short) => {
  expect(shortenedName(a, b)).toBe(short);
});
