import { toNumber } from '../quantity/decimal';
import { a1 } from '../workbook/address';
import type { CellValue } from '../workbook/cell';
import type { CellStyle, ModelCell, SheetModel } from '../workbook/sheetModel';
import type { LiveFormula } from './formula/liveFormula';
import { STYLES, type StyleName } from './palette';
import { rowHeights } from './rowHeights';

/** What is put into one cell of a sheet under construction. */
export interface DraftCell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly array?: boolean;
  readonly style?: StyleName;
  /** A number format instead of the style's own, for what people formatted themselves. */
  readonly format?: string;
  readonly note?: string;
  /** Where it stood on the earlier sheet, when it is people's. */
  readonly kept?: { readonly row: number; readonly column: number };
}

/** A live formula and how its cell looks. */
export interface StyledFormula {
  readonly live: LiveFormula;
  readonly style: StyleName;
}

/** Everything of a sheet model that is not a cell or a look. */
export type SheetFrame = Omit<SheetModel, 'cells' | 'styles'>;

/** A sheet while it is being put together: cells by position, and a hidden place for parts of long formulas. */
export class SheetDraft {
  private readonly cells = new Map<string, ModelCell>();
  private readonly styles = new Map<string, CellStyle>();
  private readonly partsUsed = new Map<number, number>();

  /** `partColumn`: the first of the hidden columns that take parts of formulas which are too long for one cell. */
  constructor(private readonly partColumn: number) {}

  put(row: number, column: number, { style, format, ...cell }: DraftCell): void {
    const key = this.styleKey(style, format);
    this.cells.set(a1(row, column), { row, column, ...cell, ...(key === null ? {} : { style: key }) });
  }

  /** What was put into a cell; null where nothing was. */
  valueAt(row: number, column: number): CellValue {
    return this.cells.get(a1(row, column))?.value ?? null;
  }

  /** Puts a live formula, its parts beside it where it has some, and returns the value beside it. */
  live(row: number, column: number, { live, style }: StyledFormula): number {
    const value = toNumber(live.value);
    const cells = live.parts.map((part) => {
      const place = this.partColumn + this.nextPart(row);
      this.put(row, place, { value: toNumber(part.value), formula: part.formula, ...arrayTrait(part.array) });
      return a1(row, place);
    });
    const formula = cells.length === 0 ? live.formula : `=SUM(${cells[0] ?? ''}:${cells.at(-1) ?? ''})`;
    this.put(row, column, { value, formula, style, ...arrayTrait(live.array) });
    return value;
  }

  build(frame: SheetFrame): SheetModel {
    const cells = [...this.cells.values()].toSorted((a, b) => a.row - b.row || a.column - b.column);
    const hidden = [...(frame.hiddenColumns ?? []), ...this.partColumns()];
    const styles = Object.fromEntries([...this.styles].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    return {
      ...frame,
      cells,
      styles,
      rowHeights: { ...rowHeights(cells, styles, frame), ...frame.rowHeights },
      ...(hidden.length > 0 ? { hiddenColumns: hidden } : {}),
    };
  }

  private styleKey(name: StyleName | undefined, format: string | undefined): string | null {
    if (name === undefined && format === undefined) return null;
    const key = format === undefined ? (name ?? '') : `${name ?? ''} ${format}`;
    if (!this.styles.has(key)) {
      const style: CellStyle = name === undefined ? {} : STYLES[name];
      this.styles.set(key, format === undefined ? style : { ...style, numberFormat: format });
    }
    return key;
  }

  private nextPart(row: number): number {
    const used = this.partsUsed.get(row) ?? 0;
    this.partsUsed.set(row, used + 1);
    return used;
  }

  private partColumns(): number[] {
    const most = Math.max(0, ...this.partsUsed.values());
    return Array.from({ length: most }, (_, at) => this.partColumn + at);
  }
}

function arrayTrait(array: boolean): { readonly array?: true } {
  return array ? { array: true } : {};
}
