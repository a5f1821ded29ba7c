import type { Figure } from '../plan/figure';
import type { Activity, PlanTable } from '../plan/plan';
import type { PlanIndex } from './planIndex';

/** A figure with the row that it stands in. */
export interface RowFigure {
  readonly activity: Activity;
  readonly figure: Figure;
}

/** One column of figures of a table (columna de cifras): its activities' cells that hold something, downwards. */
export interface TableColumn {
  readonly table: number;
  readonly key: string;
  /** What the workbook calls it. */
  readonly header: string;
  readonly cells: readonly RowFigure[];
}

const columnsOf = new WeakMap<PlanIndex, readonly TableColumn[]>();

/** Every column of figures of every table, collected once. */
export function tableColumns(index: PlanIndex): readonly TableColumn[] {
  let columns = columnsOf.get(index);
  if (!columns) columnsOf.set(index, (columns = collected(index)));
  return columns;
}

function collected({ plan }: PlanIndex): TableColumn[] {
  const columns = new Map<string, TableColumn & { readonly cells: RowFigure[] }>();
  for (const activity of plan.activities) {
    for (const [key, figure] of Object.entries(activity.figures)) {
      if (!figure || (figure.form === 'blank' && figure.formula === undefined)) continue;
      const name = `${activity.table}:${key}`;
      let column = columns.get(name);
      if (!column) {
        const header = headerOf(plan.tables[activity.table], figure, key);
        columns.set(name, (column = { table: activity.table, key, header, cells: [] }));
      }
      column.cells.push({ activity, figure });
    }
  }
  return [...columns.values()];
}

/** What the workbook calls the column of a figure. */
export function headerOf(table: PlanTable | undefined, figure: Figure, key: string): string {
  return table?.columns.find(({ column }) => column === figure.cell.column)?.header ?? key;
}
