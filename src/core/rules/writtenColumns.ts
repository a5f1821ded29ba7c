import type { Figure } from '../plan/figure';
import { formatAddress, type Address } from '../workbook/address';
import { contains } from '../workbook/range';
import { shapeOf } from './formulas/shapeOf';
import { isActivity, type Line, type PlanIndex } from './planIndex';
import { headerOf } from './tableColumns';

/** A figure with the line that it stands in, a row or a subtotal. */
export interface LineFigure {
  readonly line: Line;
  readonly figure: Figure;
}

/** One column of figures of a table with what is written in it (columna escrita), and the totals under it that calculate. */
export interface WrittenColumn {
  readonly key: string;
  readonly table: number;
  readonly header: string;
  readonly cells: readonly LineFigure[];
  readonly totals: readonly Figure[];
}

const columnsByIndex = new WeakMap<PlanIndex, readonly WrittenColumn[]>();

/** Every column of figures in which something is written, collected once. */
export function writtenColumns(index: PlanIndex): readonly WrittenColumn[] {
  let columns = columnsByIndex.get(index);
  if (!columns) columnsByIndex.set(index, (columns = collected(index)));
  return columns;
}

function collected({ plan }: PlanIndex): WrittenColumn[] {
  const columns = new Map<string, WrittenColumn & { cells: LineFigure[]; totals: Figure[] }>();
  for (const line of [...plan.activities, ...plan.subtotals]) {
    for (const [key, figure] of Object.entries(line.figures)) {
      if (!figure || figure.form === 'blank') continue;
      const name = `${line.table}:${key}`;
      const header = headerOf(plan.tables[line.table], figure, key);
      const column = columns.get(name) ?? { key, table: line.table, header, cells: [], totals: [] };
      columns.set(name, column);
      column.cells.push({ line, figure });
      if (!isActivity(line) && figure.formula !== undefined) column.totals.push(figure);
    }
  }
  return [...columns.values()];
}

/** The totals of a column whose sum passes over a cell. */
export function sumsOver({ totals }: WrittenColumn, { cell }: Figure, { plan }: PlanIndex): Address[] {
  return totals
    .filter((total) =>
      shapeOf(total, plan)?.linear?.addends.some(
        ({ area }) => area.sheet === cell.sheet && contains(area.range, cell.row, cell.column),
      ),
    )
    .map((total) => formatAddress(total.cell));
}
