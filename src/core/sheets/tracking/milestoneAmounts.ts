import {
  PLAN_COLUMNS,
  type PlanColumnKey,
  type PlanTextColumn,
  type TrackedMilestone,
} from '../../milestones/tracking';
import type { TrackedLevel } from '../../milestones/trackedLevel';
import type { CellRef } from '../../workbook/address';
import { figureOf } from '../../plan/figureKey';
import type { Figure } from '../../plan/figure';
import type { Activity } from '../../plan/plan';
import { decimal } from '../../quantity/decimal';
import { composed, type Term } from '../formula/composed';
import { columnSlices } from '../formula/columnSlice';
import { criteriaSum } from '../formula/criteriaSum';
import { groupSum } from '../formula/groupSum';
import type { LiveFormula } from '../formula/liveFormula';
import type { Measure } from '../formula/measure';
import { absoluteRange } from '../formula/reference';
import { rowCount } from '../formula/rowCount';
import type { SheetSource } from '../sheetSource';

/** What a figure column of a tracking table adds up; a goal in units is no sum. */
const MEASURES: Readonly<Partial<Record<PlanColumnKey, Measure>>> = {
  total: 'total',
  assigned: 'assigned',
  toRaise: 'toRaise',
  schedule1: 'schedule:1',
  schedule2: 'schedule:2',
  schedule3: 'schedule:3',
  schedule4: 'schedule:4',
  planCommitted: 'committed',
  planObligated: 'obligated',
  planPaid: 'paid',
};

/** Roles of a milestone's own quantities, the best first: taken where it is a single row, since units are never added. */
const QUANTITIES: Readonly<Partial<Record<PlanColumnKey, readonly string[]>>> = {
  planGoal: ['plannedTarget', 'quantity'],
  planDone: ['executedQuantity'],
};

/** The roles without which a money column says nothing. */
const NEEDED: Readonly<Partial<Record<PlanColumnKey, string>>> = {
  planCommitted: 'committed',
  planObligated: 'obligated',
  planPaid: 'paid',
};

/** The live figures of the milestones of one table. */
export interface MilestoneAmounts {
  /** The formula of one row; null where the plan says nothing of the milestone. */
  of(row: TrackedMilestone, column: PlanColumnKey): LiveFormula | null;
  /** The cell whose text a row shows; null where it has none, or several. */
  textOf(row: TrackedMilestone, column: PlanTextColumn): PlanText | null;
  /** The formula that every row has; undefined where each has its own. */
  shared(column: PlanColumnKey): string | undefined;
}

/** A text of the plan with the formula that shows it. */
export interface PlanText {
  readonly formula: string;
  readonly value: string | number;
}

/** The rows of a tracking table and where their formulas find things. */
export interface AmountTable {
  readonly rows: readonly TrackedMilestone[];
  readonly activities: ReadonlyMap<string, readonly Activity[]>;
  readonly level: TrackedLevel | null;
  /** The cell of the row that holds the milestone's name as the plan writes it. */
  readonly reference: string;
}

/**
 * The figures of each milestone: one SUMIFS for the whole column where the plan names the milestone on every row, so that
 * sorting and adding rows keep it right; else the milestone's own ranges, absolute.
 */
export function milestoneAmounts(source: SheetSource, table: AmountTable): MilestoneAmounts {
  const shared = new Map(PLAN_COLUMNS.map((column) => [column, sharedFormulas(source, table, column)]));
  const activitiesOf = (row: TrackedMilestone): readonly Activity[] => table.activities.get(row.milestone ?? '') ?? [];
  return {
    of(row, column) {
      const common = shared.get(column);
      if (common) return common.get(row) ?? null;
      const activities = activitiesOf(row);
      return activities.length === 0 ? null : ownFormula(source, activities, column);
    },
    textOf: (row, column) => textOf(source, activitiesOf(row), column),
    shared: (column) => [...(shared.get(column)?.values() ?? [])][0]?.formula,
  };
}

function ownFormula(source: SheetSource, activities: readonly Activity[], column: PlanColumnKey): LiveFormula | null {
  if (column === 'activities') return rowCount(source, activities, null);
  const quantities = QUANTITIES[column];
  if (quantities) return ownQuantity(source, activities, quantities);
  const measure = MEASURES[column];
  const role = NEEDED[column];
  if (measure === undefined || (role !== undefined && !source.says(role))) return null;
  return marks(source, activities, measure) ?? groupSum(source.rows, new Set(activities), measure);
}

