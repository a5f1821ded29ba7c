import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { bookBytes, numberAt } from './book';
import { SAMPLE_AXES } from './catalogue';
import { planBook, PLAN_SHEET, SUMMARY_SHEET } from './planBook';
import { plantedErrorsSheet, plantErrors } from './plantedErrors';
import { sampleRows } from './rows';

const asset = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../assets/${name}`, import.meta.url)));
const seed = new URL('../../../shared/seed/plan-operativo-anual-2009.txt', import.meta.url);
const normalised = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('the sample plan', () => {
  const rows = sampleRows();

  test('has 112 activities under 58 milestones, one of them repeated', () => {
    expect(rows).toHaveLength(112);
    expect(new Set(rows.map(({ block }) => block)).size).toBe(58);
    expect(new Set(rows.map(({ milestone }) => milestone)).size).toBe(57);
  });

  test('every row agrees with itself', () => {
    for (const row of rows) {
      expect(row.quantity * row.unitValue).toBe(row.total);
      expect(row.assigned + row.toRaise).toBe(row.total);
      expect(row.sources.reduce((sum, source) => sum + source, 0)).toBe(row.assigned);
      expect(row.quarters.reduce((sum, quarter) => sum + quarter, 0)).toBe(row.total);
    }
  });

  test('adds up to the published table, to the peso', () => {
    const book = planBook();
    SAMPLE_AXES.forEach(({ total, assigned }, index) => {
      expect(numberAt(book, `${SUMMARY_SHEET}!B${index + 5}`)).toBe(total);
      expect(numberAt(book, `${SUMMARY_SHEET}!C${index + 5}`)).toBe(assigned);
      expect(numberAt(book, `${SUMMARY_SHEET}!D${index + 5}`)).toBe(total - assigned);
    });
    expect(numberAt(book, `${PLAN_SHEET}!H123`)).toBe(44_533_893_416);
    expect(numberAt(book, `${PLAN_SHEET}!I123`)).toBe(22_668_202_020);
    expect(numberAt(book, `${PLAN_SHEET}!J123`)).toBe(21_865_691_396);
  });

  (existsSync(seed) ? test : test.skip)('names the milestones of the published document, in its order by front', () => {
    const listed = readFileSync(seed, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('·'))
      .map((line) => normalised(line.slice(1)));
    const named = SAMPLE_AXES.flatMap(({ fronts }) => fronts.flatMap(({ milestones }) => milestones));
    expect(named.map(({ name }) => normalised(name)).sort()).toEqual(listed.sort());
  });
});

describe('the files in assets', () => {
  test('are what npm run sample writes', async () => {
    const withErrors = planBook();
    const planted = plantErrors(withErrors);
    expect(await bookBytes(planBook())).toEqual(asset('plan-2009.xlsx'));
    expect(await bookBytes([...withErrors, plantedErrorsSheet(planted)])).toEqual(asset('plan-2009-con-errores.xlsx'));
  });
});

describe('the planted errors', () => {
  test('are twelve, of different kinds, and each changes what its cell says', () => {
    const planted = plantErrors(planBook());
    expect(planted).toHaveLength(12);
    expect(new Set(planted.map(({ what }) => what)).size).toBe(12);
    for (const { right, wrong } of planted) expect(wrong).not.toEqual(right);
  });
});
