import type { Decimal } from '../../quantity/decimal';
import type { Address } from '../../workbook/address';
import type { ConstantOverFormula } from '../catalogue/constantOverFormula';
import type { TextNumber } from '../catalogue/textNumber';
import type { EquationRule } from '../equations/equationRule';

/** A check that does not hold: what the parts give, and what is stated and where. */
export interface Breach {
  /** The heading of the row or group; empty where it has none. */
  readonly label: string;
  /** Null for a line of a summary. */
  readonly row: number | null;
  readonly cell: Address;
  readonly computed: Decimal;
  readonly stated: Decimal;
  /** The check holds as the workbook stands, and fails once other corrections are made: what is computed is that of then. */
  readonly onceCorrected?: true;
  /** Rows that the explanation names: left out of the sum, or counted twice. */
  readonly lines: readonly string[];
}

/** A product that does not hold; without factors where a quantity stands for "one, as a whole". */
interface ProductBreach extends Breach {
  readonly factors: { readonly quantity: Decimal; readonly unitValue: Decimal | null } | null;
}

/** A check that people wrote: the identity of the workbook's columns, or an own rule, as it is written. */
interface WrittenBreach extends Breach {
  readonly formula: string;
}

/** A row whose sums agree under another heading; null where that has no name. */
interface WrongHeading extends Breach {
  readonly to: string | null;
}

/** A formula that reads another row or column than those of its like cells, and what both give. */
interface WrongFormula extends Breach {
  readonly formula: string;
  readonly usual: string;
}

/** A blank, and what the other cells say that it should hold. */
interface DeterminedBlank extends Pick<Breach, 'label' | 'row' | 'cell'> {
  readonly proposed: Decimal;
}

type Plain = Record<Exclude<EquationRule, 'product' | 'identity' | 'own-rule'>, Breach>;

/** What the numeric checks and their explanations say, by rule. */
export interface NumericData extends Readonly<Plain> {
  readonly product: ProductBreach;
  readonly identity: WrittenBreach;
  readonly 'own-rule': WrittenBreach;
  readonly 'cells-interchanged': Breach;
  readonly 'double-count': Breach;
  readonly 'stale-total': Breach;
  readonly 'wrong-heading': WrongHeading;
  readonly 'wrong-formula': WrongFormula;
  readonly 'blank-determined': DeterminedBlank;
  readonly 'constant-over-formula': ConstantOverFormula;
  readonly 'text-number': TextNumber;
}

/** The name of a rule that the numeric checks give findings under. */
export type NumericRule = keyof NumericData;
