import type { Variable } from '../../balance/graph';
import type { Figure } from '../../plan/figure';
import { splitFigureKey } from '../../plan/figureKey';
import { normalizedName } from '../../plan/normalizedName';
import { absolute } from '../../quantity/arithmetic';
import { compare } from '../../quantity/compare';
import { decimal } from '../../quantity/decimal';
import { formatAddress, type Address } from '../../workbook/address';
import { isActivity, lineName, type Line, type PlanIndex } from '../planIndex';

/** A figure with the line and column that it stands in. */
export interface PlanCell {
  readonly figure: Figure;
  /** Its key among the line's figures: `total`, `source:SGP@2025`. */
  readonly key: string;
  /** Null for a figure outside the plan's tables (a summary's). */
  readonly line: Line | null;
}

/** Why a figure cannot take part in a check; null when it can. */
export function obstacle({ value, raw, form, formula }: Figure): string | null {
  if (value !== null) return null;
  if (form === 'error') return 'error-value';
  if (form === 'blank' && formula === undefined) return null;
  // A formula that gives an empty text has its result: an empty cell.
  if (form === 'blank') return raw === '' ? 'blank' : 'formula-without-value';
  return form === 'mark' ? 'mark' : 'unreadable';
}

/** The cell's address in reports. */
export function addressOf({ figure }: PlanCell): Address {
  return formatAddress(figure.cell);
}

/** The cell as the engine needs it. `blankIsZero` is settled by the line (see blankMoney). */
export function variableOf(
  cell: PlanCell,
  index: PlanIndex,
  settled: Pick<Variable, 'fixed' | 'blankIsZero'>,
): Variable {
  const { figure, key, line } = cell;
  return {
    id: addressOf(cell),
    value: figure.value,
    kind: kindOf(key, figure),
    line: lineName(line ?? { ...figure.cell, table: OUTSIDE }),
    column: key,
    position: figure.cell.column,
    formula: figure.formula !== undefined,
    ...(settled.fixed ? { fixed: true } : {}),
    ...(settled.blankIsZero ? { blankIsZero: true } : {}),
    ...likenessOf(line),
    ...(figure.form === 'text-number' ? { text: true } : {}),
    ...(isTypedAmongFormulas(cell, index) ? { amongFormulas: true } : {}),
  };
}

/** Lines of summaries stand in no table of the plan. */
const OUTSIDE = -1;

function isTypedAmongFormulas({ figure, key, line }: PlanCell, index: PlanIndex): boolean {
  if (figure.formula !== undefined || figure.form === 'blank' || !line) return false;
  return index.isAmongFormulas(line, key);
}

/** Rows of the same unit of measure have prices that are alike. */
function likenessOf(line: Line | null): { likeness?: string } {
  if (!line || !isActivity(line)) return {};
  const known = likenesses.get(line);
  if (known) return known;
  const unit = normalizedName(line.labels['unit']?.text ?? '');
  const likeness = unit === '' ? {} : { likeness: unit };
  likenesses.set(line, likeness);
  return likeness;
}

/** Each cell of a line asks. */
const likenesses = new WeakMap<Line, { likeness?: string }>();

const QUANTITIES = new Set(['quantity', 'plannedTarget', 'baseline']);
const RATIOS = new Set(['weight', 'progress']);

function kindOf(key: string, { value }: Figure): Variable['kind'] {
  const { role } = splitFigureKey(key);
  if (role === 'unitValue') return 'price';
  if (QUANTITIES.has(role)) return 'quantity';
  if (RATIOS.has(role)) return 'ratio';
  if (role.startsWith('column:')) return 'number';
  const small = value !== null && compare(absolute(value), SMALLEST_SCHEDULED_MONEY) < 0;
  return small && /^(quarter|month):/.test(role) ? 'quantity' : 'money';
}

/** Quarters and months hold money or quantities; money of a plan has at least six digits. */
const SMALLEST_SCHEDULED_MONEY = decimal(100_000n);
