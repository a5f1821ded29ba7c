import type { Mapping } from '../workbook/state';
import type { ColumnRole } from './roles';

/** What an answer says (respuesta), for whoever makes a sentence of it. */
export type Answer =
  /** The name means that axis. */
  | { readonly kind: 'same-axis'; readonly name: string }
  /** The name stands for itself. */
  | { readonly kind: 'apart' }
  /** The column holds that; `other`: none of the things that are known. */
  | { readonly kind: 'role'; readonly role: ColumnRole }
  /** The thing that is missing stands in that column. */
  | { readonly kind: 'column'; readonly column: string; readonly header: string }
  /** Nothing is missing. */
  | { readonly kind: 'none' }
  /** The column is in that unit too (pesos per unit of its cells). */
  | { readonly kind: 'unit'; readonly unit: number }
  /** The column is not read. */
  | { readonly kind: 'left-out' };

/** One answer to a question, with the piece of a mapping (correspondencia) that gives it. */
export interface QuestionChoice {
  readonly answer: Answer;
  readonly mapping: Mapping;
}

/**
 * What reading wants to know of a person (pregunta), asked once a heading or name: whether two names are one axis, what a
 * column holds, which column says what a row costs, in what unit a column is.
 */
export interface Question {
  /** The id of the finding that asks it. */
  readonly id: string;
  readonly kind: 'axis' | 'column' | 'missing-column' | 'unit';
  /** The name or the heading that is asked about. */
  readonly subject: string;
  readonly choices: readonly QuestionChoice[];
}
