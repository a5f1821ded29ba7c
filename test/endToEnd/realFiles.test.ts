import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { checkBytes } from './checkBytes';

const real = (name: string): URL => new URL(`../../../shared/real/${name}`, import.meta.url);
const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(real(name)));

/** Workbooks that other people made stay where they are: without them the test says that it was skipped. */
const describeWith = (name: string): typeof describe.skip => (existsSync(real(name)) ? describe : describe.skip);

const TENJO = 'plan-indicativo-tenjo.xlsx';
const QUANTITIES = 'presupuesto-troncal-magdalena.xlsx';

describeWith(TENJO)('the indicative plan of Tenjo', () => {
  const { plan, findings, totals } = checkBytes(bytes(TENJO));
  const cellsOf = (rule: string): string[] =>
    findings
      .filter((finding) => finding.rule === rule)
      .flatMap(({ cells, suspects }) => [...cells, ...suspects.map(({ cell }) => cell)]);

  test('is 331 product targets of five axes on rows 2 to 332', () => {
    const table = plan.tables.find(({ sheet }) => sheet === 'PDM');
    const activities = plan.activities.filter(({ sheet }) => sheet === 'PDM').map(({ row }) => row);
    expect([table?.header.top, table?.rows, activities[0], activities.at(-1)]).toEqual([1, 331, 2, 332]);
    expect(totals.axes).toHaveLength(5);
  });

  test('has typed totals on row 333', () => {
    expect(plan.subtotals.filter(({ row }) => row === 333)).toHaveLength(1);
  });

  test('has two pairs of columns of one name and different numbers', () => {
    const duplicated = findings.filter(({ rule }) => rule === 'duplicate-header');
    const headers = duplicated.map(({ cells }) => cells.map((cell) => cell.replace(/\d+$/, '')));
    expect(headers).toEqual(
      expect.arrayContaining([
        ['PDM!BN', 'PDM!BV'],
        ['PDM!BO', 'PDM!BW'],
      ]),
    );
  });

  test('has a typed plan of finances that its four parts give on all rows but six', () => {
    const rows = [157, 158, 159, 166, 196, 263];
    const identity = findings.filter(
      ({ rule, cells }) => rule === 'identity' && cells.some((cell) => /^PDM!CD\d/.test(cell)),
    );
    expect(identity.map(({ cells }) => Number(/\d+$/.exec(cells[0] ?? '')?.[0])).sort((a, b) => a - b)).toEqual(rows);
  });

  test('has weights that do not add up, and errors that are shown', () => {
    expect(cellsOf('weights-sum').length).toBeGreaterThan(0);
    expect(cellsOf('error-value').length).toBeGreaterThanOrEqual(1);
  });
});

describeWith(QUANTITIES)('the bill of quantities', () => {
  const { plan, findings } = checkBytes(bytes(QUANTITIES));

  test('has 474 rows, supply and installation apart, in fourteen sheets', () => {
    const parts = plan.tables.map(({ rows, columns }) => ({
      rows,
      totals: columns.filter(({ role }) => role === 'total').length,
    }));
    expect(parts).toHaveLength(14);
    expect(parts.every(({ totals }) => totals === 3)).toBe(true);
    expect(parts.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThanOrEqual(474);
  });

  test('has no error', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
