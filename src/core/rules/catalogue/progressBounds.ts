import type { Observation } from '../../findings/observation';
import { normalise } from '../../words/normalise';
import type { Activity } from '../../plan/plan';
import { compare, isZero } from '../../quantity/compare';
import type { Decimal } from '../../quantity/decimal';
import { formatAddress } from '../../workbook/address';
import { additiveRoles } from '../equations/additiveRoles';
import { labelOf } from '../equations/lineLabel';
import { sliceFigure, type PlanIndex, type Slice } from '../planIndex';
import { planRule } from '../planRule';
import { headerOf } from '../tableColumns';

interface ProgressFigure {
  readonly row: number;
  readonly label: string;
  readonly header: string;
}

/** A figure above the one that limits it, or no progress on a row that is finished. */
type ImpossibleProgress =
  | (ProgressFigure & {
      readonly value: Decimal;
      readonly limit: { readonly header: string; readonly value: Decimal };
    })
  | (ProgressFigure & { readonly state: string });

/**
 * Follow-up that cannot be (avances imposibles): more paid than obligated, obligated than committed, committed than
 * appropriated; a row that is finished at 0 %. Physical progress may exceed 100 % and is let be.
 */
export const progressBoundsRule = planRule<'progress-bounds', ImpossibleProgress>({
  name: 'progress-bounds',
  phase: 'after-sums',
  severity: 'warning',
  run({ index, suspected, following }) {
    let done = 0;
    const findings = index.slices.flatMap((slice) => {
      const pairs = pairsOf(index, slice).filter(([less, more]) => slice.roles.has(less) && slice.roles.has(more));
      if (pairs.length > 0 || slice.roles.has('progress')) done += slice.activities.length;
      return [...pairs.flatMap((pair) => excesses(index, slice, pair)), ...unfinished(index, slice)];
    });
    return {
      done,
      findings: findings.filter(({ cells }) => !cells.some((cell) => suspected.has(cell) || following.has(cell))),
    };
  },
});

const CHAIN: readonly Limit[] = [
  ['paid', 'obligated'],
  ['paid', 'committed'],
  ['obligated', 'committed'],
  ['committed', 'appropriated'],
  ['committed', 'assigned'],
];

type Limit = readonly [less: string, more: string];

/** What one row contributes to a progress that is added up is at most its weight. */
function pairsOf(index: PlanIndex, slice: Slice): readonly Limit[] {
  const isContributed = slice.roles.has('progress') && additiveRoles(index, slice).includes('progress');
  return isContributed ? [...CHAIN, ['progress', 'weight']] : CHAIN;
}

/** Where more rows do it the columns mean something else. */
const RARE_SHARE = 0.1;

function excesses(index: PlanIndex, slice: Slice, [less, more]: Limit): Observation<ImpossibleProgress>[] {
  const found = slice.activities.flatMap((activity) => excess(index, slice, { activity, less, more }) ?? []);
  return found.length > Math.max(1, slice.activities.length * RARE_SHARE) ? [] : found;
}

interface Pair {
  readonly activity: Activity;
  readonly less: string;
  readonly more: string;
}

function excess(
  index: PlanIndex,
  slice: Slice,
  { activity, less, more }: Pair,
): Observation<ImpossibleProgress> | null {
  const figure = sliceFigure(slice, activity.figures, less);
  const limit = sliceFigure(slice, activity.figures, more);
  if (!figure?.value || !limit?.value || compare(figure.value, limit.value) <= 0) return null;
  const table = index.tableOf(activity);
  return {
    cells: [formatAddress(figure.cell), formatAddress(limit.cell)],
    data: {
      row: activity.row,
      label: labelOf(activity),
      header: headerOf(table, figure, less),
      value: figure.value,
      limit: { header: headerOf(table, limit, more), value: limit.value },
    },
    key: `${index.keyOf(activity)}:${less}`,
    owner: activity.labels['owner']?.text,
  };
}

const FINISHED = /^(terminad|cumplid|ejecutad|finalizad|liquidad)/;

function unfinished(index: PlanIndex, slice: Slice): Observation<ImpossibleProgress>[] {
  if (!slice.roles.has('progress')) return [];
  return slice.activities.flatMap((activity) => {
    const figure = sliceFigure(slice, activity.figures, 'progress');
    const state = activity.labels['state'];
    const isFinished = FINISHED.test(normalise(state?.text ?? ''));
    if (!figure?.value || !isZero(figure.value) || !state || !isFinished) return [];
    const cells = [formatAddress(figure.cell), ...(state.cell ? [formatAddress(state.cell)] : [])];
    return {
      cells,
      data: {
        row: activity.row,
        label: labelOf(activity),
        header: headerOf(index.tableOf(activity), figure, 'progress'),
        state: state.text,
      },
      key: `${index.keyOf(activity)}:state`,
      owner: activity.labels['owner']?.text,
    };
  });
}
