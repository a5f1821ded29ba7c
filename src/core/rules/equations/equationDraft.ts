import type { Aggregate } from '../../balance/graph';
import type { Severity } from '../../findings/severity';
import { add, multiply, subtract } from '../../quantity/arithmetic';
import { ZERO, type Decimal } from '../../quantity/decimal';
import type { Line } from '../planIndex';
import type { EquationRule } from './equationRule';
import type { PlanCell } from './planCell';

/** coefficient × cell, or coefficient × cell × cell. */
export interface Operand {
  readonly coefficient?: Decimal;
  readonly cells: readonly [PlanCell] | readonly [PlanCell, PlanCell];
}

/** An equation before it enters the graph: what is computed, and the cell that states it. */
export interface EquationDraft {
  readonly rule: EquationRule;
  readonly severity: Severity;
  readonly computed: readonly Operand[];
  readonly constant?: Decimal;
  readonly stated: PlanCell;
  /** What one unit of the stated cell is worth in the others' unit; 1 by default. */
  readonly statedUnit?: Decimal;
  readonly line: Line | null;
  readonly key: string;
  readonly label: string;
  /** A check that people wrote, as it is written: the identity of the workbook's columns, an own rule. */
  readonly formula?: string;
  /** The heading whose lines are added, for sums over lines. */
  readonly group?: Pick<Aggregate, 'group' | 'family'>;
}

/** Every cell of a draft, what is stated last. */
export function cellsOf({ computed, stated }: EquationDraft): PlanCell[] {
  const all: PlanCell[] = [];
  for (const { cells } of computed) all.push(...cells);
  all.push(stated);
  return all;
}

/** How many cells a draft has. */
export function countCells({ computed }: EquationDraft): number {
  let count = 1;
  for (const { cells } of computed) count += cells.length;
  return count;
}

/** What the cells give, blanks as nothing. */
export function computedValue({ computed, constant = ZERO }: EquationDraft): Decimal {
  return computed.reduce((sum, operand) => add(sum, operandValue(operand)), constant);
}

/** What the stated cell says, in the others' unit. */
export function statedValue({ stated, statedUnit }: EquationDraft): Decimal {
  const value = stated.figure.value ?? ZERO;
  return statedUnit ? multiply(value, statedUnit) : value;
}

/** Computed less stated. */
export function residueOf(draft: EquationDraft): Decimal {
  return subtract(computedValue(draft), statedValue(draft));
}

function operandValue({ coefficient, cells: [first, second] }: Operand): Decimal {
  const value = first.figure.value ?? ZERO;
  const product = second ? multiply(value, second.figure.value ?? ZERO) : value;
  return coefficient ? multiply(coefficient, product) : product;
}
