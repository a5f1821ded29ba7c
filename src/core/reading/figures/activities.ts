import type { Activity } from '../../plan/plan';
import type { Figure } from '../../plan/figure';
import type { Separators } from '../../quantity/parseAmount';
import type { AxisCatalogue } from '../axes/axisCatalogue';
import type { ContentReader } from '../content';
import { figureKeys } from '../columns/figureKeys';
import type { GroupCatalogue } from '../axes/groupCatalogue';
import { labelsOf, type RowLabels } from '../rows/hierarchy';
import { LEVELS } from '../rows/level';
import { FigureReader } from './readFigure';
import { NAMELESS, type RowNames } from '../rows/rowNames';
import { COLUMNS } from '../sheetView';
import type { TableDraft } from '../tableDraft';

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
  const task: ActivityTask = { draft, table, figures: new TableFigures(draft, tools) };
  const groups = new GroupReader(draft.names, tools);
  const activities: Activity[] = [];
  draft.rows.forEach(({ kind }, at) => {
    if (kind === 'activity') activities.push(new ReadActivity(task, at, groups.of(at)));
  });
  return activities;
}

interface ActivityTask {
  readonly draft: TableDraft;
  readonly table: number;
  readonly figures: TableFigures;
}

type Groups = Pick<Activity, 'axis' | 'front' | 'milestone'>;

/** An activity whose figures and words are read when they are first asked for: a long plan is seldom asked for all. */
class ReadActivity implements Activity {
  readonly table: number;
  readonly sheet: string;
  readonly row: number;
  readonly axis: string | null;
  readonly front: string | null;
  readonly milestone: string | null;
  readonly hidden: boolean;
  readonly #task: ActivityTask;
  readonly #at: number;
  #labels: RowLabels | undefined;
  #figures: Activity['figures'] | undefined;

  constructor(task: ActivityTask, at: number, { axis, front, milestone }: Groups) {
    const { view, rows } = task.draft;
    this.table = task.table;
    this.sheet = view.sheet.name;
    this.row = rows[at]?.row ?? 0;
    this.axis = axis;
    this.front = front;
    this.milestone = milestone;
    this.hidden = view.sheet.visibility !== 'visible' || view.hiddenRows.has(this.row);
    this.#task = task;
    this.#at = at;
  }

  get labels(): RowLabels {
    return (this.#labels ??= labelsOf(this.#task.draft, { row: this.row, at: this.#at }));
  }

  get figures(): Activity['figures'] {
    return (this.#figures ??= this.#task.figures.of(this.row));
  }
}

/** Finds the groups that rows stand under; a row that is named as the one before it is in the same groups. */
class GroupReader {
  private last: Groups = { axis: null, front: null, milestone: null };
  private readonly lastIds = new Int32Array(LEVELS.length + 1).fill(NAMELESS);

  constructor(
    private readonly names: RowNames,
    private readonly tools: PlanTools,
  ) {}

  of(at: number): Groups {
    if (!this.repeats(at)) this.last = this.groupsOf(at);
    return this.last;
  }

  /** Whether a row has the names of the row before it; its milestone's also from the same cell, unless it is its own. */
  private repeats(at: number): boolean {
    const { names, lastIds } = this;
    const place = names.isOwn('milestone', at) ? NAMELESS : names.placeOf('milestone', at);
    let same = lastIds[LEVELS.length] === place;
    lastIds[LEVELS.length] = place;
    for (let level = 0; level < LEVELS.length; level += 1) {
      const id = names.idOf(LEVELS[level] ?? 'axis', at);
      if (lastIds[level] !== id) same = false;
      lastIds[level] = id;
    }
    return same;
  }

  private groupsOf(at: number): Groups {
    const { names, tools } = this;
    const text = { axis: names.textOf('axis', at), front: names.textOf('front', at) };
    const axis = text.axis === null ? null : tools.axes.keyOf(text.axis);
    const front = text.front === null ? null : tools.groups.front(text.front, axis);
    const milestone = names.textOf('milestone', at);
    if (milestone === null) return { axis, front, milestone };
    const place = { cell: names.cellOf('milestone', at), own: names.isOwn('milestone', at) };
    return { axis, front, milestone: tools.groups.milestone(milestone, { axis, front, ...place }) };
  }
}
