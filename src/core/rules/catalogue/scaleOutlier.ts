import type { FindingDraft } from '../../findings/identify';
import type { Activity } from '../../plan/plan';
import { toNumber } from '../../quantity/decimal';
import { formatAddress } from '../../workbook/address';
import { plainFinding } from '../plainFinding';
import type { PlanIndex } from '../planIndex';
import type { PlanRule, RuleContext } from '../planRule';
import { scaleBlocks } from './scaleBlocks';
import { tableColumns, type RowFigure, type TableColumn } from '../tableColumns';
import { roleOfKey } from '../../plan/figureKey';
import { labelOf } from '../equations/lineLabel';

/**
 * A unit value a hundred or a thousand times what like rows have (valor fuera de escala): the same activity in the same
 * unit of measure; and whole blocks of rows a thousand times the year before. Genuine giants differ in name or unit; what the numeric checks suspect is theirs.
 */
export const scaleOutlierRule: PlanRule = {
  name: 'scale-outlier',
  run({ index, suspected }: RuleContext) {
    const columns = tableColumns(index).filter(({ key }) => roleOfKey(key) === 'unitValue');
    const groups = columns.flatMap((column) => likeRows(column).map((rows) => ({ column, rows })));
    return {
      done: groups.reduce((sum, { rows }) => sum + rows.length, 0),
      findings: [...scaleBlocks(index), ...groups.flatMap(({ column, rows }) => outliers(column, rows, index))].filter(
        ({ cells }) => !cells.some((cell) => suspected.has(cell)),
      ),
    };
  },
};

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

function outliers({ key, header }: TableColumn, rows: readonly RowFigure[], index: PlanIndex): FindingDraft[] {
  const values = rows.map(({ figure }) => (figure.value ? Math.abs(toNumber(figure.value)) : 0)).sort((a, b) => a - b);
  const median = values[Math.floor(values.length / 2)] ?? 0;
  return rows.flatMap(({ activity, figure }) => {
    const value = figure.value ? Math.abs(toNumber(figure.value)) : 0;
    const ratio = value >= median ? value / median : median / value;
    const factor = FACTORS.find((each) => Math.abs(ratio / each - 1) <= NEARNESS);
    if (median === 0 || value === 0 || factor === undefined || !figure.value) return [];
    return plainFinding('scale-outlier', {
      ...{ severity: 'warning', cells: [formatAddress(figure.cell)], key: `${index.keyOf(activity)}:${key}` },
      data: {
        ...{ row: activity.row, label: labelOf(activity), header, value: figure.value, factor },
        ...{ likeness: activity.labels['unit']?.text ?? '', ...(value < median ? { small: 1 } : {}) },
      },
      owner: activity.labels['owner']?.text,
    });
  });
}
