/** Roles of columns that hold words (columnas de texto). */
export const TEXT_ROLES = [
  'axis',
  'front',
  'project',
  'milestone',
  'activity',
  'target',
  'indicator',
  'unit',
  'owner',
  'source',
  'code',
  'state',
  'notes',
] as const;

/** Roles of columns that hold figures. `target` amounts are `plannedTarget`: the number, where `target` is the words. */
export const FIGURE_ROLES = [
  'quantity',
  'unitValue',
  'total',
  'assigned',
  'toRaise',
  'plannedTarget',
  'baseline',
  'weight',
  'progress',
  'executed',
  'appropriated',
  'committed',
  'obligated',
  'paid',
  'start',
  'end',
] as const;

export type TextRole = (typeof TEXT_ROLES)[number];
export type PlainFigureRole = (typeof FIGURE_ROLES)[number];

/**
 * The role of a column (papel de la columna) as the mapping and the report write it. A source carries its name
 * (`source:SGP Salud`), a schedule its period (`quarter:1`, `month:12`); `other` is a column that was read and has no role.
 */
export type ColumnRole =
  TextRole | PlainFigureRole | `source:${string}` | `quarter:${number}` | `month:${number}` | 'other' | 'ignore';
