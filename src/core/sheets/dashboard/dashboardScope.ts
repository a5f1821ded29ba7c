import type { MilestoneColumnKey } from '../../milestones/tracking';
import { tableColumn } from '../formula/reference';
import type { MilestoneValues } from '../tracking/milestoneSheet';
import { headerOf, type TrackedTable } from '../tracking/trackedTable';

/** A tracking table with what its rows show. */
export interface ShownTable {
  readonly table: TrackedTable;
  readonly values: readonly MilestoneValues[];
}

/** Some rows of the tracking tables: all of them, or those that a column names (alcance de una línea del tablero). */
export interface DashboardScope {
  readonly tables: readonly ShownTable[];
  /** The column and the expression that its cells must equal. */
  readonly filter: { readonly key: MilestoneColumnKey; readonly criterion: string; readonly text: string } | null;
}

/** A formula over tracking tables with the value that it gives now. */
export interface ScopeFormula {
  /** Without `=`. */
  readonly formula: string;
  readonly value: number;
}

/** How many milestones there are. */
export function countOf(scope: DashboardScope): ScopeFormula {
  const id = (shown: ShownTable): string => column(shown, 'id');
  const formula = summed(scope, (shown) => {
    const filter = filterOf(scope, shown);
    return filter === null ? `COUNTA(${id(shown)})` : `SUMPRODUCT((${filter})*(${id(shown)}<>""))`;
  });
  return { formula, value: rowsOf(scope).filter((row) => isFilled(row.get('id'))).length };
}

/** How many milestones say this in a column. `criterion`: the expression that gives the text. */
export function countSaying(
  scope: DashboardScope,
  key: MilestoneColumnKey,
  { criterion, text }: { readonly criterion: string; readonly text: string },
): ScopeFormula {
  const formula = summed(scope, (shown) => {
    const filter = filterOf(scope, shown);
    const says = `${column(shown, key)}=${criterion}`;
    return filter === null ? `SUMPRODUCT(--(${says}))` : `SUMPRODUCT((${filter})*(${says}))`;
  });
  return { formula, value: rowsOf(scope).filter((row) => sameText(row.get(key), text)).length };
}

/** The sum of a column. */
export function sumOf(scope: DashboardScope, key: MilestoneColumnKey): ScopeFormula {
  const formula = summed(scope, (shown) => {
    const filter = filterOf(scope, shown);
    return filter === null ? `SUM(${column(shown, key)})` : `SUMPRODUCT(--(${filter}),${column(shown, key)})`;
  });
  return { formula, value: total(rowsOf(scope).map((row) => numberOf(row.get(key)))) };
}

/** How many cells of a column hold a number. */
export function numbersIn(scope: DashboardScope, key: MilestoneColumnKey): ScopeFormula {
  const formula = summed(scope, (shown) => {
    const filter = filterOf(scope, shown);
    const numbers = column(shown, key);
    return filter === null ? `COUNT(${numbers})` : `SUMPRODUCT((${filter})*ISNUMBER(${numbers}))`;
  });
  return { formula, value: rowsOf(scope).filter((row) => typeof row.get(key) === 'number').length };
}

/** Σ weight × value of a column, over the rows where it is a number; with `values` false Σ weight alone. */
export function weightedSum(scope: DashboardScope, key: MilestoneColumnKey, values: boolean): ScopeFormula {
  const formula = summed(scope, (shown) => {
    const filter = filterOf(scope, shown);
    const factors = [
      ...(filter === null ? [] : [`--(${filter})`]),
      `--ISNUMBER(${column(shown, key)})`,
      column(shown, 'weight'),
      ...(values ? [column(shown, key)] : []),
    ];
    return `SUMPRODUCT(${factors.join(',')})`;
  });
  const value = rowsOf(scope).map((row) => {
    const shown = row.get(key);
    return typeof shown === 'number' ? numberOf(row.get('weight')) * (values ? shown : 1) : 0;
  });
  return { formula, value: total(value) };
}

/** A column of a table, as a formula names it. */
export function column({ table }: ShownTable, key: MilestoneColumnKey): string {
  return tableColumn(table.table, headerOf(table, key));
}

function summed({ tables }: DashboardScope, part: (shown: ShownTable) => string): string {
  return tables.length === 0 ? '0' : tables.map(part).join('+');
}

function filterOf({ filter }: DashboardScope, shown: ShownTable): string | null {
  return filter && `${column(shown, filter.key)}=${filter.criterion}`;
}

function rowsOf({ tables, filter }: DashboardScope): readonly MilestoneValues[] {
  const rows = tables.flatMap(({ values }) => values);
  return filter ? rows.filter((row) => sameText(row.get(filter.key), filter.text)) : rows;
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}

/** Excel compares texts without regard to case, and an empty cell equals an empty text. */
function sameText(value: unknown, text: string): boolean {
  return (
    (typeof value === 'string' ? value : '').toLowerCase() === text.toLowerCase() &&
    (typeof value === 'string' || !isFilled(value))
  );
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
