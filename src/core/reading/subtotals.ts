import type { Activity, SubtotalLine } from '../plan/plan';
import { tidy } from './normalise';
import { TableFigures, type PlanTools } from './activities';
import { holdsMoney } from './arithmeticRoles';
import type { TableRow } from './classifyRows';
import { numberAt } from './sheetView';
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

function amountsOf({ view, rows, columns }: TableDraft): Float64Array[] {
  const money = columns.filter((column) => holdsMoney(column) && column.role !== 'unitValue');
  return money.map(({ column }) => Float64Array.from(rows, ({ row }) => numberAt(view, row, column)));
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
      adds: addsOf(line, lines, activities),
      figures: figures.of(line.row.row),
    };
  });
}

function groupOf(activity: Activity, level: SumLine['level']): string | null {
  return level === 'plan' || level === 'group' ? null : activity[level];
}

/** The lines beneath a line, outermost first, and the activities that none of them adds. */
function addsOf(line: SumLine, lines: readonly SumLine[], activities: readonly Activity[]): SubtotalLine['adds'] {
  const inner = lines
    .filter((other) => other !== line && isInside(other, line))
    .sort((a, b) => a.span.first - b.span.first || b.span.last - a.span.last);
  const adds: { sheet: string; row: number; kind: 'activity' | 'subtotal' }[] = [];
  let next = line.span.first;
  for (const other of [...inner, null]) {
    if (other && other.span.first < next) continue;
    const end = other ? other.span.first : line.span.last + 1;
    for (const activity of activities.slice(next, end))
      adds.push({ sheet: activity.sheet, row: activity.row, kind: 'activity' });
    if (!other) break;
    adds.push({ sheet: activities[other.span.first]?.sheet ?? '', row: other.row.row, kind: 'subtotal' });
    next = other.span.last + 1;
  }
  return adds;
}

const DEPTH: Readonly<Record<SumLine['level'], number>> = { plan: 0, axis: 1, front: 2, milestone: 3, group: 4 };

function isInside({ span, level }: SumLine, outer: SumLine): boolean {
  const within = span.first >= outer.span.first && span.last <= outer.span.last;
  const same = span.first === outer.span.first && span.last === outer.span.last;
  return within && (same ? DEPTH[level] > DEPTH[outer.level] : size(span) < size(outer.span));
}

function size({ first, last }: Span): number {
  return last - first;
}
