import type { Activity, SubtotalLine } from '../../plan/plan';
import { LEVELS, type Level } from '../rows/level';
import { normalise, tidy } from '../../words/normalise';
import { TableFigures, type PlanTools } from '../figures/activities';
import { holdsMoney } from '../arithmetic/arithmeticRoles';
import { emptyGroups } from './emptyGroups';
import type { Span } from './span';
import { sumLines, type RowAmounts, type SumLine } from './subtotalSpans';
import { rowAt, type TableDraft } from '../tableDraft';

/** Share of a line's amounts that must be sums before a line without a total's words is taken for one. */
const SUSPECT_AGREES = 0.99;

/** The same for a row of bare numbers under the last activity. */
const CLOSING_AGREES = 0.5;

/** Keys of axis, front and milestone by activity ordinal. */
type GroupKeys = Record<Level, (string | null)[]>;

/** Decides which suspected sums are sums; the others are rows of the plan, or somebody's own figures after its end. */
export function settleSuspects(draft: TableDraft): void {
  if (!draft.rows.some(({ suspected }) => suspected)) return;
  const lines = new Map(spansOf(draft, namedGroups(draft)).map((line) => [line.row, line]));
  const last = draft.rows.findLastIndex(({ kind }) => kind === 'activity');
  const closed = draft.rows.findIndex(({ kind, suspected }, at) => at > last && kind === 'subtotal' && !suspected);
  draft.rows.forEach((row, at) => {
    if (!row.suspected) return;
    const line = lines.get(row);
    const needed = at > last && row.facts.texts === 0 ? CLOSING_AGREES : SUSPECT_AGREES;
    const adds = line !== undefined && line.agreement >= needed && line.span.last > line.span.first;
    const belongs = at < last || (row.facts.subject && (closed < 0 || at < closed));
    if (!adds) row.kind = belongs ? 'activity' : 'control';
  });
}

/** The groups of the activities by their names, before the workbook's axes are known. */
function namedGroups({ rows, names }: TableDraft): GroupKeys {
  const keys = names.names.map(normalise);
  const groups: GroupKeys = { axis: [], front: [], milestone: [] };
  rows.forEach(({ kind }, at) => {
    if (kind === 'activity') for (const level of LEVELS) groups[level].push(keys[names.idOf(level, at)] ?? null);
  });
  return groups;
}

function groupsOf(activities: readonly Activity[]): GroupKeys {
  const groups: GroupKeys = { axis: [], front: [], milestone: [] };
  for (const activity of activities) for (const level of LEVELS) groups[level].push(activity[level]);
  return groups;
}

function spansOf(draft: TableDraft, groups: GroupKeys): SumLine[] {
  if (!draft.rows.some(({ kind }) => kind === 'subtotal' || kind === 'total')) return [];
  return sumLines({ rows: draft.rows, amounts: amountsOf(draft), groups, waiting: emptyGroups(draft) });
}

/** Amounts of every row in the money columns, read row by row as the grid holds them. */
function amountsOf({ view: { grid, numbers }, rows, columns, area }: TableDraft): RowAmounts {
  const money = columns.filter((column) => holdsMoney(column) && column.role !== 'unitValue');
  const { left, right } = area.band;
  const place = new Int32Array(right - left + 1).fill(-1);
  money.forEach(({ column }, at) => {
    place[column - left] = at;
  });
  const width = money.length;
  const values = new Float64Array(rows.length * width).fill(NaN);
  for (let at = 0; at < rows.length; at += 1) {
    const index = grid.rowIndex(rows[at]?.row ?? 0);
    const end = grid.starts[index + 1] ?? 0;
    for (let position = grid.starts[index] ?? end; position < end; position += 1) {
      const column = place[grid.columnAt(position) - left] ?? -1;
      if (column >= 0) values[at * width + column] = numbers[position] ?? NaN;
    }
  }
  return { width, values };
}

/** The summing lines of one table: figures, level, group, and the rows and lines that each adds. */
export function tableSubtotals(
  draft: TableDraft,
  activities: readonly Activity[],
  task: { table: number; tools: PlanTools },
): SubtotalLine[] {
  const lines = spansOf(draft, groupsOf(activities));
  const figures = new TableFigures(draft, task.tools);
  const nested = new NestedLines(lines, activities, draft.rows);
  return lines.map((line): SubtotalLine => {
    const first = activities[line.span.first];
    if (line.level === 'plan') line.row.kind = 'total';
    const { row, facts } = line.row;
    let adds: SubtotalLine['adds'] | undefined;
    let read: SubtotalLine['figures'] | undefined;
    return {
      ...{ table: task.table, sheet: draft.view.sheet.name, row, label: tidy(facts.lead), level: line.level },
      group: first ? groupOf(first, line.level) : null,
      get adds() {
        return (adds ??= nested.addsOf(line));
      },
      get figures() {
        return (read ??= figures.of(row));
      },
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
    readonly rows: TableDraft['rows'],
  ) {
    this.sorted = [...lines].sort(outerFirst);
    this.sorted.forEach(({ span }, at) => {
      if (!this.startOf.has(span.first)) this.startOf.set(span.first, at);
    });
  }

  /** The lines beneath a line, outermost first, and the activities that none of them adds. */
  addsOf(line: SumLine): SubtotalLine['adds'] {
    if (line.children) return this.outlined(line.children);
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

  /** The rows that the outline puts under a line, as what they are. */
  private outlined(children: readonly number[]): SubtotalLine['adds'] {
    const sheet = this.activities[0]?.sheet ?? '';
    return children.flatMap((row): SubtotalLine['adds'] => {
      const kind = rowAt(this, row)?.kind;
      if (kind === 'activity') return [{ sheet, row, kind }];
      return kind === 'subtotal' || kind === 'total' ? [{ sheet, row, kind: 'subtotal' }] : [];
    });
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
