import { MARK_NAME, markReference } from '../../../core/workbook/mark';
import { HostFailure } from '../../../core/workbook/port';
import { RowMatches } from '../../../core/workbook/rowMatches';
import type { SheetModel } from '../../../core/workbook/sheetModel';
import { partKey } from '../package/partName';
import type { PackageDraft } from '../package/packageDraft';
import { addRelationship, putRelationships, type NewRelationship } from '../package/relationshipsDraft';
import type { Note } from '../read/notes';
import { marksOf, workbookContext } from '../read/readWorkbook';
import type { WorkbookParts } from '../read/workbookParts';
import { readEarlierSheet, type EarlierSheet } from './earlierSheet';
import { keptLook, type KeptLook } from './keptLook';
import { ownedParts } from './ownedParts';
import { chartPart } from './parts/chartPart';
import { drawingPart } from './parts/drawingPart';
import { noteShapesPart, notesPart } from './parts/notesParts';
import { sheetPart, type SheetAttachments } from './parts/sheetPart';
import { tablePart } from './parts/tablePart';
import { printNames } from './printNames';
import { sheetNotes } from './sheetNotes';
import { cellStyleNumber, differentialStyleNumber } from './styleNumbers';
import type { StylesheetDraft } from './stylesheetDraft';
import { TableNumbers } from './tableNumbers';
import type { WorkbookDraft } from './workbookDraft';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

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
  readonly isNew: boolean;
  /** The sheet of an earlier run whose place it takes, and where its rows are now. */
  readonly earlier: (EarlierSheet & { readonly rows: RowMatches }) | undefined;
}

/**
 * Puts sheets into the package: one that bears the same mark as an earlier sheet of ours takes its place, with its number and
 * position; others come last. Names of parts, tables and ids are those that are free once the earlier sheets are gone, so that
 * writing the same sheets again gives the same package. Gives the numbers of the sheets that were renewed.
 */
export function graftSheets(target: GraftTarget, models: readonly SheetModel[]): ReadonlySet<number> {
  const placed = placeModels(target, models);
  const replaced = placed.filter(({ isNew }) => !isNew);
  for (const part of ownedParts(
    target.draft.source,
    replaced.map(({ part }) => part),
  ))
    target.draft.remove(part);
  for (const each of placed) dropOldNames(target, each);
  const tables = new TableNumbers(target.draft, target.workbook, new Set(replaced.map(({ part }) => partKey(part))));
  let sheetId = Math.max(0, ...target.workbook.sheets.map((sheet) => sheet.sheetId));
  for (const each of placed) {
    writeSheet(target, each, tables);
    if (each.isNew) listSheet(target, each, (sheetId += 1));
    else if (target.workbook.sheets[each.index]?.name !== each.model.name) {
      target.workbookDraft.renameSheet(each.index, each.model.name);
    }
    addNames(target, each);
  }
  return new Set(replaced.flatMap(({ index }) => target.workbook.sheets[index]?.sheetId ?? []));
}

