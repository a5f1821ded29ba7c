import { equals, isNegative, isZero } from '../quantity/compare';
import { toNumber, toPlainText, type Decimal } from '../quantity/decimal';
import { significantDigits, trailingZeros } from './digits';
import type { Variable } from './graph';
import { itemAt } from './itemAt';
import { variableAt, type Model } from './model';

/** What is usual in a column, or among like rows (lo usual de la columna). */
interface Usual {
  readonly values: readonly Decimal[];
  readonly median: number;
  readonly spread: number;
  readonly zeros: number;
  readonly blanks: number;
  readonly negatives: number;
  /** How often each number of trailing zeros occurs; −1 stands for decimals, 6 for six and more. */
  readonly roundness: ReadonlyMap<number, number>;
}

/** How many trailing zeros numbers of a kind have before the column is looked at, from −1 (decimals) to 6 and more. */
const ROUNDNESS: Readonly<Record<Variable['kind'], readonly number[]>> = {
  money: [0.04, 0.2, 0.08, 0.1, 0.28, 0.15, 0.1, 0.05],
  price: [0.06, 0.2, 0.12, 0.2, 0.25, 0.1, 0.05, 0.02],
  quantity: [0.08, 0.6, 0.17, 0.1, 0.03, 0.01, 0.005, 0.005],
  ratio: [0.6, 0.2, 0.1, 0.06, 0.02, 0.01, 0.005, 0.005],
  number: [0.15, 0.5, 0.14, 0.09, 0.06, 0.03, 0.02, 0.01],
};

/** Negative values that are expected of a kind before its column is looked at. */
const NEGATIVE: Readonly<Record<Variable['kind'], number>> = {
  money: 0.02,
  price: 0.01,
  quantity: 0.01,
  ratio: 0.05,
  number: 0.12,
};

/** Observations that the kind's own roundness is worth. */
const PSEUDO = 4;
/** Like rows beyond which their own spread is trusted instead of the column's. */
const ENOUGH = 3;
/** Values looked at in a column: more add nothing. */
const SAMPLE = 500;

/**
 * How surprising values are where they stand, in nats (−ln of a density): magnitude and roundness usual in the column,
 * prices of like rows, signs. The columns are measured once, as they were read.
 */
export class Prior {
  private readonly measured = new Map<readonly number[], Usual>();
  private readonly agreements = new Map<string, number>();
  private readonly values = new Map<string, ReadonlyMap<string, readonly number[]>>();
  private readonly columns: Groups;
  private readonly likes: Groups;

  constructor(private readonly model: Model) {
    this.columns = groupsOf(model, ({ column }) => column);
    this.likes = groupsOf(model, likenessOf);
  }

  /** −ln of how plausible the value is in the variable's place. */
  surprise(variable: number, value: Decimal): number {
    const { column, kind } = variableAt(this.model, variable);
    const usual = this.usual(this.columns.get(column));
    const count = usual.values.length;
    if (isZero(value)) return -Math.log((usual.zeros + 0.5) / (count + 2));
    const like = this.likeRows(variable);
    const base =
      magnitude(value, like !== null && like.values.length > ENOUGH ? like : usual) + digits(value, { usual, kind });
    const sign = isNegative(value) ? -Math.log((usual.negatives + NEGATIVE[kind]) / (count + 1)) : 0;
    return sign + (like === null ? base : mixed(base, this.shareOfSame(variable, { value, like })));
  }

  /**
   * How often the columns of two cells of one line hold the same amount where both hold one (columnas que se repiten): the
   * definitive budget repeats the initial one until somebody changes it.
   */
  agreement(one: number, other: number): number {
    const [a, b] = [variableAt(this.model, one).column, variableAt(this.model, other).column];
    const key = `${a}\n${b}`;
    let share = this.agreements.get(key);
    if (share === undefined) this.agreements.set(key, (share = this.measureAgreement(a, b)));
    return share;
  }

  /** The other cells of a variable's column that hold a value, as they were read; none of what is usual there. */
  holding(variable: number, value: Decimal): readonly number[] {
    const { column } = variableAt(this.model, variable);
    let byValue = this.values.get(column);
    if (!byValue) this.values.set(column, (byValue = valuesOf(this.model, this.columns.get(column) ?? NOBODY)));
    const found = byValue.get(toPlainText(value)) ?? NOBODY;
    return found.length > MOST_HOLDING ? NOBODY : found.filter((other) => other !== variable);
  }

  /** How many cells a variable's column has. */
  size(variable: number): number {
    return this.columns.get(variableAt(this.model, variable).column)?.length ?? 0;
  }

