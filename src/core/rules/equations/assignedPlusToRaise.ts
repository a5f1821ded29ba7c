import type { UndecidedReason } from '../../findings/undecided';
import type { Line, PlanIndex, Slice } from '../planIndex';
import { cellsOf, type EquationDraft } from './equationDraft';
import { addressOf } from './planCell';
import { blanks, rowSumDraft, type RowSum } from './rowSum';
import { inOneStep, slicesWith, type CheckContext, type EquationCheck } from './sliceCheck';
import { sumTolerance } from './tolerance';

const SUM: RowSum = {
  rule: 'assigned-plus-to-raise',
  severity: 'error',
  parts: ['assigned', 'toRaise'],
  stated: 'total',
};

/** assigned + to raise = total (asignado + por gestionar = total), on every row and every subtotal line. */
export const assignedPlusToRaiseCheck: EquationCheck = {
  rules: ['assigned-plus-to-raise'],
  build: inOneStep((context) => {
    for (const slice of slicesWith(context.index, ['assigned', 'toRaise', 'total'])) addSlice(context, slice);
  }),
};

function addSlice({ index, draft }: CheckContext, slice: Slice): void {
  const unit = index.plan.tables[slice.table]?.unit ?? 1;
  const admitted = [...slice.activities, ...slice.subtotals]
    .flatMap((line) => stating(index, slice, line))
    .filter((each) =>
      isDecidable(each, (why) => {
        draft.leaveOut(each.rule, { cell: addressOf(each.stated), why });
      }),
    )
    .filter((each) => draft.admits(each));
  for (const each of admitted) draft.add(each, sumTolerance(each, unit));
}

/** A line that states nothing has nothing to check. */
function stating(index: PlanIndex, slice: Slice, line: Line): EquationDraft[] {
  const draft = rowSumDraft(index, { slice, line }, SUM);
  return draft && draft.computed.length === 2 && blanks(cellsOf(draft)) < 3 ? [draft] : [];
}

/** One figure alone says nothing of the two others. */
function isDecidable(draft: EquationDraft, say: (why: UndecidedReason) => void): boolean {
  if (blanks(cellsOf(draft)) < 2) return true;
  say('blank');
  return false;
}