function placeModels({ draft, workbook, workbookDraft }: GraftTarget, models: readonly SheetModel[]): PlacedModel[] {
  let next = workbook.sheets.length;
  const context = workbookContext(draft.source, workbook);
  const marks = marksOf(draft.source, workbook, context);
  const parts = new Set<string>();
  const placed = models.map((model): PlacedModel => {
    const index = marks.indexOf(model.mark);
    const old = workbook.sheets[index];
    if (old) {
      const earlier = readEarlierSheet(draft.source, old.part, context);
      const rows = new RowMatches(earlier.grid, model);
      return { model, index, part: old.part, isNew: false, earlier: { ...earlier, rows } };
    }
    const part = freeSheetPart(draft, parts);
    return { model, index: next++, part, isNew: true, earlier: undefined };
  });
  if (placed.some(({ isNew }) => isNew) && workbookDraft.isStructureLocked) throw new HostFailure('protected-sheet');
  checkNames(workbook, placed);
  return placed;
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
function dropOldNames({ workbookDraft }: GraftTarget, { model, index, isNew }: PlacedModel): void {
  const own = new Set([MARK_NAME, ...PRINT_NAMES]);
  const given = new Set(model.names.map(({ name }) => name.toLowerCase()));
  workbookDraft.dropNames(({ name, ref, sheetIndex }) => {
    const key = name.toLowerCase();
    const isLeft = !isNew || ref.includes('#REF!');
    return (sheetIndex === index && own.has(key)) || (sheetIndex === undefined && given.has(key) && isLeft);
  });
}

function addNames({ workbookDraft }: GraftTarget, { model, index }: PlacedModel): void {
  workbookDraft.addName({ name: MARK_NAME, ref: markReference(model.mark), sheetIndex: index, hidden: true });
  for (const name of printNames(model, index)) workbookDraft.addName(name);
  for (const { name, ref } of model.names) workbookDraft.addName({ name, ref: ref.replace(/^=/, ''), hidden: false });
}

function listSheet(
  { draft, workbook, workbookDraft }: GraftTarget,
  { model, part }: PlacedModel,
  sheetId: number,
): void {
  const relationshipId = addRelationship(draft, workbook.part, { kind: 'worksheet', target: part });
  workbookDraft.addSheet({ name: model.name, sheetId, relationshipId });
}

function writeSheet(
  { draft, stylesheet }: GraftTarget,
  { model, part, earlier }: PlacedModel,
  numbers: TableNumbers,
): void {
  const relationships: NewRelationship[] = [];
  const attach = (relationship: NewRelationship): string => `rId${relationships.push(relationship)}`;
  const styles = new Map(Object.entries(model.styles).map(([key, style]) => [key, cellStyleNumber(stylesheet, style)]));
  const own = {
    styles: new Set([0, ...styles.values()]),
    differential: new Set(model.conditionalFormats.map(({ style }) => differentialStyleNumber(stylesheet, style))),
  };
  const kept = earlier && keptLook(model, earlier, { rows: earlier.rows, own });
  const attachments: SheetAttachments = {
    ...attachDrawing(draft, model, attach),
    ...attachNotes(draft, sheetNotes(model, earlier), attach),
    tables: attachTables({ draft, model, numbers, kept }, attach),
  };
  draft.put(part, sheetPart({ model, stylesheet, styles, attachments, kept }), `${SPREADSHEET}.worksheet+xml`);
  putRelationships(draft, part, relationships);
}

type Attach = (relationship: NewRelationship) => string;

function attachDrawing(draft: PackageDraft, { charts }: SheetModel, attach: Attach): { drawing?: string } {
  if (charts.length === 0) return {};
  const targets = charts.map((chart) => {
    const part = draft.freeName('xl/charts/chart#.xml');
    draft.put(part, chartPart(chart), `${OFFICE}.drawingml.chart+xml`);
    return { kind: 'chart', target: part };
  });
  const part = draft.freeName('xl/drawings/drawing#.xml');
  draft.put(part, drawingPart(charts), `${OFFICE}.drawing+xml`);
  putRelationships(draft, part, targets);
  return { drawing: attach({ kind: 'drawing', target: part }) };
}

function attachNotes(draft: PackageDraft, notes: readonly Note[], attach: Attach): { legacyDrawing?: string } {
  if (notes.length === 0) return {};
  const texts = draft.freeName('xl/comments#.xml');
  draft.put(texts, notesPart(notes), `${SPREADSHEET}.comments+xml`);
  const shapes = draft.freeName('xl/drawings/vmlDrawing#.vml');
  draft.put(shapes, noteShapesPart(notes), `${OFFICE}.vmlDrawing`);
  attach({ kind: 'comments', target: texts });
  return { legacyDrawing: attach({ kind: 'vmlDrawing', target: shapes }) };
}

interface TableInput {
  readonly draft: PackageDraft;
  readonly model: SheetModel;
  readonly numbers: TableNumbers;
  readonly kept: KeptLook | undefined;
}

function attachTables({ draft, model, numbers, kept }: TableInput, attach: Attach): string[] {
  return model.tables.map((table) => {
    const id = numbers.take(table.name);
    const part = draft.freeName('xl/tables/table#.xml');
    draft.put(
      part,
      tablePart(model, table, { id, filter: kept?.tables.get(table.name.toLowerCase()) }),
      `${SPREADSHEET}.table+xml`,
    );
    return attach({ kind: 'table', target: part });
  });
}
