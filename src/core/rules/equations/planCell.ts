import type { Variable } from '../../balance/graph';
import type { UndecidedReason } from '../../findings/undecided';
import type { Figure } from '../../plan/figure';
import { normalise } from '../../words/normalise';
import { isPeriodRole, roleRecord } from '../../plan/roles';
import { absolute } from '../../quantity/arithmetic';
import { compare } from '../../quantity/compare';
import { decimal, type Decimal } from '../../quantity/decimal';
import { formatAddress, type Address } from '../../workbook/address';
import { isNonNegative } from './nonNegative';
import { usualFormula } from '../formulas/usualFormula';
import { isActivity, lineName, type Line, type PlanIndex } from '../planIndex';

/** A figure with the line and column that it stands in. */
export interface PlanCell {
  readonly figure: Figure;
  /** Its key among the line's figures: `total`, `source:SGP@2025`. */
  readonly key: string;
  /** Null for a figure outside the plan's tables (a summary's). */
  readonly line: Line | null;
}

/** Why a figure cannot take part in a check; null when it can. */
export function obstacle({ value, raw, form, formula }: Figure): UndecidedReason | null {
  if (value !== null) return null;
  if (form === 'error') return 'error-value';
  if (form === 'blank' && formula === undefined) return null;
  // A formula that gives an empty text has its result: an empty cell.
  if (form === 'blank') return raw === '' ? 'blank' : 'formula-without-value';
  return form === 'mark' ? 'mark' : 'unreadable';
}

/** The cell's address in reports. */
export function addressOf({ figure }: PlanCell): Address {
  return formatAddress(figure.cell);
}

/** What all cells of a line have in common. */
export interface LineTraits {
  readonly name: string;
  /** Rows of the same unit of measure have prices that are alike. */
  readonly likeness: string | undefined;
}

/** The traits of the line that a cell stands in. */
export function traitsOf({ figure, line }: PlanCell): LineTraits {
  if (!line || line.row !== figure.cell.row) {
    return { name: lineName({ ...figure.cell, table: line?.table ?? OUTSIDE }), likeness: undefined };
  }
  const unit = isActivity(line) ? normalise(line.labels['unit']?.text ?? '') : '';
  return { name: lineName(line), likeness: unit === '' ? undefined : unit };
}

/** What is settled about a cell by others than itself. `blankIsZero` comes from its line (see blankMoney). */
export interface Settled {
  readonly traits: LineTraits;
  readonly fixed: boolean;
  readonly blankIsZero: boolean;
}

/** The cell as the engine needs it. Of hundreds of thousands hardly any is asked for its address. */
export class PlanVariable implements Variable {
  readonly value: Variable['value'];
  readonly kind: Variable['kind'];
  readonly line: string;
  readonly column: string;
  readonly position: number;
  readonly formula: boolean;
  readonly fixed: boolean;
  readonly blankIsZero: boolean;
  readonly amongFormulas: boolean;
  readonly text: boolean;
  readonly likeness?: string;
  readonly usual?: Decimal;
  readonly nonNegative: boolean;
  private readonly cell: PlanCell['figure']['cell'];

  constructor(planCell: PlanCell, index: PlanIndex, { traits, fixed, blankIsZero }: Settled) {
    const { figure, key } = planCell;
    this.value = figure.value;
    this.kind = kindOf(index.keys.roleOf(key), figure);
    this.line = traits.name;
    this.column = key;
    this.position = figure.cell.column;
    this.formula = figure.formula !== undefined;
    this.fixed = fixed;
    this.blankIsZero = blankIsZero;
    this.amongFormulas = isTypedAmongFormulas(planCell, index);
    this.text = figure.form === 'text-number';
    if (traits.likeness !== undefined) this.likeness = traits.likeness;
    this.nonNegative = isNonNegative(index, planCell);
    const usual = usualFormula(index, figure);
    if (usual) this.usual = usual.value;
    this.cell = figure.cell;
  }

  get id(): Address {
    return formatAddress(this.cell);
  }
}

/** Lines of summaries stand in no table of the plan. */
const OUTSIDE = -1;

function isTypedAmongFormulas({ figure, key, line }: PlanCell, index: PlanIndex): boolean {
  if (figure.formula !== undefined || figure.form === 'blank' || !line) return false;
  return index.isAmongFormulas(line, key);
}

function kindOf(role: string, { value }: Figure): Variable['kind'] {
  const record = roleRecord(role);
  if (!record) return 'number';
  if (record.holds === 'percent') return 'ratio';
  if (record.holds === 'money') return record.additive ? 'money' : 'price';
  if (record.nature === 'physical') return 'quantity';
  const small = value !== null && compare(absolute(value), SMALLEST_SCHEDULED_MONEY) < 0;
  return small && isPeriodRole(role) ? 'quantity' : 'money';
}

/** Quarters and months hold money or quantities; money of a plan has at least six digits. */
const SMALLEST_SCHEDULED_MONEY = decimal(100_000n);
