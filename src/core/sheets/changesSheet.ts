import { a1, parseAddress, type Address } from '../workbook/address';
import type { CellContent, CellValue } from '../workbook/cell';
import type { SheetModel } from '../workbook/sheetModel';
import { contentAt, gridOf, type Snapshot } from '../workbook/snapshot';
import { cellLink } from './cellLink';
import { PALETTE } from './palette';
import { SheetDraft, type DraftCell } from './sheetDraft';
import type { SheetSource } from './sheetSource';

/** One correction that was applied (cambio). */
export interface ChangeEntry {
  /** ISO date and time, from whoever has a clock. */
  readonly when: string;
  readonly cell: Address;
  readonly before: CellValue;
  readonly after: CellValue;
  /** The name of the rule as people read it. */
  readonly rule: string;
  /** The name typed in the settings; may be empty. */
  readonly author: string;
}

/** The mark of the change log. */
export const CHANGES_MARK = 'changes';

const HEADER_ROW = 4;
const COLUMNS = ['when', 'cell', 'before', 'after', 'rule', 'author'] as const;
const WIDTHS = { 1: 20, 2: 30, 3: 24, 4: 24, 5: 34, 6: 26 };

/** *Registro de cambios*: what was changed, when, from what to what, by which rule, by whom. It only ever grows. */
export function changesSheet(source: SheetSource, entries: readonly ChangeEntry[]): SheetModel {
  const { names, words, plan } = source;
  const { changes } = words;
  const draft = new SheetDraft(COLUMNS.length + 2);
  draft.text(1, 1, changes.title, 'title');
  draft.text(2, 1, changes.note, 'subtitle');
  COLUMNS.forEach((column, at) => {
    draft.text(HEADER_ROW, at + 1, changes.headers[column], 'header');
  });
  const rows = [...writtenRows(plan.snapshot), ...entries.map(entryCells)];
  rows.forEach((cells, row) => {
    cells.forEach((cell, at) => {
      draft.put(HEADER_ROW + 1 + row, at + 1, cell);
    });
  });
  const last = HEADER_ROW + Math.max(1, rows.length);
  if (rows.length === 0) COLUMNS.forEach((_, at) => draft.put(last, at + 1, { value: null, style: 'text' }));
  return draft.build({
    mark: CHANGES_MARK,
    name: names.nameOf(CHANGES_MARK, changes.sheetName),
    columnWidths: WIDTHS,
    tables: [{ name: 'CambiosCuadre', ref: `A${HEADER_ROW}:${a1(last, COLUMNS.length)}`, style: 'TableStyleLight1' }],
    validations: [],
    conditionalFormats: [],
    charts: [],
    names: [],
    freeze: { rows: HEADER_ROW, columns: 0 },
    print: {
      area: `A1:${a1(last, COLUMNS.length)}`,
      landscape: true,
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      fitToWidth: true,
    },
    tabColour: PALETTE.accentMiddle,
    showGridlines: false,
  });
}

function entryCells({ when, cell, before, after, rule, author }: ChangeEntry): readonly DraftCell[] {
  const text = (value: CellValue): DraftCell => ({ value, style: typeof value === 'number' ? 'amount' : 'text' });
  const link = parseAddress(cell) ? cellLink(cell) : text(cell);
  return [text(when.slice(0, 16).replace('T', ' ')), link, text(before), text(after), text(rule), text(author)];
}

/** The rows that earlier runs wrote, as they are. */
function writtenRows({ sheets }: Snapshot): readonly (readonly DraftCell[])[] {
  const sheet = sheets.find(({ mark }) => mark === CHANGES_MARK);
  if (!sheet) return [];
  const grid = gridOf(sheet);
  const rows: DraftCell[][] = [];
  for (let row = HEADER_ROW + 1; row <= grid.lastRow; row += 1) {
    const { start, end } = grid.rowSpan(row);
    if (end <= start) continue;
    rows.push(COLUMNS.map((_, at) => keptCell(cellOf(grid.find(row, at + 1)))));
  }
  return rows.filter((cells) => cells.some(({ value }) => value !== null));

  function cellOf(position: number): CellContent {
    return position < 0 ? { v: null } : contentAt(grid, position);
  }
}

function keptCell({ v, f }: CellContent): DraftCell {
  const style = f === undefined ? (typeof v === 'number' ? 'amount' : 'text') : 'link';
  return { value: v, ...(f === undefined ? {} : { formula: f }), style };
}
