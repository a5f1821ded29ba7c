import { expect, test } from '@jest/globals';

import { readPlan } from '../../../src/core/reading/readPlan';
import { findingMessage } from '../../../src/i18n/finding';
import { checkPlan } from '../../../src/core/rules/checkPlan';
import { sheetOf, snapshotOf } from '../../specimens/sheetDraft';

type Row = readonly (string | number | null)[];

function missing(...rows: readonly Row[]): readonly [missing: string, nearest: string | null] {
  const { tables, notes } = readPlan(snapshotOf(sheetOf('Lista', rows)));
  expect(tables).toEqual([]);
  const [note] = notes;
  if (note?.rule !== 'plan-not-found') throw new Error('a plan was found');
  // It accuses no cell.
  expect(note.cells).toEqual([]);
  const { nearest } = note.data;
  return [note.data.missing, nearest && `${nearest.sheet} ${nearest.row}: ${nearest.headings.join(', ')}`];
}

test.each<readonly [string, readonly Row[], readonly [string, string | null]]>([
  ['words alone', [['Acta de reunión'], ['Asistentes: todos']], ['heading', null]],
  [
    'a row over numbers that no dictionary knows',
    [['Precios'], [], ['Artículo', 'Hoy', 'Ayer', 'Antier', 'Antes'], ['Lápiz', 2, 3, 4, 5]],
    ['heading', 'Lista 3: Artículo, Hoy, Ayer, Antier, Antes'],
  ],
  [
    'a row over fewer numbers',
    [['Precios'], [], ['Artículo', 'Hoy', 'Ayer', 'Antier'], ['Lápiz', 2, 3, 4]],
    ['heading', null],
  ],
  [
    'a heading without anything that the rows are about',
    [
      ['Valor unitario', 'Cantidad', 'Valor total'],
      [10, 2, 25],
      [3, 4, 13],
    ],
    ['subject', 'Lista 1: Valor unitario, Cantidad, Valor total'],
  ],
  [
    'a heading without money',
    [
      ['Actividad', 'Responsable', 'Observaciones'],
      ['Talleres', 'Cultura', 'ninguna'],
      ['Ferias', 'Cultura', 'ninguna'],
    ],
    ['money', 'Lista 1: Actividad, Responsable, Observaciones'],
  ],
])('%s', (_, rows, found) => {
  expect(missing(...rows)).toEqual(found);
});

test('the sentence says what is missing and which row comes near', () => {
  const rows = [
    ['Actividad', 'Responsable', 'Observaciones'],
    ['Talleres', 'Cultura', 'ninguna'],
  ];
  const [finding] = checkPlan(readPlan(snapshotOf(sheetOf('Lista', rows)))).findings;
  expect(finding && findingMessage(finding, 'es')).toBe(
    'No se encontró un plan de acción en este libro: falta una columna con valores (valor total, asignado o por gestionar). En la hoja Lista, la fila 1 parece un encabezado: Actividad, Responsable, Observaciones. Se buscó en: Lista.',
  );
  expect(finding && findingMessage(finding, 'en')).toBe(
    'No plan of action was found in this workbook: no column holds amounts (total, assigned or still to be raised). In the sheet Lista, row 1 looks like a heading: Actividad, Responsable, Observaciones. Looked in: Lista.',
  );
});
