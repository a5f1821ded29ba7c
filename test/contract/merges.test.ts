import { describe, expect, test } from '@jest/globals';
import { checkPlan, gridOf, packedSheet, readPlan, type Snapshot } from '../../src/library';
import { LAYOUTS } from '../specimens/layouts/layout';
import { randomPlan } from '../specimens/layouts/randomPlan';
import { writeLayout } from '../specimens/layouts/writeLayout';
import { randomOf } from '../specimens/random';

/** A workbook as Excel gives it: reading merged areas costs people their undo there, so nobody asks for them. */
function withoutMerges(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => packedSheet({ ...sheet, merges: null }, gridOf(sheet))),
  };
}

/** What the plan says: its rows and groups, and what does not agree in it; not by which sign a name was carried down. */
function understood(snapshot: Snapshot): unknown {
  const plan = readPlan(snapshot);
  const { findings, checks } = checkPlan(plan);
  return JSON.parse(JSON.stringify({ axes: plan.axes, activities: plan.activities, findings, checks }, plain));
}

/** Amounts are exact whole numbers, which JSON does not know. */
function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  return value === 'merged' ? 'above' : value;
}

describe('a plan is understood alike with its merged areas and without them', () => {
  test.each(Object.entries(LAYOUTS))('%s', (_name, layout) => {
    const random = randomOf(2009);
    const { snapshot } = writeLayout(randomPlan(random), layout, random);
    expect(understood(withoutMerges(snapshot))).toEqual(understood(snapshot));
  });
});
