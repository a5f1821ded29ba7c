import type { GroupTotals } from '../plan/plan';
import type { Decimal } from '../quantity/decimal';
import type { Address } from '../workbook/address';

/** What the workbook's own summary (cuadro resumen) says of a group, in pesos, with the cells that say it. */
export interface StatedTotals {
  readonly total: StatedFigure | null;
  readonly assigned: StatedFigure | null;
  readonly toRaise: StatedFigure | null;
}

/** One stated figure in pesos and its cell. */
export interface StatedFigure {
  readonly cell: Address;
  readonly value: Decimal;
}

/** Totals of one axis, front or owner. `key` and `name` are null for the remainder (Sin eje, Sin responsable). */
export interface NamedTotals extends GroupTotals {
  readonly key: string | null;
  readonly name: string | null;
  /** The axis that a front belongs to; null elsewhere. */
  readonly axis: string | null;
  readonly stated: StatedTotals | null;
}

/** What one funding source (fuente de financiación) pays, in pesos. The remainder (Sin fuente) has a null name. */
export interface SourceTotals {
  readonly key: string | null;
  readonly name: string | null;
  /** Rows in which the source pays something. */
  readonly rows: number;
  readonly amount: Decimal;
  /** amount ÷ all that is assigned; null when nothing is. */
  readonly share: number | null;
}

/** What the plan of one year comes to, in a workbook with a plan for each of several. */
export interface YearTotals extends Pick<PlanTotals, 'plan' | 'axes'> {
  readonly fiscalYear: number;
}

/**
 * The plan recalculated (recálculo): exact, in pesos, each grouping closed by its remainder where there is one. Of several
 * years it is the newest: years are never added together.
 */
export interface PlanTotals {
  readonly plan: GroupTotals & { readonly stated: StatedTotals | null };
  readonly axes: readonly NamedTotals[];
  readonly fronts: readonly NamedTotals[];
  readonly owners: readonly NamedTotals[];
  /** The sheets of the plan, in their order. */
  readonly sheets: readonly NamedTotals[];
  readonly sources: readonly SourceTotals[];
  /** Amount cells that hold something that is no number: they are in no total. */
  readonly unread: readonly Address[];
  /** Cells that state the plan's total, where none comes near what its rows add up to: that total is undecided. */
  readonly parted: readonly Address[];
  /** Each year by itself, the newest first; empty where the workbook has one plan. */
  readonly years: readonly YearTotals[];
}
