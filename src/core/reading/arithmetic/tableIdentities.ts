import { roleRecord } from '../../plan/roles';
import type { ColumnIdentity } from './arithmeticRoles';
import type { ColumnDraft } from '../columns/columnDraft';
import { numericShare } from '../columns/columnStats';
import type { FormulaBook } from '../../formulas/formulaBook';
import { rowFormula } from '../../formulas/rowFormula';
import { bareHeading } from '../headings/headerWords';
import { numericIdentities, testIdentity, type Candidate, type NumericIdentity } from './numericIdentities';
import { withRareTerms } from './rareTerms';
import { signedIdentities } from './signedIdentities';
import { withoutLooser } from './withoutLooser';
import { sampleMatrix, SEARCH_ROWS, VERIFY_ROWS, type SampleMatrix } from './sampleMatrix';
import type { SheetView } from '../sheetView';
import type { TableArea } from '../headings/tableArea';

/** Formulas of a column that are looked at, and the share of them that must say the same. */
const FORMULA_SAMPLE = 9;
const FORMULA_MAJORITY = 0.6;

/**
 * The identities of a table: those that its formulas say outright, and those that its numbers show. Found on a small
 * sample, then tried on a large one, where every term must earn its place.
 */
export function tableIdentities(view: SheetView, area: TableArea, { columns, book }: FormulaTask): ColumnIdentity[] {
  const numeric = columns.filter(isNumeric);
  const matrix = sampleMatrix(view, area, { columns: numeric.map(({ column }) => column), most: VERIFY_ROWS });
  const stated = formulaCandidates(view, matrix, { columns: numeric, book });
  const found = [
    ...stated.flatMap((candidate) => asIdentity(candidate, 'formulas', matrix)),
    ...numericIdentities(thinned(matrix), yearFamilies(numeric)).flatMap((candidate) =>
      asIdentity(candidate, 'numbers', matrix),
    ),
    ...signedIdentities(thinned(matrix)).flatMap((candidate) => asIdentity(candidate, 'numbers', matrix)),
  ];
  return withoutLooser(distinct(found)).map((identity) => {
    return {
      ...identity,
      result: draftAt(numeric, identity.result),
      operands: identity.operands.map((at) => draftAt(numeric, at)),
      subtracted: (identity.subtracted ?? []).map((at) => draftAt(numeric, at)),
    };
  });
}

/** The columns that are looked at, and the workbook that their formulas stand in. */
interface FormulaTask {
  readonly columns: readonly ColumnDraft[];
  readonly book: FormulaBook;
}

interface ColumnTask {
  readonly column: number;
  readonly book: FormulaBook;
}

/** Columns that say the same of different years, by index: what may add to the same of all years. */
function yearFamilies(columns: readonly ColumnDraft[]): number[][] {
  const families = new Map<string, number[]>();
  columns.forEach(({ year, heading }, at) => {
    if (year === null) return;
    const words = bareHeading(heading.own || heading.text);
    families.set(words, [...(families.get(words) ?? []), at]);
  });
  return [...families.values()].filter(({ length }) => length > 1);
}

/** Columns whose numbers may take part: mostly numbers, and neither code nor anything else by words that are sure. */
function isNumeric({ stats, role, confidence }: ColumnDraft): boolean {
  if (stats.numbers < 2 || numericShare(stats) < 0.5 || stats.percents * 2 > stats.numbers) return false;
  const holds = roleRecord(role)?.holds;
  return confidence < 0.7 || !(holds === 'code' || holds === 'percent' || holds === 'date');
}

function draftAt(columns: readonly ColumnDraft[], index: number): ColumnDraft {
  const draft = columns[index];
  if (!draft) throw new RangeError('an identity outside its table');
  return draft;
}

type FoundIdentity = NumericIdentity & Pick<ColumnIdentity, 'from'>;

/** What formulas say is believed for now where totals and control rows drown it: the activities alone decide later. */
const UNTRIED = { share: FORMULA_MAJORITY, support: 2 };

function asIdentity(candidate: Candidate, from: FoundIdentity['from'], matrix: SampleMatrix): FoundIdentity[] {
  const identity = testIdentity(matrix, candidate) ?? (from === 'formulas' ? { ...candidate, ...UNTRIED } : null);
  if (identity === null) return [];
  return [{ ...(identity.kind === 'sum' && from === 'numbers' ? withRareTerms(matrix, identity) : identity), from }];
}

function thinned(matrix: SampleMatrix): SampleMatrix {
  if (matrix.rows.length <= SEARCH_ROWS) return matrix;
  const chosen = Array.from({ length: SEARCH_ROWS }, (_, at) => Math.floor((at * matrix.rows.length) / SEARCH_ROWS));
  const values = matrix.values.map((column) => Float64Array.from(chosen, (row) => column[row] ?? NaN));
  return { columns: matrix.columns, rows: chosen.map((row) => matrix.rows[row] ?? 0), values };
}

function formulaCandidates(view: SheetView, matrix: SampleMatrix, { columns, book }: FormulaTask): Candidate[] {
  const index = new Map(matrix.columns.map((column, at) => [column, at]));
  return columns.flatMap((draft) => {
    if (draft.stats.formulas < 2) return [];
    const said = majorityFormula(view, matrix, { column: draft.column, book });
    const candidate = said && toCandidate(said, draft.column);
    if (!candidate) return [];
    const indexed = (columns: readonly number[]): number[] => columns.map((column) => index.get(column) ?? -1);
    const [result = -1] = indexed([candidate.result]);
    const [operands, subtracted] = [indexed(candidate.operands), indexed(candidate.subtracted ?? [])];
    return [result, ...operands, ...subtracted].includes(-1)
      ? []
      : [{ kind: candidate.kind, result, operands, subtracted }];
  });
}

/** What most of a column's sampled formulas say, as text: the kind and its columns. */
function majorityFormula(view: SheetView, matrix: SampleMatrix, { column, book }: ColumnTask): string | null {
  const votes = new Map<string, number>();
  const step = Math.max(1, Math.floor(matrix.rows.length / FORMULA_SAMPLE));
  let asked = 0;
  for (let at = 0; at < matrix.rows.length; at += step) {
    const row = matrix.rows[at] ?? 0;
    const position = view.grid.find(row, column);
    const formula = position < 0 ? undefined : view.grid.formula(position);
    if (formula === undefined) continue;
    asked += 1;
    const read = rowFormula(formula, { sheet: view.sheet.name, row, column }, book);
    if (!read) continue;
    const said = `${read.kind} ${read.columns.join()} ${read.subtracted?.join() ?? ''}`;
    votes.set(said, (votes.get(said) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= asked * FORMULA_MAJORITY ? best[0] : null;
}

/** c = a × b and c = a + b as they are; c = a − b as a = c + b. */
function toCandidate(said: string, column: number): Candidate | null {
  const [kind = '', list = '', taken = ''] = said.split(' ');
  const [first = 0, ...others] = list.split(',').map(Number);
  if (taken !== '')
    return { kind: 'sum', result: column, operands: [first, ...others], subtracted: taken.split(',').map(Number) };
  if (kind === 'difference') return { kind: 'sum', result: first, operands: [column, ...others].sort((a, b) => a - b) };
  if (kind === 'product' || kind === 'sum') return { kind, result: column, operands: [first, ...others] };
  return null;
}

function distinct(found: readonly FoundIdentity[]): FoundIdentity[] {
  const seen = new Set<string>();
  return found.filter(({ kind, result, operands, subtracted = [] }) => {
    const name = `${kind} ${result}=${[...operands].sort((a, b) => a - b).join()}-${subtracted.join()}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
