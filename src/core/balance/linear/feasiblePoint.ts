import { itemAt } from '../itemAt';
import { compareFractions, fraction, minus, NOUGHT, plusTimes, quotient, type Fraction } from './fraction';

/** Σ coefficients × unknowns (relation) bound. */
export interface LinearConstraint {
  /** By unknown; the others have none. */
  readonly coefficients: ReadonlyMap<number, Fraction>;
  readonly relation: '==' | '<=' | '<';
  readonly bound: Fraction;
}

/** A number with an infinitesimal part, so that a strict bound is a bound. */
interface Value {
  readonly real: Fraction;
  readonly small: Fraction;
}

interface Bounds {
  readonly lower: Value | null;
  readonly upper: Value | null;
}

const ONE = fraction(1n);
const ZERO_VALUE: Value = { real: NOUGHT, small: NOUGHT };
const NO_BOUNDS: Bounds = { lower: null, upper: null };

/**
 * A point that satisfies all constraints, unknown by unknown, or null when there is none. The unknowns are free. Exact:
 * the general simplex of Dutertre and de Moura ("A fast linear-arithmetic solver for DPLL(T)", CAV 2006) on fractions,
 * with Bland's rule, so that it ends.
 */
export function feasiblePoint(constraints: readonly LinearConstraint[], unknowns: number): readonly Fraction[] | null {
  const tableau = new Tableau(constraints, unknowns);
  return tableau.satisfy() ? tableau.point() : null;
}

/** The rows say what each basic variable is in the others; the first `unknowns` variables are the caller's. */
class Tableau {
  private readonly rows = new Map<number, Map<number, Fraction>>();
  private readonly bounds: Bounds[] = [];
  private readonly values: Value[] = [];

  constructor(
    constraints: readonly LinearConstraint[],
    private readonly unknowns: number,
  ) {
    for (let unknown = 0; unknown < unknowns; unknown++) this.addVariable(NO_BOUNDS);
    for (const { coefficients, relation, bound } of constraints) {
      const upper: Value = { real: bound, small: relation === '<' ? fraction(-1n) : NOUGHT };
      this.rows.set(this.values.length, new Map(coefficients));
      this.addVariable({ lower: relation === '==' ? upper : null, upper });
    }
  }

  satisfy(): boolean {
    for (;;) {
      const broken = this.firstBroken();
      if (broken === null) return true;
      const { variable, target, grows } = broken;
      const helper = this.firstHelper(variable, grows);
      if (helper === null) return false;
      this.move(helper, { by: this.neededMove({ variable, target, helper }) });
      this.pivot(variable, helper);
    }
  }

  point(): Fraction[] {
    return this.values.slice(0, this.unknowns).map(({ real }) => real);
  }

  private addVariable(bounds: Bounds): void {
    this.bounds.push(bounds);
    this.values.push(ZERO_VALUE);
  }

  private firstBroken(): { readonly variable: number; readonly target: Value; readonly grows: boolean } | null {
    for (const variable of [...this.rows.keys()].sort((a, b) => a - b)) {
      const { lower, upper } = itemAt(this.bounds, variable);
      const value = itemAt(this.values, variable);
      if (lower !== null && isLess(value, lower)) return { variable, target: lower, grows: true };
      if (upper !== null && isLess(upper, value)) return { variable, target: upper, grows: false };
    }
    return null;
  }

  private firstHelper(variable: number, grows: boolean): number | null {
    const row = this.rowOf(variable);
    for (const other of [...row.keys()].sort((a, b) => a - b)) {
      const coefficient = row.get(other) ?? NOUGHT;
      if (coefficient.numerator !== 0n && this.canMove(other, coefficient.numerator > 0n === grows)) return other;
    }
    return null;
  }

  private canMove(variable: number, up: boolean): boolean {
    const { lower, upper } = itemAt(this.bounds, variable);
    const value = itemAt(this.values, variable);
    return up ? upper === null || isLess(value, upper) : lower === null || isLess(lower, value);
  }

  private neededMove({
    variable,
    target,
    helper,
  }: {
    readonly variable: number;
    readonly target: Value;
    readonly helper: number;
  }): Value {
    const value = itemAt(this.values, variable);
    const coefficient = this.rowOf(variable).get(helper) ?? ONE;
    return {
      real: quotient(plusTimes(target.real, minus(ONE), value.real), coefficient),
      small: quotient(plusTimes(target.small, minus(ONE), value.small), coefficient),
    };
  }

  private move(variable: number, { by }: { readonly by: Value }): void {
    this.shift(variable, { by, times: ONE });
    for (const [basic, row] of this.rows) {
      const coefficient = row.get(variable);
      if (coefficient !== undefined) this.shift(basic, { by, times: coefficient });
    }
  }

  private shift(variable: number, { by, times }: { readonly by: Value; readonly times: Fraction }): void {
    const { real, small } = itemAt(this.values, variable);
    this.values[variable] = { real: plusTimes(real, by.real, times), small: plusTimes(small, by.small, times) };
  }

  /** Makes `entering` basic in the place of `leaving`. */
  private pivot(leaving: number, entering: number): void {
    const row = this.rowOf(leaving);
    const coefficient = row.get(entering) ?? ONE;
    const solved = new Map<number, Fraction>([[leaving, quotient(ONE, coefficient)]]);
    for (const [other, factor] of row) if (other !== entering) solved.set(other, minus(quotient(factor, coefficient)));
    this.rows.delete(leaving);
    for (const other of this.rows.values()) substitute(other, { variable: entering, by: solved });
    this.rows.set(entering, solved);
  }

  private rowOf(variable: number): Map<number, Fraction> {
    return this.rows.get(variable) ?? new Map<number, Fraction>();
  }
}

function substitute(
  row: Map<number, Fraction>,
  { variable, by }: { readonly variable: number; readonly by: ReadonlyMap<number, Fraction> },
): void {
  const factor = row.get(variable);
  if (factor === undefined) return;
  row.delete(variable);
  for (const [other, coefficient] of by) {
    const sum = plusTimes(row.get(other) ?? NOUGHT, factor, coefficient);
    if (sum.numerator === 0n) row.delete(other);
    else row.set(other, sum);
  }
}

function isLess(a: Value, b: Value): boolean {
  const order = compareFractions(a.real, b.real);
  return order < 0n || (order === 0n && compareFractions(a.small, b.small) < 0n);
}
