import type { Plan } from '../../plan/plan';
import type { NearestHeading, NoteData, ReadingNote } from '../../plan/readingNote';
import { headingOf, isMoneyRole, roleRecord } from '../../plan/roles';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { gridOf } from '../../workbook/snapshot';
import { tidy } from '../../words/normalise';
import type { HeaderWords } from '../headings/headerWords';
import { runsOf, type RowRun } from '../headings/rowRuns';
import type { SheetView } from '../sheetView';
import type { TableDraft } from '../tableDraft';

/** What a heading of a plan would have had. */
const WANTED = ['activity', 'quantity', 'unitValue', 'total', 'assigned', 'toRaise'] as const;
/** Texts of a sheet that are repeated to a person, so that it is known again. */
const SHOWN_TEXTS = 4;
const LONGEST_TEXT = 40;
const SHOWN_HEADINGS = 8;

/** Where a plan was looked for: the tables that are none of one, the sheets, the dictionary of headings. */
export interface SearchedWorkbook {
  readonly drafts: readonly TableDraft[];
  readonly views: readonly SheetView[];
  readonly words: HeaderWords;
}

/**
 * A workbook without a plan (no es un plan): what is missing, the row that comes nearest to a heading, which sheets were
 * looked at and what each begins with.
 */
export function planNotFound({ snapshot }: Pick<Plan, 'snapshot'>, searched: SearchedWorkbook): ReadingNote {
  const { missing, nearest } = nearestOf(searched);
  return {
    rule: 'plan-not-found',
    severity: 'error',
    // It accuses no cell: the nearest row is a hint, and stands in the sentence.
    cells: [],
    data: {
      sheets: snapshot.sheets.map(({ name }) => name),
      wanted: WANTED.map(headingOf),
      found: snapshot.sheets.flatMap(beginningOf),
      missing,
      nearest,
    },
  };
}

type Missing = NoteData['plan-not-found']['missing'];

function nearestOf({ drafts, views, words }: SearchedWorkbook): {
  readonly missing: Missing;
  readonly nearest: NearestHeading | null;
} {
  const worded = drafts.filter(({ area }) => area.band.byWords);
  const [best] = worded.toSorted((a, b) => knownColumns(b) - knownColumns(a));
  if (!best) return { missing: 'heading', nearest: likeliestRow(views, words) };
  const { band } = best.area;
  const headings = band.headings.map(({ text }) => text).filter((text) => text !== '');
  const nearest = { sheet: best.view.sheet.name, row: Math.max(band.top, band.bottom) };
  return { missing: missingOf(best), nearest: { ...nearest, headings: shown(headings) } };
}

function knownColumns({ columns }: TableDraft): number {
  return columns.filter(({ role }) => role !== 'other' && role !== 'ignore').length;
}

function missingOf({ columns }: TableDraft): Missing {
  if (!columns.some(({ role }) => roleRecord(role)?.subjectRank !== undefined)) return 'subject';
  return columns.some(({ role, stats }) => isMoneyRole(role) && stats.numbers > 0) ? 'rows' : 'money';
}

function shown(headings: readonly string[]): string[] {
  return headings.slice(0, SHOWN_HEADINGS).map((text) => tidy(text).slice(0, LONGEST_TEXT));
}

/** The row of texts that most looks like a heading: words that headings have, and numbers under its texts. */
function likeliestRow(views: readonly SheetView[], words: HeaderWords): NearestHeading | null {
  let best: { readonly score: number; readonly nearest: NearestHeading } | null = null;
  for (const view of views) {
    for (const row of Array.from(view.grid.rows).slice(0, LOOKED_ROWS)) {
      for (const run of runsOf(view, row)) {
        const score = scoreOf(view, run, words);
        if (score < LEAST_SCORE || score <= (best?.score ?? 0)) continue;
        const headings = shown(run.texts.map(({ text }) => text));
        best = { score, nearest: { sheet: view.sheet.name, row, headings } };
      }
    }
  }
  return best?.nearest ?? null;
}

/** Rows from the top of a sheet in which a heading is looked for. */
const LOOKED_ROWS = 60;
/** Rows beneath a text in which a number speaks for a heading. */
const ROWS_BENEATH = 3;
const LEAST_SCORE = 2;

/** A text that is a heading's counts as one; one over numbers as a half. */
function scoreOf(view: SheetView, { row, texts, numbers }: RowRun, words: HeaderWords): number {
  if (texts.length < 2 || numbers > texts.length) return 0;
  return texts.reduce((score, { text, column }) => {
    const known = words.best(text)?.confidence ?? 0;
    return score + (known >= LEAST_KNOWN ? 1 : 0) + (isOverNumbers(view, row, column) ? OVER_NUMBERS : 0);
  }, 0);
}

const LEAST_KNOWN = 0.6;
const OVER_NUMBERS = 0.5;

function isOverNumbers(view: SheetView, row: number, column: number): boolean {
  return Array.from({ length: ROWS_BENEATH }, (_, at) => view.grid.find(row + 1 + at, column)).some(
    (position) => position >= 0 && !Number.isNaN(view.numbers[position] ?? NaN),
  );
}

function beginningOf(sheet: SheetSnapshot): string[] {
  const grid = gridOf(sheet);
  const texts: string[] = [];
  for (let position = 0; position < grid.length && texts.length < SHOWN_TEXTS; position += 1) {
    const value = grid.value(position);
    if (typeof value === 'string' && value.trim() !== '') texts.push(tidy(value).slice(0, LONGEST_TEXT));
  }
  return texts.length === 0 ? [] : [`${sheet.name}: ${texts.join(', ')}`];
}
