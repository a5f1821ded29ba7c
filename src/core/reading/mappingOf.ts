import type { Plan, PlanTable } from '../plan/plan';
import { columnName } from '../workbook/address';
import { formatRange } from '../workbook/range';
import type { Mapping, TableMapping } from '../workbook/state';

/**
 * The mapping that confirms a plan as it was read (correspondencia): given back to `readPlan`, it gives the same tables,
 * roles, units and axes. The pane keeps it when a person says that what was found is right, or changes an entry of it.
 */
export function mappingOf(plan: Plan): Mapping {
  const axes = axesOf(plan);
  const earlier = plan.mapping?.tables ?? [];
  return {
    schema: 'cuadre.mapping/1',
    ...(plan.fiscalYear === null ? {} : { fiscalYear: plan.fiscalYear }),
    tables: plan.tables.map((table) => tableMapping(table, earlier)),
    ...(Object.keys(axes).length === 0 ? {} : { axes }),
  };
}

function tableMapping(table: PlanTable, earlier: readonly TableMapping[]): TableMapping {
  const header = formatRange(table.header);
  const columns = table.columns
    .filter(({ role }) => role !== 'other')
    .map(({ column, role }): [string, string] => [columnName(column), role]);
  const rows = earlier.find((entry) => entry.sheet === table.sheet && (entry.header ?? header) === header)?.rows;
  return {
    sheet: table.sheet,
    header,
    unit: table.unit,
    columns: Object.fromEntries(columns),
    ...(rows ? { rows } : {}),
  };
}

/** Spellings that differ from the name of their axis by more than accents and case. */
function axesOf({ axes, mapping }: Plan): Record<string, string> {
  const read = axes.flatMap(({ name, spellings }) =>
    spellings
      .filter(({ text, similarity }) => text !== name && similarity !== 'accents')
      .map(({ text }): [string, string] => [text, name]),
  );
  return { ...mapping?.axes, ...Object.fromEntries(read) };
}
