import type { Equation, Graph } from '../../balance/graph';
import type { Severity } from '../../findings/severity';
import type { Decimal } from '../../quantity/decimal';
import type { Address } from '../../workbook/address';
import type { Line } from '../planIndex';
import type { EquationRule } from './equationRule';

/** What an equation means in the plan, beside what the engine needs of it. */
export interface EquationMeaning {
  readonly rule: EquationRule;
  readonly severity: Severity;
  /** The cell that states what the others should give. */
  readonly stated: Address;
  readonly statedValue: Decimal;
  readonly computed: Decimal;
  /** Every cell that takes part, in the order of the row or of the sum. */
  readonly cells: readonly Address[];
  /** The line that states; null for a line of a summary. */
  readonly line: Line | null;
  /** What identifies that line wherever it stands. */
  readonly key: string;
  /** Words for the message: the heading of the row or group. */
  readonly label: string;
  /** A check that people wrote, as it is written; else empty. */
  readonly formula: string;
  /** What the cells of one line hold, by role; empty for a sum over lines. */
  readonly values: Readonly<Partial<Record<string, Decimal>>>;
  /** Whether it adds lines (a subtotal) rather than cells of one line. */
  readonly sums: boolean;
}

/** An equation with its meaning. */
export interface PlanEquation extends Equation {
  readonly rule: EquationRule;
  /** Made when it is first asked for: of thousands of equations that hold nobody asks. */
  readonly meaning: EquationMeaning;
}

/** The constraint graph of a plan, each equation knowing what it means. */
export interface PlanGraph extends Graph {
  readonly equations: readonly PlanEquation[];
}
