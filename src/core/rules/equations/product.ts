import type { Figure } from '../../plan/figure';
import { FormulaBook, formulaShape } from '../../formulas';
import { contains } from '../../workbook/range';
import { normalise } from '../../words/normalise';
import type { Activity } from '../../plan/plan';
import { absolute, multiply } from '../../quantity/arithmetic';
import type { Decimal } from '../../quantity/decimal';
import { ONE } from '../../quantity/decimal';
import { sliceFigure, sliceKey, type PlanIndex, type Slice } from '../planIndex';
import { halfUnit, larger } from './decimals';
import type { EquationDraft, Operand } from './equationDraft';
import { labelOf } from './lineLabel';
import type { PlanCell } from './planCell';
import { inSteps, slicesWith, type EquationCheck } from './sliceCheck';
import { settleTolerances, type Allowed } from './tolerance';

/** quantity × unit value = total (cantidad × valor unitario = valor total), row by row. */
export const productCheck: EquationCheck = {
  rules: ['product'],
  *build({ index, draft }) {
    for (const slice of slicesWith(index, ['quantity', 'unitValue', 'total'])) {
      const usual = usualPlaces(slice);
      const book = FormulaBook.of(index.plan.snapshot);
      const plain = multipliesPlainly(slice, book);
      const admitted: Allowed[] = [];
      yield* inSteps(slice.activities, (activity) => {
        const each = plain || !hasMoreFactors(slice, activity, book) ? productDraft(index, slice, activity) : null;
        if (each && draft.admits(each)) admitted.push({ draft: each, allowance: allowance(each, usual) });
      });
      yield* inSteps(settleTolerances(admitted), (settled) => {
        draft.add(settled.draft, settled.tolerance);
      });
    }
  },
};

/** Share of the totals with a formula that must be quantity × unit value, so that another product is a wrong one. */
const PLAIN_SHARE = 0.6;

/** Whether most totals that are calculated are quantity × unit value and nothing more. */
function multipliesPlainly(slice: Slice, book: FormulaBook): boolean {
  const calculated = slice.activities.filter(
    ({ figures }) => sliceFigure(slice, figures, 'total')?.formula !== undefined,
  );
  const more = calculated.filter((activity) => hasMoreFactors(slice, activity, book));
  return more.length <= calculated.length * (1 - PLAIN_SHARE);
}

/** Whether a total is calculated from its row's unit value with other factors (meses, años): that formula is what it should be. */
function hasMoreFactors(slice: Slice, { figures }: Activity, book: FormulaBook): boolean {
  const [quantity, unitValue, total] = ['quantity', 'unitValue', 'total'].map((role) =>
    sliceFigure(slice, figures, role),
  );
  if (total?.formula === undefined || !unitValue) return false;
  const { areas, factors, functions } = formulaShape(total.formula, total.cell, book);
  const reads = ({ cell }: Figure): boolean => areas.some(({ range }) => contains(range, cell.row, cell.column));
  const inRow = areas.every(
    ({ sheet, range }) => sheet === total.cell.sheet && range.top === total.cell.row && range.bottom === total.cell.row,
  );
  if (!inRow || !reads(unitValue) || functions.has('SUM')) return false;
  return factors?.length !== 2 || !quantity || !reads(quantity);
}

/** Words that stand for "one, as a whole" where a quantity is expected. */
const AS_A_WHOLE = new Set(['global', 'gl', 'glb', 'gbl', 'unico', '1 global', '1 gl', 'un', 'una', 'uno']);

function productDraft(index: PlanIndex, slice: Slice, activity: Activity): EquationDraft | null {
  const cell = (role: string): PlanCell | null => {
    const figure = sliceFigure(slice, activity.figures, role);
    return figure ? { figure, key: sliceKey(slice, role), line: activity } : null;
  };
  const [quantity, unitValue, total] = [cell('quantity'), cell('unitValue'), cell('total')];
  if (!quantity || !unitValue || !total || saysNothing(quantity.figure, unitValue.figure, total.figure)) return null;
  const whole = isAsAWhole(quantity.figure, unitValue.figure, total.figure);
  const computed: Operand = whole ? { cells: [unitValue] } : { cells: [quantity, unitValue] };
  return {
    rule: 'product',
    severity: 'error',
    computed: [computed],
    stated: total,
    line: activity,
    key: index.keyOf(activity),
    label: labelOf(activity),
  };
}

/** Two or three blanks: nothing is stated that could be wrong. A total alone is an amount that nobody broke down. */
function saysNothing(...figures: readonly Figure[]): boolean {
  return figures.filter(({ form }) => form === 'blank').length > 1;
}

/** "Global" is a quantity of one; so is a blank one beside a total that equals its unit value. */
function isAsAWhole(quantity: Figure, unitValue: Figure, total: Figure): boolean {
  if (typeof quantity.raw === 'string' && quantity.value === null) return AS_A_WHOLE.has(normalise(quantity.raw));
  if (quantity.form !== 'blank' || !unitValue.value || !total.value) return false;
  return unitValue.value.units === total.value.units && unitValue.value.scale === total.value.scale;
}

/** From this share of the rows on a number of decimals is how the table writes its unit values. */
const HABIT_SHARE = 0.8;

/**
 * The decimals that nearly all of the table's typed unit values have: where prices are in cents, one that ends in zeros
 * was rounded to cents too. One price with cents says nothing about the others.
 */
function usualPlaces(slice: Slice): number {
  const scales = slice.activities.flatMap(({ figures }) => {
    const figure = sliceFigure(slice, figures, 'unitValue');
    return figure?.value && figure.formula === undefined ? [figure.value.scale] : [];
  });
  scales.sort((a, b) => a - b);
  return scales[Math.floor(scales.length * (1 - HABIT_SHARE))] ?? 0;
}

/** |quantity| ÷ 2 units of the unit value's last digit; half a unit of the total's own last digit at least. */
function allowance({ computed, stated }: EquationDraft, usual: number): Decimal {
  const [first, second] = computed[0]?.cells ?? [];
  const quantity = second ? (first?.figure.value ?? ONE) : ONE;
  const unitValue = (second ?? first)?.figure;
  const own = unitValue?.value?.scale ?? 0;
  const scale = unitValue?.formula === undefined ? Math.max(own, usual) : own;
  const ofTotal = halfUnit(stated.figure.value?.scale ?? 0);
  return larger(multiply(absolute(quantity), halfUnit(scale)), ofTotal);
}
