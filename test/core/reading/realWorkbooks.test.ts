import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

import type { Plan } from '../../../src/core/plan/plan';
import { readPlan } from '../../../src/core/reading/readPlan';
import { columnName } from '../../../src/core/workbook/address';
import { formatRange } from '../../../src/core/workbook/range';
import { readWorkbook } from '../../../src/hosts/file';

const REAL = new URL('../../../../shared/real/', import.meta.url);
const whereGiven = existsSync(REAL) ? describe : describe.skip;

function planOf(file: string): Plan {
  return readPlan(readWorkbook(readFileSync(new URL(file, REAL))));
}

function identities(plan: Plan, table: number): string[] {
  return plan.identities
    .filter((identity) => identity.table === table)
    .map(
      ({ result, operands, kind }) =>
        `${columnName(result)}=${operands.map(columnName).join(kind === 'sum' ? '+' : '*')}`,
    );
}

whereGiven('an indicative plan of 82 columns and four years', () => {
  test('its five axes, 331 targets, total row, duplicate headings and yearly sum are read', () => {
    const plan = planOf('plan-indicativo-tenjo.xlsx');
    const [table] = plan.tables;

    expect(plan.tables.map(({ sheet }) => sheet)).toEqual(['PDM']);
    expect(table && formatRange(table.data)).toBe('A2:CD333');
    expect(plan.activities).toHaveLength(331);
    expect(plan.axes.map(({ key }) => plan.activities.filter(({ axis }) => axis === key).length)).toEqual([
      78, 38, 44, 143, 28,
    ]);
    expect(plan.subtotals.map(({ row, level, adds }) => [row, level, adds.length])).toEqual([[333, 'plan', 331]]);
    expect(identities(plan, 0)).toContain('CD=BZ+CA+CB+CC');
    expect(plan.notes).toMatchObject([
      { rule: 'duplicate-header', cells: ['PDM!BN1', 'PDM!BV1'], data: { differ: 100, rows: 326 } },
      { rule: 'duplicate-header', cells: ['PDM!BO1', 'PDM!BW1'], data: { differ: 184, rows: 326 } },
    ]);
  });
});

whereGiven('a bill of quantities of 18 sheets', () => {
  test('its 14 sheets of items are read with their two unit prices, its summaries are not counted', () => {
    const plan = planOf('presupuesto-troncal-magdalena.xlsx');

    expect(plan.tables).toHaveLength(14);
    expect(plan.activities).toHaveLength(480);
    expect(plan.activities.filter(({ figures }) => figures['total']?.value)).toHaveLength(472);
    plan.tables.forEach(({ rows }, table) => {
      if (rows > 20) expect(identities(plan, table)).toEqual(['G=E*F', 'I=E*H', 'J=G+I']);
    });
    expect(plan.skipped.map(({ sheet }) => sheet)).toEqual([
      'RESUMEN PROYECTO',
      'RESUMEN COMPONENTES',
      'UBICACIÓN EQUIPOS ITS v3',
      'UUFF',
    ]);
    expect(plan.notes).toEqual([]);
  });
});