/** The quantity of a milestone that is a single row. */
function ownQuantity(
  { plan, says }: SheetSource,
  activities: readonly Activity[],
  roles: readonly string[],
): LiveFormula | null {
  const [only, ...others] = activities;
  if (!only || others.length > 0) return null;
  const role = roles.find(says);
  const figure = role === undefined ? undefined : figureOf(only.figures, role, plan.fiscalYear);
  if (!figure?.value || typeof figure.raw !== 'number') return null;
  return { formula: `=${cellOf(figure.cell)}`, value: figure.value, array: false, parts: [] };
}

/** A schedule of marks: each counts as an equal part. Null where the schedule is of figures. */
function marks({ plan }: SheetSource, activities: readonly Activity[], measure: Measure): LiveFormula | null {
  if (!measure.startsWith('schedule:')) return null;
  const slices = columnSlices(plan, activities, measure);
  const marked = slices.map(({ figures }) => figures.filter(isMark).length);
  if (marked.every((count) => count === 0)) return null;
  const terms = slices.flatMap(({ figures }, at): Term[] => {
    const [first, last] = [figures[0], figures.at(-1)];
    if (!first || !last || marked[at] === 0) return [];
    const value = decimal(BigInt(marked[at] ?? 0));
    return figures.filter(isMark).length === last.cell.row - first.cell.row + 1 || figures.length === 1
      ? [{ kind: 'expression', text: `COUNTA(${rangeOf(first, last)})`, array: false, value, unit: 1, sign: 1 }]
      : figures.filter(isMark).map((figure): Term => {
          const one = decimal(1n);
          return {
            kind: 'expression',
            text: `COUNTA(${cellOf(figure.cell)})`,
            array: false,
            value: one,
            unit: 1,
            sign: 1,
          };
        });
  });
  return composed(terms, decimal(BigInt(marked.reduce((sum, count) => sum + count, 0))));
}

function isMark({ form }: Figure): boolean {
  return form === 'mark';
}

function rangeOf({ cell: first }: Figure, { cell: last }: Figure): string {
  return absoluteRange(first.sheet, { top: first.row, bottom: last.row, left: first.column, right: last.column });
}

function cellOf({ sheet, row, column }: CellRef): string {
  return absoluteRange(sheet, { top: row, bottom: row, left: column, right: column });
}

/** The text that all rows of a milestone share; a baseline only of a single row. */
function textOf(source: SheetSource, activities: readonly Activity[], column: PlanTextColumn): PlanText | null {
  const [first, ...others] = activities;
  if (!first) return null;
  if (column === 'baseline') return others.length > 0 ? null : baselineOf(source, first);
  const label = first.labels[column];
  if (!label?.cell || !others.every((each) => each.labels[column]?.text === label.text)) return null;
  const { sheet, row, column: at } = label.cell;
  const grid = source.rows.grid(sheet);
  const position = grid?.find(row, at) ?? -1;
  const value = position < 0 ? null : grid?.value(position);
  return typeof value === 'string' && value !== '' ? { formula: `=${cellOf(label.cell)}`, value } : null;
}

function baselineOf({ plan }: SheetSource, { figures }: Activity): PlanText | null {
  const figure = figureOf(figures, 'baseline', plan.fiscalYear);
  if (!figure || figure.raw === null || typeof figure.raw === 'boolean') return null;
  return { formula: `=${cellOf(figure.cell)}`, value: figure.raw };
}

/** The one formula of a column with each row's value; null when some row would need another. */
function sharedFormulas(
  source: SheetSource,
  table: AmountTable,
  column: PlanColumnKey,
): ReadonlyMap<TrackedMilestone, LiveFormula> | null {
  const formulas = new Map<TrackedMilestone, LiveFormula>();
  for (const row of table.rows) {
    const members = table.activities.get(row.milestone ?? '');
    if (!members || !row.planned) continue;
    const live = byName(source, members, { table, column, name: row.planned.name });
    const [common] = formulas.values();
    if (!live || live.parts.length > 0 || live.formula !== (common ?? live).formula) return null;
    formulas.set(row, live);
  }
  return formulas.size > 0 ? formulas : null;
}

/** The figure as a sum over the column that names the milestone; null where it cannot be found by its name. */
function byName(
  source: SheetSource,
  members: readonly Activity[],
  { table, column, name }: { readonly table: AmountTable; readonly column: PlanColumnKey; readonly name: string },
): LiveFormula | null {
  const { level, reference } = table;
  const [measure, needed] = [MEASURES[column], NEEDED[column]];
  if (level === null || (needed !== undefined && !source.says(needed))) return null;
  const criterion = { role: level, name, reference };
  const live =
    column === 'activities'
      ? rowCount(source, members, criterion)
      : measure === undefined
        ? null
        : criteriaSum(source, members, { measure, criterion });
  return live?.formula.includes(reference) ? live : null;
}
