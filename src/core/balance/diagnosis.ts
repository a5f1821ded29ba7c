import type { Decimal } from '../quantity/decimal';
import type { Slip } from './slip';

/**
 * How sure an explanation is (certeza). `high`: it leads so clearly that it may be preselected. `medium`: it leads, by
 * less than the calibrated margin. `tie`: others explain as well. `low`: the cell is located, no slip gives its value.
 */
export type Confidence = 'high' | 'medium' | 'tie' | 'low';

/** One cell of an explanation with the value that it should have (cambio propuesto). */
export interface Change {
  /** Index in the graph. */
  readonly variable: number;
  readonly observed: Decimal | null;
  /** Null: located, but no value is proposed. */
  readonly proposed: Decimal | null;
}

/** A line that stands under one heading and is counted under another (fila bajo otro encabezado). */
export interface Relocation {
  readonly line: string;
  /** Groups (`Aggregate.group`): where it stands, and where the stated sums count it. */
  readonly from: string;
  readonly to: string;
}

/** One way to make the violated equations of a cause hold (explicación). */
export interface Candidate {
  /** The cell that is wrong first, then those that follow it. Empty when a line is relocated instead. */
  readonly changes: readonly Change[];
  readonly slip: Slip;
  /** Log-odds of this explanation against its best rival: the higher, the likelier. */
  readonly score: number;
  /** −ln of how plausible what went wrong is, in nats: the lower, the likelier. */
  readonly cost: number;
  /** Indices of equations that it makes hold, and of those it leaves or makes violated. */
  readonly repairs: readonly number[];
  readonly breaks: readonly number[];
  /** Independent equations that speak for it (testigos). */
  readonly witnesses: number;
  /** Lines that the slip names: the one counted twice, or left out of the sum. */
  readonly lines: readonly string[];
  /** For `wrong-heading`. */
  readonly relocation?: Relocation;
}

/** One cause (causa) of violated equations: its best explanation, and the others. One cause is one finding. */
export interface Explanation extends Candidate {
  readonly confidence: Confidence;
  /** The violated equations that this cause accounts for, the most telling first. */
  readonly violated: readonly number[];
  /** Equations that hold and so clear the other cells of the violated ones. */
  readonly clears: readonly number[];
  /** What the first violated equation is off by: its stated side less its computed one; null when it has no value. */
  readonly difference: Decimal | null;
  /** Other explanations of the same cause, best first, the explanation itself not among them. */
  readonly alternatives: readonly Candidate[];
}

/** A blank that the other cells determine (celda vacía determinada). Never filled by itself. */
export interface Determined {
  readonly variable: number;
  readonly proposed: Decimal;
  /** The equations that say so. */
  readonly equations: readonly number[];
  /** Violated equations that hold once it is filled in. */
  readonly repairs: readonly number[];
}

/** A limit of the search that was reached: what follows from it is not the whole truth, and is said. */
export interface ReachedBound {
  readonly bound: 'steps' | 'errors';
  readonly limit: number;
  /** Violated equations in the parts that were cut short. */
  readonly equations: readonly number[];
}

/** What became of every equation, and why (diagnóstico). */
export interface Diagnosis {
  /** One a cause; together they make every violated equation hold, unless `breaks` or a bound says otherwise. */
  readonly explanations: readonly Explanation[];
  readonly violated: readonly number[];
  /** Equations that a blank leaves open. */
  readonly undecided: readonly number[];
  readonly determined: readonly Determined[];
  readonly bound: ReachedBound | null;
  /** What a variable holds once every leading explanation is followed, formulas calculated again. */
  readonly valueAfter: (variable: number) => Decimal | null;
}

/** What a caller may settle about the search. */
export interface DiagnoseOptions {
  /** Variables known to be right, besides those that the graph fixes (*Esta celda está bien*). */
  readonly fixed?: ReadonlySet<number>;
  /** Steps of the search in one connected part; the default finds twenty errors in one. */
  readonly maxSteps?: number;
}
