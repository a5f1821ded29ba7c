import type { Model } from '@ironcalc/wasm';
import type { CellValue } from '../../../core/workbook/cell';

/** What a formula gives: a value, or the error that it shows. */
export interface Result {
  readonly v: CellValue;
  readonly e?: string;
}

const NUMBER = 1;
const LOGICAL = 4;
const ERROR = 16;
/** The engine gives numbers as text in the cell's format only: this one shows the fifteen digits that Excel keeps. */
const ALL_DIGITS = '0.00000000000000E+00';

const UNKNOWN_CALL = /[a-z][\w.]*\(/;
const TEXT_LITERAL = /"[^"]*"|'[^']*'/g;

/** One sheet of the calculating engine, in this project's terms; rows and columns count from 1 in both. */
export class CalculationSheet {
  constructor(
    private readonly model: Model,
    private readonly index: number,
  ) {}

  /** Enters a constant as it is: a text never becomes a number or a formula. */
  enterValue(row: number, column: number, { v, e }: Result): void {
    if (e !== undefined) this.enter(row, column, e);
    else if (typeof v === 'string') this.enter(row, column, `'${v}`);
    else if (typeof v === 'boolean') this.enter(row, column, v ? 'TRUE' : 'FALSE');
    else this.enter(row, column, v === null ? '' : String(v));
  }

  enterFormula(row: number, column: number, formula: string): void {
    this.enter(row, column, formula);
    this.model.updateRangeStyle({ sheet: this.index, row, column, width: 1, height: 1 }, 'num_fmt', ALL_DIGITS);
  }

  result(row: number, column: number): Result {
    const text = this.model.getFormattedCellValue(this.index, row, column);
    switch (this.model.getCellType(this.index, row, column)) {
      case NUMBER:
        return { v: Number(text) };
      case LOGICAL:
        return { v: text === 'TRUE' };
      case ERROR:
        return { v: null, e: text };
      default:
        return { v: text };
    }
  }

  /** Whether the cell's formula calls a function that the engine lacks: it writes the names of those it has in capitals. */
  callsUnknown(row: number, column: number): boolean {
    return UNKNOWN_CALL.test(this.model.getCellContent(this.index, row, column).replace(TEXT_LITERAL, ''));
  }

  private enter(row: number, column: number, input: string): void {
    this.model.setUserInput(this.index, row, column, input);
  }
}
