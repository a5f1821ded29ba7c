import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPlan } from '../../../src/core/reading/readPlan';
import { milestoneSheets } from '../../../src/core/sheets/tracking/milestoneSheets';
import { readTracking } from '../../../src/core/sheets/tracking/readTracking';
import { sheetSource } from '../../../src/core/sheets/sheetSource';
import { trackMilestones, type TrackingOptions } from '../../../src/core/milestones/trackMilestones';
import type { MilestoneTracking } from '../../../src/core/milestones/tracking';
import { parseRange } from '../../../src/core/workbook/range';
import { a1 } from '../../../src/core/workbook/address';
import type { SheetModel } from '../../../src/core/workbook/sheetModel';
import type { Snapshot } from '../../../src/core/workbook/snapshot';
import { sheets as spanish } from '../../../src/i18n/es/sheets';
import { sheets as english } from '../../../src/i18n/en/sheets';
import { LAYOUTS } from '../../specimens/layouts/layout';
import type { PlainPlan } from '../../specimens/layouts/plainPlan';
import { randomPlan } from '../../specimens/layouts/randomPlan';
import { writeLayout } from '../../specimens/layouts/writeLayout';
import { randomOf } from '../../specimens/random';
import { withModels } from '../sheets/modelSnapshot';
import { Office, type TypedValue } from './office';
import { editPlan } from './planEdits';

interface Run {
  readonly snapshot: Snapshot;
  readonly models: readonly SheetModel[];
  readonly tracking: MilestoneTracking;
}

function run(snapshot: Snapshot, options: TrackingOptions = {}): Run {
  const plan = readPlan(snapshot);
  const tracking = trackMilestones(plan, readTracking(snapshot, [spanish, english]) ?? undefined, options);
  const models = milestoneSheets(sheetSource(plan, spanish), tracking);
  return { snapshot: withModels(snapshot, models), models, tracking };
}

function written(plan: PlainPlan, layout: keyof typeof LAYOUTS = 'matrix'): Snapshot {
  return writeLayout(plan, LAYOUTS[layout], randomOf(7)).snapshot;
}

/** The plan in another state, with the tracking sheets as they are. */
function replan(plan: PlainPlan, tracked: Snapshot): Snapshot {
  const own = tracked.sheets.filter(({ mark }) => mark !== undefined);
  const snapshot = written(plan);
  return { ...snapshot, sheets: [...snapshot.sheets, ...own] };
}

interface ShownRow {
  readonly id: string;
  readonly cells: ReadonlyMap<string, unknown>;
}

function shownRows({ models }: Run): readonly ShownRow[] {
  return models.flatMap(({ tables, cells }) => {
    const area = parseRange(tables[0]?.ref ?? '');
    if (!area) return [];
    const values = new Map(cells.map(({ row, column, value }) => [a1(row, column), value]));
    const rows = Array.from({ length: area.bottom - area.top }, (_, at) => area.top + 1 + at);
    const columns = Array.from({ length: area.right - area.left + 1 }, (_, at) => area.left + at);
    return rows.map((row) => {
      const shown = new Map(
        columns.map((column) => [String(values.get(a1(area.top, column))), values.get(a1(row, column))]),
      );
      return { id: String(shown.get('Id')), cells: shown };
    });
  });
}

/** The office works on every tracking sheet of the workbook. */
interface Worked {
  readonly snapshot: Snapshot;
  readonly typed: readonly TypedValue[];
  /** What was written below tables, by the sheet's mark. */
  readonly signed: ReadonlyMap<string, string>;
}

function worked(snapshot: Snapshot, seed: number): Worked {
  const typed: TypedValue[] = [];
  const signed = new Map<string, string>();
  const sheets = snapshot.sheets.map((sheet, at) => {
    if (sheet.mark?.startsWith('milestones:') !== true) return sheet;
    const result = new Office(sheet, randomOf(seed + at)).work();
    typed.push(...result.typed);
    if (result.signed !== null) signed.set(sheet.mark, result.signed);
    return result.sheet;
  });
  return { snapshot: { ...snapshot, sheets }, typed, signed };
}

