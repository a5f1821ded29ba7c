import { beforeAll, describe, expect, test } from '@jest/globals';
import { tokenize } from '@borgar/fx';
import { readPlan } from '../../../src/core/reading/readPlan';
import { milestoneSheets } from '../../../src/core/sheets/tracking/milestoneSheets';
import { sheetSource } from '../../../src/core/sheets/sheetSource';
import { summarySheet } from '../../../src/core/sheets/summary/summarySheet';
import { trackMilestones } from '../../../src/core/milestones/trackMilestones';
import type { SheetModel } from '../../../src/core/workbook/sheetModel';
import { sheets as words } from '../../../src/i18n/es/sheets';
import { LAYOUTS } from '../../specimens/layouts/layout';
import { writeLayout } from '../../specimens/layouts/writeLayout';
import { randomOf } from '../../specimens/random';
import { AXES, largePlan, MILESTONES } from './largePlan';

/** Excel's own limits, and what a person can follow of a formula. */
const NAME_LENGTH = 31;
const FORMULA_LENGTH = 300;
const LEVELS = 3;
const ARGUMENTS = 255;

let models: readonly SheetModel[] = [];

beforeAll(() => {
  const plan = readPlan(writeLayout(largePlan(), LAYOUTS.matrix, randomOf(3)).snapshot);
  const source = sheetSource(plan, words);
  models = [summarySheet(source), ...milestoneSheets(source, trackMilestones(plan))];
});

describe(`${MILESTONES} milestones under ${AXES} axes, with long and odd names`, () => {
  test('every milestone has a row on the sheet of its axis', () => {
    const rows = models.flatMap(({ mark, cells }) =>
      mark.startsWith('milestones:')
        ? cells.filter(({ column, value }) => column === 1 && /^H-\d+$/.test(String(value)))
        : [],
    );
    expect(models.filter(({ mark }) => mark.startsWith('milestones:'))).toHaveLength(AXES);
    expect(new Set(rows.map(({ value }) => value)).size).toBe(MILESTONES);
  });

  test('names of sheets are valid and all different', () => {
    for (const { name } of models) {
      expect(name.length).toBeLessThanOrEqual(NAME_LENGTH);
      expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|^\s|\s$/);
    }
    expect(new Set(models.map(({ name }) => name.toLowerCase())).size).toBe(models.length);
  });

  test('formulas keep to the limits of Excel, and to those of a reader', () => {
    for (const { formula } of models.flatMap(({ cells }) => cells)) {
      if (formula === undefined) continue;
      expect([formula, formula.length <= FORMULA_LENGTH]).toEqual([formula, true]);
      expect([formula, levels(formula) <= LEVELS]).toEqual([formula, true]);
      expect(mostArguments(formula)).toBeLessThanOrEqual(ARGUMENTS);
    }
  });

  test('names that look like formulas stay texts', () => {
    const odd = models
      .flatMap(({ cells }) => cells)
      .filter(({ value }) => /^[=+@-]/.test(String(value)) && typeof value === 'string');
    expect(odd.length).toBeGreaterThan(0);
    expect(odd.filter(({ formula, value }) => formula === value)).toEqual([]);
  });
});

/** How deep functions and parentheses stand inside one another. */
function levels(formula: string): number {
  let open = 0;
  let most = 0;
  for (const { value } of tokenize(formula)) {
    if (value.endsWith('(')) most = Math.max(most, (open += 1));
    else if (value === ')') open -= 1;
  }
  return most;
}

/** The most arguments that one function of the formula takes. */
function mostArguments(formula: string): number {
  const open: number[] = [];
  let most = 0;
  for (const { value } of tokenize(formula)) {
    if (value === '(') open.push(1);
    else if (value === ',' && open.length > 0) open.push((open.pop() ?? 0) + 1);
    else if (value === ')') most = Math.max(most, open.pop() ?? 0);
  }
  return most;
}
