import type { Suspect } from '../../findings/suspect';
import type { Figure } from '../../plan/figure';
import type { FootLine } from '../../plan/plan';
import { add, multiply, subtract, sum } from '../../quantity/arithmetic';
import { isZero } from '../../quantity/compare';
import { toNumber, ZERO, type Decimal } from '../../quantity/decimal';
import { divide, round } from '../../quantity/divide';
import { formatAddress } from '../../workbook/address';
import { normalise } from '../../words/normalise';
import type { Observation } from '../../findings/observation';
import { whole } from '../equations/decimals';
import type { PlanIndex } from '../planIndex';
import { NOT_APPLICABLE, planRule } from '../planRule';

interface FootLineData {
  readonly label: string;
  /** What the row charges (a share of what stands above it), or what it adds up. */
  readonly kind: 'charge' | 'total' | 'average' | 'difference';
  readonly stated: Decimal;
  /** What it comes to; null where it can be one of several and is none. */
  readonly expected: Decimal | null;
}

/**
 * Rows at the foot of a table that do not state what they name (pie del cuadro): administration, contingencies, profit and
 * tax as shares of the direct cost (AIU e IVA), the total with them, averages, differences. Each may rest on several
 * things; only what agrees with none of them is said, and only of typed amounts: a formula says itself what it adds.
 */
export const footLinesRule = planRule<'foot-line', FootLineData>({
  name: 'foot-line',
  phase: 'after-sums',
  severity: 'error',
  run({ index, suspected }) {
    if (index.plan.feet.length === 0) return NOT_APPLICABLE;
    const judged = index.plan.tables.flatMap((_, table) => judgeTable(index, table));
    const findings = judged.flatMap((each) =>
      each.isRight || suspected.has(formatAddress(each.figure.cell)) ? [] : [findingOf(each)],
    );
    return { done: judged.length, findings };
  },
});

/** A row of the foot as it was read and as it is reckoned. */
interface FootEntry {
  readonly line: FootLine;
  readonly word: FootWord;
  readonly figure: Figure;
  readonly stated: Decimal;
  /** What it comes to; what it states where that cannot be reckoned, or agrees with what can. */
  readonly expected: Decimal;
  readonly isRight: boolean;
  /** Whether `expected` is the only thing that it can be, or what such a row mostly is. */
  readonly isSure: boolean;
}

type FootWord = FootLineData['kind'] | 'open';

const CHARGE =
  /^(administracion|imprevistos?|utilidad|aiu|a i u|gastos generales|interventoria|supervision|contingencias?)\b/;
const TAX = /^(iva|i v a|igv|i g v|impuesto)\b/;
const TOTAL = /^(sub ?total|total|gran total|costo total|valor total|suma|presupuesto total|vr total)\b/;
const AVERAGE = /^(promedio|prom|media)\b/;
const DIFFERENCE = /^(diferencia|dif)\b/;
const ON_PROFIT = /\b(sobre|de|s) (la )?utilidad\b/;

function wordOf(label: string): FootWord {
  const text = normalise(label);
  if (CHARGE.test(text) || TAX.test(text)) return 'charge';
  if (TOTAL.test(text)) return 'total';
  if (AVERAGE.test(text)) return 'average';
  return DIFFERENCE.test(text) ? 'difference' : 'open';
}

function judgeTable(index: PlanIndex, table: number): FootEntry[] {
  const lines = index.plan.feet.filter((line) => line.table === table);
  const keys = new Set(lines.flatMap(({ figures }) => Object.keys(figures)));
  return [...keys].flatMap((key) => {
    const foot = new Foot(baseOf(index, { table, key, before: lines[0]?.row ?? 0 }));
    for (const line of lines) foot.enter(line, line.figures[key]);
    return foot.judged;
  });
}

interface Base {
  /** What the rows above come to. */
  readonly total: Decimal;
  readonly amounts: readonly Decimal[];
}

/** The direct cost (costo directo): what the last total above the foot states, else the sum of the rows. */
function baseOf({ plan }: PlanIndex, { table, key, before }: { table: number; key: string; before: number }): Base {
  const rows = plan.activities.filter((activity) => activity.table === table);
  const amounts = rows.flatMap(({ figures }) => figures[key]?.value ?? []);
  const closing = plan.subtotals.findLast(
    (line) => line.table === table && line.level === 'plan' && line.row < before && line.figures[key]?.value,
  );
  return { total: closing?.figures[key]?.value ?? sum(amounts), amounts };
}

/** The foot of one column, from the top: each row is reckoned from those above it. */
class Foot {
  private readonly entries: FootEntry[] = [];

  constructor(private readonly base: Base) {}

  /** The rows that could be judged. */
  get judged(): readonly FootEntry[] {
    return this.entries.filter(({ word, figure }) => word !== 'open' && figure.formula === undefined);
  }

