import type { Decimal } from '../quantity/decimal';

/**
 * One cell of the constraint graph (celda del grafo). The engine knows nothing else of it: neither plan nor Spanish.
 */
export interface Variable {
  /** Its name for whoever made the graph: an address, or a name of a record. Unique. */
  readonly id: string;
  /** The number that is there, or null when the cell is blank. */
  readonly value: Decimal | null;
  /** What is usual for cells of this kind (column prior): money typed in thousands, small quantities, prices of like rows. */
  readonly kind: 'money' | 'quantity' | 'price' | 'ratio' | 'number';
  /** Cells of one line can be swapped or shifted among each other; cells of one column are alike. */
  readonly line: string;
  readonly column: string;
  /** Position inside its line, so that neighbours are known. */
  readonly position: number;
  /** A formula is not mistyped: its value follows its precedents. */
  readonly formula: boolean;
  /** Known to be right (*Esta celda está bien*): never changed. */
  readonly fixed?: boolean;
  /** How reluctantly it is changed; 1 by default. */
  readonly weight?: number;
  /** What groups rows whose prices are alike (same unit of measure, same text). */
  readonly likeness?: string;
  /** A blank here counts as nothing in a sum (an empty source), instead of leaving the sum undecided. */
  readonly blankIsZero?: boolean;
  /** A number typed where the cells around it calculate. */
  readonly amongFormulas?: boolean;
  /** What the formula of its like cells would give here, where it has another one or a typed number (fórmula de la columna). */
  readonly usual?: Decimal;
  /** Nothing below zero belongs here: its column has no reversals, its row is no adjustment. */
  readonly nonNegative?: boolean;
  /** A number stored as text, which a sum of the host leaves out. */
  readonly text?: boolean;
}

/** coefficient × variable, or coefficient × variable × variable (by index in the graph). */
export interface Term {
  readonly coefficient: Decimal;
  readonly variables: readonly [number] | readonly [number, number];
}

/** How the sum of the terms stands to zero. */
export type Relation = '==' | '<=' | '<';

/** Σ terms + constant (relation) 0, within the tolerance (igualdad o desigualdad que debe cumplirse). */
export interface Equation {
  readonly id: string;
  /** The name of the check, opaque to the engine (`product`, `subtotal`). */
  readonly kind: string;
  readonly terms: readonly Term[];
  readonly constant?: Decimal;
  readonly relation: Relation;
  /** Largest residue that still counts as holding. */
  readonly tolerance: Decimal;
  /** More tolerance, in proportion to a variable's absolute value (half a peso a unit of the quantity). */
  readonly tolerancePer?: { readonly variable: number; readonly factor: Decimal };
  /** The group that a sum belongs to, for double counts, missing terms and wrong headings: lines that could be added. */
  readonly aggregate?: Aggregate;
  /**
   * The formula cell that this equation computes, when it says the same as its formula: a change of another cell of the
   * equation recalculates this one, so it is neither a break nor a correction.
   */
  readonly defines?: number;
  /** Nobody checks it: it only says what a formula calculates. */
  readonly isFormula?: boolean;
}

/** What a summing equation is made of: the stated result and the lines it adds. */
export interface Aggregate {
  /** Index of the stated sum. */
  readonly result: number;
  /** The heading's name: rows under another heading of the same family may have been meant. */
  readonly group: string;
  readonly family: string;
  readonly column: string;
}

/** All cells and equations of a workbook, or of one record. */
export interface Graph {
  readonly variables: readonly Variable[];
  readonly equations: readonly Equation[];
}
