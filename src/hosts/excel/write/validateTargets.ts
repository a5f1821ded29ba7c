import { HostFailure } from '../../../core/workbook/port';
import type { SheetModel } from '../../../core/workbook/sheetModel';
import { parseRange } from '../../../core/workbook/range';
import { refusalOf, renewalOf, type EarlierTable } from '../../../core/workbook/renewal';
import { gridOf, type SheetSnapshot } from '../../../core/workbook/snapshot';
import type { WorkbookOutline } from '../read/outline';
import type { ReadWorkbook } from '../read/readWorkbook';
import type { SheetTarget } from './sheetTarget';

/** Excel's rules for the name of a sheet: 31 characters, none of these, no apostrophe at an end. */
const BAD_SHEET_NAME = /^$|^.{32,}$|[[\]:*?/\\]|^'|'$/;

/**
 * Where each model goes, with everything refused that can be known before the first call: a protected sheet or workbook,
 * a name that another sheet has, a name that Excel does not take.
 */
export function validateTargets(models: readonly SheetModel[], read: ReadWorkbook): SheetTarget[] {
  const targets = models.map((model) => ({ model, existing: existingSheet(model, read) }));
  for (const target of targets) validate(target, read.outline);
  return targets;
}

function existingSheet(model: SheetModel, { snapshot: { sheets }, outline }: ReadWorkbook): SheetTarget['existing'] {
  const at = sheets.findIndex((sheet) => sheet.mark === model.mark);
  const snapshot = sheets[at];
  const sheetOutline = outline.sheets[at];
  if (!snapshot || !sheetOutline) return null;
  const grid = gridOf(snapshot);
  return {
    outline: sheetOutline,
    grid,
    tables: snapshot.tables,
    renewal: renewalOf({ grid, tables: earlierTables(snapshot) }, model, { canReorder: false }),
  };
}

function earlierTables({ tables }: SheetSnapshot): EarlierTable[] {
  return tables.flatMap(({ name, ref }) => {
    const range = parseRange(ref);
    return range ? [{ name, range }] : [];
  });
}

function validate({ model, existing }: SheetTarget, outline: WorkbookOutline): void {
  if (existing) {
    const { name, protected: isProtected } = existing.outline;
    const refusal = refusalOf({ name, isProtected });
    if (refusal) throw refusal;
    return;
  }
  if (outline.protected) throw new HostFailure('protected-sheet');
  const isTaken = outline.sheets.some(({ name }) => name.toLowerCase() === model.name.toLowerCase());
  if (isTaken || BAD_SHEET_NAME.test(model.name))
    throw new HostFailure('unknown', { message: `sheet name: ${model.name}` });
}
