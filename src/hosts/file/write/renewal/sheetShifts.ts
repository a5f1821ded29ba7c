import type { AreaShift, ShiftOf } from '../../../../core/formulas/shiftedFormula';
import type { Range } from '../../../../core/workbook/range';
import { areaNow, type Renewal } from '../../../../core/workbook/renewal';
import { xmlText } from '../../xml/escapes';

/** How the rows of one sheet move, and what its areas become. */
export interface SheetShift {
  readonly sheet: string;
  readonly area: AreaShift;
  /** Where a row is now; null when it was taken out. */
  readonly row: (row: number) => number | null;
  /** Where what hangs on a row is now; a row that was taken out leaves it to the one that follows. */
  readonly anchor: (row: number) => number;
}

/** How the sheets of one write move: what refers to them follows. */
export class SheetShifts {
  private readonly byName: ReadonlyMap<string, SheetShift>;
  private readonly needles: readonly string[];

  constructor(shifts: readonly SheetShift[]) {
    this.byName = new Map(shifts.map((shift) => [shift.sheet.toLowerCase(), shift]));
    this.needles = shifts.flatMap(({ sheet }) => [xmlText(sheet), xmlText(sheet.replaceAll("'", "''"))]);
  }

  get areNone(): boolean {
    return this.byName.size === 0;
  }

  /** Whether a part speaks of one of these sheets. */
  isMentioned(xml: string): boolean {
    return this.needles.some((needle) => xml.includes(needle));
  }

  of(sheet: string): SheetShift | undefined {
    return this.byName.get(sheet.toLowerCase());
  }

  /** For the formulas of a sheet that moves itself, or of one that does not. */
  seenFrom(home: SheetShift | undefined): ShiftOf {
    return (sheet) => (sheet === null ? home : this.of(sheet))?.area;
  }
}

const LAST_ROW = 1_048_576;

/** How a sheet moves by its renewal; null when neither a row nor the end of a table is elsewhere than it was. */
export function sheetShift(sheet: string, renewal: Renewal): SheetShift | null {
  const { plan, moves, now, tables } = renewal;
  const grows = tables.some(({ before, now: end }) => before.range.bottom !== end.bottom);
  if (moves.areNone && !grows && !plan.changesPlaces) return null;
  return {
    sheet,
    area: (area: Range) => areaNow(renewal, area),
    row: now,
    anchor: (row) => now(row) ?? moves.area({ top: row, left: 1, bottom: LAST_ROW, right: 1 })?.top ?? row,
  };
}
