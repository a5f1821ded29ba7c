import type { WriteBatch } from '../../../core/workbook/port';
import type { NewResult } from '../calculate/recalculate';
import type { ReadLimits } from '../limits';
import { updateContentTypes } from '../package/contentTypes';
import { PackageDraft } from '../package/packageDraft';
import { addRelationship } from '../package/relationshipsDraft';
import { openPackage } from '../read/readWorkbook';
import { readWorkbookParts, type WorkbookParts } from '../read/workbookParts';
import { applyChanges } from './applyChanges';
import { pruneCalcChain } from './calcChain';
import { graftSheets } from './graftSheets';
import { putResults } from './putResults';
import { putState } from './putState';
import { EMPTY_STYLESHEET, StylesheetDraft } from './stylesheetDraft';
import { verifyPackage } from './verifyPackage';
import { WorkbookDraft } from './workbookDraft';

/**
 * Writes changes of cells, sheets and Cuadre's state into a workbook by surgery: what they do not concern is in the result as
 * the very bytes that it was. Writing the same batch into the result again gives the same bytes. The input is not touched; a
 * batch that cannot be written whole is a `HostFailure` and nothing is.
 */
export function writeWorkbook(bytes: Uint8Array, batch: WriteBatch, limits: Partial<ReadLimits> = {}): Uint8Array {
  return writeCalculated(bytes, { ...batch, results: [] }, limits);
}

/** What is written together with the results that its changes give the workbook's own formulas. */
export interface CalculatedBatch extends WriteBatch {
  readonly results: readonly NewResult[];
}

/** `writeWorkbook` with new results of formulas, for a host that can calculate. */
export function writeCalculated(
  bytes: Uint8Array,
  batch: CalculatedBatch,
  limits: Partial<ReadLimits> = {},
): Uint8Array {
  const pack = openPackage(bytes, limits);
  const workbook = readWorkbookParts(pack);
  const draft = new PackageDraft(pack);
  const workbookDraft = new WorkbookDraft(draft.read(workbook.part), workbook.part);
  const { changes = [], sheets = [], state } = batch;
  if (changes.length > 0) applyChanges(draft, workbook, changes);
  putResults(draft, workbook, batch.results);
  if (sheets.length > 0) writeSheets({ draft, workbook, workbookDraft }, sheets);
  if (state) putState(draft, workbook, state);
  if (changes.length > 0 || sheets.length > 0) workbookDraft.recalculate();
  draft.put(workbook.part, workbookDraft.finish());
  updateContentTypes(draft);
  const written = draft.write();
  verifyPackage(written, draft);
  return written;
}

interface Drafts {
  readonly draft: PackageDraft;
  readonly workbook: WorkbookParts;
  readonly workbookDraft: WorkbookDraft;
}

function writeSheets({ draft, workbook, workbookDraft }: Drafts, sheets: NonNullable<WriteBatch['sheets']>): void {
  const styles = workbook.styles ?? addStylesheet(draft, workbook);
  const stylesheet = new StylesheetDraft(draft.read(styles), styles);
  const renewed = graftSheets({ draft, workbook, workbookDraft, stylesheet }, sheets);
  draft.put(styles, stylesheet.finish());
  if (renewed.size > 0) pruneCalcChain(draft, workbook, (sheetId) => renewed.has(sheetId));
}

function addStylesheet(draft: PackageDraft, { part }: WorkbookParts): string {
  const styles = draft.freeName('xl/styles#.xml', 'xl/styles.xml');
  draft.put(styles, EMPTY_STYLESHEET, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml');
  addRelationship(draft, part, { kind: 'styles', target: styles });
  return styles;
}
