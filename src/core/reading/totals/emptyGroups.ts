import { holdsMoney } from '../arithmetic/arithmeticRoles';
import type { TableRow } from '../rows/classifyRows';
import type { TableDraft } from '../tableDraft';
import { parseRange, type Range } from '../../workbook/range';

/** `=SUM(I28:I37)`, `=SUBTOTAL(9,I28:I37)`: one range of rows. */
const SUM_OF_ROWS = /^=\+?(?:SUM\(|SUBTOTAL\((?:10)?9[,;])([^(),;!]+)\)$/i;

/**
 * The summing lines that wait for rows (bloques vacíos): each of their formulas adds a range of rows in its own column, none
 * of these rows holds anything of the plan yet, and so the line states nothing. They add no other group's rows.
 */
export function emptyGroups(draft: TableDraft): ReadonlySet<TableRow> {
  const { rows } = draft;
  const filled = rows.filter(({ kind }) => kind !== 'blank' && kind !== 'note').map(({ row }) => row);
  const waits = ({ top, bottom }: Range): boolean => !filled.some((row) => row >= top && row <= bottom);
  const lines = rows.filter(({ kind }) => kind === 'subtotal' || kind === 'total');
  return new Set(lines.filter((line) => isWaiting(draft, line, waits)));
}

function isWaiting({ view, columns }: TableDraft, { row }: TableRow, waits: (range: Range) => boolean): boolean {
  const { grid, numbers } = view;
  const stated = columns.flatMap((column) => {
    const position = holdsMoney(column) ? grid.find(row, column.column) : -1;
    const formula = position < 0 ? undefined : grid.formula(position);
    const isNothing = position < 0 || (numbers[position] ?? 0) === 0 || Number.isNaN(numbers[position]);
    return formula === undefined && isNothing ? [] : [{ formula, isNothing, column: column.column }];
  });
  return stated.length > 0 && stated.every((each) => each.isNothing && addsWaiting(each, waits));
}

function addsWaiting(
  { formula, column }: { readonly formula: string | undefined; readonly column: number },
  waits: (range: Range) => boolean,
): boolean {
  const range = parseRange(SUM_OF_ROWS.exec(formula ?? '')?.[1] ?? '');
  return range !== null && range.left === column && range.right === column && waits(range);
}
