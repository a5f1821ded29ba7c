import { axisOfMark, MARK_PREFIX } from '../milestones/tracking';
import { normalise } from '../words/normalise';
import type { Grid } from '../workbook/grid';
import type { SheetMark } from '../workbook/sheetModel';
import { gridOf, sheetWith, type ReadGap, type SheetSnapshot } from '../workbook/snapshot';
import { signsOf } from './ownSigns';

/** A sheet of a workbook with the mark that stands on it, as a host found it. */
export interface MarkedSheet {
  readonly name: string;
  /** The mark that stands on it, whether or not it is Cuadre's. */
  readonly claim: SheetMark | null;
  /** When it was made beside the others, where the host knows: the later of two is the copy. */
  readonly age: number;
  /** What is on it; asked for only where a mark has to be weighed. */
  readonly read: () => SheetSnapshot;
}

/** Which marks are believed, sheet by sheet, and what is said of those that are not. */
export interface BelievedMarks {
  readonly marks: readonly (SheetMark | null)[];
  readonly gaps: readonly ReadGap[];
}

/** The sheets of a snapshot, each with the mark that is believed of it. */
export function withBelievedMarks(
  sheets: readonly SheetSnapshot[],
  claims: readonly Pick<MarkedSheet, 'claim' | 'age'>[],
): { readonly sheets: readonly SheetSnapshot[]; readonly gaps: readonly ReadGap[] } {
  const claimed = sheets.map((sheet, at): MarkedSheet => {
    return { name: sheet.name, claim: null, age: at, ...claims[at], read: () => sheet };
  });
  const { marks, gaps } = believedMarks(claimed);
  const marked = sheets.map((sheet, at) => {
    const mark = marks[at] ?? null;
    return mark === null ? sheet : sheetWith(sheet, { mark });
  });
  return { sheets: marked, gaps };
}

/**
 * Which of the marks of a workbook are believed (marcas de hoja). A mark alone is no proof: programs that put a sheet before
 * the others leave the names of sheets on their old places, and whoever copies a sheet copies its mark. So a mark counts
 * where the content is what Cuadre writes under it; one that slipped to a neighbour is found again on the only sheet that
 * holds its content; of two sheets with one mark the copy is the user's.
 */
export function believedMarks(sheets: readonly MarkedSheet[]): BelievedMarks {
  const claims = new Set(sheets.flatMap(({ claim }) => claim ?? []));
  const seats = new Map<SheetMark, number>();
  const fits = rememberedFit(sheets);
  const seat = (mark: SheetMark, at: number | undefined): void => {
    if (at !== undefined) seats.set(mark, at);
  };
  const free = (at: number): boolean => ![...seats.values()].includes(at);
  const places = [...sheets.keys()];
  const claimers = (mark: SheetMark): number[] => places.filter((at) => sheets[at]?.claim === mark);
  const firstMade = (some: readonly number[]): number | undefined => some.toSorted((a, b) => byAge(sheets, a, b))[0];
  for (const mark of claims) seat(mark, firstMade(claimers(mark).filter((at) => fits(at, mark) === 'exactly')));
  for (const mark of claims) {
    const elsewhere = seats.has(mark) ? [] : places.filter((at) => free(at) && fits(at, mark) === 'exactly');
    if (elsewhere.length === 1) seat(mark, elsewhere[0]);
  }
  for (const mark of claims) {
    if (!seats.has(mark)) seat(mark, firstMade(claimers(mark).filter((at) => free(at) && fits(at, mark) !== 'not')));
  }
  const markAt = new Map([...seats].map(([mark, at]) => [at, mark]));
  const marks = places.map((at) => markAt.get(at) ?? null);
  return {
    marks,
    gaps: places.flatMap((at) => gapOf(sheets[at], marks[at] ?? null, fits(at, sheets[at]?.claim ?? null))),
  };
}

type Fit = 'exactly' | 'kind' | 'not';

function rememberedFit(sheets: readonly MarkedSheet[]): (at: number, mark: SheetMark | null) => Fit {
  const known = new Map<string, Fit>();
  return (at, mark) => {
    const sheet = sheets[at];
    if (!sheet || mark === null) return 'not';
    const key = `${at} ${mark}`;
    const fit = known.get(key) ?? fitOf(sheet.read(), mark);
    known.set(key, fit);
    return fit;
  };
}

/** Rows in which the titles and headings of a sheet are looked for: people may have put lines of their own above. */
const ROWS = 60;
const TABLE_HEADINGS = 3;

function fitOf(sheet: SheetSnapshot, mark: SheetMark): Fit {
  const grid = gridOf(sheet);
  if (grid.length === 0) return 'kind';
  const signs = signsOf(mark);
  if (!signs) return 'not';
  const texts = textsOf(grid);
  const isOurs =
    sheet.tables.some(({ name }) => signs.table?.test(name)) ||
    texts.some(({ text }) => signs.titles.some((title) => text.startsWith(title))) ||
    new Set(texts.flatMap(({ text }) => (signs.headings.includes(text) ? text : []))).size >= TABLE_HEADINGS;
  if (!isOurs) return 'not';
  return statesOtherAxis(grid, { mark, texts, headings: signs.axisHeadings ?? [] }) ? 'kind' : 'exactly';
}

interface PlacedText {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

function textsOf(grid: Grid): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  for (const row of Array.from(grid.rows).slice(0, ROWS)) {
    const { start, end } = grid.rowSpan(row);
    for (let position = start; position < end; position += 1) {
      const value = grid.value(position);
      if (typeof value === 'string') texts.push({ text: normalise(value), row, column: grid.columnAt(position) });
    }
  }
  return texts;
}

interface AxisQuestion {
  readonly mark: SheetMark;
  readonly texts: readonly PlacedText[];
  readonly headings: readonly string[];
}

/** Whether the rows of a tracking sheet say that they belong to other axes than the one of the mark. */
function statesOtherAxis(grid: Grid, { mark, texts, headings }: AxisQuestion): boolean {
  if (!mark.startsWith(MARK_PREFIX) || axisOfMark(mark).all) return false;
  const heading = texts.find(({ text }) => headings.includes(text));
  if (!heading) return false;
  const axis = axisOfMark(mark).axis ?? '';
  const stated = Array.from(grid.rows).flatMap((row) => {
    const position = row > heading.row ? grid.find(row, heading.column) : -1;
    const value = position < 0 ? null : grid.value(position);
    return typeof value === 'string' && value !== '' ? [normalise(value)] : [];
  });
  return stated.length > 0 && !stated.includes(axis);
}

/** Excel calls a copy `… (2)` and numbers its tables on; a host may know more. */
function byAge(sheets: readonly MarkedSheet[], one: number, other: number): number {
  const [a, b] = [ageOf(sheets[one]), ageOf(sheets[other])];
  return a.copy - b.copy || a.table - b.table || a.age - b.age || one - other;
}

function ageOf(sheet: MarkedSheet | undefined): {
  readonly copy: number;
  readonly table: number;
  readonly age: number;
} {
  const table = /\d+$/.exec(sheet?.read().tables[0]?.name ?? '')?.[0];
  return { copy: /\(\d+\)$/.test(sheet?.name ?? '') ? 1 : 0, table: Number(table ?? 0), age: sheet?.age ?? 0 };
}

function gapOf(sheet: MarkedSheet | undefined, believed: SheetMark | null, fit: Fit): ReadGap[] {
  if (!sheet || sheet.claim === null || believed !== null) return [];
  return [{ code: fit === 'not' ? 'mark-not-believed' : 'copied-sheet', sheet: sheet.name }];
}
