import { expect, test } from '@jest/globals';

import { SCHEDULE_GROUP, SOURCE_GROUP, SPENT_GROUP } from '../../../src/core/words/headingGroups';
import { saysNothing } from '../../../src/core/words/saysNothing';

test.each([
  ...[
    '',
    '____',
    '—',
    'N/A',
    'NA',
    'N.D.',
    'nd',
    'No',
    'NO APLICA',
    'Ninguno',
    'ninguna',
    'nada',
    'Cero',
    'Sin costo',
    'sin valor',
  ],
  ...['Sin recursos', 'No requiere', 'No requiere recursos', 'Gratuito', 'vacío', 'None', 'not applicable'],
])('%j stands for an empty cell', (text) => {
  expect(saysNothing(text)).toBe(true);
});

test.each(['0', '#N/A', '#', 'No se sabe', 'nadar', 'por definir', 'x', 'sin'])('%j says something', (text) => {
  expect(saysNothing(text)).toBe(false);
});

test.each([
  ['fuente de los recursos', true, false, false],
  ['fuentes', true, false, false],
  ['financiacion', true, false, false],
  ['financiamiento', true, false, false],
  ['cofinanciacion', true, false, false],
  ['cronograma', false, true, false],
  ['programacion 2026', false, true, false],
  ['trimestre', false, true, false],
  ['trimestral', false, true, false],
  ['meses', false, true, false],
  ['mensual', false, true, false],
  ['periodos', false, true, false],
  ['periodo', false, true, false],
  ['ejecucion', false, false, true],
  ['ejecutado', false, false, true],
  ['ejecutadas', false, false, true],
  ['comprometida', false, false, true],
  ['compromisos', false, false, true],
  ['pagado', false, false, true],
  ['pagos', false, false, true],
  ['obligaciones', false, false, true],
  ['recursos ejecutados', true, false, true],
  ['refuente', false, false, false],
  ['mes', false, false, false],
  ['obligatorio', false, false, false],
  ['presupuesto', false, false, false],
])('%j over a group of columns: sources %s, schedule %s, spent %s', (text, sources, schedule, spent) => {
  expect([SOURCE_GROUP.test(text), SCHEDULE_GROUP.test(text), SPENT_GROUP.test(text)]).toEqual([
    sources,
    schedule,
    spent,
  ]);
});
