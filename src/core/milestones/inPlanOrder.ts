import type { CatalogueEntry } from './catalogue';
import type { TrackingSheet } from './tracking';

/** A sheet with its rows in the plan's order; a row that the plan has not stays behind the one that it followed. */
export function inPlanOrder(sheet: TrackingSheet, entries: readonly CatalogueEntry[]): TrackingSheet {
  const order = new Map(entries.map(({ key }, at) => [key, at]));
  let last = -1;
  const placed = sheet.rows.map((row) => {
    last = order.get(row.milestone ?? '') ?? last;
    return { row, at: last };
  });
  return { ...sheet, rows: placed.toSorted((a, b) => a.at - b.at).map(({ row }) => row) };
}
