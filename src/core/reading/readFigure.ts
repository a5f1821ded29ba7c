import { chooseReading } from '../quantity/chooseReading';
import { decimal, fromNumber, ZERO, type Decimal } from '../quantity/decimal';
import type { ParsedAmount, Separators } from '../quantity/parseAmount';
import type { Figure, FigureForm } from '../plan/figure';
import { KIND, type ContentReader } from './content';
import type { SheetView } from './sheetView';

/** A column's say on how its texts are read. */
export interface FigureColumn {
  readonly column: number;
  readonly separators: Separators | null;
}

/** Reads figures of one sheet, exactly. */
export class FigureReader {
  constructor(
    private readonly view: SheetView,
    private readonly contents: ContentReader,
  ) {}

  /** The figure of a cell; null when the cell does not exist or is empty and no merged area covers it. */
  read(row: number, { column, separators }: FigureColumn): Figure {
    const { view } = this;
    const cell = { sheet: view.sheet.name, row, column };
    const position = view.grid.find(row, column);
    if (position < 0) return { cell, value: null, raw: null, form: 'blank' };
    const formula = view.grid.formula(position);
    const format = view.grid.format(position);
    const error = view.grid.error(position);
    return {
      ...{ cell, raw: view.grid.value(position), ...this.reading(position, separators) },
      ...(formula === undefined ? {} : { formula }),
      ...(format === undefined ? {} : { format }),
      ...(error === undefined ? {} : { error }),
    };
  }

  private reading(position: number, separators: Separators | null): Pick<Figure, 'value' | 'form' | 'otherReading'> {
    const { view, contents } = this;
    const kind = view.kinds[position];
    const raw = view.grid.value(position);
    switch (kind) {
      case KIND.number:
      case KIND.percent:
      case KIND.date:
        return numberReading(view.numbers[position] ?? NaN, kind);
      case KIND.amountText:
      case KIND.percentText:
        return textReading(contents.amount(String(raw)), separators);
      default:
        return { value: null, form: FORM_WITHOUT_VALUE[kind ?? KIND.empty] ?? 'unreadable' };
    }
  }
}

const FORM_WITHOUT_VALUE: Readonly<Record<number, FigureForm>> = {
  [KIND.empty]: 'blank',
  [KIND.mark]: 'mark',
  [KIND.error]: 'error',
  [KIND.text]: 'unreadable',
};

function numberReading(number: number, kind: number): Pick<Figure, 'value' | 'form'> {
  const value = exact(number);
  if (!value) return { value: null, form: 'unreadable' };
  return { value, form: kind === KIND.percent ? 'percent' : kind === KIND.date ? 'date' : 'number' };
}

function exact(number: number): Decimal | null {
  if (number === 0) return ZERO;
  return Number.isSafeInteger(number) ? decimal(BigInt(number)) : fromNumber(number);
}

function textReading(
  parsed: ParsedAmount | null,
  separators: Separators | null,
): Pick<Figure, 'value' | 'form' | 'otherReading'> {
  if (!parsed) return { value: null, form: 'unreadable' };
  const { value, otherReading } = chooseReading(parsed, separators);
  return { value, form: parsed.percent ? 'percent' : 'text-number', ...(otherReading ? { otherReading } : {}) };
}
