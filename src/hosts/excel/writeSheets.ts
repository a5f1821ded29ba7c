/// <reference types="office-js" />
import type { ExcelRun } from './excelSession';
import type { OutlineName } from './outline';
import type { RequestBudget } from './requestBudget';
import { queueCells } from './sheetCells';
import { isOwnChart, queueChart } from './sheetChart';
import { queueLayout } from './sheetLayout';
import { queueConditionalFormat, queueValidation } from './sheetRules';
import { queueTables } from './sheetTables';
import { queueSheet, type SheetTarget } from './sheetTarget';

/** What writing sheets needs to know: where, what names there are, and how much one request may weigh. */
export interface SheetsJob {
  readonly targets: readonly SheetTarget[];
  readonly names: readonly OutlineName[];
  readonly budget: RequestBudget;
}

/**
 * Queues every sheet in two passes: first all that a formula may name (sheets, tables, names), then contents and looks.
 * Nothing is sent unless it would weigh too much for one request.
 */
export async function queueSheets({ context }: ExcelRun, { targets, names, budget }: SheetsJob): Promise<void> {
  const sheets = targets.map((target) => queueSheet(context, target));
  targets.forEach((target, at) => {
    const sheet = sheets[at];
    if (sheet) queueTables(sheet, target);
  });
  for (const { model } of targets) queueNames(context.workbook, model.names, names);
  for (const [at, target] of targets.entries()) {
    const sheet = sheets[at];
    if (!sheet) continue;
    await queueCells(sheet, target, budget);
    queueRules(sheet, target);
    queueLayout(sheet, target.model);
  }
  targets.forEach((target, at) => {
    const sheet = sheets[at];
    if (sheet) queueCharts(context.workbook, sheet, target);
  });
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

/** Rules of an earlier run are renewed with the sheet, so that they reach the new rows and are there once. */
function queueRules(sheet: Excel.Worksheet, { model, existing }: SheetTarget): void {
  if (existing) {
    const all = sheet.getRange().untrack();
    all.conditionalFormats.clearAll();
    all.dataValidation.clear();
  }
  for (const validation of model.validations) queueValidation(sheet, validation);
  for (const format of model.conditionalFormats) queueConditionalFormat(sheet, format);
}

function queueCharts(workbook: Excel.Workbook, sheet: Excel.Worksheet, { model, existing }: SheetTarget): void {
  for (const name of existing?.outline.charts ?? []) {
    if (isOwnChart(name)) sheet.charts.getItem(name).delete();
  }
  model.charts.forEach((chart, at) => queueChart(workbook, sheet, chart, at + 1));
}
