import { normalise } from '../words/normalise';
import type { CellContent } from '../workbook/cell';
import type { CatalogueEntry } from './catalogue';
import type { MilestoneMatches } from './matchMilestones';
import type { MilestoneIds } from './milestoneIds';
import { placeOf, type SheetPlace } from './sheetLayout';
import type { FilledCells, PlannedMilestone, TrackedMilestone, TrackingColumn, TrackingSheet } from './tracking';

/** What the rows of the sheets are put together from. */
export interface FillSource {
  readonly places: readonly SheetPlace[];
  readonly entries: readonly CatalogueEntry[];
  readonly matches: MilestoneMatches;
  readonly ids: MilestoneIds;
}

/**
 * Puts the rows into one sheet: those that it had, in their order, without those that went to another axis; after them, so that
 * what refers to a row still does, those that came from another axis and those that are new. On a new sheet each comes after
 * the last of its front.
 */
export function fillSheet(place: SheetPlace, source: FillSource): TrackingSheet {
  const { entries, matches, places, ids } = source;
  const entryOf = new Map([...matches.rows].map(([key, row]) => [row, key]));
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const columns = [...place.columns];
  const rows = (place.previous?.rows ?? []).flatMap((row): TrackedMilestone[] => {
    const entry = byKey.get(entryOf.get(row) ?? '');
    if (!entry) return [{ ...row, milestone: null }];
    return placeOf(places, entry.axis) === place ? [renewed(row, entry)] : [];
  });
  const own = new Set(place.previous?.rows);
  for (const entry of entries) {
    const row = matches.rows.get(entry.key);
    if (placeOf(places, entry.axis) !== place || (row && own.has(row))) continue;
    const added = row ? renewed(carried(row, columns), entry) : started(entry, ids.next());
    if (place.previous) rows.push(added);
    else insertAfterFront(rows, added);
  }
  const { mark, axis, all, table, origin, loose } = place;
  return { mark, axis, all, table, origin, loose, columns, rows };
}

function started(entry: CatalogueEntry, id: string): TrackedMilestone {
  const { name, front, axisName } = entry;
  return {
    id,
    milestone: entry.key,
    planned: plannedOf(entry),
    name,
    front,
    axisName,
    typed: new Map(),
    beside: new Map(),
    readAt: null,
    readOn: null,
    history: {},
  };
}

/** The row with what the plan says now. A name that somebody rewrote on the sheet stays as it was rewritten. */
function renewed(row: TrackedMilestone, entry: CatalogueEntry): TrackedMilestone {
  const { planned } = row;
  return {
    ...row,
    milestone: entry.key,
    planned: plannedOf(entry),
    typed: typedBeyond(filledBy(entry), row.typed),
    name: shown(row.name, planned?.name, entry.name),
    front: shown(row.front, planned?.front, entry.front),
    axisName: shown(row.axisName, planned?.axisName, entry.axisName),
  };
}

function shown(text: string, before: string | undefined, now: string): string {
  const untouched = text === '' || before === undefined || text === before.trim();
  return untouched && (before !== undefined || text === '') ? now : text;
}

function plannedOf(entry: CatalogueEntry): PlannedMilestone {
  const { name, front, axis, axisName, print } = entry;
  return { name, front, axis, axisName, print, filled: filledBy(entry) };
}

/** What the plan says of cells that people fill in. */
function filledBy({ owner, begun }: CatalogueEntry): FilledCells {
  const said = Object.entries({ owner: owner || null, ...begun }).filter(([, value]) => value !== null);
  return Object.fromEntries(said);
}

/** What people typed, without what only repeats the plan. */
function typedBeyond(filled: FilledCells, typed: TrackedMilestone['typed']): TrackedMilestone['typed'] {
  const isPlans = ([{ key }, { v, f }]: readonly [TrackingColumn, CellContent]): boolean =>
    key !== null && f === undefined && v !== null && v === filled[key];
  return new Map([...typed].filter((each) => !isPlans(each)));
}

/** A row from another sheet: its cells under the same columns here, columns that people added there are added here. */
function carried(row: TrackedMilestone, columns: TrackingColumn[]): TrackedMilestone {
  const typed = new Map<TrackingColumn, CellContent>();
  for (const [column, content] of row.typed) {
    const here = columns.find((each) => (column.key ? each.key === column.key : sameHeader(each, column)));
    if (!here) columns.push(column);
    typed.set(here ?? column, content);
  }
  return { ...row, typed };
}

function sameHeader(a: TrackingColumn, b: TrackingColumn): boolean {
  return a.key === null && normalise(a.header ?? '') === normalise(b.header ?? '');
}

function insertAfterFront(rows: TrackedMilestone[], row: TrackedMilestone): void {
  const front = normalise(row.front);
  const axis = normalise(row.axisName);
  const sameFront = rows.findLastIndex((each) => normalise(each.front) === front && normalise(each.axisName) === axis);
  const sameAxis = sameFront < 0 ? rows.findLastIndex((each) => normalise(each.axisName) === axis) : sameFront;
  rows.splice(sameAxis < 0 ? rows.length : sameAxis + 1, 0, row);
}
