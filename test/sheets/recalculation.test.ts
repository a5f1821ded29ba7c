import { beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { a1, parseA1 } from '../../src/core/workbook/address';
import { contentAt, gridOf, type SheetSnapshot, type Snapshot } from '../../src/core/workbook/snapshot';
import type { SheetModel } from '../../src/core/workbook/sheetModel';
import { parseRange } from '../../src/core/workbook/range';
import type { Plan } from '../../src/core/plan/plan';
import { readPlan } from '../../src/core/reading/readPlan';
import { checkPlan } from '../../src/core/rules/checkPlan';
import { summarize } from '../../src/core/summary/summarize';
import { trackMilestones } from '../../src/core/milestones/trackMilestones';
import { milestoneSheets } from '../../src/core/sheets/tracking/milestoneSheets';
import { readTracking } from '../../src/core/sheets/tracking/readTracking';
import { sheetSource } from '../../src/core/sheets/sheetSource';
import { summarySheet } from '../../src/core/sheets/summary/summarySheet';
import { toNumber, type Decimal } from '../../src/core/quantity/decimal';
import { readWorkbook, writeWorkbook } from '../../src/hosts/file';
import { sheets as english } from '../../src/i18n/en/sheets';
import { sheets as words } from '../../src/i18n/es/sheets';
import { templateSheets } from '../../src/core/sheets/template/templateSheets';
import { largePlan } from '../core/sheets/largePlan';
import { LAYOUTS, type LayoutName } from '../specimens/layouts/layout';
import { randomPlan } from '../specimens/layouts/randomPlan';
import { writeLayout } from '../specimens/layouts/writeLayout';
import { randomOf } from '../specimens/random';
import { disparities, errorCells, type Disparity } from './compare';
import { OFFICE_IS_THERE, recalculate, type OfficeJob, type OfficeStep } from './office';
import { SMALL_PLANS } from './smallPlans';
import { snapshotBytes } from './snapshotBytes';

/** A workbook with Cuadre's sheets, as the file host wrote it. */
interface Prepared {
  readonly name: string;
  readonly plan: Plan;
  readonly bytes: Uint8Array;
  readonly models: readonly SheetModel[];
}

interface Case {
  readonly prepared: Prepared;
  readonly job: OfficeJob;
  recalculated: Snapshot | null;
}

const SAMPLE = 'assets/plan-2009.xlsx';
const SEED = 2009;
const layouts = Object.keys(LAYOUTS) as LayoutName[]; // the keys of a literal record
const names: readonly (LayoutName | 'sample')[] = ['sample', ...layouts];
const small = Object.keys(SMALL_PLANS) as (keyof typeof SMALL_PLANS)[]; // the keys of a literal record

const plain = new Map<string, Case>();
const typed = new Map<string, Case & { readonly expected: readonly SheetModel[] }>();
const inserted = new Map<string, Case & { readonly amount: number; readonly axis: string }>();
let wrong: Case | null = null;
let large: Case | null = null;
interface Template extends OfficeJob {
  readonly models: readonly SheetModel[];
  recalculated: Snapshot | null;
}
let template: Template | null = null;
let filled: Template | null = null;

if (!OFFICE_IS_THERE && process.env['CI']) {
  test('LibreOffice is installed: apt-get install -y --no-install-recommends libreoffice-calc', () => {
    expect(OFFICE_IS_THERE).toBe(true);
  });
}

const whenOffice = OFFICE_IS_THERE ? describe : describe.skip;

whenOffice('recalculated by LibreOffice', () => {
  beforeAll(async () => {
    for (const name of names) {
      const prepared = await prepare(name);
      plain.set(name, caseOf(prepared, []));
      typed.set(name, typedCase(prepared));
      inserted.set(name, insertedCase(prepared));
      if (name === 'sample') wrong = wrongCase(prepared);
    }
    for (const name of small) plain.set(name, caseOf(prepareBytes(name, await snapshotBytes(SMALL_PLANS[name])), []));
    large = caseOf(
      prepareBytes('large', await snapshotBytes(writeLayout(largePlan(), LAYOUTS.matrix, randomOf(3)).snapshot)),
      [],
    );
    template = await emptyPlan();
    const cases = [...plain.values(), ...typed.values(), ...inserted.values(), ...(wrong ? [wrong] : []), large];
    filled = { ...template, steps: fillingSteps() };
    const results = recalculate([...cases.map(({ job }) => job), template, filled]);
    template.recalculated = results.at(-2) ?? null;
    filled.recalculated = results.at(-1) ?? null;
    cases.forEach((each, at) => {
      each.recalculated = results[at] ?? null;
    });
  }, 600_000);

  test.each([...names, ...small])('%s: every formula gives what the core says, and no error', (name) => {
    const { prepared, recalculated } = found(plain, name);
    expect(disparities(prepared.models, recalculated)).toEqual([]);
    expect(errorCells(prepared.models, recalculated)).toEqual([]);
  });

  test.each(names)('%s: the totals of the sheet are those of the core, to the peso', (name) => {
    const { prepared, recalculated } = found(plain, name);
    expectTotals(prepared.plan, sheetOf(recalculated, words.summary.sheetName));
  });

  test('totalsAlone: what is not said is left blank, and the reason is given', () => {
    const { recalculated } = found(plain, 'totalsAlone');
    const sheet = sheetOf(recalculated, words.summary.sheetName);
    expect(sheet.cells['A3']?.v).toBe(words.summary.withoutFunding);
    const [row = 0] = rowsNamed(sheet, 'SOCIAL');
    const shown = [4, 5, 6, 7].map((column) => sheet.cells[a1(row, column)]?.v ?? '');
    expect(shown).toEqual([1500, '', '', '']);
  });

  test.each(names)('%s: after typing progress', (name) => {
    const { recalculated, expected } = found(typed, name);
    expect(disparities(expected, recalculated)).toEqual([]);
    expect(errorCells(expected, recalculated)).toEqual([]);
  });

  test.each(names)('%s: a row inserted into the block of an axis is counted', (name) => {
    const { prepared, recalculated, amount, axis } = found(inserted, name);
    const sheet = sheetOf(recalculated, words.summary.sheetName);
    const totals = summarize(prepared.plan);
    const before = totals.axes.find((each) => each.name === axis);
    const [row] = rowsNamed(sheet, axis);
    expect(figureAt(sheet, row ?? 0, 4)).toBeCloseTo(number(before?.total) + amount, 2);
    const [planRow] = rowsNamed(sheet, words.summary.planTotal);
    expect(figureAt(sheet, planRow ?? 0, 4)).toBeCloseTo(number(totals.plan.total) + amount, 2);
    expect(figureAt(sheet, (planRow ?? 0) + 1, 4)).toBe(0);
    expect(errorCells(prepared.models, recalculated)).toEqual([]);
  });

  test('400 milestones under 30 axes, with long and odd names', () => {
    if (!large?.recalculated) throw new Error('not recalculated');
    expect(disparities(large.prepared.models, large.recalculated)).toEqual([]);
    expect(errorCells(large.prepared.models, large.recalculated)).toEqual([]);
  });

  test('the empty plan of cuadre new', () => {
    if (!template?.recalculated) throw new Error('not recalculated');
    expect(disparities(template.models, template.recalculated)).toEqual([]);
    expect(errorCells(template.models, template.recalculated)).toEqual([]);
  });

  test('the empty plan filled in by an office, with rows beyond those prepared: no question, no finding, every row', () => {
    if (!filled?.recalculated) throw new Error('not recalculated');
    const plan = readPlan(filled.recalculated);
    const { findings } = checkPlan(plan);
    expect(findings.map(({ rule, cells }) => [rule, cells])).toEqual([]);
    expect(plan.notes).toEqual([]);
    expect(plan.activities).toHaveLength(FILLED.reduce((sum, { rows }) => sum + rows, 0));
    const totals = summarize(plan);
    expect(totals.axes.map(({ rows }) => rows)).toEqual(FILLED.map(({ rows }) => rows));
    expect(totals.axes.map(({ total }) => number(total))).toEqual(FILLED.map((_, at) => filledTotal(at)));
    expect(errorCells(filled.models, filled.recalculated)).toEqual([]);
  });

  test('a second run over a workbook that LibreOffice saved finds what was typed', () => {
    const { recalculated, expected } = found(typed, 'sample');
    const tracking = readTracking(recalculated, [words, english]);
    const again = trackMilestones(readPlan(recalculated), tracking ?? undefined);
    expect(again.report).toEqual({ added: [], renamed: [], moved: [], gone: [], questions: [] });
    const rows = again.sheets.flatMap((sheet) => sheet.rows);
    expect(rows.flatMap((row) => [...row.typed.values()]).length).toBeGreaterThan(7 * rows.length);
    expect(expected.length).toBe(again.sheets.length + 1);
  });

  test('a wrong formula over a right cached value is seen', () => {
    if (!wrong?.recalculated) throw new Error('not recalculated');
    const found: readonly Disparity[] = disparities(wrong.prepared.models, wrong.recalculated);
    expect(found.map(({ cell }) => cell)).toContain(`${words.summary.sheetName}!D6`);
  });
});

async function prepare(name: LayoutName | 'sample'): Promise<Prepared> {
  return prepareBytes(name, name === 'sample' ? new Uint8Array(readFileSync(SAMPLE)) : await specimenBytes(name));
}

async function emptyPlan(): Promise<Template> {
  const blank = await snapshotBytes({ sheets: [], names: [], date1904: false });
  const models = templateSheets(null, words, { fiscalYear: 2027 });
  return { models, bytes: writeWorkbook(blank, { sheets: models }), recalculated: null };
}

/** What an office fills into the blocks of the empty plan: the prepared rows, fewer of them, and many more. */
const FILLED: readonly { readonly first: number; readonly prepared: number; readonly rows: number }[] = (() => {
  const sheet = templateSheets(null, words, { fiscalYear: 2027 }).find(({ name }) => name === words.template.planSheet);
  const starts = words.template.axes.map(
    (axis) => sheet?.cells.find(({ row, column, value }) => row > 5 && column === 1 && value === axis)?.row ?? 0,
  );
  const ends = words.template.axes.map(
    (axis) =>
      sheet?.cells.find(({ column, value }) => column === 1 && value === words.template.subtotal(axis))?.row ?? 0,
  );
  // The narrow row above each subtotal is for rows that are inserted, not for filling in.
  const prepared = starts.map((first, at) => (ends[at] ?? 0) - first - 1);
  const rows = [(prepared[0] ?? 0) + 12, prepared[1] ?? 0, 3, 9];
  return starts.map((first, at) => ({ first, prepared: prepared[at] ?? 0, rows: rows[at] ?? 0 }));
})();

const unitValue = (block: number, at: number): number => 1000 * (block + 1) + 37 * at;

function filledTotal(block: number): number {
  return Array.from({ length: FILLED[block]?.rows ?? 0 }, (_, at) => (at + 2) * unitValue(block, at)).reduce(
    (sum, total) => sum + total,
    0,
  );
}

/** Rows are repeated from the last block up, so that those above keep their numbers; then every row is typed. */
function fillingSteps(): OfficeStep[] {
  const sheet = words.template.planSheet;
  const more = FILLED.toReversed().flatMap(({ first, prepared, rows }) =>
    Array.from({ length: Math.max(0, rows - prepared) }, (): OfficeStep => ({
      act: 'repeat-row',
      sheet,
      row: first + 2,
    })),
  );
  let moved = 0;
  const typed = FILLED.flatMap(({ first, prepared, rows }, block) => {
    const start = first + moved;
    moved += Math.max(0, rows - prepared);
    return Array.from({ length: rows }, (_, at) => typedRow(block, at, start + at)).flat();
  });
  return [...more, ...typed];
}

function typedRow(block: number, at: number, row: number): OfficeStep[] {
  const { template } = words;
  const total = (at + 2) * unitValue(block, at);
  const quarter = Math.floor(total / 4);
  const cells: readonly (readonly [column: number, value: string | number])[] = [
    [1, template.axes[block] ?? ''],
    [2, `Frente ${block + 1}.${at % 3}`],
    [3, `Hito ${block + 1}.${Math.floor(at / 2)}`],
    [4, `Actividad de la oficina ${block + 1}.${at + 1}`],
    [5, `Meta ${block + 1}.${at + 1}`],
    [6, 'Unidad'],
    [7, at + 2],
    [8, unitValue(block, at)],
    ...[10, 11, 12, 13].map((column) => [column, column === 10 ? Math.floor(total / 3) : 0] as const),
    ...[16, 17, 18, 19].map((column) => [column, column === 19 ? total - 3 * quarter : quarter] as const),
    [20, template.owners[0] ?? ''],
  ];
  return cells.map(([column, value]) => ({ act: 'type', sheet: template.planSheet, cell: a1(row, column), value }));
}

function prepareBytes(name: string, source: Uint8Array): Prepared {
  const plan = readPlan(readWorkbook(source));
  const sheets = sheetSource(plan, words);
  const models = [summarySheet(sheets), ...milestoneSheets(sheets, trackMilestones(plan))];
  return { name, plan, models, bytes: writeWorkbook(source, { sheets: models }) };
}

function specimenBytes(name: LayoutName): Promise<Uint8Array> {
  const random = randomOf(SEED + layouts.indexOf(name));
  return snapshotBytes(writeLayout(randomPlan(random), LAYOUTS[name], random).snapshot);
}

function caseOf(prepared: Prepared, steps: readonly OfficeStep[]): Case {
  return { prepared, job: { bytes: prepared.bytes, steps }, recalculated: null };
}

/** Progress typed beside every milestone; what the core makes of the same typing is what must be shown. */
function typedCase(prepared: Prepared): Case & { readonly expected: readonly SheetModel[] } {
  const steps = prepared.models.filter(({ mark }) => mark.startsWith('milestones:')).flatMap(progress);
  const snapshot = readWorkbook(prepared.bytes);
  const after = { ...snapshot, sheets: snapshot.sheets.map((sheet) => typedInto(sheet, steps)) };
  const plan = readPlan(after);
  const tracking = trackMilestones(plan, readTracking(after, [words, english]) ?? undefined);
  // The list of the late ones has cells for milestones that may be added; a new run has as many for the same tables.
  return { ...caseOf(prepared, steps), expected: milestoneSheets(sheetSource(plan, words), tracking) };
}

function progress(model: SheetModel): OfficeStep[] {
  const area = parseRange(model.tables[0]?.ref ?? '');
  if (!area) return [];
  const column = (header: string): number =>
    model.cells.find(({ row, value }) => row === area.top && value === header)?.column ?? 0;
  const rows = Array.from({ length: area.bottom - area.top }, (_, at) => area.top + 1 + at);
  return rows.flatMap((row, at) => {
    const type = (header: string, value: string | number): OfficeStep => {
      return { act: 'type', sheet: model.name, cell: a1(row, column(header)), value };
    };
    return [
      type('T1 prog.', 0.25),
      type('T2 prog.', 0.25),
      type('T4 prog.', 0.5),
      type('T1 ejec.', (at % 5) / 20),
      type('T2 ejec.', (at % 3) / 10),
      type('Comprometido $', 1_000_000 * (at + 1)),
      type('Estado', at % 4 === 0 ? 'Cumplido' : 'En ejecución'),
      ...(at % 2 === 0 ? [type('Ponderación', 0.1)] : []),
    ];
  });
}

function typedInto(sheet: SheetSnapshot, steps: readonly OfficeStep[]): SheetSnapshot {
  const own = steps.flatMap((step) => (step.act === 'type' && step.sheet === sheet.name ? [step] : []));
  const { name, visibility, merges, hiddenRows, hiddenColumns, tables, mark } = sheet;
  const cells = { ...sheet.cells, ...Object.fromEntries(own.map(({ cell, value }) => [cell, { v: value }])) };
  const traits = { name, visibility, merges, hiddenRows, hiddenColumns, tables, protected: sheet.protected, cells };
  return mark === undefined ? traits : { ...traits, mark };
}

/** One more activity between two of an axis, with an amount that is all to be raised. */
function insertedCase(prepared: Prepared): Case & { readonly amount: number; readonly axis: string } {
  const { plan } = prepared;
  const at = plan.activities.findIndex((activity, index) => {
    const next = plan.activities[index + 1];
    return next?.axis === activity.axis && next.sheet === activity.sheet && next.row === activity.row + 1;
  });
  const [before, after] = [plan.activities[at], plan.activities[at + 1]];
  if (!before || !after) throw new Error(`${prepared.name}: no two rows of one axis follow one another`);
  const unit = plan.tables[after.table]?.unit ?? 1;
  const step = (role: string, value: string | number): OfficeStep[] => {
    const column = after.figures[role]?.cell.column;
    return column === undefined ? [] : [{ act: 'type', sheet: after.sheet, cell: a1(after.row, column), value }];
  };
  const labels = (['axis', 'front', 'milestone', 'activity'] as const).flatMap((role): OfficeStep[] => {
    const label = before.labels[role];
    if (label?.from !== 'cell' || label.cell?.row !== before.row) return [];
    return [{ act: 'type', sheet: after.sheet, cell: a1(after.row, label.cell.column), value: label.text }];
  });
  const steps: OfficeStep[] = [
    { act: 'insert-row', sheet: after.sheet, row: after.row },
    ...labels,
    ...step('total', 7000),
    ...step('assigned', 0),
    ...step('toRaise', 7000),
  ];
  const axis = plan.axes.find(({ key }) => key === before.axis)?.name ?? '';
  return { ...caseOf(prepared, steps), amount: 7000 * unit, axis };
}

/** The sample with a formula that adds one peso too much, under the value that would be right. */
function wrongCase(prepared: Prepared): Case {
  const models = prepared.models.map((model) => ({
    ...model,
    cells: model.cells.map((cell) => {
      const isFirstTotal = model.name === words.summary.sheetName && cell.row === 6 && cell.column === 4;
      return isFirstTotal ? { ...cell, formula: `${cell.formula ?? '=0'}+1` } : cell;
    }),
  }));
  const bytes = writeWorkbook(new Uint8Array(readFileSync(SAMPLE)), { sheets: models });
  return caseOf({ ...prepared, models, bytes }, []);
}

function expectTotals(plan: Plan, sheet: SheetSnapshot): void {
  const totals = summarize(plan);
  for (const { name, total, assigned, toRaise } of totals.axes) {
    const [row = 0] = rowsNamed(sheet, name ?? words.summary.groups.axis.remainder);
    expect([4, 5, 6].map((column) => figureAt(sheet, row, column))).toEqual([total, assigned, toRaise].map(number));
    const ratios = [number(toRaise) / number(total), number(total) / number(totals.plan.total)];
    [7, 8].forEach((column, at) => {
      expect(figureAt(sheet, row, column)).toBeCloseTo(ratios[at] ?? 0, 9);
    });
  }
  const [planRow = 0] = rowsNamed(sheet, words.summary.planTotal);
  const { plan: whole } = totals;
  const figures = [2, 4, 5, 6].map((column) => figureAt(sheet, planRow, column));
  expect(figures).toEqual([whole.rows, number(whole.total), number(whole.assigned), number(whole.toRaise)]);
}

function number(value: Decimal | undefined): number {
  return value ? toNumber(value) : Number.NaN;
}

function sheetOf({ sheets }: Snapshot, name: string): SheetSnapshot {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function rowsNamed(sheet: SheetSnapshot, name: string): number[] {
  return Object.entries(sheet.cells).flatMap(([reference, { v }]) => {
    const place = parseA1(reference);
    return v === name && place?.column === 1 ? [place.row] : [];
  });
}

function figureAt(sheet: SheetSnapshot, row: number, column: number): number {
  const grid = gridOf(sheet);
  const position = grid.find(row, column);
  const value = position < 0 ? null : contentAt(grid, position).v;
  return typeof value === 'number' ? value : Number.NaN;
}

function found<Found extends Case>(
  cases: ReadonlyMap<string, Found>,
  name: string,
): Found & { readonly recalculated: Snapshot } {
  const each = cases.get(name);
  if (!each?.recalculated) throw new Error(`${name} was not recalculated`);
  return { ...each, recalculated: each.recalculated };
}

test('the sample is there', () => {
  expect(existsSync(SAMPLE)).toBe(true);
});
