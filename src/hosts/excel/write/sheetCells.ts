/// <reference types="office-js" />
import { contains, formatRange, parseRange, type Range } from '../../../core/workbook/range';
import type { RenewedCell } from '../../../core/workbook/renewal';
import { queueNumberFormat, queueStyle } from './cellStyle';
import { bands, cellWork, entryOf, matrixOf, namesTable, position } from './cellWork';
import { entered } from './enteredValue';
import { rectanglesOf } from './rectangles';
import { BYTES, type RequestBudget } from './requestBudget';
import type { SheetTarget } from './sheetTarget';

/** What queueing the contents of one sheet needs. */
export interface ContentsJob {
  readonly sheet: Excel.Worksheet;
  readonly target: SheetTarget;
  readonly budget: RequestBudget;
  /** Whether the tables of the sheet are there already. */
  readonly hasTables: boolean;
}

/**
 * Queues number formats and then contents, since a text format decides how what is entered is understood. Formulas that
 * name tables come later: Excel refuses them before the tables are there.
 */
export async function queueContents(job: ContentsJob): Promise<void> {
  const { target, hasTables } = job;
  await queueNumberFormats(job);
  const put = cellWork(target).filter(({ content }) => content !== undefined);
  if (hasTables) await queuePlaceholders(job, put);
  await queueMatrices(job, put, (cell) => (namesTable(entryOf(cell.content)) ? '' : entered(entryOf(cell.content))));
}

/** Queues the formulas that name tables, which are there by now. */
export async function queueTableFormulas(job: ContentsJob): Promise<void> {
  const named = cellWork(job.target).filter(({ content }) => content && namesTable(entryOf(content)));
  await queueMatrices(job, named, ({ content }) => entered(entryOf(content)));
}

async function queueMatrices(
  { sheet, budget }: ContentsJob,
  cells: readonly RenewedCell[],
  enteredAt: (cell: RenewedCell) => ReturnType<typeof entered>,
): Promise<void> {
  const byPosition = new Map(cells.map((cell) => [position(cell.row, cell.column), cell]));
  for (const { range } of rectanglesOf(cells.map(({ row, column }) => ({ row, column, key: '' })))) {
    for (const part of bands(range)) {
      const matrix = matrixOf(part, (row, column) => {
        const cell = byPosition.get(position(row, column));
        return cell ? enteredAt(cell) : '';
      });
      await budget.spend(JSON.stringify(matrix).length + BYTES.format);
      sheet.getRange(formatRange(part)).untrack().formulas = matrix;
    }
  }
}

/**
 * Into a blank column of a table Excel enters one formula for all rows, the last one that it is given (office-js#2093). Where
 * formulas go into a table that is there already, a text stands first, so that no column is blank.
 */
async function queuePlaceholders({ sheet, target, budget }: ContentsJob, put: readonly RenewedCell[]): Promise<void> {
  const bodies = target.model.tables.flatMap(({ ref }) => {
    const table = parseRange(ref);
    return table ? [{ ...table, top: table.top + 1 }] : [];
  });
  const isOfTable = ({ row, column, content }: RenewedCell): boolean =>
    content?.formula !== undefined && bodies.some((body) => contains(body, row, column));
  for (const { range } of rectanglesOf(put.filter(isOfTable).map(({ row, column }) => ({ row, column, key: '' })))) {
    await budget.spend(BYTES.format);
    queuePlaceholder(sheet, range);
  }
}

/** Queues a text that stands in cells for a moment. */
export function queuePlaceholder(sheet: Excel.Worksheet, range: Range): void {
  // One value fills the whole range, which the types of Office.js do not know.
  sheet.getRange(formatRange(range)).untrack().values = PLACEHOLDER as unknown as string[][];
}

const PLACEHOLDER = '…';

/** What a cell is keyed by whose look is taken away. */
const NO_LOOK = '';

/** Queues the looks of all cells; to be queued again does no harm. */
export async function queueCellLooks({ sheet, target, budget }: Omit<ContentsJob, 'hasTables'>): Promise<void> {
  const { styles } = target.model;
  for (const { key, range } of rectanglesOf(looksOf(target))) {
    await budget.spend(BYTES.style);
    const cells = sheet.getRange(formatRange(range)).untrack();
    const style = styles[key];
    if (key === NO_LOOK) cells.clear('Formats');
    else if (style) queueStyle(cells, style);
  }
}

function looksOf(target: SheetTarget): { row: number; column: number; key: string }[] {
  return cellWork(target).flatMap(({ row, column, look }) =>
    look === undefined ? [] : [{ row, column, key: look ?? NO_LOOK }],
  );
}

async function queueNumberFormats({ sheet, target, budget }: ContentsJob): Promise<void> {
  const { styles } = target.model;
  const formatted = looksOf(target).flatMap(({ row, column, key }) => {
    const numberFormat = styles[key]?.numberFormat;
    return numberFormat === undefined ? [] : [{ row, column, key: numberFormat }];
  });
  for (const { key, range } of rectanglesOf(formatted)) {
    await budget.spend(BYTES.format);
    queueNumberFormat(sheet.getRange(formatRange(range)).untrack(), key);
  }
}
