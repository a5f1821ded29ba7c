import type { CellProposal } from '../../findings/suspect';
import type { Observation } from '../../findings/observation';
import { FormulaBook, formulaShape, relativePattern } from '../../formulas';
import { withRange } from '../../formulas/withRange';
import { negate, sum } from '../../quantity/arithmetic';
import { isZero } from '../../quantity/compare';
import { fromNumber, ZERO, type Decimal } from '../../quantity/decimal';
import { formatAddress, type Address, type CellRef } from '../../workbook/address';
import type { Range } from '../../workbook/range';
import { gridOf, type SheetSnapshot, type Snapshot } from '../../workbook/snapshot';
import type { PlanIndex } from '../planIndex';
import { planRule, type RuleContext } from '../planRule';

/** What is said of a sum that ends before the cells that it stands under do. */
export interface ShortSum {
  readonly cell: Address;
  readonly formula: string;
  readonly usual: string;
  /** The cells that it leaves out, and what they hold. */
  readonly missing: readonly Address[];
  readonly left: Decimal;
}

/**
 * A sum that ends above its last cells, outside the plan (suma que deja celdas por fuera): between its range and itself
 * stand cells that calculate just as those of the range do. Sums of one row are one finding.
 */
export const shortSumsRule = planRule<'workbook-short-sum', ShortSum>({
  name: 'workbook-short-sum',
  phase: 'after-sums',
  severity: 'warning',
  run({ index, suspected }: RuleContext) {
    const { snapshot } = index.plan;
    const found = snapshot.sheets.flatMap((sheet) => shortSumsOf(sheet, snapshot));
    const own = found.filter(({ cell }) => !isFigure(index, cell) && !suspected.has(formatAddress(cell)));
    return { done: own.length, findings: [...byRow(own).values()].flatMap(observed) };
  },
});

interface Short {
  readonly cell: CellRef;
  readonly formula: string;
  readonly usual: string;
  readonly value: number;
  readonly missing: readonly { readonly cell: CellRef; readonly value: number }[];
}

/** Cells between a range and its sum, beyond which the sum is of something else. */
const FARTHEST = 3;

function shortSumsOf(sheet: SheetSnapshot, snapshot: Snapshot): Short[] {
  const grid = gridOf(sheet);
  const found: Short[] = [];
  for (let position = 0; position < grid.length; position += 1) {
    const formula = grid.formula(position);
    const value = grid.value(position);
    if (formula === undefined || typeof value !== 'number' || !/SUM\(/i.test(formula)) continue;
    const cell = { sheet: sheet.name, row: grid.rowAt(position), column: grid.columnAt(position) };
    const range = rangeAbove(formula, cell, snapshot);
    const missing = range ? missingBelow(sheet, { cell, range }) : [];
    const usual = range && missing.length > 0 ? withRange(formula, range, { ...range, bottom: cell.row - 1 }) : null;
    if (usual !== null) found.push({ cell, formula, usual, value, missing });
  }
  return found;
}

/** The one range of a plain sum, when it stands above the sum in its own column. */
function rangeAbove(formula: string, cell: CellRef, snapshot: Snapshot): Range | null {
  const { linear } = formulaShape(formula, cell, FormulaBook.of(snapshot));
  const [only, ...others] = linear?.addends ?? [];
  if (!only || others.length > 0 || !isZero(linear?.constant ?? ZERO) || only.area.sheet !== cell.sheet) return null;
  const { range } = only.area;
  const isAbove = range.left === cell.column && range.right === cell.column && range.bottom < cell.row - 1;
  return isAbove && cell.row - 1 - range.bottom <= FARTHEST && range.bottom > range.top ? range : null;
}

interface Sum {
  readonly cell: CellRef;
  readonly range: Range;
}

/** The cells between the range and its sum, if each of them calculates as those of the range do; none otherwise. */
function missingBelow(sheet: SheetSnapshot, { cell, range }: Sum): Short['missing'] {
  const kinds = new Set(rowsOf(range.top, range.bottom).map((row) => kindAt(sheet, { ...cell, row })));
  const [kind] = kinds;
  if (kinds.size !== 1 || kind === null || kind === undefined) return [];
  const between = rowsOf(range.bottom + 1, cell.row - 1).map((row) => ({ ...cell, row }));
  if (!between.every((each) => kindAt(sheet, each) === kind)) return [];
  const values = between.flatMap((each) => {
    const value = valueAt(sheet, each);
    return typeof value === 'number' ? [{ cell: each, value }] : [];
  });
  return values.some(({ value }) => value !== 0) ? values : [];
}

function rowsOf(top: number, bottom: number): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
}

/** What a cell calculates: its pattern, or that it repeats a cell of another sheet; null when it is typed or empty. */
function kindAt(sheet: SheetSnapshot, { row, column }: CellRef): string | null {
  const grid = gridOf(sheet);
  const position = grid.find(row, column);
  const formula = position < 0 ? undefined : grid.formula(position);
  if (formula === undefined) return null;
  return ANOTHER_SHEET.test(formula) ? 'another sheet' : relativePattern(formula, { row, column });
}

const ANOTHER_SHEET = /^=\+?(?:'(?:[^']|'')+'|[^'!()+*/-]+)!\$?[A-Z]{1,3}\$?\d+$/i;

function valueAt(sheet: SheetSnapshot, { row, column }: CellRef): unknown {
  const grid = gridOf(sheet);
  const position = grid.find(row, column);
  return position < 0 ? null : grid.value(position);
}

function isFigure(index: PlanIndex, { sheet, row, column }: CellRef): boolean {
  const line = index.lineAt(sheet, row);
  return Object.values(line?.figures ?? {}).some((figure) => figure?.cell.column === column);
}

function byRow(sums: readonly Short[]): Map<string, Short[]> {
  const rows = new Map<string, Short[]>();
  for (const each of sums) {
    const name = `${each.cell.sheet}!${each.cell.row}`;
    rows.set(name, [...(rows.get(name) ?? []), each]);
  }
  return rows;
}

function observed(group: readonly Short[]): Observation<ShortSum>[] {
  const [first] = group;
  const [lead, ...also] = group.map(({ cell, value, usual }): CellProposal => ({
    cell: formatAddress(cell),
    observed: value,
    proposed: usual,
  }));
  if (!first || !lead) return [];
  const left = sum(first.missing.map(({ value }) => fromNumber(value) ?? ZERO));
  const missing = first.missing.map(({ cell }) => formatAddress(cell));
  return [
    {
      cells: [lead.cell, ...also.map(({ cell }) => cell), ...missing],
      suspects: [{ ...lead, slip: 'missing-in-sum', confidence: 'medium', repairs: [], clears: [], also }],
      difference: negate(left),
      data: { cell: lead.cell, formula: first.formula, usual: first.usual, missing, left },
      key: `${first.cell.sheet}:${group.map(({ cell }) => cell.column).join()}`,
    },
  ];
}
