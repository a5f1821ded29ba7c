import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { previewMilestones } from '../../../src/core/milestones/previewMilestones';
import { readPlan } from '../../../src/core/reading/readPlan';
import { readWorkbook } from '../../../src/hosts/file';

const SEED = '../shared/seed/plan-operativo-anual-2009.txt';
const plan = readPlan(readWorkbook(new Uint8Array(readFileSync('assets/plan-2009.xlsx'))));

describe('what is understood of a text before it is written', () => {
  test('a milestone of the plan is known, another is new, a second one is repeated', () => {
    const [known] = plan.milestones;
    const text = `EDUCACIÓN\n· ${known?.name.toLowerCase() ?? ''}\n· Dotar el hospital\n· Dotar el hospital`;
    const { fronts, counts } = previewMilestones(plan, text);
    expect(fronts.map(({ name, milestones }) => [name, milestones.map(({ status }) => status)])).toEqual([
      ['EDUCACIÓN', ['known', 'new', 'repeated']],
    ]);
    expect(counts).toEqual({ known: 1, new: 1, repeated: 1 });
  });

  const whenSeed = existsSync(SEED) ? test : test.skip;
  whenSeed('the document of 2009: 57 milestones that the plan has and one repeated, each front under its axis', () => {
    const { fronts, counts } = previewMilestones(plan, readFileSync(SEED, 'utf8'));
    expect(counts).toEqual({ known: 57, new: 0, repeated: 1 });
    expect(fronts).toHaveLength(12);
    expect(new Set(fronts.map(({ axis }) => axis))).toEqual(new Set(plan.axes.map(({ name }) => name)));
  });
});
