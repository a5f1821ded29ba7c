/** What a row of a table can be (clase de fila). */
export const ROW_KINDS = ['activity', 'section', 'subtotal', 'total', 'header', 'note', 'control', 'blank'] as const;

/** What a row of a table is. */
export type RowKind = (typeof ROW_KINDS)[number];

/** Whether a text names a kind of row. */
export function isRowKind(text: string): text is RowKind {
  return ROW_KINDS.some((kind) => kind === text);
}
