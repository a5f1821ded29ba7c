import type { PlanColumn, SubtotalLine } from '../../plan/plan';
import { absolute } from '../../quantity/arithmetic';
import { isZero } from '../../quantity/compare';
import { toPlainText } from '../../quantity/decimal';
import { columnName } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { figureAt } from '../figureAt';
import type { Line, PlanIndex } from '../planIndex';
import { isWithin } from './decimals';
import { computedValue, residueOf, type EquationDraft, type Operand } from './equationDraft';
import { likeTables } from './likeTables';
import { labelOf } from './lineLabel';
import { linesSumRule } from './linesSum';
import type { PlanCell } from './planCell';
import { inOneStep, type CheckContext, type EquationCheck } from './sliceCheck';
import { leastTolerance, sumTolerance } from './tolerance';

/**
 * Sums of columns that have no role (columnas sin papel que se suman): the lines that add up the known columns add these
 * too, where nearly all of them do. Initial budget, additions and balances are money whatever the office calls them.
 */
export const columnSumsCheck: EquationCheck = {
  rules: ['subtotal', 'axis-total'],
  build: inOneStep((context) => {
    for (const tables of likeTables(context.index)) {
      const columns = context.index.plan.tables[tables[0] ?? -1]?.columns.filter(isUnnamed) ?? [];
      for (const column of columns)
        addColumn(
          context,
          tables.flatMap((table) => unnamedIn(context.index, table, column)),
        );
    }
  }),
};

function unnamedIn({ plan }: PlanIndex, at: number, column: PlanColumn): Unnamed[] {
  const table = plan.tables[at];
  const sheet = plan.snapshot.sheets.find(({ name }) => name === table?.sheet);
  const lines = plan.subtotals.filter((line) => line.table === at && line.sheet === table?.sheet);
  return sheet && lines.length > 0 ? [{ sheet, lines, column }] : [];
}

function isUnnamed({ role, key }: PlanColumn): boolean {
  return role === 'other' && key === undefined;
}

interface Unnamed {
  readonly sheet: SheetSnapshot;
  readonly lines: readonly SubtotalLine[];
  readonly column: PlanColumn;
}

/** Lines whose sum must hold for a column to be added up, and the share of them that may fail; one always may. */
const FEWEST_HOLDING = 2;
const FAILING_SHARE = 0.2;

/** Tables of one form pool what they show: each of them may have one total alone. */
function addColumn({ index, draft }: CheckContext, unnamed: readonly Unnamed[]): void {
  const drafts = unnamed.flatMap((each) => each.lines.flatMap((line) => columnSum(index, each, line) ?? []));
  const telling = drafts.filter((each) => each.computed.length > 1 && !isZero(computedValue(each)));
  if (!isMeant(telling)) return;
  for (const each of drafts) {
    const unit = index.plan.tables[each.line?.table ?? -1]?.unit ?? 1;
    if (draft.admits(each)) draft.add(each, sumTolerance(each, unit));
  }
}

/** A wrong line makes its own sum fail and the one above it, by the same amount: that is one failure. */
function isMeant(telling: readonly EquationDraft[]): boolean {
  const failing = telling.filter((each) => !isWithin(residueOf(each), leastTolerance(each)));
  const failures = new Set(failing.map((each) => toPlainText(absolute(residueOf(each))))).size;
  const holding = telling.length - failing.length;
  return holding >= FEWEST_HOLDING && failures <= Math.max(1, telling.length * FAILING_SHARE);
}

function columnSum(index: PlanIndex, { sheet, column }: Unnamed, line: SubtotalLine): EquationDraft | null {
  const cellOf = (each: Line): PlanCell => ({
    figure: figureAt(sheet, each.row, column.column),
    key: `column:${columnName(column.column)}`,
    line: each,
  });
  const added = index.addedBy(line).filter((each) => each.sheet === sheet.name);
  const stated = cellOf(line);
  if (added.length === 0 || stated.figure.form === 'blank') return null;
  return {
    ...{ rule: linesSumRule(line), severity: 'error', stated, line, label: labelOf(line) },
    computed: added.map((each): Operand => ({ cells: [cellOf(each)] })),
    key: `${index.keyOf(line)}:${stated.key}`,
    group: { group: `${line.level}:${line.group ?? line.row}`, family: line.level },
  };
}
