/// <reference types="office-js" />
import type { SheetModel } from '../../../core/workbook/sheetModel';
import type { ExcelRun } from '../excelSession';
import type { OutlineName } from '../read/outline';
import type { SheetLooks } from './lookAhead';
import { BYTES, RequestBudget } from './requestBudget';
import { ownFormats, queueFormats, type ReadFormat } from './conditionalFormats';
import { writtenAreas } from './cellWork';
import { queueCellLooks, queueContents, queueTableFormulas } from './sheetCells';
import { isOwnChart, queueChart } from './sheetChart';
import { queueLayout } from './sheetLayout';
import { queueConditionalFormat, queueValidation } from './sheetRules';
import { queueKnownTables, queueNewTables } from './sheetTables';
import { sheetOf, type SheetTarget } from './sheetTarget';
import { queueReadBack } from './writtenBack';

/** What writing sheets needs to know: where, what names there are, how they looked, and how much one request may weigh. */
export interface SheetsJob {
  readonly targets: readonly SheetTarget[];
  readonly names: readonly OutlineName[];
  /** By the sheet's id. */
  readonly looks: ReadonlyMap<string, SheetLooks>;
  readonly budget: RequestBudget;
}

/** A check of cells that were written, to be run once Excel has answered. */
export interface WrittenCheck {
  readonly sheet: string;
  readonly check: () => string | null;
}

/**
 * Queues what the sheets hold, all of which can be taken back. Contents come before the tables that are new, since into a
 * blank column of a table Excel enters one formula for all rows (office-js#2093); what names a table or a name comes after it.
 */
export async function queueSheetContents({ context }: ExcelRun, { targets, names, budget }: SheetsJob): Promise<void> {
  const sheets = targets.map((target) => {
    return { target, budget, sheet: sheetOf(context, target), hasTables: target.existing !== null };
  });
  for (const { sheet, target } of sheets) {
    await budget.spend(BYTES.table * target.model.tables.length);
    queueKnownTables(sheet, target);
  }
  for (const job of sheets) await queueContents(job);
  for (const { sheet, target } of sheets) {
    await budget.spend(BYTES.table * target.model.tables.length);
    queueNewTables(sheet, target);
  }
  for (const { model } of targets) queueNames(context.workbook, model.names, names);
  for (const job of sheets) await queueTableFormulas(job);
}

/** Queues all that the sheets hold once more, over tables that are there by now, with no column blank meanwhile. */
export async function queueSheetContentsAgain(
  { context }: ExcelRun,
  { targets, budget }: Pick<SheetsJob, 'targets' | 'budget'>,
): Promise<void> {
  for (const target of targets) {
    // Whatever was spread over, people's cells too: all that the model has is put there again.
    const whole = { ...target, existing: null };
    const job = { target: whole, budget, sheet: sheetOf(context, target), hasTables: true };
    await queueContents(job);
    await queueTableFormulas(job);
  }
}

/** Queues the reading of all that the sheets hold now. */
export async function queueSheetChecks(
  { context }: ExcelRun,
  { targets, budget }: Pick<SheetsJob, 'targets' | 'budget'>,
): Promise<WrittenCheck[]> {
  const checks: WrittenCheck[] = [];
  for (const target of targets) {
    for (const area of writtenAreas(target)) {
      // What is answered weighs what was asked to be written.
      await budget.spend(JSON.stringify(area.expected).length);
      checks.push({ sheet: area.sheet, check: queueReadBack(sheetOf(context, target), area) });
    }
  }
  return checks;
}

/**
 * Queues how the sheets look and what they accept. Excel gives no way to take all of it back, so it comes last, and
 * every part of it may be queued again: what failed halfway is finished.
 */
export async function queueSheetLooks({ context }: ExcelRun, { targets, looks, budget }: SheetsJob): Promise<void> {
  for (const target of targets) {
    const sheet = sheetOf(context, target);
    for (const { name } of target.existing?.outline.charts ?? []) {
      if (isOwnChart(name)) sheet.charts.getItem(name).delete();
    }
    const before = looksOf(target, looks);
    const own = before?.formats && ownFormats(before.formats, target.model);
    await queueLooks({ sheet, target, context, budget, before, own: target.existing ? (own ?? null) : [] });
  }
}