  enter(line: FootLine, figure: Figure | undefined): void {
    if (!figure?.value) return;
    const word = wordOf(line.label);
    const candidates = figure.formula === undefined ? this.candidates(line, word) : [];
    const stated = figure.value;
    const isOpen = candidates.length === 0;
    const isRight = isOpen || candidates.some((each) => isNear(stated, each, this.entries.length));
    const [expected = stated] = candidates;
    const isSure = word === 'total' || new Set(candidates.map((each) => toNumber(round(each, 0)))).size === 1;
    this.entries.push({
      ...{ line, figure, stated, isRight, isSure, word: isOpen ? 'open' : word },
      expected: isRight ? stated : expected,
    });
  }

  /** What a row can come to, the likeliest first; none where that is not known. */
  private candidates(line: FootLine, word: FootWord): Decimal[] {
    if (word === 'charge') return this.charges(line);
    if (word === 'total') return this.hasUnknown() ? [] : this.totals();
    if (word === 'average') return averages(this.base.amounts);
    return word === 'difference' ? this.differences() : [];
  }

  /** Whether a row stands above of which nobody knows whether a total takes it in. */
  private hasUnknown(): boolean {
    return this.entries.some(({ line }) => wordOf(line.label) === 'open');
  }

  private charges({ label, rate }: FootLine): Decimal[] {
    if (rate === null) return [];
    const text = normalise(label);
    const profit = this.entries.findLast((entry) => /^utilidad\b/.test(normalise(entry.line.label)));
    if (ON_PROFIT.test(text) && !profit) return [];
    const onProfit = profit ? [profit.stated, profit.expected] : [];
    const bases = ON_PROFIT.test(text)
      ? onProfit
      : [...(TAX.test(text) ? onProfit : []), this.base.total, ...this.running(), ...this.totals()];
    return bases.map((each) => multiply(each, rate));
  }

  /** The direct cost with what was charged on it so far, and what was charged alone. */
  private totals(): Decimal[] {
    return this.running().flatMap((charged) => [add(this.base.total, charged), charged]);
  }

  /** The sums of the last rows that charge something, as they are reckoned and as they are stated, all of them first. */
  private running(): Decimal[] {
    const charged = this.entries.filter(({ word, line }) => word === 'charge' || wordOf(line.label) === 'charge');
    const from = charged.map((_, at) => charged.slice(at));
    return from.flatMap((rows) => [
      rows.map(({ expected }) => expected).reduce(add, ZERO),
      rows.map(({ stated }) => stated).reduce(add, ZERO),
    ]);
  }

  private differences(): Decimal[] {
    const stated = [this.base.total, sum(this.base.amounts), ...this.entries.map((entry) => entry.stated)];
    return this.entries.length === 0
      ? []
      : stated.flatMap((a, at) => stated.slice(at + 1).flatMap((b) => [subtract(a, b), subtract(b, a)]));
  }
}

function averages(amounts: readonly Decimal[]): Decimal[] {
  const counted = [amounts, amounts.filter((amount) => !isZero(amount))].filter(({ length }) => length > 0);
  return counted.flatMap((each) => divide(sum(each), whole(each.length), AVERAGE_PLACES) ?? []);
}

const AVERAGE_PLACES = 4;

/** How far two amounts may lie apart for rounding: a peso a row, or half of the last digits that a round amount leaves out. */
function isNear(stated: Decimal, reckoned: Decimal, rows: number): boolean {
  const [a, b] = [toNumber(stated), toNumber(reckoned)];
  return Math.abs(a - b) <= Math.max(1 + rows, Math.min(Math.abs(a) * LARGEST_ROUNDING, roundingOf(a) / 2));
}

/** Share of an amount that rounding it may leave out at most. */
const LARGEST_ROUNDING = 1e-4;

function roundingOf(amount: number): number {
  let unit = 1;
  while (amount !== 0 && unit < 1e9 && amount % (unit * 10) === 0) unit *= 10;
  return unit;
}

function findingOf({ line, word, figure, stated, expected, isSure }: FootEntry): Observation<FootLineData> {
  const cell = formatAddress(figure.cell);
  const kind = word === 'open' ? 'total' : word;
  const proposed = isSure ? round(expected, 2) : null;
  const suspect: Suspect = {
    ...{ cell, observed: toNumber(stated), proposed, slip: 'none', confidence: proposed ? 'medium' : 'low' },
    ...{ repairs: [], clears: [], also: [] },
  };
  return {
    cells: [cell],
    data: { label: line.label, kind, stated, expected: proposed },
    key: `${line.sheet}:${normalise(line.label)}`,
    suspects: [suspect],
    difference: proposed && subtract(stated, proposed),
  };
}
