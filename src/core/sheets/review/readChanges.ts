import { parseAddress, type Address } from '../../workbook/address';
import type { CellContent, CellValue } from '../../workbook/cell';
import { parseRange } from '../../workbook/range';
import { gridOf, type Snapshot } from '../../workbook/snapshot';
import type { SheetMark } from '../../workbook/sheetModel';

/** A line of the log of changes as it stands on its sheet (línea del registro). */
export interface ChangeLine {
  readonly row: number;
  readonly when: string;
  readonly cell: Address;
  readonly before: CellContent;
  readonly after: CellContent;
  readonly rule: string;
  readonly author: string;
}

/** Columns of the log, from 1. */
const COLUMNS = { when: 1, cell: 2, before: 3, after: 4, rule: 5, author: 6 } as const;
const HEADER_ROW = 4;

/** Reads the log of changes back, in the order of its lines; what is no line of ours is left out. */
export function readChanges({ sheets }: Snapshot, mark: SheetMark): readonly ChangeLine[] {
  const sheet = sheets.find((each) => each.mark === mark);
  if (!sheet) return [];
  const grid = gridOf(sheet);
  const header = parseRange(sheet.tables[0]?.ref ?? '')?.top ?? HEADER_ROW;
  const valueAt = (row: number, column: number): CellValue => {
    const position = grid.find(row, column);
    return position < 0 ? null : grid.value(position);
  };
  return Array.from(grid.rows).flatMap((row): ChangeLine[] => {
    const cell = String(valueAt(row, COLUMNS.cell) ?? '');
    if (row <= header || !parseAddress(cell)) return [];
    const text = (column: number): string => String(valueAt(row, column) ?? '');
    return [
      {
        ...{ row, cell, when: text(COLUMNS.when), rule: text(COLUMNS.rule), author: text(COLUMNS.author) },
        before: contentOf(valueAt(row, COLUMNS.before)),
        after: contentOf(valueAt(row, COLUMNS.after)),
      },
    ];
  });
}

/** A formula is logged as it is written. */
function contentOf(value: CellValue): CellContent {
  return typeof value === 'string' && value.startsWith('=') ? { v: null, f: value } : { v: value };
}
