import { columnName } from '../../core/workbook/address';
import type { Mapping, TableMapping } from '../../core/workbook/state';
import type { InventoryTable } from '../../desk/deskReview';

/** What a person changed in the mapping of the tables, by table and column number; and the units. */
export interface MappingDraft {
  readonly roles: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<number, number>>;
}

export const EMPTY_DRAFT: MappingDraft = { roles: {}, units: {} };

/** The key of a column among the roles of a draft. */
export function draftKey(table: number, column: number): string {
  return `${table} ${column}`;
}

/** The mapping with the draft in it: what was confirmed before stays, what changed is said for its table. */
export function mappingWith(mapping: Mapping | null, tables: readonly InventoryTable[], draft: MappingDraft): Mapping {
  const drafted = tables.flatMap((table, at) => tableMapping(mapping, table, changesOf(table, at, draft)));
  const untouched = (mapping?.tables ?? []).filter((kept) => !drafted.some((table) => sameTable(kept, table)));
  return { ...mapping, schema: 'cuadre.mapping/1', tables: [...untouched, ...drafted] };
}

/** The mapping in which a spelling of an axis is a name of its own. */
export function keptApart(mapping: Mapping | null, text: string): Mapping {
  return { ...mapping, schema: 'cuadre.mapping/1', axes: { ...mapping?.axes, [text]: text } };
}

/** The mapping in which every spelling of an axis is the name of another. */
export function joined(mapping: Mapping | null, spellings: readonly string[], name: string): Mapping {
  const said = Object.fromEntries(spellings.map((text) => [text, name]));
  return { ...mapping, schema: 'cuadre.mapping/1', axes: { ...mapping?.axes, ...said } };
}

/** The mapping with an answer in it: what was said before stays, where the answer says nothing else. */
export function answered(mapping: Mapping | null, answer: Mapping): Mapping {
  const tables = (answer.tables ?? []).map((table) => {
    const before = mapping?.tables?.find((kept) => kept.sheet === table.sheet && kept.header === table.header);
    return { ...before, ...table, columns: { ...before?.columns, ...table.columns } };
  });
  const said = new Set(tables.map(({ sheet, header }) => `${sheet} ${header ?? ''}`));
  const untouched = (mapping?.tables ?? []).filter(({ sheet, header }) => !said.has(`${sheet} ${header ?? ''}`));
  return { ...mapping, ...answer, tables: [...untouched, ...tables], axes: { ...mapping?.axes, ...answer.axes } };
}

type TableChanges = Pick<TableMapping, 'unit' | 'columns'>;

function changesOf(table: InventoryTable, at: number, draft: MappingDraft): TableChanges | null {
  const columns = table.columns.flatMap(({ column }) => {
    const role = draft.roles[draftKey(at, column)];
    return role === undefined ? [] : [[columnName(column), role] as const];
  });
  const unit = draft.units[at];
  if (columns.length === 0 && unit === undefined) return null;
  return { ...(unit === undefined ? {} : { unit }), columns: Object.fromEntries(columns) };
}

function tableMapping(mapping: Mapping | null, table: InventoryTable, changes: TableChanges | null): TableMapping[] {
  if (!changes) return [];
  const { sheet, header } = table;
  const before = mapping?.tables?.find((kept) => sameTable(kept, { sheet, header }));
  return [{ ...before, sheet, header, ...changes, columns: { ...before?.columns, ...changes.columns } }];
}

function sameTable(kept: TableMapping, table: Pick<TableMapping, 'sheet' | 'header'>): boolean {
  return kept.sheet === table.sheet && (kept.header ?? table.header) === table.header;
}
