/// <reference types="office-js" />
import type { SheetModel } from '../../../core/workbook/sheetModel';
import type { ExcelRun } from '../excelSession';
import type { OutlineName } from '../read/outline';
import type { RequestBudget } from './requestBudget';
import { ownFormats, queueFormats, type ReadFormat } from './conditionalFormats';
import { queueCellLooks, queueContents } from './sheetCells';
import { isOwnChart, queueChart } from './sheetChart';
import { queueLayout } from './sheetLayout';
import { queueConditionalFormat, queueValidation } from './sheetRules';
import { queueTables } from './sheetTables';
import { sheetOf, type SheetTarget } from './sheetTarget';

/** What writing sheets needs to know: where, what names there are, and how much one request may weigh. */
export interface SheetsJob {
  readonly targets: readonly SheetTarget[];
  readonly names: readonly OutlineName[];
  readonly budget: RequestBudget;
}

/**
 * Queues what the sheets hold, all of which can be taken back: first what a formula may name (tables, names), then the
 * contents. Nothing is sent unless it would weigh too much for one request.
 */
export async function queueSheetContents({ context }: ExcelRun, { targets, names, budget }: SheetsJob): Promise<void> {
  const sheets = targets.map((target) => ({ target, sheet: sheetOf(context, target) }));
  for (const { sheet, target } of sheets) queueTables(sheet, target);
  for (const { model } of targets) queueNames(context.workbook, model.names, names);
  for (const { sheet, target } of sheets) await queueContents(sheet, target, budget);
}

/**
 * Queues how the sheets look and what they accept. Excel gives no way to take all of it back, so it comes last, and
 * every part of it may be queued again: what failed halfway is finished.
 */
export function queueSheetLooks({ context }: ExcelRun, { targets, budget }: Omit<SheetsJob, 'names'>): void {
  for (const target of targets) {
    const sheet = sheetOf(context, target);
    for (const { name } of target.existing?.outline.charts ?? []) {
      if (isOwnChart(name)) sheet.charts.getItem(name).delete();
    }
    queueLooks(sheet, target, { context, budget, own: ownFormats(target.existing?.looks.formats ?? [], target.model) });
  }
}

/** Queues the looks again after they failed halfway; what the first try had made by then is looked up and goes first. */
export async function finishSheetLooks(run: ExcelRun, { targets, budget }: Omit<SheetsJob, 'names'>): Promise<void> {
  const { context } = run;
  const drawn = targets.map((target) => sheetOf(context, target).charts.load('items/id,items/name'));
  const formats = targets.map((target) => queueFormats(sheetOf(context, target)));
  await run.finish();
  for (const [at, target] of targets.entries()) {
    const users = target.existing?.outline.charts.filter(({ name }) => !isOwnChart(name)).map(({ id }) => id) ?? [];
    for (const chart of drawn[at]?.items ?? []) if (!users.includes(chart.id)) chart.delete();
    const known = target.existing?.looks.formats.map(({ id }) => id) ?? [];
    const now = formats[at]?.() ?? [];
    const madeByHalf = now.filter(({ id, rule }) => rule !== null && !known.includes(id));
    const own = new Set([...ownFormats(now, target.model), ...madeByHalf]);
    queueLooks(sheetOf(context, target), target, { context, budget, own: [...own] });
  }
  await run.finish();
}

interface LooksJob extends Pick<ExcelRun, 'context'> {
  readonly budget: RequestBudget;
  /** The conditional formats of an earlier run or try, which are made anew. */
  readonly own: readonly ReadFormat[];
}

function queueLooks(sheet: Excel.Worksheet, target: SheetTarget, { context, budget, own }: LooksJob): void {
  queueCellLooks(sheet, target, budget);
  queueRules(sheet, target.model, own);
  queueLayout(sheet, target);
  target.model.charts.forEach((chart, at) => queueChart(chart, { workbook: context.workbook, sheet, at: at + 1 }));
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
function queueRules(
  sheet: Excel.Worksheet,
  { validations, conditionalFormats }: SheetModel,
  own: readonly ReadFormat[],
): void {
  const known = sheet.getRange().untrack().conditionalFormats;
  for (const { id } of own) known.getItem(id).delete();
  for (const validation of validations) queueValidation(sheet, validation);
  for (const format of conditionalFormats) queueConditionalFormat(sheet, format);
}
