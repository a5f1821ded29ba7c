import type { TableRow } from '../rows/classifyRows';
import { LEVELS, type Level } from '../rows/level';
import { normalise } from '../../words/normalise';
import { OutlinedSpans } from './outlinedSpans';
import { totalWords, type TotalWords } from '../../words/rowWords';
import type { Span } from './span';

/** A summing line of a table with the rows that it adds. */
export interface SumLine {
  readonly row: TableRow;
  readonly span: Span;
  readonly level: Level | 'plan' | 'group';
  /** Share of its stated amounts that equal the sums of its rows, from 0 to 1. */
  readonly agreement: number;
  /** The rows that it adds one by one, where formulas, codes or letters say so. */
  readonly children: readonly number[] | null;
}

/** Amounts of rows, one row after the other (`row * width + column`); NaN for blank and for what is no number. */
export interface RowAmounts {
  readonly width: number;
  readonly values: Float64Array;
}

/** What finding the spans of a table's summing lines needs. */
export interface SumTask {
  readonly rows: readonly TableRow[];
  readonly amounts: RowAmounts;
  /** Keys of axis, front and milestone by activity ordinal. */
  readonly groups: Readonly<Record<Level, readonly (string | null)[]>>;
  /** Lines whose formulas add rows that are empty yet: they add no others. */
  readonly waiting: ReadonlySet<TableRow>;
}

/** Finds for each summing line of a table, above or below its rows, which rows it adds. */
export function sumLines(task: SumTask): SumLine[] {
  const finder = new SpanFinder(task);
  const below = finder.find('below');
  const above = finder.find('above');
  return agreementOf(above) > agreementOf(below) ? above : below;
}

function agreementOf(lines: readonly SumLine[]): number {
  return lines.reduce((sum, { agreement }) => sum + agreement, 0);
}

type Side = 'below' | 'above';

function wordsOf({ section, facts }: TableRow): TotalWords {
  return section ? { rest: normalise(section.name), level: levelOfSection(section.level) } : totalWords(facts.lead);
}

class SpanFinder {
  /** The sums of the amounts of the activities before each ordinal, laid out as the amounts are. */
  private readonly prefixes: Float64Array;
  /** By row index: how many activities stand before it. */
  private readonly before: Int32Array;
  private readonly runs: Readonly<Record<Level, Runs>>;
  private readonly activities: number;
  /** The summing lines, by row index. */
  private readonly lines: readonly number[];

  /** What formulas, codes or letters say that lines add. */
  private readonly outlined: OutlinedSpans;

  constructor(private readonly task: SumTask) {
    this.outlined = new OutlinedSpans(task.rows);
    const ordinals = indexesOf(task.rows, ({ kind }) => kind === 'activity');
    this.activities = ordinals.length;
    this.lines = indexesOf(task.rows, (row) => isSumming(row) && !task.waiting.has(row));
    this.prefixes = prefixSums(task.amounts, ordinals);
    this.before = countBefore(task.rows);
    this.runs = groupRuns(task.groups, ordinals.length);
  }

  find(side: Side): SumLine[] {
    const lines = new FoundLines();
    const sections = sectionEdges(this.task.rows, this.before, side);
    for (const at of side === 'below' ? this.lines : this.lines.toReversed()) {
      const row = this.task.rows[at];
      const line = row && this.lineAt({ at, row, side, section: sections[at] ?? 0 }, lines);
      if (line) lines.add(line);
    }
    return side === 'below' ? lines.all : lines.all.toReversed();
  }

  private lineAt(place: Place, lines: FoundLines): SumLine | null {
    const { row, at } = place;
    const words = wordsOf(row);
    const known = row.children && this.outlined.spanOf(row.row);
    if (known) {
      const level = this.levelOf(known, words, lines);
      return { row, span: known, agreement: this.agreement(at, known), level, children: row.children };
    }
    const candidates = this.candidates(place, lines);
    const scored = candidates.map((span) => ({ span, agreement: this.agreement(at, span) }));
    const best = Math.max(0, ...scored.map(({ agreement }) => agreement));
    const fitting = scored.filter(({ agreement }) => agreement === best);
    const chosen = this.said(fitting, words) ?? (best > 0 ? this.unclosed(fitting, lines) : this.nearest(at, fitting));
    if (!chosen) return null;
    const level = this.levelOf(chosen.span, words, lines);
    return { row, span: chosen.span, agreement: chosen.agreement, level, children: null };
  }

