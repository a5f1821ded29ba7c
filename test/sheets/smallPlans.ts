import type { CellValue } from '../../src/core/workbook/cell';
import type { Snapshot } from '../../src/core/workbook/snapshot';
import { SheetDraft } from '../specimens/sheetDraft';

function planOf(headers: readonly string[], rows: readonly (readonly CellValue[])[]): Snapshot {
  const draft = new SheetDraft('PLAN');
  draft.put(1, 1, 'PLAN DE ACCIÓN 2027');
  [headers, ...rows].forEach((row, at) => {
    row.forEach((v, column) => {
      draft.put(at + 3, column + 1, { v });
    });
  });
  return { sheets: [draft.build()], names: [], date1904: false };
}

/** Small plans whose columns the layouts do not have: one says no money but totals, one the year's execution. */
export const SMALL_PLANS = {
  totalsAlone: planOf(
    ['Eje estratégico', 'Hito', 'Actividad', 'Cantidad', 'Valor unitario', 'Valor total', 'Responsable'],
    [
      ['SOCIAL', 'Hospital', 'Dotar el hospital', 2, 500, 1000, 'Salud'],
      ['SOCIAL', 'Hospital', 'Brigadas de salud', 5, 100, 500, 'Salud'],
      ['AMBIENTE', 'Cuencas', 'Reforestar la cuenca', 3, 300, 900, 'Planeación'],
      ['AMBIENTE', 'Cuencas', 'Aislar nacimientos', 4, 100, 400, 'Planeación'],
    ],
  ),
  execution: planOf(
    [
      ...['Eje estratégico', 'Hito', 'Actividad', 'Valor total', 'Valor con asignación presupuestal'],
      ...['Recursos por gestionar', 'Compromisos', 'Obligaciones', 'Pagos', 'Responsable'],
    ],
    [
      ['SOCIAL', 'Hospital', 'Dotar el hospital', 1000, 800, 200, 600, 400, 200, 'Salud'],
      ['SOCIAL', 'Hospital', 'Brigadas de salud', 500, 500, 0, 250, 250, 100, 'Salud'],
      ['AMBIENTE', 'Cuencas', 'Reforestar la cuenca', 900, 300, 600, 150, 0, 0, 'Planeación'],
      ['AMBIENTE', 'Cuencas', 'Aislar nacimientos', 400, 100, 300, 50, 20, 10, 'Planeación'],
    ],
  ),
} as const satisfies Record<string, Snapshot>;
