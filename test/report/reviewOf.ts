import { examine } from '../../src/app/examine';
import type { Review } from '../../src/app/review';
import type { CellContent } from '../../src/core/workbook/cell';
import type { Snapshot } from '../../src/core/workbook/snapshot';
import { a1 } from '../../src/core/workbook/address';
import type { WorkbookState } from '../../src/core/workbook/state';

type Row = readonly (string | number | null)[];

/** A workbook of one sheet from rows of values, its first row in row 1. */
export function snapshotOf(sheet: string, rows: readonly Row[], state?: WorkbookState): Snapshot {
  const cells: Record<string, CellContent> = {};
  rows.forEach((row, r) => row.forEach((v, c) => (v === null ? undefined : (cells[a1(r + 1, c + 1)] = { v }))));
  return {
    sheets: [
      {
        name: sheet,
        visibility: 'visible',
        cells,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        tables: [],
        protected: false,
      },
    ],
    names: [],
    date1904: false,
    ...(state ? { state } : {}),
  };
}

const HEADER: Row = ['EJE', 'ACTIVIDAD', 'CANTIDAD', 'VALOR UNITARIO', 'VALOR TOTAL', 'ASIGNADO', 'POR GESTIONAR'];

const activity = (axis: string, at: number): Row => {
  const [quantity, unitValue] = [3 + at, 1_250_000 + 10_000 * at];
  const total = quantity * unitValue;
  return [axis, `Actividad número ${at}`, quantity, unitValue, total, total / 2, total - total / 2];
};

/** A small plan that agrees: two axes of six rows. */
export const CLEAN_ROWS: readonly Row[] = [
  ['PLAN DE ACCIÓN VIGENCIA 2009', null],
  [null],
  HEADER,
  ...Array.from({ length: 12 }, (_, at) => activity(at < 6 ? 'GESTIÓN SOCIAL' : 'AMBIENTE', at)),
];

/** The rows with one cell replaced; row and column count from 1. */
export function withCell(rows: readonly Row[], place: { row: number; column: number }, value: string | number): Row[] {
  return rows.map((row, r) =>
    r + 1 === place.row ? row.map((old, c) => (c + 1 === place.column ? value : old)) : row,
  );
}

/** The review of a small plan. */
export async function reviewOf(rows: readonly Row[], sheet = 'PLAN', state?: WorkbookState): Promise<Review> {
  return examine(snapshotOf(sheet, rows, state));
}
