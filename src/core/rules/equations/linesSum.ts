import type { Severity } from '../../findings/severity';
import type { SubtotalLine } from '../../plan/plan';
import { roleRecord } from '../../plan/roles';
import { add } from '../../quantity/arithmetic';
import { isZero } from '../../quantity/compare';
import { isComplete, totalFormulas, type TotalFormula } from '../formulas/totalFormulas';
import { hiddenRowsLeftOut } from '../formulas/hiddenRowsLeftOut';
import { shapeOf } from '../formulas/shapeOf';
import { lineName, type PlanIndex, type Slice } from '../planIndex';
import { additiveRoles } from './additiveRoles';
import type { EquationRule } from './equationRule';
import { isWithin } from './decimals';
import { cellsOf, computedValue, residueOf, type EquationDraft, type Operand } from './equationDraft';
import { labelOf } from './lineLabel';
import { addressOf, type PlanCell } from './planCell';
import { sliceCell } from './rowSum';
import { inOneStep, type CheckContext, type EquationCheck } from './sliceCheck';
import { leastTolerance, sumTolerance } from './tolerance';

/** subtotal = Σ its rows or its subtotals (subtotales y totales), for every column of money. */
export const linesSumCheck: EquationCheck = {
  rules: ['subtotal', 'axis-total'],
  build: inOneStep((context) => {
    const plain = new Map(totalFormulas(context.index).map((total) => [nameOf(total.line, total.key), total]));
    for (const slice of context.index.slices) if (slice.subtotals.length > 0) addSlice(context, slice, plain);
  }),
};

type PlainTotals = ReadonlyMap<string, TotalFormula>;

function nameOf(line: SubtotalLine, key: string): string {
  return `${lineName(line)}:${key}`;
}

function addSlice({ index, draft }: CheckContext, slice: Slice, plain: PlainTotals): void {
  const unit = index.plan.tables[slice.table]?.unit ?? 1;
  for (const role of additiveRoles(index, slice)) {
    const drafts = slice.subtotals.flatMap((line) => linesSumDraft(index, slice, { line, role }) ?? []);
    const stating = drafts.filter(({ stated }) => !isBlank(stated));
    const admitted = [...stating, ...mending(drafts, stating)]
      .filter((each) => draft.admits(each))
      .filter((each) => {
        if (!saysSomethingElse(each, plain, index)) return true;
        draft.leaveOut(each.rule, { cell: addressOf(each.stated), why: 'other-formula' });
        return false;
      });
    for (const each of admitted) draft.add(each, sumTolerance(each, unit));
  }
}

function isBlank({ figure: { form, formula } }: PlanCell): boolean {
  return form === 'blank' && formula === undefined;
}

/** Sums that nobody stated, where a sum above lacks just what they add up to: their blank is what is wrong. Others are headings. */
function mending(drafts: readonly EquationDraft[], stating: readonly EquationDraft[]): EquationDraft[] {
  const above = new Map(stating.flatMap((each) => cellsOf(each).map(({ figure }) => [figure, each] as const)));
  return drafts.filter((each) => {
    const parent = isBlank(each.stated) ? above.get(each.stated.figure) : undefined;
    const sum = computedValue(each);
    if (!parent || isZero(sum) || isWithin(residueOf(parent), leastTolerance(parent))) return false;
    return isWithin(add(residueOf(parent), sum), leastTolerance(parent));
  });
}

/**
 * A formula of sums and differences that takes in other rows or other figures (taxes, overheads) states something else
 * than the sum of its rows. That it does not equal that sum is then no fault.
 */
function saysSomethingElse(draft: EquationDraft, plain: PlainTotals, { plan }: PlanIndex): boolean {
  const { figure, key, line } = draft.stated;
  if (figure.formula === undefined || !line || 'labels' in line) return false;
  if (isWithin(residueOf(draft), leastTolerance(draft))) return false;
  const total = plain.get(nameOf(line, key));
  if (total) return total.foreign.length > 0 && !isComplete(total);
  const shape = shapeOf(figure, plan);
  return shape !== null && (shape.linear !== null || shape.factors !== null);
}

interface Place {
  readonly line: SubtotalLine;
  readonly role: string;
}

function linesSumDraft(index: PlanIndex, slice: Slice, { line, role }: Place): EquationDraft | null {
  const stated = sliceCell(slice, line, role);
  if (!stated) return null;
  const parts = index.addedBy(line).flatMap((added) => sliceCell(slice, added, role) ?? []);
  if (parts.length === 0) return null;
  const draftOf = (cells: readonly PlanCell[]): EquationDraft => ({
    rule: linesSumRule(line),
    severity: severityOf(role),
    computed: cells.map((cell): Operand => ({ cells: [cell] })),
    stated,
    line,
    label: labelOf(line),
    key: `${index.keyOf(line)}:${stated.key}`,
    group: { group: groupName(line), family: line.level },
  });
  return asShown(index, stated, { whole: draftOf(parts), draftOf });
}

/**
 * Targets and quantities of different things do not add up by themselves: that the other lines of the sheet add theirs makes
 * a line that does not worth a look, no more.
 */
function severityOf(role: string): Severity {
  return roleRecord(role)?.holds === 'figure' ? 'warning' : 'error';
}

interface Parts {
  /** The sum over all lines. */
  readonly whole: EquationDraft;
  readonly draftOf: (cells: readonly PlanCell[]) => EquationDraft;
}

/** A total that leaves hidden rows out is the sum of those that are shown; hiding one does not always calculate it again. */
function asShown({ plan }: PlanIndex, { figure }: PlanCell, { whole, draftOf }: Parts): EquationDraft {
  const hidden = hiddenRowsLeftOut(figure, plan);
  if (hidden.size === 0 || isWithin(residueOf(whole), leastTolerance(whole))) return whole;
  const cells = whole.computed.map(({ cells: [cell] }) => cell);
  const shown = cells.filter(({ figure: { cell } }) => cell.sheet !== figure.cell.sheet || !hidden.has(cell.row));
  return shown.length === 0 ? whole : draftOf(shown);
}

/** The rule that a line's sum is checked under: totals of axes and plan are told from the subtotals inside them. */
export function linesSumRule({ level }: SubtotalLine): EquationRule {
  return level === 'axis' || level === 'plan' ? 'axis-total' : 'subtotal';
}

function groupName(line: SubtotalLine): string {
  return `${line.level}:${line.group ?? lineName(line)}`;
}