/** Queues the looks again after they failed halfway; what the first try had made by then is looked up and goes first. */
export async function finishSheetLooks(run: ExcelRun, { targets, looks }: Omit<SheetsJob, 'budget'>): Promise<void> {
  const { context } = run;
  const budget = new RequestBudget(run.finish);
  const drawn = targets.map((target) => sheetOf(context, target).charts.load('items/id,items/name'));
  const formats = targets.map((target) =>
    isReadable(target, looks) ? queueFormats(sheetOf(context, target)) : () => null,
  );
  await run.finish();
  for (const [at, target] of targets.entries()) {
    deleteDrawn(target, drawn[at]?.items ?? []);
    const before = looksOf(target, looks);
    const own = madeOnes(target, before, formats[at]?.() ?? null);
    await queueLooks({ sheet: sheetOf(context, target), target, context, budget, before, own });
  }
  await run.finish();
}

/** Every chart that is there now and is not the user's. */
function deleteDrawn({ existing }: SheetTarget, drawn: readonly Excel.Chart[]): void {
  const charts = existing?.outline.charts ?? [];
  const users = new Set(charts.filter(({ name }) => !isOwnChart(name)).map(({ id }) => id));
  for (const chart of drawn) if (!users.has(chart.id)) chart.delete();
}

/** Of the formats that are there now, those of an earlier run and those that the first try made. */
function madeOnes(
  { model }: SheetTarget,
  before: SheetLooks | undefined,
  now: readonly ReadFormat[] | null,
): readonly ReadFormat[] | null {
  if (!now) return null;
  const known = new Set(before?.formats?.map(({ id }) => id));
  const madeByHalf = now.filter(({ id, rule }) => rule !== null && !known.has(id));
  return [...new Set([...ownFormats(now, model), ...madeByHalf])];
}

function looksOf({ existing }: SheetTarget, looks: SheetsJob['looks']): SheetLooks | undefined {
  return existing ? looks.get(existing.outline.id) : undefined;
}

/** Whether Excel could tell the conditional formats of a sheet; of a new one nobody has asked yet. */
function isReadable({ existing }: SheetTarget, looks: SheetsJob['looks']): boolean {
  return !existing || looks.get(existing.outline.id)?.formats !== null;
}

interface LooksJob extends Pick<ExcelRun, 'context'> {
  readonly sheet: Excel.Worksheet;
  readonly target: SheetTarget;
  readonly budget: RequestBudget;
  readonly before: SheetLooks | undefined;
  /** The conditional formats of an earlier run or try, which are made anew; null: they are left as they are. */
  readonly own: readonly ReadFormat[] | null;
}

async function queueLooks({ sheet, target, context, budget, before, own }: LooksJob): Promise<void> {
  const { model } = target;
  await queueCellLooks({ sheet, target, budget });
  await queueRules({ sheet, model, own, budget });
  await budget.spend(BYTES.small * (10 + Object.keys(model.columnWidths).length + notesOf(model)));
  queueLayout(sheet, target, before?.columnWidths ?? new Map());
  for (const [at, chart] of model.charts.entries()) {
    await budget.spend(BYTES.chart);
    queueChart(chart, { workbook: context.workbook, sheet, at: at + 1 });
  }
}

function notesOf({ cells, rowHeights = {} }: SheetModel): number {
  return cells.filter(({ note }) => note !== undefined).length + Object.keys(rowHeights).length;
}

function queueNames(
  workbook: Excel.Workbook,
  wanted: readonly { readonly name: string; readonly ref: string }[],
  known: readonly OutlineName[],
): void {
  for (const { name, ref } of wanted) {
    const formula = ref.startsWith('=') ? ref : `=${ref}`;
    if (known.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
      workbook.names.getItem(name).formula = formula;
    } else workbook.names.add(name, formula);
  }
}

/** Looks of an earlier run are renewed with the sheet, so that they reach the new rows and are there once; what people made stays. */
async function queueRules({
  sheet,
  model: { validations, conditionalFormats },
  own,
  budget,
}: Pick<LooksJob, 'sheet' | 'own' | 'budget'> & { readonly model: SheetModel }): Promise<void> {
  const known = sheet.getRange().untrack().conditionalFormats;
  for (const { id } of own ?? []) {
    await budget.spend(BYTES.small);
    known.getItem(id).delete();
  }
  for (const validation of validations) {
    await budget.spend(BYTES.small + JSON.stringify(validation).length);
    queueValidation(sheet, validation);
  }
  if (!own) return;
  for (const format of conditionalFormats) {
    await budget.spend(BYTES.style);
    queueConditionalFormat(sheet, format);
  }
}
