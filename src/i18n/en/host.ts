import type { HostFailure, HostFailureCode } from '../../core/workbook/port';

type Detail = HostFailure['detail'];

/** What happened, where and what to do, for every reason for which a workbook cannot be read or written. */
const SENTENCES: Readonly<Record<HostFailureCode, (detail: Detail) => string>> = {
  'cell-edit-mode': () => 'Excel is editing a cell: press Enter or Esc and try again.',
  'protected-sheet': ({ sheet }) =>
    sheet === undefined || sheet === ''
      ? 'The workbook is protected and takes no new sheets: unprotect its structure in Excel (Review › Protect Workbook) and try again. Nothing was changed.'
      : `The sheet “${sheet}” is protected: unprotect it in Excel (Review › Unprotect Sheet) and try again. Nothing was changed.`,
  'access-denied': () =>
    'Excel did not permit the change. A sheet or the workbook may be protected, or open for reading only: look at that and try again. Nothing was changed.',
  'filtered-sheet': ({ sheet }) =>
    `The sheet “${sheet}” has a filter that Excel did not let be lifted and put back: clear the filter (Data › Clear) and try again. Nothing was changed.`,
  'array-formula': ({ sheet, cell }) =>
    `The cell ${place(sheet, cell)} is part of an array formula, which can only be changed as a whole: correct it in Excel. Nothing was changed.`,
  'changed-since-read': ({ sheet, cell }) =>
    cell === undefined
      ? 'The workbook is not as it was read (a sheet, a table or a name is gone, or another one has that name): check again and repeat the command. Nothing was changed.'
      : `The cell ${place(sheet, cell)} changed since the last check: check again before correcting it. Nothing was changed.`,
  'not-as-written': ({ sheet, cell }) =>
    `When what was written was checked, the cell ${place(sheet, cell)} was not as it should be (because of merged cells, a filter, or a formula that Excel spread over its column): all of it was taken back. Nothing was changed.`,
  'host-error': ({ office }) =>
    `Excel could not do what it was asked and did not say why${office === undefined ? '' : ` (${office})`}. If you are typing in a cell, press Enter or Esc; leave this workbook in front and try again. Nothing was changed.`,
  'payload-too-large': () =>
    'Excel did not accept so much data at once, not even in parts: save the workbook and open it on the page or in desktop Excel.',
  'host-silent': () => 'Excel stopped answering: wait until it has finished what it is doing and try again.',
  'unsupported-host': () =>
    'This version of Excel lacks what is needed: update it (Excel 2021 or Microsoft 365) or open the workbook on the page.',
  cancelled: () => 'The command was cancelled. Nothing was changed.',
  'no-workbook': () => 'No workbook is open: open a file and repeat the command.',
  'not-a-workbook': () => 'The file is not an Excel workbook: choose an .xlsx or .xlsm file.',
  encrypted: () =>
    'The workbook needs a password to open: open it in Excel, remove the password (File › Info › Protect Workbook) and save a copy.',
  'strict-open-xml': () =>
    'The workbook is in Strict Open XML: open it in Excel and save it as “Excel Workbook (.xlsx)”.',
  'unsupported-format': ({ format }) =>
    `The file's format (${shown(format)}) cannot be read: save it as .xlsx in Excel.`,
  'broken-package': ({ part }) =>
    `The file is damaged or incomplete${inPart(part)}: open it in Excel, let it repair the file and save it, or ask for a new copy.`,
  'over-limit': ({ limit, found, allowed, document }) =>
    `The ${document ? 'document' : 'workbook'} is over a limit: ${limitName(limit)}${found === undefined ? '' : `, ${found}`} (up to ${shown(allowed)} is accepted). Remove what is not needed and try again.`,
  'part-not-preserved': ({ part }) =>
    `When what was written was checked, a part of the workbook was not the same${inPart(part)}: nothing was saved. Use the original and let us know.`,
  'cannot-save-format': ({ format }) =>
    `A ${shown(format)} file can be checked but not saved: open it in Excel and save it as .xlsx.`,
  'not-a-document': () =>
    'The file is not a document that can be opened, or is damaged: open it in Word and save it as .docx or as text.',
  'unsupported-document': ({ format }) =>
    format === '.xlsx'
      ? 'That is an Excel workbook and not the plan’s document: choose a .docx or a text file.'
      : `The document is in a format (${shown(format)}) that is not read: open it in its program and save it as .docx or as text (.txt).`,
  unknown: ({ message }) =>
    `The command failed for an unforeseen reason${message === undefined ? '' : ` (${message})`}: try again and, if it goes on, let us know. Nothing was changed.`,
};

const LIMITS: Readonly<Record<string, string>> = {
  fileBytes: 'size of the file in bytes',
  parts: 'number of parts',
  partBytes: 'size of a part in bytes',
  totalBytes: 'inflated size in bytes',
  ratio: 'compression of a part',
  cells: 'number of cells',
  textLength: 'length of a text',
  formulaLength: 'length of a formula',
  depth: 'elements inside each other',
  sheets: 'number of sheets',
  cellStyles: 'number of cell styles',
  listLength: 'length of a list of values',
};

const NOTHING_CHANGED = ' Nothing was changed.';
const LEFT_HALF =
  " Part of what was written could not be taken back: look at Cuadre's sheets, or close the workbook without saving and open it again.";
const UNDO_LOST = ' Excel can no longer undo with Ctrl+Z what came before this command.';

/** What to say of a failure of Excel or of a file: what happened, what to do, and what is left of it when something is. */
export function host({ code, detail }: Pick<HostFailure, 'code' | 'detail'>): string {
  const said = SENTENCES[code](detail);
  if (detail['leftHalf']) return said.replace(NOTHING_CHANGED, '') + LEFT_HALF;
  return detail['undoLost'] ? said + UNDO_LOST : said;
}

function place(sheet: string | number | undefined, cell: string | number | undefined): string {
  return sheet === undefined ? shown(cell) : `${sheet}!${shown(cell)}`;
}

function inPart(part: string | number | undefined): string {
  return part === undefined || part === '' ? '' : ` (${part})`;
}

function limitName(limit: string | number | undefined): string {
  return LIMITS[String(limit)] ?? String(limit);
}

function shown(detail: string | number | undefined): string {
  return detail === undefined ? '?' : String(detail);
}
