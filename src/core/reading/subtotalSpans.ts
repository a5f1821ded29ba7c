import type { TableRow } from './classifyRows';
import { LEVELS, type Level } from './hierarchy';
import { totalWords, type TotalWords } from './rowWords';

/** What a summing line adds: a run of activities by their ordinal in the table, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A summing line of a table with the rows that it adds. */
export interface SumLine {
  readonly row: TableRow;
  readonly span: Span;
  readonly level: Level | 'plan' | 'group';
  /** Share of its stated amounts that equal the sums of its rows, from 0 to 1. */
  readonly agreement: number;
}

/** What finding the spans of a table's summing lines needs. */
export interface SumTask {
  readonly rows: readonly TableRow[];
  /** Amounts by money column: of every row of the table, in order; NaN for blank and for what is no number. */
  readonly amounts: readonly Float64Array[];
  /** Keys of axis, front and milestone by activity ordinal. */
  readonly groups: Readonly<Record<Level, readonly (string | null)[]>>;
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

class SpanFinder {
  /** By money column: the sum of the amounts of the activities before each ordinal. */
  private readonly prefixes: Float64Array[];
  /** By row index: how many activities stand before it. */
  private readonly before: Int32Array;
  private readonly activities: number;

  constructor(private readonly task: SumTask) {
    const ordinals = task.rows.flatMap(({ kind }, at) => (kind === 'activity' ? [at] : []));
    this.activities = ordinals.length;
    this.prefixes = task.amounts.map((amounts) => prefixSums(amounts, ordinals));
    this.before = new Int32Array(task.rows.length);
    let count = 0;
    task.rows.forEach(({ kind }, at) => {
      this.before[at] = count;
      if (kind === 'activity') count += 1;
    });
  }

  find(side: Side): SumLine[] {
    const lines: SumLine[] = [];
    const indexes = this.task.rows.flatMap(({ kind }, at) => (kind === 'subtotal' || kind === 'total' ? [at] : []));
    for (const at of side === 'below' ? indexes : indexes.toReversed()) {
      const line = this.lineAt(at, side, lines);
      if (line) lines.push(line);
    }
    return side === 'below' ? lines : lines.toReversed();
  }

  private lineAt(at: number, side: Side, lines: readonly SumLine[]): SumLine | null {
    const row = this.task.rows[at];
    if (!row) return null;
    const candidates = this.candidates(at, side, lines);
    const words = row.section ? { rest: '', level: levelOfSection(row.section.level) } : totalWords(row.facts.lead);
    const scored = candidates.map((span) => ({ span, agreement: this.agreement(at, span) }));
    const best = Math.max(0, ...scored.map(({ agreement }) => agreement));
    const among = scored.filter(({ agreement }) => agreement === best);
    const chosen = this.prefer(among.length > 0 ? among : scored, words, lines);
    return chosen
      ? { row, span: chosen.span, agreement: chosen.agreement, level: this.levelOf(chosen.span, words, lines) }
      : null;
  }

  /** The runs that a line may add: what is fresh since the line before it, and the whole group at each level. */
  private candidates(at: number, side: Side, lines: readonly SumLine[]): Span[] {
    const here = this.before[at] ?? 0;
    const edge = side === 'below' ? here - 1 : here;
    if (edge < 0 || edge >= this.activities) return [];
    const reach = (to: number): Span => (side === 'below' ? { first: to, last: edge } : { first: edge, last: to });
    const step = side === 'below' ? -1 : 1;
    const spans = LEVELS.map((level) => reach(this.runEnd(edge, step, level))).toReversed();
    const fresh = lines.at(-1);
    if (fresh) {
      const start = side === 'below' ? fresh.span.last + 1 : fresh.span.first - 1;
      if (side === 'below' ? start <= edge : start >= edge) spans.unshift(reach(start));
    }
    spans.push(
      reach(this.sectionEnd(at, side)),
      { first: 0, last: this.activities - 1 },
      reach(side === 'below' ? 0 : this.activities - 1),
    );
    return distinctSpans(spans.filter(({ first, last }) => first <= last));
  }

