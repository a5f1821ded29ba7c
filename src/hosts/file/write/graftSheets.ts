import { MARK_NAME, markReference } from '../../../core/workbook/mark';
import { HostFailure } from '../../../core/workbook/port';
import { parseRange } from '../../../core/workbook/range';
import { refusalOf, renewalOf, type Renewal } from '../../../core/workbook/renewal';
import type { SheetModel } from '../../../core/workbook/sheetModel';
import type { PackageDraft } from '../package/packageDraft';
import { addRelationship, putRelationships, type NewRelationship } from '../package/relationshipsDraft';
import type { WorkbookContext } from '../read/cellReader';
import { marksOf, readTables, workbookContext } from '../read/readWorkbook';
import type { SheetEntry, WorkbookParts } from '../read/workbookParts';
import { readWorksheet } from '../read/worksheet';
import { attachDrawing, attachNotes, newTablePart } from './attachments';
import { sheetPart, type SheetAttachments } from './parts/sheetPart';
import { printNames } from './printNames';
import { followMoves } from './renewal/attachedParts';
import { renewSheet } from './renewal/renewSheet';
import { sheetShift, SheetShifts } from './renewal/sheetShifts';
import { ownNotes } from './sheetNotes';
import { cellStyleNumber } from './styleNumbers';
import type { StylesheetDraft } from './stylesheetDraft';
import { TableNumbers } from './tableNumbers';
import type { WorkbookDraft } from './workbookDraft';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What the sheets are written into. */
export interface GraftTarget {
  readonly draft: PackageDraft;
  readonly workbook: WorkbookParts;
  readonly workbookDraft: WorkbookDraft;
  readonly stylesheet: StylesheetDraft;
}

/** A model and the place in the list of sheets that it has or gets. */
interface PlacedModel {
  readonly model: SheetModel;
  readonly index: number;
  readonly part: string;
  /** The sheet of an earlier run that it renews. */
  readonly earlier: { readonly entry: SheetEntry; readonly renewal: Renewal } | null;
}

/**
 * Puts sheets into the package: one that bears the same mark as an earlier sheet of ours renews what is ours on it, in its place;
 * others come last. What in the workbook refers to rows that move follows them. Gives the numbers of the sheets that were renewed.
 */
export function graftSheets(target: GraftTarget, models: readonly SheetModel[]): ReadonlySet<number> {
  const { draft, workbook, workbookDraft } = target;
  const context = workbookContext(draft.source, workbook);
  const placed = placeModels(target, models, context);
  const moved = placed.flatMap(({ earlier, part }) => {
    const shift = earlier && sheetShift(earlier.entry.name, earlier.renewal);
    return shift ? [{ part, shift }] : [];
  });
  const shifts = new SheetShifts(moved.map(({ shift }) => shift));
  followMoves(draft, moved, shifts);
  for (const each of placed) dropOldNames(target, each);
  workbookDraft.followMoves(shifts.seenFrom(undefined));
  const numbers = new TableNumbers(draft, workbook);
  let sheetId = Math.max(0, ...workbook.sheets.map((sheet) => sheet.sheetId));
  for (const each of placed) {
    if (each.earlier) renewPlaced(target, each, { context, numbers });
    else {
      writeSheet(target, each, numbers);
      listSheet(target, each, (sheetId += 1));
    }
    addNames(target, each);
  }
  return new Set(placed.flatMap(({ earlier }) => earlier?.entry.sheetId ?? []));
}

function placeModels(
  { draft, workbook, workbookDraft }: GraftTarget,
  models: readonly SheetModel[],
  context: WorkbookContext,
): PlacedModel[] {
  let next = workbook.sheets.length;
  const marks = marksOf(draft.source, workbook, context);
  const parts = new Set<string>();
  const placed = models.map((model): PlacedModel => {
    const index = marks.indexOf(model.mark);
    const entry = workbook.sheets[index];
    if (entry) {
      return {
        model,
        index,
        part: entry.part,
        earlier: { entry, renewal: renewalFor(draft, { entry, model, context }) },
      };
    }
    return { model, index: next++, part: freeSheetPart(draft, parts), earlier: null };
  });
  if (placed.some(({ earlier }) => !earlier) && workbookDraft.isStructureLocked)
    throw new HostFailure('protected-sheet');
  checkNames(workbook, placed);
  return placed;
}

interface EarlierReading {
  readonly entry: SheetEntry;
  readonly model: SheetModel;
  readonly context: WorkbookContext;
}

