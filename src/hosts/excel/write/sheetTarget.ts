/// <reference types="office-js" />
import { MARK_NAME, markReference } from '../../../core/workbook/mark';
import type { SheetModel } from '../../../core/workbook/sheetModel';
import type { Grid } from '../../../core/workbook/grid';
import type { Renewal } from '../../../core/workbook/renewal';
import type { ExcelTable } from '../../../core/workbook/snapshot';
import type { Journal } from './journal';
import { isMarkName, markOf, type SheetOutline } from '../read/outline';

/** Where a model is written: a sheet that it renews, or a new one. */
export interface SheetTarget {
  readonly model: SheetModel;
  /** The sheet of an earlier run with the same mark. */
  readonly existing: ExistingSheet | null;
}

/** A sheet of an earlier run, as it was read. */
export interface ExistingSheet {
  readonly outline: SheetOutline;
  readonly grid: Grid;
  readonly tables: readonly ExcelTable[];
  /** How the model takes its place. */
  readonly renewal: Renewal;
}

/** The sheet to write on, which is there by now. */
export function sheetOf({ workbook }: Excel.RequestContext, { model, existing }: SheetTarget): Excel.Worksheet {
  return workbook.worksheets.getItem(existing?.outline.id ?? model.name);
}

/** Queues the sheets that are not there yet, each marked. */
export function queueNewSheets(
  { workbook }: Excel.RequestContext,
  targets: readonly SheetTarget[],
  journal: Journal,
): void {
  for (const { model, existing } of targets) {
    if (existing) continue;
    const sheet = workbook.worksheets.add(model.name);
    journal.step();
    queueMark(sheet, model);
  }
}

/** Queues the marks of renewed sheets from which they had slipped away, or on which another's had come to stand. */
export function queueSlippedMarks(context: Excel.RequestContext, targets: readonly SheetTarget[]): void {
  for (const target of targets) {
    const names = target.existing?.outline.names;
    if (!names || markOf(names) === target.model.mark) continue;
    const sheet = sheetOf(context, target);
    if (names.some(isMarkName)) sheet.names.getItem(MARK_NAME).formula = `=${markReference(target.model.mark)}`;
    else queueMark(sheet, target.model);
  }
}

function queueMark(sheet: Excel.Worksheet, { mark }: SheetModel): void {
  sheet.names.add(MARK_NAME, `=${markReference(mark)}`).visible = false;
}
