import type { Figures } from '../../plan/figureKey';
import { isPeriodRole, roleRecord } from '../../plan/roles';
import { compare, isNegative } from '../../quantity/compare';
import type { Decimal } from '../../quantity/decimal';
import { formatAddress } from '../../workbook/address';
import type { Observation } from '../../findings/observation';
import { labelOf } from '../equations/lineLabel';
import { isActivity, sliceFigure, type Line, type PlanIndex, type Slice } from '../planIndex';
import { planRule } from '../planRule';
import { headerOf } from '../tableColumns';

/** A figure that is negative, or above its limit. */
interface OutOfBounds {
  readonly row: number;
  readonly label: string;
  readonly header: string;
  readonly value: Decimal;
  readonly limit: { readonly header: string; readonly value: Decimal } | null;
}

/**
 * Nothing below zero, nothing assigned beyond the total (valores dentro de lo posible). A column with several negatives
 * holds reversals or reductions, which are stored so on purpose; what the numeric checks already doubt is left to them.
 */
export const boundsRule = planRule<'bounds', OutOfBounds>({
  name: 'bounds',
  phase: 'after-sums',
  severity: 'error',
  run({ index, suspected, following }) {
    const findings = index.slices.flatMap((slice) => [...negatives(index, slice), ...excesses(index, slice)]);
    return {
      done: index.plan.activities.length,
      findings: findings.filter(({ cells }) => !cells.some((cell) => suspected.has(cell) || following.has(cell))),
    };
  },
});

/** From so many negatives on a column is kept in reversals. */
const REVERSALS = 3;

function negatives(index: PlanIndex, slice: Slice): Observation<OutOfBounds>[] {
  return [...slice.roles].filter(isBounded).flatMap((role) => {
    const below = slice.activities.filter(({ figures }) => {
      const value = sliceFigure(slice, figures, role)?.value;
      return value && isNegative(value) && !isAdjustment(slice, figures);
    });
    return below.length >= REVERSALS ? [] : below.flatMap((line) => negativeFinding(index, slice, { line, role }));
  });
}

/** Figures of a row of which one states what the others add up to. */
const STATED = ['total', 'assigned'];

/**
 * A row that takes money back (ajuste, recorte): what it states is negative, and a part of it that somebody typed too says
 * so. A slip of one sign leaves the other cells of its row positive. Whether the row adds up its equations say.
 */
function isAdjustment(slice: Slice, figures: Figures): boolean {
  const { negative, typed } = negativesOf(slice, figures);
  return typed > 1 && negative.some((role) => STATED.includes(role));
}

/** One typed amount below zero that a formula states again: an adjustment of one part, or a slip of its sign. */
function isFollowed(slice: Slice, figures: Figures): boolean {
  const { negative, typed } = negativesOf(slice, figures);
  return typed === 1 && negative.length > 1 && negative.some((role) => STATED.includes(role));
}

function negativesOf(slice: Slice, figures: Figures): { readonly negative: readonly string[]; readonly typed: number } {
  const negative = [...slice.roles].filter((role) => {
    const value = sliceFigure(slice, figures, role)?.value;
    return isMoney(role) && value && isNegative(value);
  });
  const typed = negative.filter((role) => sliceFigure(slice, figures, role)?.formula === undefined).length;
  return { negative, typed };
}

function isMoney(role: string): boolean {
  return roleRecord(role)?.holds === 'money' || isPeriodRole(role);
}

function isBounded(role: string): boolean {
  return roleRecord(role)?.neverNegative === true;
}

interface Place {
  readonly line: Line;
  readonly role: string;
}

function negativeFinding(index: PlanIndex, slice: Slice, { line, role }: Place): Observation<OutOfBounds>[] {
  const figure = sliceFigure(slice, line.figures, role);
  if (!figure?.value) return [];
  const cell = formatAddress(figure.cell);
  return [
    {
      ...(isFollowed(slice, line.figures) ? { severity: 'warning' as const } : {}),
      cells: [cell],
      data: {
        row: line.row,
        label: labelOf(line),
        header: headerOf(index.tableOf(line), figure, role),
        value: figure.value,
        limit: null,
      },
      key: `${index.keyOf(line)}:${role}`,
      owner: isActivity(line) ? line.labels['owner']?.text : undefined,
    },
  ];
}

/** Only where nothing else compares the two: with a column of what is to be raised the sum does. */
function excesses(index: PlanIndex, slice: Slice): Observation<OutOfBounds>[] {
  if (slice.roles.has('toRaise')) return [];
  return slice.activities.flatMap((line) => {
    const total = sliceFigure(slice, line.figures, 'total');
    const assigned = sliceFigure(slice, line.figures, 'assigned');
    if (!total?.value || !assigned?.value || compare(assigned.value, total.value) <= 0) return [];
    const table = index.tableOf(line);
    return {
      cells: [formatAddress(assigned.cell), formatAddress(total.cell)],
      data: {
        row: line.row,
        label: labelOf(line),
        header: headerOf(table, assigned, 'assigned'),
        value: assigned.value,
        limit: { header: headerOf(table, total, 'total'), value: total.value },
      },
      key: `${index.keyOf(line)}:assigned`,
      owner: line.labels['owner']?.text,
    };
  });
}
