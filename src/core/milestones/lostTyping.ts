import { normalise } from '../words/normalise';
import type { CellContent } from '../workbook/cell';
import type { MilestoneTracking, TrackedMilestone, TrackingColumn } from './tracking';

/**
 * The rows of one workbook's tracking sheets with something typed that another workbook, meant to take its place, does not
 * have beside a milestone of the same name (lo digitado que se perdería).
 */
export function lostTyping(kept: MilestoneTracking, replacement: MilestoneTracking | null): TrackedMilestone[] {
  const rows = rowsByName(replacement);
  return rowsOf(kept).filter((row) => {
    const written = [...contentsOf(row)];
    return written.length > 0 && !(rows.get(nameOf(row)) ?? []).some((other) => hasAll(other, written));
  });
}

function rowsOf(tracking: MilestoneTracking | null): readonly TrackedMilestone[] {
  return tracking?.sheets.flatMap((sheet) => sheet.rows) ?? [];
}

function rowsByName(tracking: MilestoneTracking | null): ReadonlyMap<string, readonly TrackedMilestone[]> {
  const rows = new Map<string, TrackedMilestone[]>();
  for (const row of rowsOf(tracking)) rows.set(nameOf(row), [...(rows.get(nameOf(row)) ?? []), row]);
  return rows;
}

function nameOf({ planned, name }: TrackedMilestone): string {
  return normalise(planned?.name ?? name);
}

type Written = readonly [place: string, content: CellContent];

function hasAll(row: TrackedMilestone, written: readonly Written[]): boolean {
  const own = new Map(contentsOf(row));
  return written.every(([place, { v, f }]) => own.get(place)?.v === v && own.get(place)?.f === f);
}

function* contentsOf({ typed, beside }: TrackedMilestone): Iterable<Written> {
  for (const [column, content] of typed) yield [placeOf(column), content];
  for (const [distance, content] of beside) yield [`+${distance}`, content];
}

function placeOf({ key, header }: TrackingColumn): string {
  return key ?? `"${normalise(header ?? '')}`;
}
