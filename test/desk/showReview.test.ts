import { expect, test } from '@jest/globals';
import { validate } from '../../src/app/validate';
import type { CellContent } from '../../src/core/workbook/cell';
import type { WorkbookPort } from '../../src/core/workbook/port';
import { showReview } from '../../src/desk/showReview';
import { bookOf, sheetOf } from '../excel-host/sampleBook';

/** Cells of rows from A1 on. */
function rows(...lines: readonly (readonly CellContent['v'][])[]): Record<string, CellContent> {
  return Object.fromEntries(
    lines.flatMap((line, row) => line.map((v, at) => [`${String.fromCharCode(65 + at)}${row + 1}`, { v }])),
  );
}

const BOOK = bookOf([
  sheetOf(
    'PLAN',
    rows(
      ['EJE ESTRATÉGICO', 'ACTIVIDAD', 'CANTIDAD', 'VALOR UNITARIO', 'VALOR TOTAL'],
      ['GESTIÓN SOCIAL', 'Dotar salones comunales', 2, 5_000_000, 10_000_000],
      ['GESTIÓN SOCIAL', 'Capacitar a las juntas', 3, 1_000_000, 3_000_000],
      ['AMBIENTE CONSTRUIDO', 'Pavimentar la vía central', 4, 2_500_000, 10_000_000],
    ),
  ),
  sheetOf(
    'Hitos del año',
    rows(
      ['Eje', 'Frente', 'Hito'],
      ['GESTIÓN SOCIAL', 'COMUNIDAD', 'Red de salones comunales'],
      [null, null, 'Escuela de líderes'],
      ['AMBIENTE CONSTRUIDO', 'VÍAS', 'Centro sin huecos'],
    ),
  ),
]);

test('milestones that only a sheet lists are shown, each under its axis and front', async () => {
  const port: WorkbookPort = {
    read: () => Promise.resolve(BOOK),
    write: () => Promise.reject(new Error('nothing is written')),
    select: () => Promise.resolve(),
  };
  const { milestones } = await showReview(await validate(port));
  expect(milestones.map(({ name, axis, front, activities }) => [axis, front, name, activities])).toEqual([
    ['GESTIÓN SOCIAL', 'COMUNIDAD', 'Red de salones comunales', 0],
    ['GESTIÓN SOCIAL', 'COMUNIDAD', 'Escuela de líderes', 0],
    ['AMBIENTE CONSTRUIDO', 'VÍAS', 'Centro sin huecos', 0],
  ]);
});
