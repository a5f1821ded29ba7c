import { parseA1 } from '../../src/core/workbook/address';
import type { CellContent } from '../../src/core/workbook/cell';
import type { SheetSnapshot, Snapshot } from '../../src/core/workbook/snapshot';

/** A cell as every host must see it: a formula by its text, since only Excel itself calculates. */
type SeenCell = Pick<CellContent, 'f' | 'e' | 'z'> & { readonly v?: CellContent['v'] };

/** What every host must see alike in a workbook. */
export interface SeenSheet {
  readonly name: string;
  readonly traits: unknown;
  readonly cells: Readonly<Record<string, SeenCell>>;
}

/** The sheets of a snapshot as every host must see them. Cells that hold nothing are not there, whatever they look like. */
export function seenSheets({ sheets, gaps = [] }: Snapshot): SeenSheet[] {
  const withoutCells = new Set(gaps.map(({ sheet }) => sheet));
  return sheets.filter(({ name }) => !withoutCells.has(name)).map(seenSheet);
}

function seenSheet(sheet: SheetSnapshot): SeenSheet {
  const { name, visibility, hiddenColumns, tables, mark, filter } = sheet;
  const cells = Object.entries(sheet.cells).flatMap(([at, cell]): [string, SeenCell][] => {
    const seen = seenCell(cell);
    return seen ? [[at, seen]] : [];
  });
  return {
    name,
    traits: { visibility, hiddenColumns: usedOnly(hiddenColumns, cells), tables, mark, filter },
    cells: Object.fromEntries(cells),
  };
}

/** Excel is asked only for the columns that are used. */
function usedOnly(columns: readonly number[], cells: readonly [string, SeenCell][]): readonly number[] {
  const used = new Set(cells.map(([at]) => parseA1(at)?.column));
  return columns.filter((column) => used.has(column));
}

function seenCell({ v, f, e, z }: CellContent): SeenCell | null {
  const format = z === undefined || z === 'General' ? {} : { z };
  if (f !== undefined) return { f, ...format };
  if (e !== undefined) return { e, ...format };
  return v === null || v === '' ? null : { v, ...format };
}
