import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { jsonReport } from '../../src/report/json/jsonReport';
import { voiceOf } from '../../src/report/voiceOf';
import { reportSchema } from './reportSchema';
import { CLEAN_ROWS, reviewOf, withCell } from './reviewOf';

const voice = voiceOf('es');
const written = async (rows: Parameters<typeof reviewOf>[0]): Promise<v.InferOutput<typeof reportSchema>> => {
  const text = JSON.stringify(jsonReport({ file: 'plan.xlsx', review: await reviewOf(rows) }, voice));
  return v.parse(reportSchema, JSON.parse(text));
};

describe('the JSON report', () => {
  test('is the contract for a plan that agrees, with totals in pesos', async () => {
    const report = await written(CLEAN_ROWS);
    const total = CLEAN_ROWS.slice(3).reduce((sum, row) => sum + Number(row[4]), 0);
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.totals.plan).toMatchObject({
      rows: 12,
      total,
      assigned: total / 2,
      toRaise: total / 2,
      gapRatio: 0.5,
    });
    expect(report.totals.axes.map(({ axis, rows }) => [axis, rows])).toEqual([
      ['GESTIÓN SOCIAL', 6],
      ['AMBIENTE', 6],
    ]);
    expect(report.tables).toMatchObject([{ sheet: 'PLAN', header: 'A3:G3', data: 'A4:G15', rows: 12, unit: 1 }]);
  });

  test('is the contract for a plan with an error, and the proposal is in the cell’s own unit', async () => {
    const right = Number(CLEAN_ROWS[7]?.[2]);
    const report = await written(withCell(CLEAN_ROWS, { row: 8, column: 3 }, right * 10));
    const [finding] = report.findings.filter(({ severity }) => severity === 'error');
    expect(finding?.suspects[0]).toMatchObject({ cell: 'PLAN!C8', observed: right * 10, proposed: right });
  });

  test('is the contract for a workbook without a plan', async () => {
    const report = await written([['Acta', 'del', 'comité']]);
    expect(report.tables).toEqual([]);
    expect(report.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['plan-not-found', 'error']]);
    expect(report.totals.plan).toMatchObject({ rows: 0, total: 0, gapRatio: null });
  });

  test('names the sheet as it is, also when the name is hostile', async () => {
    const sheet = `a'b!c "d"`;
    const text = JSON.stringify(jsonReport({ file: 'x', review: await reviewOf(CLEAN_ROWS, sheet) }, voice));
    expect(v.parse(reportSchema, JSON.parse(text)).tables[0]?.sheet).toBe(sheet);
  });
});
