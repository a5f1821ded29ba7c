import type { CatalogueEntry } from './catalogue';
import type { MilestoneMatches } from './matchMilestones';
import {
  axisMark,
  MILESTONE_COLUMNS,
  NEW_ORIGIN,
  SINGLE_SHEET_MARK,
  type TrackingColumn,
  type TrackingSheet,
} from './tracking';

/** A tracking sheet before its rows are put in, with the sheet that it continues. */
export interface SheetPlace extends Omit<TrackingSheet, 'rows'> {
  readonly previous: TrackingSheet | null;
}

/**
 * The tracking sheets that the milestones need: those that the workbook has, each for the axis to which most of its
 * milestones now belong (an axis may have been renamed), then new ones for axes that have none.
 */
export function sheetLayout(
  before: readonly TrackingSheet[],
  entries: readonly CatalogueEntry[],
  { matches, perAxis }: { readonly matches: MilestoneMatches; readonly perAxis: boolean },
): readonly SheetPlace[] {
  const single = before.find(({ all }) => all);
  if (single) return [continued(single, null)];
  if (before.length === 0 && !perAxis) return [newPlace(SINGLE_SHEET_MARK, null, true)];
  const kept = continuedSheets(before, entries, matches);
  const places = [...kept];
  for (const { axis } of entries) {
    if (!places.some((place) => place.axis === axis)) places.push(newPlace(freeMark(axis, places), axis, false));
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

function newPlace(mark: string, axis: string | null, all: boolean): SheetPlace {
  return { mark, axis, all, table: null, origin: NEW_ORIGIN, loose: [], previous: null, columns: withMissing([], all) };
}

/** The columns as people left them; those of Cuadre's that are gone come back at the end. */
function withMissing(columns: readonly TrackingColumn[], all: boolean): readonly TrackingColumn[] {
  const there = new Set(columns.map(({ key }) => key));
  const missing = MILESTONE_COLUMNS.filter((key) => !there.has(key) && (all || key !== 'axis'));
  return [...columns, ...missing.map((key) => ({ key, header: null }))];
}

function freeMark(axis: string | null, places: readonly SheetPlace[]): string {
  const base = axisMark(axis);
  let mark = base;
  for (let number = 2; places.some((place) => place.mark === mark); number += 1) mark = `${base}#${number}`;
  return mark;
}
