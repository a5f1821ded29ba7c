import { isSourceRole } from '../../plan/roles';
import { normalise } from '../../words/normalise';
import type { Severity } from '../../findings/severity';
import { shapeOf } from '../formulas/shapeOf';
import { isActivity, sliceFigure, type Line, type PlanIndex, type Slice } from '../planIndex';
import { columnName } from '../../workbook/address';
import { figureAt } from '../figureAt';
import type { EquationDraft, Operand } from './equationDraft';
import { bestOf, hypothesis, type Hypothesis } from './hypotheses';
import { sharedIdentities } from './likeTables';
import { addressOf } from './planCell';
import { blanks, rowSumDraft } from './rowSum';
import { inOneStep, type CheckContext, type EquationCheck } from './sliceCheck';
import { sumTolerance } from './tolerance';

/**
 * Σ sources = assigned (las fuentes suman lo asignado), on rows and subtotal lines. Some plans list in the sources what
 * is still to be raised, or cofinancing that is not assigned: the reading under which most rows add up is taken.
 */
export const sourcesSumCheck: EquationCheck = {
  rules: ['sources-sum'],
  build: inOneStep((context) => {
    for (const slice of context.index.slices) addSlice(context, slice);
  }),
};

function addSlice(context: CheckContext, slice: Slice): void {
  const { draft, index } = context;
  const best = bestOf(readings(context, slice));
  if (!best || isWidened(context, slice, best)) return;
  const severity = severityOf(best);
  const unit = index.plan.tables[slice.table]?.unit ?? 1;
  const stating = linesOf(slice).flatMap((line) => {
    const each = best.draftOf(line);
    return !each || isSilent(each) ? [] : [severity ? { ...each, severity } : each];
  });
  if (!severity) {
    for (const each of stating) draft.leaveOut(each.rule, { cell: addressOf(each.stated), why: 'meaning-unknown' });
    return;
  }
  for (const each of stating) if (draft.admits(each)) draft.add(each, sumTolerance(each, unit));
}

/**
 * Whether the workbook itself shows that the amount adds these sources and other columns too (fuente con otro nombre), by an
 * identity of its columns or by what nearly all its formulas read: then a sum of some of them says nothing.
 */
function isWidened({ index }: CheckContext, slice: Slice, { draftOf }: Hypothesis): boolean {
  const drafts = linesOf(slice).flatMap((line) => draftOf(line) ?? []);
  const [example] = drafts;
  if (!example) return false;
  const rows = drafts.filter(({ line }) => line !== null && isActivity(line));
  const reading = rows.filter((draft) => readsMore(draft, index));
  if (reading.length > 0 && reading.length >= rows.length * SURE_SHARE) return true;
  const parts = partColumns(example);
  return sharedIdentities(index).some(
    ({ tables, identity: { kind, result, operands, subtracted = [] } }) =>
      tables.includes(slice.table) &&
      kind === 'sum' &&
      result === example.stated.figure.cell.column &&
      subtracted.length === 0 &&
      operands.length > parts.size &&
      [...parts].every((part) => operands.includes(part)),
  );
}

function partColumns({ computed }: EquationDraft): ReadonlySet<number> {
  return new Set(computed.flatMap(({ cells }) => cells.map(({ figure }) => figure.cell.column)));
}

/** Whether the formula of the amount adds every source of its row, and cells of other columns of it. */
function readsMore(draft: EquationDraft, { plan }: PlanIndex): boolean {
  const { cell } = draft.stated.figure;
  const linear = shapeOf(draft.stated.figure, plan)?.linear;
  if (!linear) return false;
  const inRow = linear.addends.filter(
    ({ area: { sheet, range }, coefficient }) =>
      sheet === cell.sheet && range.top === cell.row && range.bottom === cell.row && coefficient.units > 0n,
  );
  const isRead = (column: number): boolean =>
    inRow.some(({ area: { range } }) => range.left <= column && column <= range.right);
  const parts = partColumns(draft);
  const columns = inRow.reduce((sum, { area: { range } }) => sum + range.right - range.left + 1, 0);
  return columns > parts.size && [...parts].every(isRead);
}

