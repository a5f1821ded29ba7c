import type { Finding, Suspect } from '../findings/finding';
import { toNumber, type Decimal } from '../quantity/decimal';
import { a1, parseAddress } from '../workbook/address';
import type { CellValue } from '../workbook/cell';
import type { SheetModel } from '../workbook/sheetModel';
import { cellLink } from './cellLink';
import { AMOUNT_FORMAT, PALETTE, type StyleName } from './palette';
import { SheetDraft, type DraftCell } from './sheetDraft';
import type { SheetSource } from './sheetSource';

/** An observation with what became of it (observación y su estado). */
export interface ReviewEntry {
  readonly finding: Finding;
  readonly state: 'open' | 'corrected' | 'accepted';
  /** Why it was left as it is. */
  readonly reason?: string;
}

/** Says a finding: the sentences belong to the catalogues of src/i18n. */
export interface ReviewVoice {
  readonly ruleTitle: (rule: string) => string;
  readonly message: (finding: Finding) => string;
}

/** The mark of the review. */
export const REVIEW_MARK = 'review';

const HEADER_ROW = 4;
const COLUMNS = [
  'rule',
  'severity',
  'sheet',
  'cell',
  'message',
  'observed',
  'proposed',
  'difference',
  'confidence',
  'owner',
  'state',
] as const;
type ReviewColumn = (typeof COLUMNS)[number];
const WIDTHS: Readonly<Record<ReviewColumn, number>> = {
  rule: 26,
  severity: 11,
  sheet: 18,
  cell: 12,
  message: 62,
  observed: 18,
  proposed: 18,
  difference: 16,
  confidence: 13,
  owner: 24,
  state: 30,
};
const FIGURES: ReadonlySet<ReviewColumn> = new Set(['observed', 'proposed', 'difference']);

/**
 * *Revisión del plan*: every observation as a row of a table that can be filtered by office and sent back, with a link
 * to the cell that is most likely wrong.
 */
export function reviewSheet(source: SheetSource, entries: readonly ReviewEntry[], voice: ReviewVoice): SheetModel {
  const { names, words, plan } = source;
  const { review } = words;
  const draft = new SheetDraft(COLUMNS.length + 2);
  draft.text(1, 1, review.title(plan.fiscalYear), 'title');
  draft.text(2, 1, entries.length === 0 ? review.nothing : review.note(entries.length), 'subtitle');
  COLUMNS.forEach((column, at) => {
    draft.text(HEADER_ROW, at + 1, review.headers[column], FIGURES.has(column) ? 'headerFigure' : 'header');
  });
  entries.forEach((entry, row) => {
    const cells = entryCells(entry, source, voice);
    COLUMNS.forEach((column, at) => {
      draft.put(HEADER_ROW + 1 + row, at + 1, cells[column]);
    });
  });
  if (entries.length === 0)
    COLUMNS.forEach((_, at) => draft.put(HEADER_ROW + 1, at + 1, { value: null, style: 'text' }));
  const last = HEADER_ROW + Math.max(1, entries.length);
  return draft.build({
    mark: REVIEW_MARK,
    name: names.nameOf(REVIEW_MARK, review.sheetName),
    columnWidths: Object.fromEntries(COLUMNS.map((column, at) => [at + 1, WIDTHS[column]])),
    tables: [{ name: 'RevisionCuadre', ref: `A${HEADER_ROW}:${a1(last, COLUMNS.length)}`, style: 'TableStyleLight1' }],
    validations: [],
    conditionalFormats: severityLooks(source, last),
    charts: [],
    names: [],
    freeze: { rows: HEADER_ROW, columns: 0 },
    print: {
      area: `A1:${a1(last, COLUMNS.length)}`,
      landscape: true,
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      fitToWidth: true,
    },
    tabColour: PALETTE.accent,
    showGridlines: false,
  });
}

function entryCells(entry: ReviewEntry, { words }: SheetSource, voice: ReviewVoice): Record<ReviewColumn, DraftCell> {
  const { finding } = entry;
  const { review } = words;
  const [suspect] = finding.suspects;
  const address = suspect?.cell ?? finding.cells[0];
  const cell = address === undefined ? null : parseAddress(address);
  const text = (value: string): DraftCell => ({ value, style: 'text' });
  return {
    rule: text(voice.ruleTitle(finding.rule)),
    severity: text(review.severity[finding.severity]),
    sheet: text(cell?.sheet ?? ''),
    cell: address === undefined || !cell ? text('') : cellLink(address, a1(cell.row, cell.column)),
    message: text(voice.message(finding)),
    observed: figure(suspect?.observed ?? null),
    proposed: figure(proposedOf(suspect)),
    difference: figure(finding.difference ? toNumber(finding.difference) : null),
    confidence: text(suspect ? review.confidence[suspect.confidence] : ''),
    owner: text(finding.owner ?? ''),
    state: text(stateText(entry, review)),
  };
}

/** A tie has no proposal of its own: the message names every candidate. */
function proposedOf(suspect: Suspect | undefined): CellValue {
  if (!suspect || suspect.confidence === 'tie' || suspect.proposed === null) return null;
  return isDecimal(suspect.proposed) ? toNumber(suspect.proposed) : suspect.proposed;
}

function isDecimal(value: Decimal | string): value is Decimal {
  return typeof value !== 'string';
}

function figure(value: CellValue): DraftCell {
  const style: StyleName = typeof value === 'string' ? 'text' : 'amount';
  return Number.isInteger(value) || typeof value !== 'number'
    ? { value, style }
    : { value, style, format: `${AMOUNT_FORMAT}.00` };
}

function stateText({ state, reason }: ReviewEntry, { states }: SheetSource['words']['review']): string {
  return reason ? `${states[state]}: ${reason}` : states[state];
}

function severityLooks({ words }: SheetSource, last: number): SheetModel['conditionalFormats'] {
  const range = `B${HEADER_ROW + 1}:B${last}`;
  const says = (word: string): string => `$B${HEADER_ROW + 1}="${word}"`;
  return [
    { range, formula: says(words.review.severity.error), style: { fill: PALETTE.warning, bold: true } },
    { range, formula: says(words.review.severity.warning), style: { fill: PALETTE.caution } },
  ];
}