  /** The runs that a line may add: what is fresh since the line before it, the whole group at each level, its section, all. */
  private candidates({ at, side, section }: Place, lines: FoundLines): Span[] {
    const here = this.before[at] ?? 0;
    const edge = side === 'below' ? here - 1 : here;
    if (edge < 0 || edge >= this.activities) return [];
    const below = side === 'below';
    const reach = (to: number): Span => (below ? { first: to, last: edge } : { first: edge, last: to });
    const groups = LEVELS.map((level) => reach((below ? this.runs[level].first : this.runs[level].last)[edge] ?? edge));
    const before = lines.all.at(-1);
    const fresh = before ? [reach(below ? before.span.last + 1 : before.span.first - 1)] : [];
    const whole = [{ first: 0, last: this.activities - 1 }, reach(below ? 0 : this.activities - 1)];
    const spans = [...fresh, ...groups.toReversed(), reach(section), ...whole];
    return distinctSpans(spans.filter(({ first, last }) => first <= last && first >= 0 && last < this.activities));
  }

  private agreement(at: number, span: Span): number {
    const { width, values } = this.task.amounts;
    let stated = 0;
    let equal = 0;
    for (let column = 0; column < width; column += 1) {
      const amount = values[at * width + column] ?? NaN;
      const sum = this.sum(span, column);
      if (Number.isNaN(amount) || (amount === 0 && sum === 0)) continue;
      stated += 1;
      if (Math.abs(amount - sum) <= Math.max(0.51, Math.abs(sum) * 1e-10)) equal += 1;
    }
    return stated === 0 ? 0 : equal / stated;
  }

  /** Among spans that fit equally: the one that the words name. */
  private said(scored: readonly Scored[], words: TotalWords): Scored | undefined {
    if (words.level === 'plan') return scored.find(({ span }) => this.isWhole(span)) ?? scored[0];
    return scored.find(({ span }) => LEVELS.some((level) => this.isSaid(level, span, words)));
  }

  /** The smallest span that no line closes yet. */
  private unclosed(scored: readonly Scored[], lines: FoundLines): Scored | undefined {
    return scored.find(({ span }) => lines.levelsOf(span).size === 0) ?? scored[0];
  }

  /**
   * Where no span gives what the line states, it is a wrong sum of the one that comes nearest; the only line of a table
   * is a wrong sum of all.
   */
  private nearest(at: number, scored: readonly Scored[]): Scored | undefined {
    const whole = this.lines.length === 1 ? scored.find(({ span }) => this.isWhole(span)) : undefined;
    const gaps = scored.map(({ span }) => this.gap(at, span));
    return whole ?? scored[gaps.indexOf(Math.min(...gaps))];
  }

  /** How far what a line states is from the sums of a span, each column by its larger amount. */
  private gap(at: number, span: Span): number {
    let gap = 0;
    for (let column = 0; column < this.task.amounts.width; column += 1) {
      const amount = this.task.amounts.values[at * this.task.amounts.width + column] ?? NaN;
      const sum = this.sum(span, column);
      const larger = Math.max(Math.abs(amount), Math.abs(sum));
      if (larger > 0) gap += Math.abs(amount - sum) / larger;
    }
    return gap;
  }

  private sum({ first, last }: Span, column: number): number {
    const { width } = this.task.amounts;
    return (this.prefixes[(last + 1) * width + column] ?? 0) - (this.prefixes[first * width + column] ?? 0);
  }

  /** Whether a span is a group of the level that the words say, or that bears the name that they say. */
  private isSaid(level: Level, span: Span, words: TotalWords): boolean {
    if (!this.isRun(span, level)) return false;
    return words.level === null ? this.isNamed(level, span, words.rest) : words.level === level;
  }

  private isRun({ first, last }: Span, level: Level): boolean {
    return this.runs[level].first[last] === first && this.runs[level].last[first] === last;
  }

  private isWhole({ first, last }: Span): boolean {
    return first === 0 && last === this.activities - 1;
  }

  private levelOf(span: Span, words: TotalWords, lines: FoundLines): SumLine['level'] {
    if (words.level) return words.level;
    const taken = lines.levelsOf(span);
    const free = INNER_FIRST.filter((level) => this.isRun(span, level) && !taken.has(level));
    const named = free.find((level) => this.isNamed(level, span, words.rest));
    if (named) return named;
    const run = free.find((level) => this.task.groups[level][span.first] !== null);
    if (this.isWhole(span) && (words.rest === '' || !run)) return 'plan';
    return run ?? 'group';
  }

  private isNamed(level: Level, { first }: Span, rest: string): boolean {
    const key = this.task.groups[level][first] ?? null;
    return rest !== '' && key !== null && (key === rest || key.endsWith(`/${rest}`));
  }
}

