import { mainColumn } from '../arithmetic/arithmeticRoles';
import { normalise } from '../../words/normalise';
import type { CarriedRole } from '../rows/rowNames';
import { subjectColumn } from '../columns/subjectColumn';
import type { TableDraft } from '../tableDraft';

/** Share of a table's rows that another one must have, word for word and peso for peso, to be the same plan again. */
const SAME_ROWS = 0.9;
const LEAST_ROWS = 5;
/** So many equal rows are the same plan whatever the sheets are called: no two offices have them by chance. */
const SURE_ROWS = 20;

/** A table that later ones may repeat. */
interface Known {
  readonly draft: TableDraft;
  readonly rows: ReadonlySet<string>;
}

/**
 * The tables that repeat an earlier one (hojas repetidas): the plan copied for each quarter, or kept as it was before.
 * They would be counted twice. Two offices or schools may well have the same few rows: where the titles or the names of
 * the sheets say two things, each table is its own.
 */
export function copiedTables(drafts: readonly TableDraft[]): ReadonlySet<TableDraft> {
  const copies = new Set<TableDraft>();
  const earlier: Known[] = [];
  if (drafts.length < 2) return copies;
  for (const draft of visibleFirst(drafts)) {
    const rows = rowsOf(draft);
    const copied = rows.length >= LEAST_ROWS && earlier.some((known) => repeats(draft, rows, known));
    if (copied) copies.add(draft);
    else earlier.push({ draft, rows: new Set(rows) });
  }
  return copies;
}

/** Of two that are the same, the one that people see is the plan. */
function visibleFirst(drafts: readonly TableDraft[]): TableDraft[] {
  const isHidden = ({ view }: TableDraft): number => Number(view.sheet.visibility !== 'visible');
  return [...drafts].sort((a, b) => isHidden(a) - isHidden(b));
}

function repeats(draft: TableDraft, rows: readonly string[], known: Known): boolean {
  if (rows.filter((row) => known.rows.has(row)).length < rows.length * SAME_ROWS) return false;
  if (saysOtherThing(titleOf(draft), titleOf(known.draft))) return false;
  return rows.length >= SURE_ROWS || !saysOtherThing(draft.view.sheet.name, known.draft.view.sheet.name);
}

function titleOf({ titles }: TableDraft): string {
  return titles.map(({ text }) => text).join(' ');
}

/** Words that tell a copy from what it was made of, and words that say nothing. */
const COPY_WORD =
  /^(?:\d+|[ivx]+|[tv]\d*|copia|version|final|definitiv[oa]|inicial|anterior|actual(?:izad[oa])?|ajustad[oa]|modificad[oa]|borrador|revisad[oa]|aprobad[oa]|nuev[oa]|viej[oa]|seguimiento|ejecucion|avance|corte|trim(?:estre)?|semestre|mes|ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|mayo?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|sep(?:t|tiembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?|primer|segundo|tercer|cuarto|hoja\d*|sheet\d*|plan|accion|vigencia|ano|base|datos|impresion|imprimir|para|a|al|de|del|la|el|y)$/;

/** Whether each of two names has a word that the other lacks, those of copies aside. */
function saysOtherThing(a: string, b: string): boolean {
  const [x, y] = [tellingWords(a), tellingWords(b)];
  return [...x].some((word) => !y.has(word)) && [...y].some((word) => !x.has(word));
}

function tellingWords(name: string): Set<string> {
  const words = normalise(name).split(' ');
  return new Set(words.filter((word) => word !== '' && !COPY_WORD.test(word)));
}

const TOLD_BY: readonly CarriedRole[] = ['axis', 'front', 'owner'];

/** What each activity says, whose it is and what it costs; rows without an amount say too little. */
function rowsOf({ rows, columns, names, view }: TableDraft): string[] {
  const { grid, numbers } = view;
  const subject = subjectColumn(columns)?.column;
  const total = (mainColumn(columns, 'total') ?? mainColumn(columns, 'assigned'))?.column;
  if (subject === undefined || total === undefined) return [];
  return rows.flatMap(({ kind, row }, at) => {
    const text = kind === 'activity' ? grid.texts[grid.textId(grid.find(row, subject))] : undefined;
    const amount = numbers[grid.find(row, total)] ?? NaN;
    if (text === undefined || Number.isNaN(amount) || amount === 0) return [];
    return [[text, amount, ...TOLD_BY.map((role) => names.textOf(role, at))].join('\n')];
  });
}