/** Rows that are still on their sheet stand in the order in which the office left them. */
function expectSameOrder(left: Snapshot, { tracking }: Run): void {
  for (const { mark, rows } of readTracking(left, [spanish])?.sheets ?? []) {
    const now = tracking.sheets.find((sheet) => sheet.mark === mark)?.rows.map(({ id }) => id) ?? [];
    const before = rows.map(({ id }) => id).filter((id) => now.includes(id));
    expect(now.filter((id) => before.includes(id))).toEqual(before);
  }
}

describe('a second run', () => {
  test('keeps every typed value beside its milestone, whatever was typed and whatever became of the plan', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.boolean(), (seed, sheetPerAxis) => {
        const random = randomOf(seed);
        const plan = randomPlan(random, { axes: [2, 3], fronts: [1, 2], milestones: [1, 4], activities: [1, 3] });
        const first = run(written(plan), { sheetPerAxis });
        const names = new Map(shownRows(first).map(({ id, cells }) => [id, String(cells.get('Hito'))]));
        const office = worked(first.snapshot, seed);
        const edited = editPlan(plan, random);
        const second = run(replan(edited.plan, office.snapshot), { sheetPerAxis });
        const shown = shownRows(second);
        const rows = new Map(shown.map((row) => [row.id, row]));
        const own = new Map(shown.map((row) => [row.cells.get('Hito'), row]));
        for (const { id, milestone, header, value } of office.typed) {
          const before = names.get(id) ?? milestone;
          const row = id === '' ? own.get(milestone) : rows.get(id);
          expect(row?.cells.get(header)).toBe(value);
          expect([before, edited.renamed.get(before)]).toContain(row?.cells.get('Hito'));
        }
        for (const [mark, text] of office.signed) {
          const model = second.models.find((each) => each.mark === mark);
          expect(model?.cells.filter(({ value }) => value === text)).toHaveLength(1);
        }
        expectSameOrder(office.snapshot, second);
      }),
      { seed: 20090331, numRuns: 40 },
    );
  });

  test('continues each renamed milestone in its row, keeps the removed ones and says so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const random = randomOf(seed);
        const plan = randomPlan(random, { axes: [2, 3], fronts: [1, 2], milestones: [2, 4], activities: [1, 3] });
        const first = run(written(plan));
        const edited = editPlan(plan, random);
        const second = run(replan(edited.plan, first.snapshot));
        const { report } = second.tracking;
        const shown = shownRows(second);
        // Where a whole axis lost its names at once nothing says where a milestone belongs: then it must be asked.
        const asked = report.questions.map(({ name }) => name);
        const found = report.renamed.map(({ to }) => to);
        for (const name of edited.movedAndRenamed) expect(found).not.toContain(name);
        expect([...edited.renamed.values()]).toEqual(expect.arrayContaining(found));
        expect([...found, ...asked]).toEqual(expect.arrayContaining([...edited.renamed.values()]));
        const continued = new Set([...edited.renamed].flatMap(([from, to]) => (found.includes(to) ? [] : [from])));
        const lost = [...edited.removed, ...continued].toSorted();
        expect(report.gone.map(({ name }) => name).toSorted()).toEqual(lost);
        const gone = shown.filter(({ cells }) => cells.get('En el plan') === spanish.milestones.gone);
        expect(gone.map(({ cells }) => cells.get('Hito')).toSorted()).toEqual(lost);
        expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
      }),
      { seed: 20090630, numRuns: 40 },
    );
  });

  test('without changes gives the same sheets, also after people worked on them', () => {
    const plan = randomPlan(randomOf(11));
    const first = run(written(plan));
    const second = run(first.snapshot);
    expect(contentsOf(second.models)).toEqual(contentsOf(first.models));
    const office = worked(first.snapshot, 5);
    const third = run(office.snapshot);
    const fourth = run(third.snapshot);
    expect(contentsOf(fourth.models)).toEqual(contentsOf(third.models));
  });
});

/** The sheets without where their rows and cells come from, which a first run does not know. */
function contentsOf(models: readonly SheetModel[]): unknown {
  return models.map((model) => ({
    ...model,
    continues: undefined,
    cells: model.cells.map((cell) => ({ ...cell, kept: undefined })),
  }));
}
