import type { SubtotalLine } from '../../plan/plan';
import { lineName, type PlanIndex, type Slice } from '../planIndex';
import type { RuleName } from '../ruleName';
import type { EquationDraft, Operand } from './equationDraft';
import { labelOf } from './lineLabel';
import { sliceCell } from './rowSum';
import { slicesWith, type CheckContext, type EquationCheck } from './sliceCheck';
import { roundedTerms, settleTolerances } from './tolerance';

/** Roles whose figures add up down a column. Quantities of different things do not. */
const ADDITIVE = new Set([
  'total',
  'assigned',
  'toRaise',
  'executed',
  'appropriated',
  'committed',
  'obligated',
  'paid',
]);

/** subtotal = Σ its rows or its subtotals (subtotales y totales), for every column of money. */
export const linesSumCheck: EquationCheck = {
  rules: ['subtotal', 'axis-total'],
  build(context) {
    for (const slice of slicesWith(context.index, [])) addSlice(context, slice);
  },
};

function addSlice({ index, draft }: CheckContext, slice: Slice): void {
  if (slice.subtotals.length === 0) return;
  const unit = index.plan.tables[slice.table]?.unit ?? 1;
  for (const role of [...slice.roles].filter(isAdditive)) {
    const admitted = slice.subtotals
      .flatMap((line) => linesSumDraft(index, slice, { line, role }) ?? [])
      .filter((each) => draft.admits(each))
      .map((each) => ({ draft: each, allowance: roundedTerms(each, unit) }));
    for (const { draft: settled, tolerance } of settleTolerances(admitted)) draft.add(settled, tolerance);
  }
}

function isAdditive(role: string): boolean {
  return ADDITIVE.has(role) || role.startsWith('source:');
}

interface Place {
  readonly line: SubtotalLine;
  readonly role: string;
}

function linesSumDraft(index: PlanIndex, slice: Slice, { line, role }: Place): EquationDraft | null {
  const stated = sliceCell(slice, line, role);
  if (!stated || (stated.figure.form === 'blank' && stated.figure.formula === undefined)) return null;
  const parts = line.adds.flatMap(({ sheet, row }): Operand[] => {
    const added = index.lineAt(sheet, row);
    const cell = added && sliceCell(slice, added, role);
    return cell ? [{ cells: [cell] }] : [];
  });
  if (parts.length === 0) return null;
  return {
    rule: linesSumRule(line),
    severity: 'error',
    computed: parts,
    stated,
    line,
    key: `${index.keyOf(line)}:${stated.key}`,
    label: labelOf(line),
    group: { group: groupName(line), family: line.level },
  };
}

/** The rule that a line's sum is checked under: totals of axes and plan are told from the subtotals inside them. */
export function linesSumRule({ level }: SubtotalLine): RuleName {
  return level === 'axis' || level === 'plan' ? 'axis-total' : 'subtotal';
}

function groupName(line: SubtotalLine): string {
  return `${line.level}:${line.group ?? lineName(line)}`;
}
