import type { Finding } from '../../findings/finding';
import { a1 } from '../../workbook/address';
import type { SheetModel } from '../../workbook/sheetModel';
import { PALETTE } from '../palette';
import { SheetDraft, type DraftCell } from '../sheetDraft';
import { listLayout } from './listLayout';
import type { OfficeVocabulary } from './officeWords';
import { findingCells, type ReviewVoice } from './reviewSheet';
import type { ReviewPart } from './splitReview';

/** The mark of the review that an office gets. */
export const OFFICE_MARK = 'office';

const HEADER_ROW = 4;
const COLUMNS = [
  ...(['rule', 'severity', 'sheet', 'cell', 'message', 'observed', 'proposed', 'state'] as const),
  ...(['value', 'reason', 'by', 'owner', 'id'] as const),
] as const;
type OfficeColumn = (typeof COLUMNS)[number];
const WIDTHS: Readonly<Record<OfficeColumn, number>> = {
  ...{ rule: 24, severity: 10, sheet: 18, cell: 11, message: 60, observed: 18, proposed: 18, state: 14 },
  ...{ value: 20, reason: 36, by: 22, owner: 24, id: 16 },
};
const FIGURES: ReadonlySet<OfficeColumn> = new Set(['observed', 'proposed', 'value']);
const ANSWERS = { state: 'entry', value: 'entryAmount', reason: 'entry', by: 'entry' } as const;

/** What an office's sheet is made from. */
export interface OfficeRequest {
  readonly vocabulary: OfficeVocabulary;
  readonly voice: ReviewVoice;
  readonly fiscalYear: number | null;
}

/**
 * The findings of one office as a sheet to answer on (hoja para la dependencia): a row each, with a list for its state and
 * room for the right value and the reason; it comes back with `readAnswers`. It links to no cell: the plan is not in it.
 */
export function officeSheet(part: ReviewPart, { vocabulary, voice, fiscalYear }: OfficeRequest): SheetModel {
  const { review, office } = vocabulary;
  const draft = new SheetDraft(COLUMNS.length + 2);
  draft.put(1, 1, { value: office.title(part.name ?? office.nobody, fiscalYear), style: 'title' });
  draft.put(2, 1, { value: office.note(part.findings.length), style: 'subtitle' });
  COLUMNS.forEach((column, at) => {
    const value = headerOf(column, vocabulary);
    draft.put(HEADER_ROW, at + 1, { value, style: FIGURES.has(column) ? 'headerFigure' : 'header' });
  });
  part.findings.forEach((finding, at) => {
    const cells = rowCells(finding, vocabulary, voice);
    COLUMNS.forEach((column, column0) => draft.put(HEADER_ROW + 1 + at, column0 + 1, cells[column]));
  });
  const last = HEADER_ROW + Math.max(1, part.findings.length);
  const place = { table: 'RevisionDependencia', headerRow: HEADER_ROW, lastRow: last, lastColumn: COLUMNS.length };
  return draft.build({
    ...listLayout(place),
    mark: OFFICE_MARK,
    name: office.sheetName,
    columnWidths: Object.fromEntries(COLUMNS.map((column, at) => [at + 1, WIDTHS[column]])),
    hiddenColumns: [COLUMNS.indexOf('id') + 1],
    validations: [
      {
        range: `${a1(HEADER_ROW + 1, STATE)}:${a1(last, STATE)}`,
        rule: { kind: 'list', values: Object.values(review.states) },
        prompt: office.statePrompt,
        soft: true,
      },
    ],
    conditionalFormats: [],
    tabColour: PALETTE.accent,
  });
}

const STATE = COLUMNS.indexOf('state') + 1;

function headerOf(column: OfficeColumn, { review, office }: OfficeVocabulary): string {
  return column === 'reason' || column === 'value' || column === 'by' ? office.headers[column] : review.headers[column];
}

function rowCells(finding: Finding, { review }: OfficeVocabulary, voice: ReviewVoice): Record<OfficeColumn, DraftCell> {
  const { rule, severity, sheet, cell, message, observed, proposed, owner, id } = findingCells(finding, review, voice);
  const plainCell: DraftCell = { value: cell.value, style: 'text' };
  return {
    ...{ rule, severity, sheet, cell: plainCell, message, observed, proposed, owner, id },
    state: { value: review.states.open, style: ANSWERS.state },
    value: { value: null, style: ANSWERS.value },
    reason: { value: null, style: ANSWERS.reason },
    by: { value: null, style: ANSWERS.by },
  };
}
