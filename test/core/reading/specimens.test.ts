import { describe, expect, test } from '@jest/globals';

import type { Plan } from '../../../src/core/plan/plan';
import { multiply } from '../../../src/core/quantity/arithmetic';
import { decimal, toNumber } from '../../../src/core/quantity/decimal';
import { readPlan } from '../../../src/core/reading/readPlan';
import { columnName, formatAddress } from '../../../src/core/workbook/address';
import { formatRange } from '../../../src/core/workbook/range';
import { COUNTRY_SPECIMENS } from '../../specimens/reading/countries';
import { HEADER_SPECIMENS } from '../../specimens/reading/headers';
import { HIERARCHY_SPECIMENS } from '../../specimens/reading/hierarchies';
import { AMOUNT_SPECIMENS } from '../../specimens/reading/amounts';
import { FOREIGN_SPECIMENS } from '../../specimens/reading/foreignLayouts';
import { LINE_SPECIMENS } from '../../specimens/reading/lines';
import { ODD_SPECIMENS } from '../../specimens/reading/oddLayouts';
import { MAPPING_SPECIMENS } from '../../specimens/reading/mappings';
import { OUTLINE_SPECIMENS } from '../../specimens/reading/outlines';
import type { ReadingLabels } from '../../specimens/reading/readingSpecimen';

const GROUPS = {
  headers: HEADER_SPECIMENS,
  hierarchies: HIERARCHY_SPECIMENS,
  lines: LINE_SPECIMENS,
  amounts: AMOUNT_SPECIMENS,
  mappings: MAPPING_SPECIMENS,
  'odd layouts': ODD_SPECIMENS,
  'foreign layouts': FOREIGN_SPECIMENS,
  outlines: OUTLINE_SPECIMENS,
  countries: COUNTRY_SPECIMENS,
};

describe.each(Object.entries(GROUPS))('%s', (_, specimens) => {
  test.each(specimens.map((specimen) => [specimen.trait, specimen] as const))(
    '%s',
    (_trait, { snapshot, mapping, says }) => {
      const plan = readPlan(snapshot, mapping ?? null);

      expect(read(plan, says)).toEqual(says);
    },
  );
});

/** What a plan says of everything that the labels speak of. */
function read(plan: Plan, says: ReadingLabels): ReadingLabels {
  const all: Required<ReadingLabels> = {
    tables: plan.tables.map(({ sheet, header }) => `${sheet}!${formatRange(header)}`),
    roles: pick(says.roles, rolesOf(plan)),
    keys: pick(says.keys, keysOf(plan)),
    proven: (says.proven ?? []).filter((place) => isProven(plan, place)),
    units: plan.tables.map(({ unit }) => unit),
    fiscalYear: plan.fiscalYear,
    rows: plan.activities.length,
    total: plan.activities.reduce((sum, activity) => sum + totalOf(plan, activity), 0),
    axes: Object.fromEntries(plan.axes.map(({ key, name }) => [name, axisTotals(plan, key)])),
    names: pick(says.names, namesOf(plan)),
    figures: pick(says.figures, figuresOf(plan)),
    kinds: pick(says.kinds, kindsOf(plan)),
    lines: Object.fromEntries(
      plan.subtotals.map(({ sheet, row, level, adds }) => [`${sheet}!${row}`, [level, adds.map((line) => line.row)]]),
    ),
    summaries: Object.fromEntries(
      plan.summaries.map(({ sheet, row, level, group }) => [`${sheet}!${row}`, [level, nameOf(plan, group)]]),
    ),
    notes: plan.notes.map(({ rule, cells }) => [rule, cells[0]].join(' ').trim()),
    skipped: Object.fromEntries(plan.skipped.map(({ sheet, why }) => [sheet, why])),
    identities: plan.identities.map(({ kind, result, operands }) => {
      return `${columnName(result)}=${operands.map(columnName).join(kind === 'sum' ? '+' : '*')}`;
    }),
  };
  return Object.fromEntries(Object.entries(all).filter(([field]) => field in says));
}

function pick<T>(
  said: Readonly<Record<string, unknown>> | undefined,
  found: Readonly<Record<string, T>>,
): Record<string, T> {
  return Object.fromEntries(Object.entries(found).filter(([place]) => said && place in said));
}

function keysOf(plan: Plan): Record<string, string> {
  return Object.fromEntries(
    plan.tables.flatMap(({ sheet, columns }) =>
      columns.map(({ column, key }) => [`${sheet}!${columnName(column)}`, key ?? '']),
    ),
  );
}

function rolesOf(plan: Plan): Record<string, string> {
  return Object.fromEntries(
    plan.tables.flatMap(({ sheet, columns }) =>
      columns.map(({ column, role }) => [`${sheet}!${columnName(column)}`, role]),
    ),
  );
}

function isProven(plan: Plan, place: string): boolean {
  return plan.tables.some(({ sheet, columns }) =>
    columns.some(({ column, reasons }) => {
      return (
        `${sheet}!${columnName(column)}` === place &&
        reasons.some(({ kind }) => kind === 'arithmetic' || kind === 'formulas')
      );
    }),
  );
}

function totalOf(plan: Plan, { table, figures }: Plan['activities'][number]): number {
  const value = figures['total']?.value;
  return value ? toNumber(multiply(value, decimal(BigInt(plan.tables[table]?.unit ?? 1)))) : 0;
}

function axisTotals(plan: Plan, key: string): [number, number] {
  const rows = plan.activities.filter(({ axis }) => axis === key);
  return [rows.length, rows.reduce((sum, activity) => sum + totalOf(plan, activity), 0)];
}

function nameOf(plan: Plan, key: string | null): string {
  return [...plan.axes, ...plan.fronts, ...plan.milestones].find((group) => group.key === key)?.name ?? '';
}

function namesOf(plan: Plan): Record<string, [string | null, string | null, string | null]> {
  const name = (key: string | null): string | null => (key === null ? null : nameOf(plan, key));
  return Object.fromEntries(
    plan.activities.map(({ sheet, row, axis, front, milestone }) => [
      `${sheet}!${row}`,
      [name(axis), name(front), name(milestone)],
    ]),
  );
}

function figuresOf(plan: Plan): Record<string, [number | null, string]> {
  const figures = [...plan.activities, ...plan.subtotals].flatMap((line) => Object.values(line.figures));
  return Object.fromEntries(
    figures.flatMap((figure) =>
      figure ? [[formatAddress(figure.cell), [figure.value ? toNumber(figure.value) : null, figure.form]]] : [],
    ),
  );
}

function kindsOf(plan: Plan): Record<string, string> {
  return Object.fromEntries(
    plan.tables.flatMap(({ sheet, rowKinds }) => [...rowKinds].map(([row, kind]) => [`${sheet}!${row}`, kind])),
  );
}
