/**
 * What a table is to the plan (papel de la tabla): part of it, a summary of it, a copy or an earlier cut-off, the detail of
 * one of its rows, or none of these.
 */
export type TableUse = 'plan' | 'summary' | 'copy' | 'breakdown' | 'none';
