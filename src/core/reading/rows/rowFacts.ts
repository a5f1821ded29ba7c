import { isFigureRole, roleRecord } from '../../plan/roles';
import { KIND } from '../content';
import { holdsMoney } from '../arithmetic/arithmeticRoles';
import type { ColumnDraft } from '../columns/columnDraft';
import { subjectColumn } from '../columns/subjectColumn';
import type { SheetView } from '../sheetView';

/** What a column is to the row that is looked at, as bits. */
const ROLE_BIT = { money: 1, quantity: 2, unitValue: 4, subject: 8, unit: 16, figure: 32 } as const;

/** The columns of a table by what they tell of a row. */
export interface RowLens {
  readonly left: number;
  readonly bits: Uint8Array;
}

/** What a row has, counted once. */
export interface RowFacts {
  readonly row: number;
  readonly filled: number;
  /** The first text of the row, and its column; empty and 0 when it has none. */
  readonly lead: string;
  readonly leadColumn: number;
  readonly texts: number;
  /** Cells with a number under columns that hold money, unit values left out. */
  readonly money: number;
  readonly figures: number;
  /** Whether any of them is not zero. */
  readonly amounts: boolean;
  readonly quantity: boolean;
  readonly unitValue: boolean;
  readonly subject: boolean;
  readonly unit: boolean;
  /** Words under columns of figures. */
  readonly wordsInFigures: number;
  readonly errors: number;
}

/** Prepares the columns of a table for looking at its rows. The subject is the text that makes a row an activity. */
export function rowLens(columns: readonly ColumnDraft[], left: number): RowLens {
  const subject = subjectColumn(columns);
  const bits = Uint8Array.from(columns, (column) => {
    const { role } = column;
    const money = holdsMoney(column) && role !== 'unitValue' ? ROLE_BIT.money : 0;
    const quantity = role === 'quantity' ? ROLE_BIT.quantity : role === 'unitValue' ? ROLE_BIT.unitValue : 0;
    const text = role === 'unit' ? ROLE_BIT.unit : 0;
    const figure = isFigureRole(role) && roleRecord(role)?.holds !== 'date' ? ROLE_BIT.figure : 0;
    return money | quantity | text | figure | (column === subject ? ROLE_BIT.subject : 0);
  });
  return { left, bits };
}

/** Looks at one row of a table: the cells from one position of the grid to, not including, another. */
export function rowFacts(view: SheetView, row: number, { start, end, lens }: RowCells): RowFacts {
  const { grid, kinds, numbers } = view;
  const { bits: columnBits, left } = lens;
  const facts = emptyFacts(row);
  for (let position = start; position < end; position += 1) {
    const bits = columnBits[grid.columnAt(position) - left];
    const kind = kinds[position];
    if (bits === undefined || kind === KIND.empty) continue;
    facts.filled += 1;
    if (kind === KIND.text) {
      countWords(facts, bits);
      if (facts.leadColumn > 0) continue;
      facts.lead = grid.texts[grid.textId(position)] ?? '';
      facts.leadColumn = grid.columnAt(position);
    } else if (bits & ROLE_BIT.figure)
      countFigure(facts, bits, kind === KIND.error ? null : (numbers[position] ?? NaN));
  }
  return facts;
}

/** The cells of a row, and the columns of its table. */
export interface RowCells {
  readonly start: number;
  readonly end: number;
  readonly lens: RowLens;
}

type Counting = { -readonly [Field in keyof RowFacts]: RowFacts[Field] };

function emptyFacts(row: number): Counting {
  return {
    row,
    filled: 0,
    lead: '',
    leadColumn: 0,
    texts: 0,
    money: 0,
    figures: 0,
    amounts: false,
    wordsInFigures: 0,
    errors: 0,
    quantity: false,
    unitValue: false,
    subject: false,
    unit: false,
  };
}

function countWords(facts: Counting, bits: number): void {
  facts.texts += 1;
  if (bits & ROLE_BIT.subject) facts.subject = true;
  if (bits & ROLE_BIT.unit) facts.unit = true;
  if (bits & ROLE_BIT.figure) facts.wordsInFigures += 1;
}

/** Counts a figure; null for an error in its place. */
function countFigure(facts: Counting, bits: number, number: number | null): void {
  if (number === null) {
    facts.errors += 1;
    return;
  }
  facts.figures += 1;
  if (bits & ROLE_BIT.money) facts.money += 1;
  if (number === 0) return;
  facts.amounts = true;
  if (bits & ROLE_BIT.quantity) facts.quantity = true;
  if (bits & ROLE_BIT.unitValue) facts.unitValue = true;
}
