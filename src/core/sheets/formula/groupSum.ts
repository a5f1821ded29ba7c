import type { Activity } from '../../plan/plan';
import { add, multiply, negate, sum } from '../../quantity/arithmetic';
import { fromNumber, ONE, toPlainText, ZERO, type Decimal } from '../../quantity/decimal';
import { absoluteRange, textLiteral } from './reference';
import { columnRuns, type ColumnRun, type CountedText, type OddCell } from './columnRun';
import { columnSlices, type ColumnSlice } from './columnSlice';
import { composed, type Term } from './composed';
import type { LiveFormula } from './liveFormula';
import type { Measure } from './measure';
import type { PlanRows } from './planRows';
import { conventionFor, convertsTo, textAmountFormula, type TextConvention } from './textAmount';

/**
 * The sum of an amount over a group's rows as a formula over their cells: ranges that span the group's blocks (so that
 * a row inserted inside one is counted) and leave out subtotal rows, amounts typed as text converted, thousands scaled
 * to pesos. Null when the plan has no column for it.
 */
export function groupSum(rows: PlanRows, members: ReadonlySet<Activity>, measure: Measure): LiveFormula | null {
  const slices = columnSlices(rows.plan, members, measure);
  if (slices.length === 0) return null;
  return composed(
    slices.flatMap((slice) => sliceTerms(slice, rows, members)),
    sliceSum(slices),
  );
}

/** What the figures of some slices add up to, in pesos. */
export function sliceSum(slices: readonly ColumnSlice[]): Decimal {
  return slices.reduce((total, { figures, unit, sign }) => {
    return add(total, pesos(sum(figures.map(({ value }) => value ?? ZERO)), { unit, sign }));
  }, ZERO);
}

/** An amount in pesos, with the sign of its slice. */
export function pesos(value: Decimal, { unit, sign }: Pick<ColumnSlice, 'unit' | 'sign'>): Decimal {
  const amount = unit === 1 ? value : multiply(value, fromNumber(unit) ?? ONE);
  return sign === 1 ? amount : negate(amount);
}

function sliceTerms(slice: ColumnSlice, rows: PlanRows, members: ReadonlySet<Activity>): readonly Term[] {
  const { runs, odd } = columnRuns(slice, rows, members);
  const inPesos = (value: Decimal): Decimal => pesos(value, slice);
  const { unit, sign } = slice;
  const place = (first: number, last: number): string =>
    absoluteRange(slice.sheet, { top: first, bottom: last, left: slice.column, right: slice.column });
  return [
    ...runs.map(({ first, last, hasError, sum: value }): Term => {
      const kind = hasError ? 'sum-without-errors' : 'sum';
      return { kind, reference: place(first, last), value: inPesos(value), unit, sign };
    }),
    ...[
      ...runs.flatMap((run) => textTerms(run, place)),
      ...odd.map((cell) => oddTerm(place(cell.row, cell.row), cell)),
    ].map((term): Term => ({ kind: 'expression', ...term, value: inPesos(term.value), unit, sign })),
  ];
}

interface TextTerm {
  readonly text: string;
  readonly array: boolean;
  /** In the cells' own unit. */
  readonly value: Decimal;
}

function oddTerm(cell: string, { raw, value }: OddCell): TextTerm {
  return { text: `IF(${cell}=${raw},${toPlainText(value)},0)`, array: false, value };
}

/** The amounts typed as text of one run: by convention, each over the longest stretch that it reads rightly. */
function textTerms(run: ColumnRun, place: (first: number, last: number) => string): readonly TextTerm[] {
  const terms: TextTerm[] = [];
  for (const stretch of textStretches(run)) {
    const { convention, texts, first, last } = stretch;
    if (convention) terms.push(conversion(place(first, last), texts, convention));
    else terms.push(...texts.map((text) => verbatim(place(text.row, text.row), text)));
  }
  return terms;
}

function conversion(range: string, texts: readonly CountedText[], convention: TextConvention): TextTerm {
  const text = textAmountFormula(
    range,
    texts.map((each) => each.text),
    convention,
  );
  return { text, array: true, value: sum(texts.map(({ value }) => value)) };
}

/** A text that no convention of the spreadsheet reads counts as long as it is what was read. */
function verbatim(cell: string, { text, value }: CountedText): TextTerm {
  return { text: `IF(${cell}=${textLiteral(text)},${toPlainText(value)},0)`, array: false, value };
}

interface TextStretch {
  first: number;
  last: number;
  readonly convention: TextConvention | null;
  readonly texts: CountedText[];
}

type RowSpan = readonly [after: number, before: number];

function textStretches(run: ColumnRun): readonly TextStretch[] {
  const stretches: TextStretch[] = [];
  for (const text of run.texts) {
    const open = stretches.at(-1);
    const convention = joinedConvention(open, text) ?? conventionFor(text.text, text.value);
    if (open && convention && open.convention === convention && !wordsConvert(run, convention, [open.last, text.row])) {
      open.last = text.row;
      open.texts.push(text);
    } else stretches.push({ first: text.row, last: text.row, convention, texts: [text] });
  }
  return widened(run, stretches);
}

/** A single stretch takes the whole run, so that an amount typed as text into an inserted row counts too. */
function widened(run: ColumnRun, stretches: readonly TextStretch[]): readonly TextStretch[] {
  const [only, ...others] = stretches;
  if (!only?.convention || others.length > 0) return stretches;
  if (wordsConvert(run, only.convention, [run.first - 1, run.last + 1])) return stretches;
  return [{ ...only, first: run.first, last: run.last }];
}

function joinedConvention(open: TextStretch | undefined, { text, value }: CountedText): TextConvention | null {
  return open?.convention && convertsTo(text, value, open.convention) ? open.convention : null;
}

/** Whether words between two rows would be converted to something else than nothing. */
function wordsConvert({ words }: ColumnRun, convention: TextConvention, [after, before]: RowSpan): boolean {
  return words.some(({ row, text }) => row > after && row < before && !convertsTo(text, ZERO, convention));
}
