import type { Observation } from '../../findings/observation';
import type { Activity } from '../../plan/plan';
import { toNumber, type Decimal } from '../../quantity/decimal';
import { formatAddress } from '../../workbook/address';
import type { PlanIndex } from '../planIndex';
import { planRule } from '../planRule';
import { tableColumns, type RowFigure, type TableColumn } from '../tableColumns';
import { roleOfKey } from '../../plan/figureKey';
import { labelOf } from '../equations/lineLabel';

interface ScaleOutlier {
  readonly row: number;
  readonly label: string;
  readonly header: string;
  readonly value: Decimal;
  readonly factor: number;
  /** The unit of measure of the rows that it is compared with. */
  readonly likeness: string;
  readonly isSmaller: boolean;
}

/**
 * A unit value a hundred or a thousand times what like rows have (valor fuera de escala): the same activity in the same
 * unit of measure. Genuine giants differ in name or unit; what the numeric checks suspect is theirs.
 */
export const scaleOutlierRule = planRule<'scale-outlier', ScaleOutlier>({
  name: 'scale-outlier',
  phase: 'after-sums',
  severity: 'warning',
  run({ index, suspected }) {
    const columns = tableColumns(index).filter(({ key }) => roleOfKey(key) === 'unitValue');
    const groups = columns.flatMap((column) => likeRows(column).map((rows) => ({ column, rows })));
    return {
      done: groups.reduce((sum, { rows }) => sum + rows.length, 0),
      findings: groups
        .flatMap(({ column, rows }) => outliers(column, rows, index))
        .filter(({ cells }) => !cells.some((cell) => suspected.has(cell))),
    };
  },
});

/** Fewer like rows have no "usual". */
const FEWEST = 4;
/** How near to a factor of ten, a hundred or a thousand it must lie, as a share. */
const NEARNESS = 0.35;
const FACTORS = [100, 1000];

function likeRows({ cells }: TableColumn): RowFigure[][] {
  const groups = new Map<string, RowFigure[]>();
  for (const cell of cells) {
    const name = likenessOf(cell.activity);
    if (name !== null && cell.figure.value) groups.set(name, [...(groups.get(name) ?? []), cell]);
  }
  return [...groups.values()].filter((group) => group.length >= FEWEST);
}

function likenessOf(activity: Activity): string | null {
  const unit = activity.labels['unit']?.text.trim().toLowerCase() ?? '';
  const name = labelOf(activity).toLowerCase();
  return unit === '' || name === '' ? null : `${unit}|${name}`;
}

function outliers(
  { key, header }: TableColumn,
  rows: readonly RowFigure[],
  index: PlanIndex,
): Observation<ScaleOutlier>[] {
  const values = rows.map(({ figure }) => (figure.value ? Math.abs(toNumber(figure.value)) : 0)).sort((a, b) => a - b);
  const median = values[Math.floor(values.length / 2)] ?? 0;
  return rows.flatMap(({ activity, figure }) => {
    const value = figure.value ? Math.abs(toNumber(figure.value)) : 0;
    const ratio = value >= median ? value / median : median / value;
    const factor = FACTORS.find((each) => Math.abs(ratio / each - 1) <= NEARNESS);
    if (median === 0 || value === 0 || factor === undefined || !figure.value) return [];
    return {
      cells: [formatAddress(figure.cell)],
      data: {
        row: activity.row,
        label: labelOf(activity),
        header,
        value: figure.value,
        factor,
        likeness: activity.labels['unit']?.text ?? '',
        isSmaller: value < median,
      },
      key: `${index.keyOf(activity)}:${key}`,
      owner: activity.labels['owner']?.text,
    };
  });
}
