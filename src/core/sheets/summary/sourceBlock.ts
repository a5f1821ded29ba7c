import { subtract, sum } from '../../quantity/arithmetic';
import { isZero } from '../../quantity/compare';
import { toNumber, type Decimal } from '../../quantity/decimal';
import { a1 } from '../../workbook/address';
import { planSum } from '../formula/planSum';
import { absoluteCell } from '../formula/reference';
import type { SheetDraft } from '../sheetDraft';
import type { SheetSource } from '../sheetSource';
import { quotient, SUMMARY_COLUMNS, type BlockPlace } from './summaryBlock';

const COLUMNS = SUMMARY_COLUMNS;

/** Where the block of funding sources stands and the line of the plan that it must agree with. */
interface SourceBlock {
  readonly draft: SheetDraft;
  readonly source: SheetSource;
  readonly top: number;
  readonly planRow: number;
}

/** Writes what each funding source pays (por fuente), what no source pays, and the control: what is assigned less all sources. */
export function sourceBlock(block: SourceBlock): BlockPlace {
  const { draft, source, top } = block;
  const named = source.totals.sources.flatMap(({ name }) => name ?? []);
  const { summary } = source.words;
  draft.put(top, COLUMNS.name, { value: summary.groups.source.section, style: 'section' });
  draft.put(top + 1, COLUMNS.name, { value: summary.groups.source.heading, style: 'header' });
  draft.put(top + 1, COLUMNS.assigned, { value: summary.assigned, style: 'headerFigure' });
  draft.put(top + 1, COLUMNS.share, { value: summary.shareOfAssigned, style: 'headerFigure' });
  for (const column of BETWEEN) draft.put(top + 1, column, { value: '', style: 'header' });
  const first = top + 2;
  const amounts = named.map((name, at) =>
    sourceLine(block, name, { row: first + at, total: first + named.length + 1 }),
  );
  const place = { first, lastNamed: first + named.length - 1, last: first + named.length, total: 0, control: 0 };
  const total = place.last + 1;
  remainderLine(block, { first, row: place.last, total }, amounts);
  totalLine(block, total);
  const control = total + 1;
  controlLine(block, { first, last: place.lastNamed, total, control }, amounts);
  return { ...place, total, control };
}

/** The columns that this block leaves empty, so that its lines run through. */
const BETWEEN = [COLUMNS.activities, COLUMNS.milestones, COLUMNS.total, COLUMNS.toRaise, COLUMNS.gap] as const;

function sourceLine({ draft, source }: SourceBlock, name: string, at: { row: number; total: number }): Decimal {
  const { row } = at;
  draft.put(row, COLUMNS.name, { value: name, style: 'text' });
  const live = planSum(source.rows, `source:${name}`);
  const value = live?.value ?? { units: 0n, scale: 0 };
  if (live) draft.live(row, COLUMNS.assigned, { live, style: 'amount' });
  shareCell(draft, { row, total: at.total, value, assigned: source.totals.plan.assigned });
  between(draft, row);
  return value;
}

function remainderLine(
  { draft, source }: SourceBlock,
  { first, row, total }: { readonly first: number; readonly row: number; readonly total: number },
  amounts: readonly Decimal[],
): void {
  const { assigned } = source.totals.plan;
  const value = subtract(assigned, sum(amounts));
  draft.put(row, COLUMNS.name, { value: source.words.summary.groups.source.remainder, style: 'remainder' });
  const lines = `${a1(first, COLUMNS.assigned)}:${a1(row - 1, COLUMNS.assigned)}`;
  const formula = `=${a1(total, COLUMNS.assigned)}-SUM(${lines})`;
  draft.put(row, COLUMNS.assigned, { value: toNumber(value), formula, style: 'amount' });
  shareCell(draft, { row, total, value, assigned });
  between(draft, row);
}

function shareCell(
  draft: SheetDraft,
  { row, total, value, assigned }: { row: number; total: number; value: Decimal; assigned: Decimal },
): void {
  const whole = absoluteCell(total, COLUMNS.assigned);
  const formula = `=IF(${whole}=0,"",${a1(row, COLUMNS.assigned)}/${whole})`;
  draft.put(row, COLUMNS.share, { value: quotient(value, assigned), formula, style: 'ratio' });
}

function totalLine({ draft, source, planRow }: SourceBlock, row: number): void {
  const { assigned } = source.totals.plan;
  draft.put(row, COLUMNS.name, { value: source.words.summary.assignedTotal, style: 'totalText' });
  draft.put(row, COLUMNS.assigned, {
    value: toNumber(assigned),
    formula: `=${a1(planRow, COLUMNS.assigned)}`,
    style: 'totalAmount',
  });
  const cell = a1(row, COLUMNS.assigned);
  const value = isZero(assigned) ? '' : 1;
  draft.put(row, COLUMNS.share, { value, formula: `=IF(${cell}=0,"",${cell}/${cell})`, style: 'totalRatio' });
  for (const column of BETWEEN) draft.put(row, column, { value: null, style: 'totalText' });
}

function controlLine(
  { draft, source }: SourceBlock,
  place: { readonly first: number; readonly last: number; readonly total: number; readonly control: number },
  amounts: readonly Decimal[],
): void {
  const { summary } = source.words;
  const column = COLUMNS.assigned;
  draft.put(place.control, COLUMNS.name, { value: summary.sourceControl, style: 'controlText' });
  const lines = `${a1(place.first, column)}:${a1(place.last, column)}`;
  const formula = `=ROUND(${a1(place.total, column)}-SUM(${lines}),2)`;
  const value = toNumber(subtract(source.totals.plan.assigned, sum(amounts)));
  draft.put(place.control, column, { value, formula, style: 'controlAmount' });
}

function between(draft: SheetDraft, row: number): void {
  for (const column of BETWEEN) draft.put(row, column, { value: null, style: 'text' });
}