/** Where a line stands, and the activity next to the section that it stands in. */
interface Place {
  readonly at: number;
  readonly row: TableRow;
  readonly side: Side;
  readonly section: number;
}

const INNER_FIRST = LEVELS.toReversed();

/** The lines found so far, by the rows that they add. */
class FoundLines {
  readonly all: SumLine[] = [];
  private readonly levels = new Map<string, Set<SumLine['level']>>();

  add(line: SumLine): void {
    this.all.push(line);
    const name = spanName(line.span);
    this.levels.set(name, (this.levels.get(name) ?? new Set()).add(line.level));
  }

  levelsOf(span: Span): ReadonlySet<SumLine['level']> {
    return this.levels.get(spanName(span)) ?? NO_LEVELS;
  }
}

const NO_LEVELS: ReadonlySet<SumLine['level']> = new Set();

function spanName({ first, last }: Span): string {
  return `${first}-${last}`;
}

/** By activity ordinal: the first and the last activity of the run of its group. */
interface Runs {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Runs of neighbours with the same names, level by level; a run ends where an outer one does. */
function groupRuns(groups: SumTask['groups'], count: number): Record<Level, Runs> {
  const runs = { axis: emptyRuns(count), front: emptyRuns(count), milestone: emptyRuns(count) };
  let outer: Int32Array | null = null;
  for (const level of LEVELS) {
    const { first, last } = runs[level];
    const keys = groups[level];
    for (let at = 0; at < count; at += 1) {
      const goes = at > 0 && keys[at] === keys[at - 1] && (!outer || outer[at] === outer[at - 1]);
      first[at] = goes ? (first[at - 1] ?? at) : at;
    }
    for (let at = count - 1; at >= 0; at -= 1)
      last[at] = first[at + 1] === first[at] && at + 1 < count ? (last[at + 1] ?? at) : at;
    outer = first;
  }
  return runs;
}

function emptyRuns(count: number): Runs {
  return { first: new Int32Array(count), last: new Int32Array(count) };
}

function countBefore(rows: readonly TableRow[]): Int32Array {
  const before = new Int32Array(rows.length);
  let count = 0;
  rows.forEach(({ kind }, at) => {
    before[at] = count;
    if (kind === 'activity') count += 1;
  });
  return before;
}

/** By row index: the activity next to the nearest section row or repeated heading on the given side. */
function sectionEdges(rows: readonly TableRow[], before: Int32Array, side: Side): Int32Array {
  const edges = new Int32Array(rows.length);
  const total = (before.at(-1) ?? 0) + (rows.at(-1)?.kind === 'activity' ? 1 : 0);
  let edge = side === 'below' ? 0 : total - 1;
  for (let step = 0; step < rows.length; step += 1) {
    const at = side === 'below' ? step : rows.length - 1 - step;
    edges[at] = edge;
    const kind = rows[at]?.kind;
    if (kind === 'section' || kind === 'header') edge = (before[at] ?? 0) - (side === 'below' ? 0 : 1);
  }
  return edges;
}

interface Scored {
  readonly span: Span;
  readonly agreement: number;
}

function levelOfSection(level: Level | 'project' | 'owner'): TotalWords['level'] {
  return level === 'owner' || level === 'project' ? null : level;
}

function isSumming({ kind }: TableRow): boolean {
  return kind === 'subtotal' || kind === 'total';
}

function indexesOf(rows: readonly TableRow[], test: (row: TableRow) => boolean): number[] {
  const indexes: number[] = [];
  rows.forEach((row, at) => {
    if (test(row)) indexes.push(at);
  });
  return indexes;
}

function prefixSums({ width, values }: RowAmounts, ordinals: readonly number[]): Float64Array {
  const sums = new Float64Array((ordinals.length + 1) * width);
  for (let ordinal = 0; ordinal < ordinals.length; ordinal += 1) {
    const from = (ordinals[ordinal] ?? 0) * width;
    const to = (ordinal + 1) * width;
    for (let column = 0; column < width; column += 1) {
      const amount = values[from + column] ?? NaN;
      sums[to + column] = (sums[to - width + column] ?? 0) + (Number.isNaN(amount) ? 0 : amount);
    }
  }
  return sums;
}

function sameSpan(a: Span, b: Span): boolean {
  return a.first === b.first && a.last === b.last;
}

function distinctSpans(spans: readonly Span[]): Span[] {
  return spans.filter((span, at) => spans.findIndex((other) => sameSpan(other, span)) === at);
}
