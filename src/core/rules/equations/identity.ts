import type { Identity, Activity } from '../../plan/plan';
import { ZERO, type Decimal } from '../../quantity/decimal';
import { columnName } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { figureAt } from '../figureAt';
import type { PlanIndex } from '../planIndex';
import { halfUnit, isWithin, larger, MINUS_ONE } from './decimals';
import { cellsOf, residueOf, type EquationDraft, type Operand } from './equationDraft';
import { agreement } from './hypotheses';
import { labelOf } from './lineLabel';
import { addressOf, type PlanCell } from './planCell';
import { blanks } from './rowSum';
import type { CheckContext, EquationCheck } from './sliceCheck';
import { leastTolerance } from './tolerance';

/** Sums and products that the workbook itself shows, row by row (identidades propias del libro). */
export const identityCheck: EquationCheck = {
  rules: ['identity'],
  build(context) {
    for (const identity of context.index.plan.identities) addIdentity(context, identity);
  },
};

/** From this share of rows on a row that does not follow the others is wrong. */
const MEANT_SHARE = 0.9;

function addIdentity({ index, draft }: CheckContext, identity: Identity): void {
  const sheet = sheetOf(index, identity);
  if (!sheet) return;
  const drafts = stating(
    index.plan.activities
      .filter(({ table }) => table === identity.table)
      .map((activity) => identityDraft({ index, sheet, identity }, activity)),
  );
  const { rows, share } = agreement(drafts);
  if (rows === 0 || share < MEANT_SHARE) return;
  for (const each of drafts.filter((one) => draft.admits(one))) {
    const tolerance = larger(leastTolerance(each), identity.kind === 'sum' ? roundedSum(each) : ZERO);
    if (isBlank(each.stated)) draft.determine(each, tolerance);
    else if (isOwnFormula(each, tolerance))
      draft.leaveOut('identity', { cell: addressOf(each.stated), why: 'other-formula' });
    else draft.add(each, tolerance);
  }
}

/** A result without any part is a slip where it is rare; where it is usual nobody broke those rows down. */
const RARE_SHARE = 0.05;

/** The rows that say something: all but empty ones, and results without any part only where those are rare. */
function stating(drafts: readonly EquationDraft[]): EquationDraft[] {
  const filled = drafts.filter((each) => blanks(cellsOf(each)) < cellsOf(each).length);
  const bare = new Set(
    filled.filter((each) => blanks(cellsOf(each)) === cellsOf(each).length - 1 && !isBlank(each.stated)),
  );
  return bare.size > filled.length * RARE_SHARE ? filled.filter((each) => !bare.has(each)) : filled;
}

function isBlank({ figure }: PlanCell): boolean {
  return figure.form === 'blank' && figure.formula === undefined;
}

/** A formula that gives something else was written so: its pattern is looked at, not its value. */
function isOwnFormula(draft: EquationDraft, tolerance: Decimal): boolean {
  return draft.stated.figure.formula !== undefined && !isWithin(residueOf(draft), tolerance);
}

/** Each figure may have been rounded: half a unit of the last digit a term. */
function roundedSum(draft: EquationDraft): Decimal {
  const cells = cellsOf(draft);
  const half = halfUnit(Math.max(...cells.map(({ figure }) => figure.value?.scale ?? 0)));
  return { units: half.units * BigInt(cells.length), scale: half.scale };
}

function sheetOf({ plan }: PlanIndex, { table }: Identity): SheetSnapshot | undefined {
  const name = plan.tables[table]?.sheet;
  return plan.snapshot.sheets.find((sheet) => sheet.name === name);
}

interface Setting {
  readonly index: PlanIndex;
  readonly sheet: SheetSnapshot;
  readonly identity: Identity;
}

function identityDraft({ index, sheet, identity }: Setting, activity: Activity): EquationDraft {
  const cellsAt = (columns: readonly number[]): PlanCell[] =>
    columns.map((column) => columnCell(activity, column, sheet));
  const taken = cellsAt(identity.subtracted ?? []).map((cell): Operand => ({ coefficient: MINUS_ONE, cells: [cell] }));
  return {
    rule: 'identity',
    severity: 'error',
    computed: [...operandsOf(identity, cellsAt(identity.operands)), ...taken],
    stated: columnCell(activity, identity.result, sheet),
    line: activity,
    key: `${index.keyOf(activity)}:${columnName(identity.result)}`,
    label: labelOf(activity),
    formula: written(identity),
  };
}

function operandsOf({ kind }: Identity, cells: readonly PlanCell[]): Operand[] {
  const [first, second] = cells;
  if (kind === 'product' && first && second) return [{ cells: [first, second] }];
  return cells.map((cell): Operand => ({ cells: [cell] }));
}

function columnCell(activity: Activity, column: number, sheet: SheetSnapshot): PlanCell {
  for (const [key, figure] of Object.entries(activity.figures)) {
    if (figure?.cell.column === column) return { figure, key, line: activity };
  }
  return { figure: figureAt(sheet, activity.row, column), key: `column:${columnName(column)}`, line: activity };
}

function written({ kind, result, operands, subtracted = [] }: Identity): string {
  const taken = subtracted.map((column) => ` − ${columnName(column)}`).join('');
  return `${columnName(result)} = ${operands.map(columnName).join(kind === 'sum' ? ' + ' : ' × ')}${taken}`;
}