/** Below this share of rows that add up the columns mean something else; from the second on, a row that does not is wrong. */
const MEANT_SHARE = 0.5;
const SURE_SHARE = 0.8;
const FEW_ROWS = 5;
/** Three rows of which none adds up say as much as many. */
const FEWEST_ROWS = 3;

/** How grave a row is that does not add up; null when the block means something else. */
function severityOf({ share, rows }: Hypothesis): Severity | null {
  if (share >= SURE_SHARE) return 'error';
  return share >= MEANT_SHARE || rows < (share > 0 ? FEW_ROWS : FEWEST_ROWS) ? 'warning' : null;
}

/** A row without any source, or without an amount, says nothing about its sources. */
function isSilent({ computed, stated }: EquationDraft): boolean {
  const parts = computed.flatMap(({ cells }) => [...cells]);
  return blanks(parts) === parts.length || stated.figure.form === 'blank';
}

function readings({ index, options }: CheckContext, slice: Slice): Hypothesis[] {
  const sources = [...slice.roles].filter(isSourceRole);
  if (sources.length === 0) return [];
  const own = sources.filter((role) => !isCofinancing(role));
  const blocks = blocksFor(options.cofinancing, sources, own);
  const results = ['assigned', 'total'].filter((role) => slice.roles.has(role));
  // What a wrong row does to the totals above it says nothing against a reading.
  const sample = slice.activities.length >= FEWEST_ROWS ? slice.activities : linesOf(slice);
  const unnamed = unnamedBeside(index, slice, sources);
  const wider = unnamed.length === 0 ? [] : [{ parts: sources, more: unnamed }];
  return [...blocks.map((parts) => ({ parts, more: [] })), ...wider].flatMap((block) =>
    results.map((stated) => hypothesis(sample, (line) => sourcesDraft(index, slice, { line, stated, ...block }))),
  );
}

/** Columns of no role inside the block of sources, or beside it: a source that nobody knows by its name. */
function unnamedBeside({ plan }: PlanIndex, slice: Slice, sources: readonly string[]): number[] {
  const columns = plan.tables[slice.table]?.columns ?? [];
  const [line] = slice.activities;
  const places = sources.flatMap((role) => (line ? (sliceFigure(slice, line.figures, role)?.cell.column ?? []) : []));
  if (places.length === 0) return [];
  const unnamed = new Set(columns.flatMap(({ column, role, key }) => (role === 'other' && !key ? [column] : [])));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const found: number[] = [];
  for (let column = first; column <= last; column += 1) if (unnamed.has(column)) found.push(column);
  for (let column = first - 1; unnamed.has(column); column -= 1) found.unshift(column);
  for (let column = last + 1; unnamed.has(column); column += 1) found.push(column);
  return found;
}

function linesOf({ activities, subtotals }: Slice): Line[] {
  return [...activities, ...subtotals];
}

function blocksFor(cofinancing: 'counts' | 'apart' | undefined, all: string[], own: string[]): string[][] {
  const differ = own.length > 0 && own.length < all.length;
  if (cofinancing === 'apart') return differ ? [own] : [all];
  return cofinancing === 'counts' || !differ ? [all] : [all, own];
}

function isCofinancing(role: string): boolean {
  return /\bcofinanc/.test(normalise(role));
}

interface Block {
  readonly line: Line;
  readonly parts: readonly string[];
  readonly stated: string;
  /** Columns of no role that are added too. */
  readonly more: readonly number[];
}

function sourcesDraft(index: PlanIndex, slice: Slice, { line, parts, stated, more }: Block): EquationDraft | null {
  const draft = rowSumDraft(index, { slice, line }, { rule: 'sources-sum', severity: 'warning', parts, stated });
  const sheet = more.length === 0 ? undefined : index.plan.snapshot.sheets.find(({ name }) => name === line.sheet);
  if (!draft || !sheet) return draft;
  const others = more.map((column): Operand => {
    const key = `column:${columnName(column)}`;
    return { cells: [{ figure: figureAt(sheet, line.row, column), key, line }] };
  });
  return { ...draft, computed: [...draft.computed, ...others] };
}
