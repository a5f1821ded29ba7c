import type { Address } from '../../../src/core/workbook/address';
import type { LabelledRow, LabelledTotal } from '../../specimens/layouts/labels';
import type { Specimen } from './specimen';

/** What a figure of the workbook must be: the sum of others, or the product of two. Known from how it was written. */
export interface WrittenCheck {
  readonly id: string;
  readonly kind: string;
  readonly result: Address;
  readonly parts: readonly Address[];
  readonly isProduct: boolean;
}

/** Every check that holds in the clean workbook, by its labels alone. */
export function checksOf({ labels }: Pick<Specimen, 'labels'>): WrittenCheck[] {
  const rows = new Map(labels.rows.map((row) => [row.index, row]));
  return [...labels.rows.flatMap(rowChecks), ...labels.totals.flatMap((line) => totalChecks(line, rows))];
}

function rowChecks({ cells }: LabelledRow): WrittenCheck[] {
  const { total, quantity, unitValue, assigned, toRaise } = cells;
  const of = (kind: string): Address[] =>
    Object.keys(cells).flatMap((role) => (role.startsWith(kind) ? (cells[role] ?? []) : []));
  return [
    ...check('product', total, [quantity, unitValue], true),
    ...check('assigned-plus-to-raise', total, [assigned, toRaise]),
    ...check('sources-sum', assigned, of('source:')),
    ...check('schedule-sum', total, of('quarter:')),
  ];
}

function totalChecks({ cells, adds, kind }: LabelledTotal, rows: ReadonlyMap<number, LabelledRow>): WrittenCheck[] {
  return Object.entries(cells).flatMap(([role, result]) =>
    check(
      kind,
      result,
      adds.map((index) => rows.get(index)?.cells[role]),
    ),
  );
}

/** One check, or none when a cell of it was not written or there is nothing to add. */
function check(
  kind: string,
  result: Address | undefined,
  parts: readonly (Address | undefined)[],
  isProduct = false,
): WrittenCheck[] {
  const written = parts.filter((part) => part !== undefined);
  if (result === undefined || written.length === 0 || written.length < parts.length) return [];
  return [{ id: `${kind} ${result}`, kind, result, parts: written, isProduct }];
}
