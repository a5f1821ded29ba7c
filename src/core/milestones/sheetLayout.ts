import type { CatalogueEntry } from './catalogue';
import type { SheetMark } from '../workbook/sheetModel';
import type { MilestoneMatches } from './matchMilestones';
import {
  axisMark,
  FIRST_COLUMNS,
  MILESTONE_COLUMNS,
  NEW_ORIGIN,
  singleSheetMark,
  OPTIONAL_COLUMNS,
  type MilestoneColumnKey,
  type OptionalColumn,
  type TrackingColumn,
  type TrackingSheet,
} from './tracking';

/** A tracking sheet before its rows are put in, with the sheet that it continues. */
export interface SheetPlace extends Omit<TrackingSheet, 'rows'> {
  readonly previous: TrackingSheet | null;
}

/** What the layout of the sheets follows from besides the milestones. */
export interface LayoutTask {
  readonly matches: MilestoneMatches;
  readonly perAxis: boolean;
  readonly set: string;
  /** The optional columns that new sheets get. */
  readonly optional: ReadonlySet<OptionalColumn>;
}

const EMPTY_PLACE = { table: null, origin: NEW_ORIGIN, loose: [], previous: null } as const;

/**
 * The tracking sheets that the milestones need: those that the workbook has, each for the axis to which most of its
 * milestones now belong (an axis may have been renamed), then new ones for axes that have none.
 */
export function sheetLayout(
  before: readonly TrackingSheet[],
  entries: readonly CatalogueEntry[],
  { matches, perAxis, set, optional }: LayoutTask,
): readonly SheetPlace[] {
  const single = before.find(({ all }) => all);
  if (single) return [continued(single, null)];
  const begun = (mark: SheetMark, axis: string | null, all: boolean): SheetPlace => ({
    mark,
    axis,
    all,
    ...EMPTY_PLACE,
    columns: newColumns(all, optional),
  });
  if (before.length === 0 && !perAxis) return [begun(singleSheetMark(set), null, true)];
  const kept = continuedSheets(before, entries, matches);
  const places = [...kept];
  for (const { axis } of entries) {
    if (!places.some((place) => place.axis === axis))
      places.push(begun(freeMark(axisMark(axis, set), places), axis, false));
  }
  return places;
}

/** The sheet on which a milestone of an axis is followed. */
export function placeOf(places: readonly SheetPlace[], axis: string | null): SheetPlace | undefined {
  return places.find((place) => place.all || place.axis === axis);
}

function continuedSheets(
  before: readonly TrackingSheet[],
  entries: readonly CatalogueEntry[],
  { rows }: MilestoneMatches,
): SheetPlace[] {
  const taken = new Set<string | null>();
  const axes = new Set(entries.map(({ axis }) => axis));
  const own = before.filter(({ axis }) => axes.has(axis));
  for (const { axis } of own) taken.add(axis);
  return before.map((sheet) => {
    if (own.includes(sheet)) return continued(sheet, sheet.axis);
    const axis = majorityAxis(sheet, entries, rows);
    const free = axis !== undefined && !taken.has(axis);
    if (free) taken.add(axis);
    return continued(sheet, free ? axis : sheet.axis);
  });
}

/** The axis to which most of the sheet's milestones belong now; undefined when none of them is in the plan. */
function majorityAxis(
  sheet: TrackingSheet,
  entries: readonly CatalogueEntry[],
  rows: MilestoneMatches['rows'],
): string | null | undefined {
  const own = new Set(sheet.rows);
  const votes = new Map<string | null, number>();
  for (const { key, axis } of entries) {
    const row = rows.get(key);
    if (row && own.has(row)) votes.set(axis, (votes.get(axis) ?? 0) + 1);
  }
  return [...votes].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

function continued(previous: TrackingSheet, axis: string | null): SheetPlace {
  const { mark, all, table, origin, loose } = previous;
  return { mark, axis, all, table, origin, loose, previous, columns: withMissing(previous.columns, all) };
}

/** The columns as people left them; those that the formulas need and that are gone come back at the end. */
function withMissing(columns: readonly TrackingColumn[], all: boolean): readonly TrackingColumn[] {
  const there = new Set(columns.map(({ key }) => key));
  const missing = MILESTONE_COLUMNS.filter((key) => !there.has(key) && isNeeded(key) && (all || key !== 'axis'));
  return [...columns, ...missing.map((key) => ({ key, header: null }))];
}

const FIRST: ReadonlySet<MilestoneColumnKey> = new Set(FIRST_COLUMNS);
/** Columns to fill in that only new sheets begin with: a sheet of an earlier run is not made wider under people's hands. */
const LATER: ReadonlySet<MilestoneColumnKey> = new Set([
  ...OPTIONAL_COLUMNS,
  ...(['unit', 'goal', 'done', 'obligated', 'paid', 'inUnits'] as const),
  ...(['explained1', 'explained2', 'explained3', 'explained4'] as const),
]);

function isNeeded(key: MilestoneColumnKey): boolean {
  return FIRST.has(key) || !LATER.has(key);
}

function newColumns(all: boolean, optional: ReadonlySet<MilestoneColumnKey>): readonly TrackingColumn[] {
  const left = new Set<MilestoneColumnKey>(OPTIONAL_COLUMNS.filter((key) => !optional.has(key)));
  const keys = MILESTONE_COLUMNS.filter((key) => !left.has(key) && (all || key !== 'axis'));
  return keys.map((key) => ({ key, header: null }));
}

function freeMark(base: SheetMark, places: readonly SheetPlace[]): SheetMark {
  let mark = base;
  for (let number = 2; places.some((place) => place.mark === mark); number += 1) mark = `${base}#${number}`;
  return mark;
}
