import { parseAddress, type Address } from '../../workbook/address';
import type { CellValue } from '../../workbook/cell';
import type { Grid } from '../../workbook/grid';
import { gridOf, type Snapshot } from '../../workbook/snapshot';
import { normalise } from '../../words/normalise';
import type { OfficeVocabulary } from './officeWords';

/** What an office says of one finding (respuesta), as it stands on the sheet that came back. */
export interface Answer {
  readonly finding: string;
  /** The cell that the row names; null where it names none. */
  readonly cell: Address | null;
  /** What that cell held when the review was sent. */
  readonly observed: CellValue;
  readonly state: 'open' | 'corrected' | 'accepted' | null;
  readonly reason: string;
  readonly value: CellValue;
  readonly by: string;
}

type AnswerColumn = 'id' | 'sheet' | 'cell' | 'observed' | 'state' | 'reason' | 'value' | 'by';

/** Rows from the top in which the header is looked for. */
const HEADER_ROWS = 20;
const ID = /^f-[0-9a-z]+$/;

/**
 * Reads what came back (leer las respuestas): the sheets whose header has the code of a finding and its state, whoever sorted
 * or filtered them, in the words of any language. Null: no sheet is a review.
 */
export function readAnswers({ sheets }: Snapshot, vocabularies: readonly OfficeVocabulary[]): readonly Answer[] | null {
  const columns = headings(vocabularies);
  const states = stateWords(vocabularies);
  const found = sheets.flatMap((sheet) => {
    const grid = gridOf(sheet);
    const header = headerOf(grid, columns);
    return header ? [answersOf(grid, header, states)] : [];
  });
  return found.length === 0 ? null : found.flat();
}

function headings(vocabularies: readonly OfficeVocabulary[]): ReadonlyMap<string, AnswerColumn> {
  return new Map(
    vocabularies.flatMap(({ review: { headers }, office }) => [
      ...(['id', 'sheet', 'cell', 'observed', 'state'] as const).map(
        (column) => [normalise(headers[column]), column] as const,
      ),
      ...(['reason', 'value', 'by'] as const).flatMap((column) =>
        [normalise(office.headers[column]), ...office.aliases[column]].map((name) => [name, column] as const),
      ),
    ]),
  );
}

function stateWords(vocabularies: readonly OfficeVocabulary[]): ReadonlyMap<string, NonNullable<Answer['state']>> {
  const kinds = ['open', 'corrected', 'accepted'] as const;
  return new Map(
    vocabularies.flatMap(({ review }) => kinds.map((kind) => [normalise(review.states[kind]), kind] as const)),
  );
}

interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<AnswerColumn, number>;
}

function headerOf(grid: Grid, names: ReadonlyMap<string, AnswerColumn>): Header | null {
  for (const row of Array.from(grid.rows).slice(0, HEADER_ROWS)) {
    const columns = new Map<AnswerColumn, number>();
    const { start, end } = grid.rowSpan(row);
    for (let position = start; position < end; position += 1) {
      const name = names.get(normalise(String(grid.value(position) ?? '')));
      if (name && !columns.has(name)) columns.set(name, grid.columnAt(position));
    }
    if (columns.has('id') && columns.has('state')) return { row, columns };
  }
  return null;
}

function answersOf(
  grid: Grid,
  { row: header, columns }: Header,
  states: ReadonlyMap<string, NonNullable<Answer['state']>>,
): Answer[] {
  return Array.from(grid.rows)
    .filter((row) => row > header)
    .flatMap((row): Answer[] => {
      const at = (column: AnswerColumn): CellValue => valueAt(grid, row, columns.get(column));
      const finding = String(at('id') ?? '').trim();
      if (!ID.test(finding)) return [];
      const { state, reason } = stateOf(String(at('state') ?? ''), states);
      return [
        {
          ...{ finding, state, observed: at('observed'), value: blankAsNull(at('value')) },
          cell: addressOf(String(at('sheet') ?? ''), String(at('cell') ?? '')),
          reason: String(at('reason') ?? '').trim() || reason,
          by: String(at('by') ?? '').trim(),
        },
      ];
    });
}

function blankAsNull(value: CellValue): CellValue {
  return typeof value === 'string' && value.trim() === '' ? null : value;
}

/** `Justificada: el convenio se firmó` says the state and its reason. */
function stateOf(
  text: string,
  states: ReadonlyMap<string, NonNullable<Answer['state']>>,
): Pick<Answer, 'state' | 'reason'> {
  const [word = '', ...rest] = text.split(':');
  return { state: states.get(normalise(word)) ?? null, reason: rest.join(':').trim() };
}

function addressOf(sheet: string, cell: string): Address | null {
  const whole = cell.includes('!') ? cell : `${sheet}!${cell}`;
  return parseAddress(whole) ? whole : null;
}

function valueAt(grid: Grid, row: number, column: number | undefined): CellValue {
  const position = column === undefined ? -1 : grid.find(row, column);
  return position < 0 ? null : grid.value(position);
}
