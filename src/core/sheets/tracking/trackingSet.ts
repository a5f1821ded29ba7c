import { MARK_PREFIX, setOfMark } from '../../milestones/tracking';
import { yearsIn } from '../../words/year';
import type { Snapshot } from '../../workbook/snapshot';
import { gridOf } from '../../workbook/snapshot';
import { DASHBOARD_MARK } from '../dashboard/dashboardPlace';
import { readDashboard } from '../dashboard/readDashboard';
import type { SheetWords } from '../words';

/**
 * The set of sheets (juego de hojas) in which a year is followed: the first one of a workbook has no suffix, that of any other
 * year is `@2010`. Last year's progress never comes under this year's title, and two years never share a sheet.
 */
export function trackingSet(
  snapshot: Snapshot,
  vocabularies: readonly SheetWords[],
  { year, newest }: { readonly year: number | null; readonly newest: number | null },
): string {
  if (year === null) return '';
  const first = firstYear(snapshot, vocabularies) ?? newest ?? year;
  return first === year ? '' : `@${year}`;
}

/** The year that the first set of the workbook follows; null: it has none, or it says no year. */
function firstYear(snapshot: Snapshot, vocabularies: readonly SheetWords[]): number | null {
  const isFirst = ({ mark }: { readonly mark?: string }): boolean =>
    mark === DASHBOARD_MARK || (mark?.startsWith(MARK_PREFIX) === true && setOfMark(mark) === '');
  const sheets = snapshot.sheets.filter(isFirst);
  const titled = sheets.flatMap((sheet) => {
    const grid = gridOf(sheet);
    const position = grid.find(1, 1);
    const title = position < 0 ? null : grid.value(position);
    return typeof title === 'string' ? yearsIn(title) : [];
  });
  return sheets.length === 0 ? null : (readDashboard(snapshot, vocabularies).fiscalYear ?? titled[0] ?? null);
}
