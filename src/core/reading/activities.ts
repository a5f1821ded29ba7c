import type { Activity, Label } from '../plan/plan';
import type { Figure } from '../plan/figure';
import type { AxisCatalogue } from './axisCatalogue';
import type { TableRow } from './classifyRows';
import type { ContentReader } from './content';
import { figureKeys } from './figureKeys';
import type { GroupCatalogue } from './groupCatalogue';
import type { RowLabels } from './hierarchy';
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
  private readonly figures: FigureReader;

  constructor(
    private readonly draft: TableDraft,
    { contents, fiscalYear }: Pick<PlanTools, 'contents' | 'fiscalYear'>,
  ) {
    this.keys = figureKeys(draft.columns, fiscalYear);
    this.figures = new FigureReader(draft.view, contents);
  }

  /** The figures of a row by key. */
  of(row: number): Record<string, Figure> {
    const figures: Record<string, Figure> = {};
    for (const [column, key] of this.keys) {
      const figure = this.figures.read(row, { column, separators: this.draft.separators.get(column) ?? null });
      figures[key] = this.isCovered(row, column) ? { ...figure, form: 'unreadable' } : figure;
    }
    return figures;
  }

  /** The key that the figures of a column have; null for columns of words. */
  keyOf(column: number): string | null {
    return this.keys.get(column) ?? null;
  }

  /** A cell under a merged area shows the amount of the first one: it is not blank, and has no amount of its own. */
  private isCovered(row: number, column: number): boolean {
    return this.draft.view.mergedFrom.has(row * COLUMNS + column);
  }
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

function activityOf({ row }: TableRow, { draft, table, tools, figures }: ActivityTask): Activity {
  const labels = draft.labels.get(row) ?? {};
  const { axis, front, milestone } = groupsOf(labels, tools);
  const { sheet, hiddenRows } = { sheet: draft.view.sheet.name, hiddenRows: draft.view.hiddenRows };
  const hidden = hiddenRows.has(row) || draft.view.sheet.visibility !== 'visible';
  return { table, sheet, row, axis, front, milestone, labels, figures: figures.of(row), hidden };
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
