import { formatRole, partName } from '../../plan/parseRole';
import { isFigureRole } from '../../plan/roles';
import type { ColumnDraft } from './columnDraft';
import { isConfirmed } from './confirmMapping';
import { normaliseHeading } from '../../words/normalise';

/**
 * Names the figures of a row by column. A role that stands once is its own key (`total`). Another year carries it
 * (`total@2025`), another group of columns its heading (`unitValue@SUMINISTRO`), a true duplicate its number
 * (`appropriated@2025#2`).
 *
 * The plain key belongs to the columns without a year where there is a total without one (the plan's grand total);
 * otherwise to those of the fiscal year; otherwise to the first year. So `total` is always the plan's main total.
 */
export function figureKeys(columns: readonly ColumnDraft[], fiscalYear: number | null): Map<number, string> {
  const year = mainYear(columns, fiscalYear);
  const stems = new Map<ColumnDraft, string>();
  for (const column of columns)
    if (isFigureRole(column.role)) stems.set(column, stemOf(column, isWithoutYear(columns, column.role) ? null : year));
  const used = new Map<string, number>();
  const keys = new Map<ColumnDraft, string>();
  for (const [column, stem] of [...stems].sort(([a], [b]) => surest(a, b))) {
    const times = (used.get(stem) ?? 0) + 1;
    used.set(stem, times);
    keys.set(column, times === 1 ? stem : `${stem}#${times}`);
  }
  return new Map([...stems.keys()].map((column) => [column.column, keys.get(column) ?? '']));
}

/** Of several columns of one role the surest has the plain key; of equals the first. */
function surest(a: ColumnDraft, b: ColumnDraft): number {
  const sure = (column: ColumnDraft): number => Number(column.confidence >= SURE);
  return sure(b) - sure(a) || a.column - b.column;
}

const SURE = 0.75;

/** Whether a role has a column of all years: the plain key is that one's. */
function isWithoutYear(columns: readonly ColumnDraft[], role: ColumnDraft['role']): boolean {
  return role === 'plannedTarget' && columns.some((column) => column.role === role && column.year === null);
}

function stemOf(column: ColumnDraft, mainYearOf: number | null): string {
  const { role, year, part } = column;
  return formatRole({ role, year: year === mainYearOf ? null : year, part, nth: 1 });
}

/** The year whose columns carry plain keys; null when those without a year do. */
export function mainYear(columns: readonly ColumnDraft[], fiscalYear: number | null): number | null {
  const figures = columns.filter(({ role }) => isFigureRole(role));
  const years = distinctYears(figures);
  if (years.length <= 1) return years[0] ?? null;
  const totals = figures.filter(({ role }) => role === 'total');
  if (totals.some(({ year }) => year === null)) return null;
  const candidates = totals.length > 0 ? distinctYears(totals) : years;
  return fiscalYear !== null && candidates.includes(fiscalYear) ? fiscalYear : (candidates[0] ?? null);
}

function distinctYears(columns: readonly ColumnDraft[]): number[] {
  const years = columns.map(({ year }) => year).filter((year) => year !== null);
  return [...new Set(years)].sort((a, b) => a - b);
}

/** Sets columns of one role apart by the groups that they stand under: unit price of SUMINISTRO and of INSTALACIÓN. */
export function tellParts(columns: readonly ColumnDraft[]): void {
  for (const column of columns) {
    if (!isFigureRole(column.role) || column.heading.group === '' || column.part !== null) continue;
    if (hasTwin(column, columns)) column.part = partName(column.heading.group);
  }
}

/** Takes the part from the columns whose twins turned out to be something else: what stands alone needs none. */
export function forgetParts(columns: readonly ColumnDraft[]): void {
  for (const column of columns) {
    const named = column.part !== null && column.part === partName(column.heading.group) && !isConfirmed(column);
    if (named && !hasTwin(column, columns)) column.part = null;
  }
}

function hasTwin(column: ColumnDraft, columns: readonly ColumnDraft[]): boolean {
  const group = normaliseHeading(column.heading.group);
  return columns.some(
    ({ role, year, heading }) =>
      role === column.role && year === column.year && normaliseHeading(heading.group) !== group,
  );
}
