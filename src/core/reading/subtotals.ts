import type { Activity, SubtotalLine } from '../plan/plan';
import { tidy } from './normalise';
import { TableFigures, type PlanTools } from './activities';
import { holdsMoney } from './arithmeticRoles';
import type { TableRow } from './classifyRows';
import { sumLines, type Span, type SumLine } from './subtotalSpans';
import type { TableDraft } from './tableDraft';

/** Share of a line's amounts that must be sums before a line without a total's words is taken for one. */
const SUSPECT_AGREES = 0.99;

/** The same for a row of bare numbers under the last activity. */
const CLOSING_AGREES = 0.5;

/** What the groups of a row are, for telling runs of rows apart. */
export type GroupKeys = Pick<Activity, 'axis' | 'front' | 'milestone'>;

/** Decides which suspected sums are sums; the others are rows of the plan, or somebody's own figures after its end. */
export function settleSuspects(draft: TableDraft, keysOf: (row: TableRow) => GroupKeys): void {
  if (!draft.rows.some(({ suspected }) => suspected)) return;
  const lines = new Map(spansOf(draft, keysOf).map((line) => [line.row, line]));
  const last = draft.rows.findLastIndex(({ kind }) => kind === 'activity');
  draft.rows.forEach((row, at) => {
    if (!row.suspected) return;
    const line = lines.get(row);
    const needed = at > last && row.facts.texts === 0 ? CLOSING_AGREES : SUSPECT_AGREES;
    const adds = line !== undefined && line.agreement >= needed && line.span.last > line.span.first;
    if (!adds) row.kind = at < last || row.facts.subject ? 'activity' : 'control';
  });
}

function spansOf(draft: TableDraft, keysOf: (row: TableRow) => GroupKeys): SumLine[] {
  const groups = draft.rows.filter(({ kind }) => kind === 'activity').map(keysOf);
  return sumLines({
    rows: draft.rows,
    amounts: amountsOf(draft),
    groups: {
      axis: groups.map(({ axis }) => axis),
      front: groups.map(({ front }) => front),
      milestone: groups.map(({ milestone }) => milestone),
    },
  });
}

/** Amounts of every row by money column, read row by row as the grid holds them. */
function amountsOf({ view, rows, columns }: TableDraft): Float64Array[] {
  const money = columns.filter((column) => holdsMoney(column) && column.role !== 'unitValue');
  const index = new Map(money.map(({ column }, at) => [column, at]));
  const amounts = money.map(() => new Float64Array(rows.length).fill(NaN));
  rows.forEach(({ row }, at) => {
    const { start, end } = view.grid.rowSpan(row);
    for (let position = start; position < end; position += 1) {
      const values = amounts[index.get(view.grid.columnAt(position)) ?? -1];
      if (values) values[at] = view.numbers[position] ?? NaN;
    }
  });
  return amounts;
}

/** The summing lines of one table: figures, level, group, and the rows and lines that each adds. */
export function tableSubtotals(
  draft: TableDraft,
  activities: readonly Activity[],
  task: { table: number; tools: PlanTools },
): SubtotalLine[] {
  const byRow = new Map(activities.map((activity) => [activity.row, activity]));
  const lines = spansOf(draft, ({ row }) => byRow.get(row) ?? { axis: null, front: null, milestone: null });
  const figures = new TableFigures(draft, task.tools);
  const nested = new NestedLines(lines, activities);
  return lines.map((line): SubtotalLine => {
    const first = activities[line.span.first];
    if (line.level === 'plan') line.row.kind = 'total';
    return {
      ...{
        table: task.table,
        sheet: draft.view.sheet.name,
        row: line.row.row,
        label: tidy(line.row.facts.lead),
        level: line.level,
      },
      group: first ? groupOf(first, line.level) : null,
      adds: nested.addsOf(line),
      figures: figures.of(line.row.row),
    };
  });
}

function groupOf(activity: Activity, level: SumLine['level']): string | null {
  return level === 'plan' || level === 'group' ? null : activity[level];
}

/** The summing lines of a table in the order of what they add, so that the lines beneath each are found at once. */
class NestedLines {
  private readonly sorted: readonly SumLine[];
  private readonly startOf = new Map<number, number>();

  constructor(
    lines: readonly SumLine[],
    private readonly activities: readonly Activity[],
  ) {
    this.sorted = [...lines].sort(outerFirst);
    this.sorted.forEach(({ span }, at) => {
      if (!this.startOf.has(span.first)) this.startOf.set(span.first, at);
    });
  }

  /** The lines beneath a line, outermost first, and the activities that none of them adds. */
  addsOf(line: SumLine): SubtotalLine['adds'] {
    const adds: { sheet: string; row: number; kind: 'activity' | 'subtotal' }[] = [];
    let ordinal = line.span.first;
    for (let at = this.startOf.get(ordinal) ?? 0; at < this.sorted.length; at += 1) {
      const inner = this.sorted[at];
      if (!inner || inner.span.first > line.span.last) break;
      if (inner === line || inner.span.first < ordinal || !isInside(inner, line)) continue;
      for (; ordinal < inner.span.first; ordinal += 1) adds.push(this.activity(ordinal));
      adds.push({ sheet: this.activity(ordinal).sheet, row: inner.row.row, kind: 'subtotal' });
      ordinal = inner.span.last + 1;
    }
    for (; ordinal <= line.span.last; ordinal += 1) adds.push(this.activity(ordinal));
    return adds;
  }

  private activity(ordinal: number): { sheet: string; row: number; kind: 'activity' } {
    const { sheet, row } = this.activities[ordinal] ?? { sheet: '', row: 0 };
    return { sheet, row, kind: 'activity' };
  }
}

const DEPTH: Readonly<Record<SumLine['level'], number>> = { plan: 0, axis: 1, front: 2, milestone: 3, group: 4 };

function outerFirst(a: SumLine, b: SumLine): number {
  return a.span.first - b.span.first || b.span.last - a.span.last || DEPTH[a.level] - DEPTH[b.level];
}

function isInside({ span, level }: SumLine, outer: SumLine): boolean {
  const within = span.first >= outer.span.first && span.last <= outer.span.last;
  const same = span.first === outer.span.first && span.last === outer.span.last;
  return within && (same ? DEPTH[level] > DEPTH[outer.level] : size(span) < size(outer.span));
}

function size({ first, last }: Span): number {
  return last - first;
}