  private runEnd(edge: number, step: number, level: Level): number {
    const keys = this.task.groups;
    const depth = LEVELS.indexOf(level);
    const same = (ordinal: number): boolean =>
      LEVELS.slice(0, depth + 1).every((outer) => keys[outer][ordinal] === keys[outer][edge]);
    let end = edge;
    while (end + step >= 0 && end + step < this.activities && same(end + step)) end += step;
    return end;
  }

  /** The activity next to the nearest section row or repeated heading on the line's side. */
  private sectionEnd(at: number, side: Side): number {
    const { rows } = this.task;
    const step = side === 'below' ? -1 : 1;
    let index = at + step;
    while (index >= 0 && index < rows.length && rows[index]?.kind !== 'section' && rows[index]?.kind !== 'header')
      index += step;
    if (side === 'below') return index < 0 ? 0 : (this.before[index] ?? 0);
    return index >= rows.length ? this.activities - 1 : (this.before[index] ?? 0) - 1;
  }

  private agreement(at: number, { first, last }: Span): number {
    let stated = 0;
    let equal = 0;
    this.prefixes.forEach((prefix, column) => {
      const amount = this.task.amounts[column]?.[at] ?? NaN;
      const sum = (prefix[last + 1] ?? 0) - (prefix[first] ?? 0);
      if (Number.isNaN(amount) || (amount === 0 && sum === 0)) return;
      stated += 1;
      if (Math.abs(amount - sum) <= Math.max(0.51, Math.abs(sum) * 1e-10)) equal += 1;
    });
    return stated === 0 ? 0 : equal / stated;
  }

  /** Among spans that fit equally: the one of the level that the words name, else the smallest that no line closes yet. */
  private prefer(scored: readonly Scored[], words: TotalWords, lines: readonly SumLine[]): Scored | undefined {
    const whole = (span: Span): boolean => span.first === 0 && span.last === this.activities - 1;
    if (words.level === 'plan') return scored.find(({ span }) => whole(span)) ?? scored[0];
    const level = words.level;
    if (level) {
      const run = scored.find(({ span }) => this.isRun(span, level));
      if (run) return run;
    }
    return scored.find(({ span }) => !lines.some((line) => sameSpan(line.span, span))) ?? scored[0];
  }

  private isRun({ first, last }: Span, level: Level): boolean {
    return this.runEnd(first, 1, level) === last && this.runEnd(last, -1, level) === first;
  }

  private levelOf(span: Span, words: TotalWords, lines: readonly SumLine[]): SumLine['level'] {
    if (words.level) return words.level;
    const taken = new Set(lines.filter((line) => sameSpan(line.span, span)).map(({ level }) => level));
    const named = LEVELS.toReversed().find(
      (level) => this.isRun(span, level) && !taken.has(level) && this.isNamed(level, span, words.rest),
    );
    if (named) return named;
    const run = LEVELS.toReversed().find(
      (level) => this.isRun(span, level) && !taken.has(level) && this.task.groups[level][span.first] !== null,
    );
    const whole = span.first === 0 && span.last === this.activities - 1;
    if (whole && (words.rest === '' || !run)) return 'plan';
    return run ?? 'group';
  }

  private isNamed(level: Level, span: Span, rest: string): boolean {
    const key = this.task.groups[level][span.first];
    return rest !== '' && key != null && (key === rest || key.endsWith(`/${rest}`));
  }
}

interface Scored {
  readonly span: Span;
  readonly agreement: number;
}

function levelOfSection(level: Level | 'owner'): TotalWords['level'] {
  return level === 'owner' ? null : level;
}

function prefixSums(amounts: Float64Array, ordinals: readonly number[]): Float64Array {
  const sums = new Float64Array(ordinals.length + 1);
  ordinals.forEach((row, ordinal) => {
    const amount = amounts[row] ?? 0;
    sums[ordinal + 1] = (sums[ordinal] ?? 0) + (Number.isNaN(amount) ? 0 : amount);
  });
  return sums;
}

function sameSpan(a: Span, b: Span): boolean {
  return a.first === b.first && a.last === b.last;
}

function distinctSpans(spans: readonly Span[]): Span[] {
  return spans.filter((span, at) => spans.findIndex((other) => sameSpan(other, span)) === at);
}
