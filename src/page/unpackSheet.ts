import type { CellContent, CellValue } from '../core/workbook/cell';
import { GridBuilder, type Grid } from '../core/workbook/grid';
import type { SheetCells } from './fileDesk';

/** The cells of a sheet that came from the worker, to be asked by row and column. */
export function unpackSheet(cells: SheetCells): Grid {
  const builder = new GridBuilder();
  for (let at = 0; at < cells.rows.length; at += 1) {
    builder.add(cells.rows[at] ?? 0, cells.columns[at] ?? 0, contentOf(cells, at));
  }
  return builder.build();
}

function contentOf(cells: SheetCells, at: number): CellContent {
  const f = cells.formulas.get(at);
  const z = cells.formats[cells.formatIds[at] ?? -1];
  const error = cells.kinds[at] === 5 ? cells.texts[cells.numbers[at] ?? -1] : undefined;
  return {
    v: valueOf(cells, at),
    ...(f === undefined ? {} : { f }),
    ...(z === undefined ? {} : { z }),
    ...(error === undefined ? {} : { e: error }),
  };
}

function valueOf({ kinds, numbers, texts }: SheetCells, at: number): CellValue {
  const number = numbers[at] ?? 0;
  switch (kinds[at]) {
    case 1:
      return number;
    case 2:
      return texts[number] ?? null;
    case 3:
      return true;
    case 4:
      return false;
    default:
      return null;
  }
}
