import { describe, expect, test } from '@jest/globals';
import { readPlan } from '../../../src/core/reading/readPlan';
import { checkPlan } from '../../../src/core/rules/checkPlan';
import { templateSheets } from '../../../src/core/sheets/template/templateSheets';
import type { Snapshot } from '../../../src/core/workbook/snapshot';
import { sheets as english } from '../../../src/i18n/en/sheets';
import { sheets as spanish } from '../../../src/i18n/es/sheets';
import { withModels } from './modelSnapshot';

const EMPTY: Snapshot = { sheets: [], names: [], date1904: false };

describe.each([
  ['es', spanish],
  ['en', english],
])('the empty plan (%s)', (_, words) => {
  const models = templateSheets(null, words, { fiscalYear: 2027 });
  const snapshot = withModels(EMPTY, models);

  test('is read without a question and has nothing to observe', () => {
    const plan = readPlan(snapshot);
    expect(plan.tables).toHaveLength(1);
    expect(plan.fiscalYear).toBe(2027);
    expect(plan.axes.map(({ name }) => name)).toEqual(words.template.axes);
    expect(plan.activities).toHaveLength(words.template.examples.length);
    expect(plan.notes).toEqual([]);
    expect(checkPlan(plan).findings).toEqual([]);
  });

  test('has lists for axis, owner and source, formulas for total and to raise, and prints', () => {
    const plan = models.find(({ name }) => name === words.template.planSheet);
    const lists = plan?.validations.filter(({ rule }) => rule.kind === 'list-range') ?? [];
    expect(lists).toHaveLength(3);
    const formulas = plan?.cells.filter(({ row, formula }) => row === 7 && formula !== undefined) ?? [];
    expect(formulas.map(({ value }) => value)).toEqual(['', '', '']);
    for (const { print } of models) expect(print?.landscape).toBe(true);
  });

  test('beside a plan it has its axes, sources and offices, and no example that would be counted', () => {
    const lists = { axes: ['UNO', 'DOS'], sources: ['SGP', 'REGALÍAS', 'OTROS', 'PROPIOS', 'NACIÓN'] };
    const beside = templateSheets(EMPTY, words, { fiscalYear: 2027, lists });
    const plan = beside.find(({ name }) => name === words.template.planSheet);
    const texts = plan?.cells.flatMap(({ value }) => (typeof value === 'string' && value !== '' ? [value] : [])) ?? [];
    expect(texts).toEqual(expect.arrayContaining([words.template.subtotal('UNO'), words.template.subtotal('DOS')]));
    expect(texts).toEqual(expect.arrayContaining(lists.sources));
    for (const example of words.template.examples) expect(texts).not.toContain(example.activity);
    expect(readPlan(withModels(EMPTY, beside)).activities).toEqual([]);
  });

  test('goes beside the sheets of an existing workbook, twice if need be', () => {
    const again = templateSheets(snapshot, words, { fiscalYear: 2027 }).map(({ name }) => name);
    const names = snapshot.sheets.map(({ name }) => name.toLowerCase());
    for (const name of again) expect(names).not.toContain(name.toLowerCase());
  });
});
