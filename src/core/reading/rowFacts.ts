import { KIND } from './content';
import { holdsMoney } from './arithmeticRoles';
import { isFigureRole, type ColumnDraft } from './columnDraft';
import type { SheetView } from './sheetView';

/** What a column is to the row that is looked at, as bits. */
const ROLE_BIT = { money: 1, quantity: 2, unitValue: 4, subject: 8, unit: 16, figure: 32, label: 64 } as const;

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
  readonly quantity: boolean;
  readonly unitValue: boolean;
  readonly subject: boolean;
  readonly unit: boolean;
  readonly labels: number;
  /** Words under columns of figures. */
  readonly wordsInFigures: number;
  readonly errors: number;
}

const LABEL_ROLES = new Set(['axis', 'front', 'milestone', 'project']);

/** Prepares the columns of a table for looking at its rows. The subject is the text that makes a row an activity. */
export function rowLens(columns: readonly ColumnDraft[], left: number): RowLens {
  const subject = subjectColumn(columns);
  const bits = Uint8Array.from(columns, (column) => {
    const { role } = column;
    const money = holdsMoney(column) && role !== 'unitValue' ? ROLE_BIT.money : 0;
    const quantity = role === 'quantity' ? ROLE_BIT.quantity : role === 'unitValue' ? ROLE_BIT.unitValue : 0;
    const text = role === 'unit' ? ROLE_BIT.unit : LABEL_ROLES.has(role) ? ROLE_BIT.label : 0;
    const figure = isFigureRole(role) && role !== 'start' && role !== 'end' ? ROLE_BIT.figure : 0;
    return money | quantity | text | figure | (column === subject ? ROLE_BIT.subject : 0);
  });
  return { left, bits };
}

/** The column that says what a row is about: the activity, else the target, the project, the milestone. */
export function subjectColumn(columns: readonly ColumnDraft[]): ColumnDraft | null {
  for (const role of ['activity', 'target', 'project', 'milestone', 'front', 'axis'] as const) {
    const found = columns.find((column) => column.role === role);
    if (found) return found;
  }
  return null;
}

/** Looks at one row of a table. */
export function rowFacts(view: SheetView, row: number, lens: RowLens): RowFacts {
  const facts = emptyFacts(row);
  const { start, end } = view.grid.rowSpan(row);
  for (let position = start; position < end; position += 1) {
    const column = view.grid.columnAt(position);
    const bits = lens.bits[column - lens.left];
    const kind = view.kinds[position];
    if (bits === undefined || kind === KIND.empty) continue;
    facts.filled += 1;
    if (kind === KIND.text) countWords(facts, bits);
    else countFigure(facts, bits, { error: kind === KIND.error, zero: view.numbers[position] === 0 });
    if (kind !== KIND.text || facts.leadColumn > 0) continue;
    facts.lead = String(view.grid.value(position));
    facts.leadColumn = column;
  }
  return facts;
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
    labels: 0,
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
  if (bits & ROLE_BIT.label) facts.labels += 1;
  if (bits & ROLE_BIT.figure) facts.wordsInFigures += 1;
}

function countFigure(facts: Counting, bits: number, { error, zero }: { error: boolean; zero: boolean }): void {
  if (!(bits & ROLE_BIT.figure)) return;
  if (error) facts.errors += 1;
  else facts.figures += 1;
  if (error) return;
  if (bits & ROLE_BIT.money) facts.money += 1;
  if (zero) return;
  if (bits & ROLE_BIT.quantity) facts.quantity = true;
  if (bits & ROLE_BIT.unitValue) facts.unitValue = true;
}
