import { parseAddress, type Address } from '../../workbook/address';
import type { CellContent } from '../../workbook/cell';
import type { CellInput } from '../../workbook/changeSet';
import type { SheetModel } from '../../workbook/sheetModel';
import type { Snapshot } from '../../workbook/snapshot';
import { cellLink } from '../cellLink';
import { AMOUNT_FORMAT, PALETTE } from '../palette';
import { SheetDraft, type DraftCell } from '../sheetDraft';
import type { SheetNames } from '../sheetName';
import type { SheetWords } from '../words';
import { writtenTable } from '../writtenTable';
import { listLayout } from './listLayout';

/** One correction that was applied, or one that was taken back (cambio). */
export interface ChangeEntry {
  /** ISO date and time, from whoever has a clock. */
  readonly when: string;
  readonly cell: Address;
  readonly before: CellContent;
  readonly after: CellInput;
  /** The name of the rule as people read it. */
  readonly rule: string;
  /** The name typed in the settings; may be empty. */
  readonly author: string;
}

/** What the log is made from: the workbook as it is, with the lines that it has already. */
export interface ChangesSource {
  readonly snapshot: Snapshot;
  readonly names: SheetNames;
  readonly words: SheetWords;
}

/** The mark of the change log. */
export const CHANGES_MARK = 'changes';

const HEADER_ROW = 4;
const COLUMNS = ['when', 'cell', 'before', 'after', 'rule', 'author'] as const;
const FIGURES: ReadonlySet<number> = new Set([3, 4]);
const WIDTHS = { 1: 20, 2: 30, 3: 22, 4: 22, 5: 42, 6: 26 };
const ADDED_WIDTH = 26;
/** Cents are shown where there are any. */
const FRACTION_FORMAT = `${AMOUNT_FORMAT}.00##`;

/**
 * *Registro de cambios*: what was changed, when, from what to what, by which rule, by whom. It only ever grows: lines of
 * before stay in the order that people gave them, with whatever people wrote in columns of their own.
 */
export function changesSheet({ snapshot, names, words }: ChangesSource, entries: readonly ChangeEntry[]): SheetModel {
  const { changes } = words;
  const draft = new SheetDraft(COLUMNS.length + 2);
  draft.put(1, 1, { value: changes.title, style: 'title' });
  draft.put(2, 1, { value: changes.note, style: 'subtitle' });
  const written = writtenTable(snapshot, CHANGES_MARK, { headerRow: HEADER_ROW, columns: COLUMNS.length });
  const headers = [...COLUMNS.map((column) => changes.headers[column]), ...written.added];
  headers.forEach((header, at) => {
    draft.put(HEADER_ROW, at + 1, { value: header, style: FIGURES.has(at + 1) ? 'headerFigure' : 'header' });
  });
  const rows = [...written.rows, ...entries.map(entryCells)];
  rows.forEach((cells, row) => {
    headers.forEach((_, at) => {
      draft.put(HEADER_ROW + 1 + row, at + 1, { value: null, style: 'text' });
    });
    for (const [column, cell] of cells) draft.put(HEADER_ROW + 1 + row, column, cell);
  });
  const last = HEADER_ROW + Math.max(1, rows.length);
  if (rows.length === 0) headers.forEach((_, at) => draft.put(last, at + 1, { value: null, style: 'text' }));
  return draft.build({
    ...listLayout({ table: 'CambiosCuadre', headerRow: HEADER_ROW, lastRow: last, lastColumn: headers.length }),
    mark: CHANGES_MARK,
    name: names.nameOf(CHANGES_MARK, changes.sheetName),
    columnWidths: { ...WIDTHS, ...Object.fromEntries(written.added.map((_, at) => [7 + at, ADDED_WIDTH])) },
    conditionalFormats: [],
    tabColour: PALETTE.accentMiddle,
  });
}

function entryCells({ when, cell, before, after, rule, author }: ChangeEntry): ReadonlyMap<number, DraftCell> {
  const text = (value: string): DraftCell => ({ value, style: 'text' });
  const link = parseAddress(cell) ? cellLink(cell) : text(cell);
  const shown = [valueCell(before, before.z), valueCell(after, before.z)];
  const cells = [text(when.slice(0, 16).replace('T', ' ')), link, ...shown, text(rule), text(author)];
  return new Map(cells.map((each, at) => [at + 1, each]));
}

/** A value as its cell shows it; a formula is shown as it is written, since the log says what was done, not what it gives. */
function valueCell({ v, f, e }: CellContent, format: string | undefined): DraftCell {
  if (f !== undefined || typeof v !== 'number') return { value: f ?? e ?? v, style: 'text' };
  return { value: v, style: 'amount', format: format ?? (Number.isInteger(v) ? AMOUNT_FORMAT : FRACTION_FORMAT) };
}