function renewalFor(draft: PackageDraft, { entry, model, context }: EarlierReading): Renewal {
  const worksheet = readWorksheet(draft.source.read(entry.part), entry.part, { ...context });
  const refusal = refusalOf({ name: entry.name, isProtected: worksheet.traits.protected });
  if (refusal) throw refusal;
  const tables = readTables(draft.source, entry, worksheet).flatMap(({ name, ref }) => {
    const range = parseRange(ref);
    return range ? [{ name, range }] : [];
  });
  return renewalOf({ grid: worksheet.grid, tables }, model, { canReorder: true });
}

function freeSheetPart(draft: PackageDraft, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const part = `xl/worksheets/sheet${number}.xml`;
    if (draft.has(part) || taken.has(part)) continue;
    taken.add(part);
    return part;
  }
}

/** Whoever made the models chose free names; should one be taken all the same, nothing is written over anybody's sheet. */
function checkNames(workbook: WorkbookParts, placed: readonly PlacedModel[]): void {
  const ours = new Set(placed.map(({ index }) => index));
  const names = new Set(workbook.sheets.filter((_, at) => !ours.has(at)).map(({ name }) => name.toLowerCase()));
  for (const { model } of placed) {
    const key = model.name.toLowerCase();
    if (names.has(key)) throw new HostFailure('unknown', { message: `sheet name: ${model.name}` });
    names.add(key);
  }
}

const PRINT_NAMES = ['_xlnm.print_area', '_xlnm.print_titles'];

/** Names that an earlier run gave the sheet, also when the sheet is gone; those that people scoped to it stay. */
function dropOldNames({ workbookDraft }: GraftTarget, { model, index, earlier }: PlacedModel): void {
  const own = new Set([MARK_NAME, ...PRINT_NAMES]);
  const given = new Set(model.names.map(({ name }) => name.toLowerCase()));
  workbookDraft.dropNames(({ name, ref, sheetIndex }) => {
    const key = name.toLowerCase();
    const isLeft = earlier !== null || ref.includes('#REF!');
    return (sheetIndex === index && own.has(key)) || (sheetIndex === undefined && given.has(key) && isLeft);
  });
}

function addNames({ workbookDraft }: GraftTarget, { model, index }: PlacedModel): void {
  workbookDraft.addName({ name: MARK_NAME, ref: markReference(model.mark), sheetIndex: index, hidden: true });
  for (const name of printNames(model, index)) workbookDraft.addName(name);
  for (const { name, ref } of model.names) workbookDraft.addName({ name, ref: ref.replace(/^=/, ''), hidden: false });
}

interface RenewalSources {
  readonly context: WorkbookContext;
  readonly numbers: TableNumbers;
}

function renewPlaced(
  { draft, stylesheet, workbookDraft }: GraftTarget,
  { model, part, index, earlier }: PlacedModel,
  { context, numbers }: RenewalSources,
): void {
  if (!earlier) return;
  const { entry, renewal } = earlier;
  renewSheet({ draft, stylesheet, numbers, context }, { part, name: entry.name, model, renewal });
  if (entry.name !== model.name) workbookDraft.renameSheet(index, model.name);
}

function listSheet(
  { draft, workbook, workbookDraft }: GraftTarget,
  { model, part }: PlacedModel,
  sheetId: number,
): void {
  const relationshipId = addRelationship(draft, workbook.part, { kind: 'worksheet', target: part });
  workbookDraft.addSheet({ name: model.name, sheetId, relationshipId });
}

function writeSheet({ draft, stylesheet }: GraftTarget, { model, part }: PlacedModel, numbers: TableNumbers): void {
  const relationships: NewRelationship[] = [];
  const attach = (relationship: NewRelationship): string => `rId${relationships.push(relationship)}`;
  const styles = new Map(Object.entries(model.styles).map(([key, style]) => [key, cellStyleNumber(stylesheet, style)]));
  const attachments: SheetAttachments = {
    ...attachDrawing(draft, model, attach),
    ...attachNotes(draft, ownNotes(model), attach),
    tables: model.tables.map((table) =>
      attach({ kind: 'table', target: newTablePart({ draft, model, numbers }, table) }),
    ),
  };
  draft.put(part, sheetPart({ model, stylesheet, styles, attachments }), `${SPREADSHEET}.worksheet+xml`);
  putRelationships(draft, part, relationships);
}
