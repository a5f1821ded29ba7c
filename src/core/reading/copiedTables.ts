import { mainColumn } from './arithmeticRoles';
import { subjectColumn } from './rowFacts';
import type { TableDraft } from './tableDraft';

/** Share of a table's rows that another one must have, word for word and peso for peso, to be the same plan again. */
const SAME_ROWS = 0.9;
const LEAST_ROWS = 5;

/**
 * The tables that repeat an earlier one (hojas repetidas): the plan copied for each quarter, or kept as it was before.
 * They would be counted twice.
 */
export function copiedTables(drafts: readonly TableDraft[]): ReadonlySet<TableDraft> {
  const copies = new Set<TableDraft>();
  const earlier: ReadonlySet<string>[] = [];
  if (drafts.length < 2) return copies;
  for (const draft of visibleFirst(drafts)) {
    const rows = rowsOf(draft);
    const copied = rows.length >= LEAST_ROWS && earlier.some((known) => repeats(rows, known));
    if (copied) copies.add(draft);
    else earlier.push(new Set(rows));
  }
  return copies;
}

/** Of two that are the same, the one that people see is the plan. */
function visibleFirst(drafts: readonly TableDraft[]): TableDraft[] {
  const isHidden = ({ view }: TableDraft): number => Number(view.sheet.visibility !== 'visible');
  return [...drafts].sort((a, b) => isHidden(a) - isHidden(b));
}

function repeats(rows: readonly string[], known: ReadonlySet<string>): boolean {
  return rows.filter((row) => known.has(row)).length >= rows.length * SAME_ROWS;
}

/** What each activity says and costs; rows without an amount say too little. */
function rowsOf({ rows, columns, view }: TableDraft): string[] {
  const { grid, numbers } = view;
  const subject = subjectColumn(columns)?.column;
  const total = mainColumn(columns, 'total')?.column;
  if (subject === undefined || total === undefined) return [];
  return rows.flatMap(({ kind, row }) => {
    const text = kind === 'activity' ? grid.texts[grid.textId(grid.find(row, subject))] : undefined;
    const amount = numbers[grid.find(row, total)] ?? NaN;
    return text === undefined || Number.isNaN(amount) || amount === 0 ? [] : [`${text} ${amount}`];
  });
}
