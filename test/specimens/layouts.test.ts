import { describe, expect, test } from '@jest/globals';

import { parseAddress } from '../../src/core/workbook/address';
import type { Snapshot } from '../../src/core/workbook/snapshot';
import { LAYOUTS } from './layouts/layout';
import { placedActivities } from './layouts/plainPlan';
import { randomPlan } from './layouts/randomPlan';
import { writeLayout } from './layouts/writeLayout';
import { randomOf } from './random';

describe.each(Object.entries(LAYOUTS))('layout %s', (_, layout) => {
  test.each([1, 2, 3])('labels every row and total with the cell that holds it (seed %i)', (seed) => {
    const plan = randomPlan(randomOf(seed));
    const { snapshot, labels } = writeLayout(plan, layout, randomOf(seed));
    const placed = placedActivities(plan);

    expect(labels.rows.map(({ index }) => index)).toEqual(placed.map((_row, index) => index));
    for (const row of labels.rows) {
      const text = row.cells['activity'];
      expect(text && contentOf(snapshot, text)).toBe(placed[row.index]?.activity.text);
    }
    if (layout.amounts === 'text') return;
    for (const { cells, adds } of labels.totals) {
      const sum = adds.reduce((total, index) => total + (placed[index]?.activity.total ?? 0), 0);
      const stated = cells['total'];
      expect(stated && contentOf(snapshot, stated)).toBe(sum / layout.unit);
    }
  });
});

function contentOf(snapshot: Snapshot, address: string): unknown {
  const cell = parseAddress(address);
  const sheet = snapshot.sheets.find(({ name }) => name === cell?.sheet);
  return sheet?.cells[address.slice(address.lastIndexOf('!') + 1)]?.v;
}
