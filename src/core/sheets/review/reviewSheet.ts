import type { Finding, Suspect } from '../../findings/finding';
import { toNumber, type Decimal } from '../../quantity/decimal';
import { a1, parseAddress } from '../../workbook/address';
import type { CellValue } from '../../workbook/cell';
import type { SheetModel } from '../../workbook/sheetModel';
import { cellLink } from '../cellLink';
import { AMOUNT_FORMAT, PALETTE, type StyleName } from '../palette';
import { SheetDraft, type DraftCell } from '../sheetDraft';
import type { SheetSource } from '../sheetSource';
import type { ReviewWords } from '../words';
import { writtenTable, type WrittenTable } from '../writtenTable';
import { listLayout } from './listLayout';

/** An observation with what became of it (observación y su estado). */
export interface ReviewEntry {
  readonly finding: Finding;
  readonly state: 'open' | 'accepted';
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
  'id',
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
  id: 16,
};
const FIGURES: ReadonlySet<ReviewColumn> = new Set(['observed', 'proposed', 'difference']);

/** What every row of the sheet is put together from. */
interface ReviewRow {
  /** Cuadre's cells by column, from 1; one that is not there is blank. */
  readonly cells: ReadonlyMap<number, DraftCell>;
}

/**
 * *Revisión del plan*: every observation as a row of a table that can be filtered by office and sent back, with a link
 * to the cell that is most likely wrong. What offices answer in columns of their own stays beside its observation; one
 * that is there no longer stays as corrected.
 */
export function reviewSheet(source: SheetSource, entries: readonly ReviewEntry[], voice: ReviewVoice): SheetModel {
  const { names, words, plan } = source;
  const { review } = words;
  const draft = new SheetDraft(COLUMNS.length + 2);
  draft.put(1, 1, { value: review.title(plan.fiscalYear), style: 'title' });
  draft.put(2, 1, { value: entries.length === 0 ? review.nothing : review.note(entries.length), style: 'subtitle' });
  const written = writtenTable(plan.snapshot, REVIEW_MARK, { headerRow: HEADER_ROW, columns: COLUMNS.length });
  const headers = [...COLUMNS.map((column) => review.headers[column]), ...written.added];
  headers.forEach((header, at) => {
    const column = COLUMNS[at];
    draft.put(HEADER_ROW, at + 1, { value: header, style: column && FIGURES.has(column) ? 'headerFigure' : 'header' });
  });
  const rows = reviewRows(entries, { source, voice, written });
  rows.forEach(({ cells }, row) => {
    headers.forEach((_, at) => {
      draft.put(HEADER_ROW + 1 + row, at + 1, cells.get(at + 1) ?? { value: null, style: 'text' });
    });
  });
  if (rows.length === 0) headers.forEach((_, at) => draft.put(HEADER_ROW + 1, at + 1, { value: null, style: 'text' }));
  const last = HEADER_ROW + Math.max(1, rows.length);
  return draft.build({
    ...listLayout({ table: 'RevisionCuadre', headerRow: HEADER_ROW, lastRow: last, lastColumn: headers.length }),
    mark: REVIEW_MARK,
    name: names.nameOf(REVIEW_MARK, review.sheetName),
    columnWidths: Object.fromEntries(headers.map((_, at) => [at + 1, widthOf(COLUMNS[at])])),
    hiddenColumns: [ID_COLUMN],
    conditionalFormats: severityLooks(source, last),
    tabColour: PALETTE.accent,
  });
}

/** The column by which a later run knows an observation again. */
const ID_COLUMN = COLUMNS.indexOf('id') + 1;
const STATE_COLUMN = COLUMNS.indexOf('state') + 1;
const ADDED_WIDTH = 26;

function widthOf(column: ReviewColumn | undefined): number {
  return column === undefined ? ADDED_WIDTH : WIDTHS[column];
}

interface ReviewParts {
  readonly source: SheetSource;
  readonly voice: ReviewVoice;
  readonly written: WrittenTable;
}

function reviewRows(entries: readonly ReviewEntry[], { source, voice, written }: ReviewParts): readonly ReviewRow[] {
  const before = new Map(written.rows.map((cells) => [String(cells.get(ID_COLUMN)?.value ?? ''), cells]));
  const current = entries.map((entry): ReviewRow => {
    const cells = entryCells(entry, source, voice);
    const own = COLUMNS.map((column, at) => [at + 1, cells[column]] as const);
    return { cells: new Map([...answers(before.get(entry.finding.id)), ...own]) };
  });
  const ids = new Set(entries.map(({ finding }) => finding.id));
  const corrected: DraftCell = { value: source.words.review.states.corrected, style: 'text' };
  const gone = [...before].filter(([id]) => FINDING_ID.test(id) && !ids.has(id));
  return [...current, ...gone.map(([, cells]) => ({ cells: new Map([...cells, [STATE_COLUMN, corrected]]) }))];
}

/** How ids of findings are written. */
const FINDING_ID = /^f-[0-9a-z]+$/;

/** What people wrote in columns of their own. */
function answers(cells: ReadonlyMap<number, DraftCell> | undefined): readonly (readonly [number, DraftCell])[] {
  return [...(cells ?? [])].filter(([column]) => column > COLUMNS.length);
}

function entryCells(entry: ReviewEntry, { words }: SheetSource, voice: ReviewVoice): Record<ReviewColumn, DraftCell> {
  const { review } = words;
  return { ...findingCells(entry.finding, review, voice), state: { value: stateText(entry, review), style: 'text' } };
}

/** What is written of a finding whoever gets it: every column but its state. */
export function findingCells(
  finding: Finding,
  review: ReviewWords,
  voice: ReviewVoice,
): Record<Exclude<ReviewColumn, 'state'>, DraftCell> {
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
    id: text(finding.id),
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