  private measureAgreement(a: string, b: string): number {
    let [both, same] = [0, 0];
    for (const member of sampled(this.columns.get(a) ?? NOBODY)) {
      const { value, line } = variableAt(this.model, member);
      if (value === null || isZero(value)) continue;
      const other = this.model.line(line).find((each) => variableAt(this.model, each).column === b);
      const beside = other === undefined ? null : variableAt(this.model, other).value;
      if (beside === null || isZero(beside)) continue;
      both += 1;
      if (equals(value, beside)) same += 1;
    }
    return same / (both + 1);
  }

  /** −ln of how usual it is that the variable's column says nothing: a blank, or a zero. */
  emptiness(variable: number): number {
    const { values, zeros, blanks } = this.usual(this.columns.get(variableAt(this.model, variable).column));
    return -Math.log((zeros + blanks + 0.5) / (values.length + blanks + 1));
  }

  private shareOfSame(variable: number, { value, like }: { readonly value: Decimal; readonly like: Usual }): number {
    const own = variableAt(this.model, variable).value;
    const others = like.values.length - (own === null ? 0 : 1);
    const same =
      like.values.filter((other) => equals(other, value)).length - (own !== null && equals(own, value) ? 1 : 0);
    return others > 0 ? Math.max(0, same) / (others + 1) : 0;
  }

  private likeRows(variable: number): Usual | null {
    const likeness = likenessOf(variableAt(this.model, variable));
    return likeness === undefined ? null : this.usual(this.likes.get(likeness));
  }

  private usual(members: readonly number[] = NOBODY): Usual {
    const known = this.measured.get(members);
    if (known !== undefined) return known;
    const usual = measure(this.model, sampled(members));
    this.measured.set(members, usual);
    return usual;
  }
}

/** A number that so many rows hold says nothing of any of them. */
const MOST_HOLDING = 4;

/** The cells of a column by what they hold; zeros say nothing. */
function valuesOf(model: Model, members: readonly number[]): ReadonlyMap<string, readonly number[]> {
  const byValue = new Map<string, number[]>();
  for (const member of members) {
    const { value } = variableAt(model, member);
    if (value === null || isZero(value)) continue;
    const name = toPlainText(value);
    const group = byValue.get(name);
    if (group === undefined) byValue.set(name, [member]);
    else group.push(member);
  }
  return byValue;
}

/** No cells at all. */
const NOBODY: readonly number[] = [];

type Groups = ReadonlyMap<string, readonly number[]>;

/** The same price as like rows is a likely one. */
function mixed(base: number, share: number): number {
  return -Math.log(0.7 * share + 0.3 * Math.exp(-base));
}

function magnitude(value: Decimal, { median, spread }: Usual): number {
  return Math.abs(Math.log10(Math.abs(toNumber(value))) - median) / spread + Math.log(2 * spread);
}

function digits(value: Decimal, { usual, kind }: { readonly usual: Usual; readonly kind: Variable['kind'] }): number {
  const zeros = roundnessOf(value);
  const seen = usual.roundness.get(zeros) ?? 0;
  const nonZero = usual.values.length - usual.zeros;
  const share = (seen + PSEUDO * itemAt(ROUNDNESS[kind], zeros + 1)) / (nonZero + PSEUDO);
  return Math.log(9) + (significantDigits(value) - 1) * Math.LN10 - Math.log(share);
}

function roundnessOf(value: Decimal): number {
  return Math.min(6, Math.max(-1, trailingZeros(value)));
}

function measure(model: Model, members: readonly number[]): Usual {
  const values = members.flatMap((member) => variableAt(model, member).value ?? []);
  const sizes = values.filter((value) => !isZero(value)).map((value) => Math.log10(Math.abs(toNumber(value))));
  const median = middle(sizes) ?? 3;
  const deviation = middle(sizes.map((size) => Math.abs(size - median))) ?? 1;
  const roundness = new Map<number, number>();
  for (const value of values)
    if (!isZero(value)) roundness.set(roundnessOf(value), (roundness.get(roundnessOf(value)) ?? 0) + 1);
  return {
    values,
    median,
    spread: sizes.length < ENOUGH ? 1 : Math.max(0.3, deviation * 1.4),
    zeros: values.length - sizes.length,
    blanks: members.length - values.length,
    negatives: values.filter(isNegative).length,
    roundness,
  };
}

function middle(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

function groupsOf({ graph }: Model, keyOf: (variable: Variable) => string | undefined): Groups {
  const groups = new Map<string, number[]>();
  graph.variables.forEach((variable, index) => {
    const key = keyOf(variable);
    if (key === undefined) return;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return groups;
}

/** Like rows are those of one column. */
function likenessOf({ column, likeness }: Variable): string | undefined {
  return likeness === undefined ? undefined : `${column}\n${likeness}`;
}

/** Members evenly spread over a group that is too large to be looked at in full. */
function sampled(members: readonly number[]): readonly number[] {
  const step = Math.ceil(members.length / SAMPLE);
  return step < 2 ? members : members.filter((_, place) => place % step === 0);
}
