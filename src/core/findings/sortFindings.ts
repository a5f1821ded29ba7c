import { parseAddress } from '../workbook/address';
import type { Finding } from './finding';
import { gravity } from './severity';

/** Findings in the order in which they should be read: the grave ones first, then as they stand in the workbook. */
export function sortFindings<T extends Pick<Finding, 'severity' | 'cells'>>(
  findings: readonly T[],
  sheets: readonly string[],
): T[] {
  const order = new Map(sheets.map((sheet, at) => [sheet, at]));
  return findings
    .map((finding) => ({ finding, place: placeOf(finding, order) }))
    .sort((a, b) => gravity(a.finding.severity) - gravity(b.finding.severity) || byPlace(a.place, b.place))
    .map(({ finding }) => finding);
}

type Place = readonly [sheet: number, row: number, column: number];

function placeOf({ cells }: Pick<Finding, 'cells'>, order: ReadonlyMap<string, number>): Place {
  const cell = parseAddress(cells[0] ?? '');
  return cell ? [order.get(cell.sheet) ?? order.size, cell.row, cell.column] : [order.size, 0, 0];
}

function byPlace(a: Place, b: Place): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
