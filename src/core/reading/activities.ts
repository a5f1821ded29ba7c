import type { Activity, Label } from '../plan/plan';
import type { Figure } from '../plan/figure';
import type { Separators } from '../quantity/parseAmount';
import type { AxisCatalogue } from './axisCatalogue';
import type { TableRow } from './classifyRows';
import type { ContentReader } from './content';
import { figureKeys } from './figureKeys';
import type { GroupCatalogue } from './groupCatalogue';
import { ownLabels, type RowLabels } from './hierarchy';
import { FigureReader } from './readFigure';
import { COLUMNS } from './sheetView';
import type { TableDraft } from './tableDraft';

/** What names and figures of a plan's rows are read with. */
export interface PlanTools {
  readonly contents: ContentReader;
  readonly axes: AxisCatalogue;
  readonly groups: GroupCatalogue;
  readonly fiscalYear: number | null;
}

/** Reads the figures of the rows of one table. */
export class TableFigures {
  private readonly keys: ReadonlyMap<number, string>;
  private readonly columns: readonly FigureColumn[];
  private readonly reader: FigureReader;

  constructor(
    private readonly draft: TableDraft,
    { contents, fiscalYear }: Pick<PlanTools, 'contents' | 'fiscalYear'>,
  ) {
    this.keys = figureKeys(draft.columns, fiscalYear);
    this.columns = [...this.keys].map(([column, key]) => ({
      column,
      key,
      separators: draft.separators.get(column) ?? null,
    }));
    this.reader = new FigureReader(draft.view, contents);
  }

  /**
   * The figures of a row by key; a column without a cell has a blank one. A cell under a merged area shows the amount of
   * the first one: it is not blank, and has no amount of its own.
   */
  of(row: number): Record<string, Figure> {
    const { grid, mergedFrom } = this.draft.view;
    const figures: Record<string, Figure> = {};
    const { start, end } = grid.rowSpan(row);
    let position = start;
    for (const { column, key, separators } of this.columns) {
      while (position < end && grid.columnAt(position) < column) position += 1;
      const exists = position < end && grid.columnAt(position) === column;
      const figure = exists ? this.reader.read(position, separators) : this.reader.blank(row, column);
      figures[key] = mergedFrom.has(row * COLUMNS + column) ? { ...figure, form: 'unreadable' } : figure;
    }
    return figures;
  }

  /** The key that the figures of a column have; null for columns of words. */
  keyOf(column: number): string | null {
    return this.keys.get(column) ?? null;
  }
}

/** A column of figures: its key, and its say on how amounts in text are read. */
interface FigureColumn {
  readonly column: number;
  readonly key: string;
  readonly separators: Separators | null;
}

/** The activities of one table. */
export function tableActivities(draft: TableDraft, table: number, tools: PlanTools): Activity[] {
  const figures = new TableFigures(draft, tools);
  return draft.rows
    .filter(({ kind }) => kind === 'activity')
    .map((row) => activityOf(row, { draft, table, tools, figures }));
}

interface ActivityTask {
  readonly draft: TableDraft;
  readonly table: number;
  readonly tools: PlanTools;
  readonly figures: TableFigures;
}

/** An activity whose figures and own words are read when they are first asked for: a long plan is seldom asked for all. */
function activityOf({ row }: TableRow, { draft, table, tools, figures }: ActivityTask): Activity {
  const { view, columns } = draft;
  const carried = draft.labels.get(row) ?? {};
  let labels: RowLabels | undefined;
  let read: Activity['figures'] | undefined;
  return {
    table,
    sheet: view.sheet.name,
    row,
    ...groupsOf(carried, tools),
    hidden: view.hiddenRows.has(row) || view.sheet.visibility !== 'visible',
    get labels() {
      return (labels ??= { ...carried, ...ownLabels(view, row, columns) });
    },
    get figures() {
      return (read ??= figures.of(row));
    },
  };
}

/** The keys of the groups that labels name. */
function groupsOf(labels: RowLabels, { axes, groups }: PlanTools): Pick<Activity, 'axis' | 'front' | 'milestone'> {
  const axis = labels.axis ? axes.keyOf(labels.axis.text) : null;
  const front = labels.front ? groups.front(labels.front.text, axis) : null;
  const milestone = labels.milestone
    ? groups.milestone(labels.milestone.text, { axis, front, ...placeOf(labels.milestone) })
    : null;
  return { axis, front, milestone };
}

function placeOf(label: Label): { cell: Label['cell']; own: boolean } {
  return { cell: label.cell, own: label.from === 'cell' };
}
