import type { Identity, Activity } from '../../plan/plan';
import { columnName } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { figureAt } from '../figureAt';
import type { PlanIndex } from '../planIndex';
import { cellsOf, type EquationDraft, type Operand } from './equationDraft';
import { bestOf, hypothesis } from './hypotheses';
import { labelOf } from './lineLabel';
import type { PlanCell } from './planCell';
import { blanks } from './rowSum';
import type { CheckContext, EquationCheck } from './sliceCheck';
import { leastTolerance, roundedTerms, settleTolerances } from './tolerance';

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
  const drafts = index.plan.activities
    .filter(({ table }) => table === identity.table)
    .map((activity) => identityDraft({ index, sheet, identity }, activity))
    .filter((each) => blanks(cellsOf(each)) < identity.operands.length);
  const meant = bestOf([hypothesis(drafts)]);
  if (!meant || meant.share < MEANT_SHARE) return;
  const unit = index.plan.tables[identity.table]?.unit ?? 1;
  const admitted = drafts
    .filter((each) => draft.admits(each))
    .map((each) => ({
      draft: each,
      allowance: identity.kind === 'sum' ? roundedTerms(each, unit) : leastTolerance(each),
    }));
  for (const settled of settleTolerances(admitted)) draft.add(settled.draft, settled.tolerance);
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
  const cells = identity.operands.map((column) => columnCell(activity, column, sheet));
  return {
    ...{ rule: 'identity', severity: 'error' },
    computed: operandsOf(identity, cells),
    stated: columnCell(activity, identity.result, sheet),
    line: activity,
    key: `${index.keyOf(activity)}:${columnName(identity.result)}`,
    label: labelOf(activity),
    words: { formula: written(identity) },
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

function written({ kind, result, operands }: Identity): string {
  return `${columnName(result)} = ${operands.map(columnName).join(kind === 'sum' ? ' + ' : ' × ')}`;
}
