import { chooseReading } from '../../quantity/chooseReading';
import { decimal, fromNumber, ZERO, type Decimal } from '../../quantity/decimal';
import type { ParsedAmount, Separators } from '../../quantity/parseAmount';
import type { Figure, FigureForm } from '../../plan/figure';
import { saysNothing } from '../../words/saysNothing';
import { KIND, type ContentReader } from '../content';
import type { SheetView } from '../sheetView';

type Writable<T> = { -readonly [Field in keyof T]: T[Field] };

/** Reads figures of one sheet, exactly. */
export class FigureReader {
  constructor(
    private readonly view: SheetView,
    private readonly contents: ContentReader,
  ) {}

  /** A cell that does not exist. */
  blank(row: number, column: number): Figure {
    return { cell: { sheet: this.view.sheet.name, row, column }, value: null, raw: null, form: 'blank' };
  }

  /** The figure at a position of the grid; `separators` is the column's say on how its texts are read. */
  read(position: number, separators: Separators | null): Figure {
    const { grid, sheet } = this.view;
    const { value, form, otherReading } = this.reading(position, separators);
    const cell = { sheet: sheet.name, row: grid.rowAt(position), column: grid.columnAt(position) };
    const figure: Writable<Figure> = { cell, value, raw: grid.value(position), form };
    const formula = grid.formula(position);
    const format = grid.format(position);
    const error = form === 'error' ? grid.error(position) : undefined;
    if (formula !== undefined) figure.formula = formula;
    if (format !== undefined) figure.format = format;
    if (error !== undefined) figure.error = error;
    if (otherReading !== undefined) figure.otherReading = otherReading;
    return figure;
  }

  private reading(position: number, separators: Separators | null): Reading {
    const { view } = this;
    const kind = view.kinds[position] ?? KIND.empty;
    switch (kind) {
      case KIND.number:
      case KIND.percent:
      case KIND.date:
        return numberReading(view.numbers[position] ?? NaN, kind);
      case KIND.amountText:
      case KIND.percentText:
        return textReading(this.contents.amount(String(view.grid.value(position))), separators);
      case KIND.text:
        return { value: null, form: saysNothing(String(view.grid.value(position))) ? 'blank' : 'unreadable' };
      default:
        return { value: null, form: FORM_WITHOUT_VALUE[kind] ?? 'unreadable' };
    }
  }
}

type Reading = Pick<Figure, 'value' | 'form' | 'otherReading'>;

const FORM_WITHOUT_VALUE: Readonly<Record<number, FigureForm>> = {
  [KIND.empty]: 'blank',
  [KIND.mark]: 'mark',
  [KIND.error]: 'error',
};

function numberReading(number: number, kind: number): Reading {
  const value = exact(number);
  if (!value) return { value: null, form: 'unreadable' };
  return { value, form: kind === KIND.percent ? 'percent' : kind === KIND.date ? 'date' : 'number' };
}

function exact(number: number): Decimal | null {
  if (number === 0) return ZERO;
  return Number.isSafeInteger(number) ? decimal(BigInt(number)) : fromNumber(number);
}

function textReading(parsed: ParsedAmount | null, separators: Separators | null): Reading {
  if (!parsed) return { value: null, form: 'unreadable' };
  const { value, otherReading } = chooseReading(parsed, separators);
  return { value, form: parsed.percent ? 'percent' : 'text-number', ...(otherReading ? { otherReading } : {}) };
}
