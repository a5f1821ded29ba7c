import type { Address } from '../workbook/address';
import type { OwnRule } from '../workbook/state';

/** What a caller may settle about checking a plan (opciones de la revisión). */
export interface CheckOptions {
  /** Rules that the user typed, besides those that the workbook keeps in its state. */
  readonly ownRules?: readonly OwnRule[];
  /** Cells known to be right (*Esta celda está bien*): never proposed for a change. */
  readonly fixed?: readonly Address[];
  /**
   * Whether sources of cofinancing count towards what is assigned. By default the plan's own rows decide: the reading
   * under which most of them add up.
   */
  readonly cofinancing?: 'counts' | 'apart';
  /** Steps of the search in one connected part of the graph: see the balance engine. */
  readonly maxSteps?: number;
}
