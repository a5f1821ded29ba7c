import { isMoneyRole } from '../../plan/roles';
import { KIND } from '../content';
import type { HeaderBand, Heading } from './headerBand';
import { executionWords } from './executionWords';
import type { HeaderWords, WordRole } from './headerWords';
import { normaliseHeading, tidy } from '../../words/normalise';
import { isYear, runsOf, type RowRun } from './rowRuns';
import { isTitle, sectionWords } from '../../words/rowWords';
import { COLUMNS, kindAt, textAt, type SheetView } from '../sheetView';

/** What a row needs to be taken for a heading: this much certainty over at least two different roles. */
const LEAST_SCORE = 1.5;
const LEAST_CONFIDENCE = 0.7;
/** Rows beneath a gap between columns that must be empty for the gap to part two tables. */
const GAP_ROWS = 6;

/** The headings of a sheet that words give away, from the top. */
export function findHeaders(view: SheetView, words: HeaderWords): HeaderBand[] {
  const bands: HeaderBand[] = [];
  const { grid } = view;
  for (let at = 0; at < grid.rows.length; at += 1) {
    if (!mayHead(view, grid.starts[at] ?? 0, grid.starts[at + 1] ?? 0)) continue;
    const row = grid.rows[at] ?? 0;
    for (const run of headerRuns(view, row, words)) {
      if (bands.some((band) => row <= band.bottom && run.left <= band.right && run.right >= band.left)) continue;
      if (scoreOf(run, words) < LEAST_SCORE) continue;
      const beneath = bands.some((band) => run.left <= band.right && run.right >= band.left);
      if (!beneath || isHeadingBeneath(view, run, words)) bands.push(bandAround(view, run, words));
    }
  }
  return bands;
}

/**
 * Whether a run of texts under a table's heading is a heading itself. Rows of data hold the words of headings too (`Und`,
 * `SGP`), among others that are none, beside amounts, and one row like the next.
 */
function isHeadingBeneath(view: SheetView, run: RowRun, words: HeaderWords): boolean {
  const known = run.texts.filter(({ text }) => (words.best(text)?.confidence ?? 0) >= LEAST_CONFIDENCE);
  if (known.length * 2 <= run.texts.length || hasAmount(view, run)) return false;
  const again = known.filter(({ text, column }) =>
    [run.row - 1, run.row + 1].some((row) => textAt(view, row, column) === text),
  );
  return again.length * 2 < known.length;
}

/** Whether a row has a number that numbers no period. */
function hasAmount(view: SheetView, { row, left, right }: RowRun): boolean {
  const { start, end } = view.grid.rowSpan(row);
  for (let position = start; position < end; position += 1) {
    const column = view.grid.columnAt(position);
    const number = view.numbers[position] ?? NaN;
    if (column >= left && column <= right && number > LARGEST_PERIOD && !isYear(number)) return true;
  }
  return false;
}

const LARGEST_PERIOD = 12;

/** A quick look that nearly every row of data fails: two texts side by side, or in the whole row, without a number among them. */
function mayHead(view: SheetView, start: number, end: number): boolean {
  let texts = 0;
  let numbers = 0;
  let runTexts = 0;
  let runNumbers = 0;
  let last = 0;
  for (let position = start; position < end; position += 1) {
    const kind = view.kinds[position];
    if (kind === KIND.empty) continue;
    const column = view.grid.columnAt(position);
    if (column > last + 1) {
      if (isMostlyText(runTexts, runNumbers)) return true;
      runTexts = 0;
      runNumbers = 0;
    }
    last = column;
    if (kind === KIND.text) {
      runTexts += 1;
      texts += 1;
    } else if (kind === KIND.mark) runTexts += 1;
    else if (!isYear(view.numbers[position] ?? NaN)) {
      runNumbers += 1;
      numbers += 1;
    }
  }
  return isMostlyText(runTexts, runNumbers) || isMostlyText(texts, numbers);
}

/** A heading is words; periods may be numbered (1, 2, 3, 4). */
function isMostlyText(texts: number, numbers: number): boolean {
  return texts >= 2 && numbers * 2 <= texts;
}

/** The parts of a row that could be headings: texts without numbers, parted where the columns beneath are empty too. */
function headerRuns(view: SheetView, row: number, words: HeaderWords): RowRun[] {
  const joined: RowRun[] = [];
  for (const run of runsOf(view, row)) {
    const last = joined.at(-1);
    if (last && !partsTables(view, { before: last, after: run }, words)) {
      joined[joined.length - 1] = {
        ...last,
        right: run.right,
        texts: [...last.texts, ...run.texts],
        numbers: last.numbers + run.numbers,
      };
    } else joined.push(run);
  }
  return joined.filter(({ texts, numbers }) => isMostlyText(texts.length, numbers));
}

/** Two neighbouring runs of a row with empty cells between them. */
interface Neighbours {
  readonly before: RowRun;
  readonly after: RowRun;
}

/**
 * Whether two runs of a row head two tables: some column between them is empty all the way down, and the second says of
 * itself what its rows are about, or is a lone text. One empty column alone may be a spacer inside a table.
 */
function partsTables(view: SheetView, { before, after }: Neighbours, words: HeaderWords): boolean {
  if (before.texts.length === 1 && isSureHeading(before, words)) return false;
  if (saysSubject(before, words) && onlyFigures(after, words)) return false;
  const empty = emptyColumns(view, { before, after });
  if (empty === 0) return false;
  return empty > 1 || (after.texts.length === 1 && !isSureHeading(after, words)) || saysSubject(after, words);
}

function isSureHeading({ texts }: RowRun, words: HeaderWords): boolean {
  return (words.best(texts[0]?.text ?? '')?.confidence ?? 0) >= SURE_HEADING;
}

const SURE_HEADING = 0.9;

function saysSubject({ texts }: RowRun, words: HeaderWords): boolean {
  return texts.some(({ text }) =>
    ['axis', 'front', 'activity', 'target', 'project'].includes(words.best(text)?.role ?? ''),
  );
}

/** Whether every text of a run heads figures: prices and totals at the right of a table with wide texts. */
function onlyFigures({ texts }: RowRun, words: HeaderWords): boolean {
  return texts.every(({ text }) => {
    const best = words.best(text);
    return best !== null && best.confidence >= LEAST_CONFIDENCE && isMoneyRole(best.role);
  });
}

/** Columns between two runs that hold nothing from the row above down to a few rows beneath. */
function emptyColumns(view: SheetView, { before, after }: Neighbours): number {
  let empty = 0;
  for (let column = before.right + 1; column < after.left; column += 1) {
    let row = Math.max(1, before.row - 1);
    while (row <= before.row + GAP_ROWS && isFree(view, row, column)) row += 1;
    if (row > before.row + GAP_ROWS) empty += 1;
  }
  return empty;
}

/** How sure the words of a run are: the confidences of its different roles together. */
function scoreOf(run: RowRun, words: HeaderWords): number {
  const best = new Map<string, number>();
  for (const { text } of run.texts) {
    const found = words.best(text);
    if (found && found.confidence >= LEAST_CONFIDENCE)
      best.set(found.role, Math.max(best.get(found.role) ?? 0, found.confidence));
  }
  const budget = executionWords(run.texts.map(({ text }) => text));
  for (const { role, confidence } of budget.values()) best.set(role, Math.max(best.get(role) ?? 0, confidence));
  return best.size < 2 ? 0 : [...best.values()].reduce((sum, confidence) => sum + confidence, 0);
}

function bandAround(view: SheetView, lowest: RowRun, words: HeaderWords): HeaderBand {
  const beside = besideGroups(view, lowest);
  const run = { ...lowest, ...beside };
  const top = beside || isUpperRow(view, run, words) ? run.row - 1 : run.row;
  let bottom = run.row;
  let right = run.right;
  while (bottom - top < 2) {
    const lower = lowerRow(view, { ...run, right, row: bottom });
    if (!lower) break;
    bottom += 1;
    right = Math.max(right, lower.right);
  }
  const left = namesAtLeft(view, { row: bottom, left: run.left }) ? run.left - 1 : run.left;
  return { top, bottom, left, right, byWords: true, headings: headingsOf(view, { top, bottom, left, right }) };
}

/** Rows beneath a heading that are looked at for names in a column without one. */
const NAME_ROWS = 3;

/** Whether the column left of a heading has no heading and a text in each of the next rows: what the rows are about. */
function namesAtLeft(view: SheetView, { row, left }: { row: number; left: number }): boolean {
  if (left === 1 || !isFree(view, row, left - 1)) return false;
  return Array.from({ length: NAME_ROWS }, (_, at) => kindAt(view, row + 1 + at, left - 1)).every(
    (kind) => kind === KIND.text,
  );
}

/**
 * How far a heading reaches that stands under groups (`Egresos` over Aprobado, Pagado) with headings of other columns
 * beside them in the row above (`Concepto`); null where nothing stands beside.
 */
function besideGroups(view: SheetView, run: RowRun): { readonly left: number; readonly right: number } | null {
  const above = runsOf(view, run.row - 1);
  const over = above.filter(({ left, right }) => left <= run.right && right >= run.left);
  const groups = over.flatMap(({ texts }) => texts).filter(({ column }) => column >= run.left && column <= run.right);
  if (groups.length === 0 || above.some(({ numbers }) => numbers > 0) || groups.some(({ text }) => isTitle(text)))
    return null;
  const left = reach(view, run, -1);
  const right = reach(view, run, 1);
  return left < run.left || right > run.right ? { left, right } : null;
}

/** The last column on a side with a heading in the row above, nothing in the heading's own, and a table beneath. */
function reach(view: SheetView, { row, left, right }: RowRun, side: -1 | 1): number {
  let column = side < 0 ? left : right;
  while (column + side > 0 && headsFromAbove(view, row, column + side)) column += side;
  return column;
}

function headsFromAbove(view: SheetView, row: number, column: number): boolean {
  const named = textAt(view, row - 1, column) !== null;
  const covered = view.mergedFrom.get(row * COLUMNS + column);
  const free = kindAt(view, row, column) === KIND.empty && (covered === undefined || covered.left === column);
  const beneath = Array.from({ length: GAP_ROWS }, (_, at) => kindAt(view, row + 1 + at, column));
  return named && free && beneath.some((kind) => kind !== KIND.empty);
}

/** Whether the row above belongs to the heading: it groups some of its columns, and is no title over all of them. */
function isUpperRow(view: SheetView, run: RowRun, words: HeaderWords): boolean {
  const above = run.row - 1;
  const inside = runsOf(view, above).filter(({ left, right }) => left <= run.right && right >= run.left);
  if (inside.length === 0 || inside.some(({ numbers }) => numbers > 0)) return false;
  const texts = inside.flatMap((part) => part.texts);
  const [first] = texts;
  if (!first || (texts.length === 1 && first.column <= run.left)) return false;
  if (texts.some(({ column }) => column < run.left || column > run.right)) return false;
  if (texts.some((text) => isTitle(text.text) && !isGroupCell(view, above, { ...run, left: text.column })))
    return false;
  if (isLabelAndName(texts) && kindAt(view, run.row, first.column) === KIND.text) return false;
  return texts.length > 1 || words.best(first.text) !== null || kindAt(view, run.row, first.column) === KIND.text;
}

/** Whether a cell is merged over some of the columns of a heading, and not over all of them. */
function isGroupCell(view: SheetView, row: number, { left, right }: Pick<RowRun, 'left' | 'right'>): boolean {
  const merged = view.mergedFrom.get(row * COLUMNS + left + 1);
  return merged?.left === left && merged.top === row && merged.right < right;
}

/** `EJE:` with its name in a cell beside it is a title. */
function isLabelAndName(texts: readonly { readonly text: string }[]): boolean {
  const [label = { text: '' }, name = { text: '' }] = texts;
  return texts.length === 2 && sectionWords(`${label.text.replace(/:\s*$/, '')}: ${name.text}`) !== null;
}

/** The row beneath, when it stands under groups of the row above it and holds no number to speak of. */
function lowerRow(view: SheetView, upper: RowRun): { right: number } | null {
  const row = upper.row + 1;
  const inside = runsOf(view, row).filter(({ left, right }) => left <= upper.right + 1 && right >= upper.left);
  const texts = inside.flatMap((part) => part.texts);
  const numbers = inside.reduce((sum, part) => sum + part.numbers, 0);
  if (texts.length === 0 || numbers * 3 > texts.length) return null;
  const grouped = texts.filter(({ column }) => column > upper.left && isUnderGroup(view, upper.row, column));
  if (grouped.length < 1 || grouped.length * 2 < texts.length) return null;
  return { right: Math.min(Math.max(...inside.map(({ right }) => right)), upper.right + LONGEST_OVERHANG) };
}

/** Columns that a lower heading row may reach beyond the upper one, where merged areas have not been read. */
const LONGEST_OVERHANG = 14;

function isUnderGroup(view: SheetView, row: number, column: number): boolean {
  if (kindAt(view, row, column) === KIND.empty) return true;
  const covered = view.mergedFrom.get(row * COLUMNS + column + 1);
  return covered !== undefined && covered.left === column && covered.right > column;
}

function isCovered(view: SheetView, row: number, column: number): boolean {
  return view.mergedFrom.has(row * COLUMNS + column);
}

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What stands over each column of a heading, groups carried over the columns that they cover. */
export function headingsOf(view: SheetView, area: Area): Heading[] {
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, at) => headingRow(view, area.top + at, area));
  return Array.from({ length: area.right - area.left + 1 }, (_, at): Heading => {
    const parts = rows.map((row) => row[at] ?? NOTHING);
    const own = distinct(parts.filter(({ wide }) => !wide).map(({ text }) => text)).join(' ');
    const group = distinct(parts.filter(({ wide }) => wide).map(({ text }) => text)).join(' ');
    return { column: area.left + at, own, group, text: distinct([group, own]).join(' ') };
  });
}

interface HeadingPart {
  readonly text: string;
  /** Whether it stands over more than one column. */
  readonly wide: boolean;
}

const NOTHING: HeadingPart = { text: '', wide: false };

function headingRow(view: SheetView, row: number, area: Area): HeadingPart[] {
  const parts: HeadingPart[] = [];
  let carried: { text: string; until: number } | null = null;
  for (let column = area.left; column <= area.right; column += 1) {
    const text = labelText(view, row, column);
    if (text !== '') {
      const until = groupEnd(view, { row, column, area });
      carried = until > column ? { text, until } : null;
      parts.push({ text, wide: until > column });
    } else if (carried && column <= carried.until) parts.push({ text: carried.text, wide: true });
    else parts.push(NOTHING);
  }
  return parts;
}

/** The last column that a heading covers: its merged area's, or the last blank one that has a heading of its own beneath. */
function groupEnd(view: SheetView, { row, column, area }: { row: number; column: number; area: Area }): number {
  const merged = view.mergedFrom.get(row * COLUMNS + column + 1);
  if (merged?.left === column && merged.top === row) return Math.min(merged.right, area.right);
  if (row === area.bottom || labelText(view, row + 1, column) === '') return column;
  let end = column;
  while (
    end < area.right &&
    labelText(view, row, end + 1) === '' &&
    isFree(view, row, end + 1) &&
    labelText(view, row + 1, end + 1) !== ''
  )
    end += 1;
  return end;
}

function isFree(view: SheetView, row: number, column: number): boolean {
  return kindAt(view, row, column) === KIND.empty && !isCovered(view, row, column);
}

function labelText(view: SheetView, row: number, column: number): string {
  const text = textAt(view, row, column);
  if (text !== null) return tidy(text);
  const position = view.grid.find(row, column);
  const value = position < 0 ? null : view.grid.value(position);
  return typeof value === 'number' && value >= 1990 && value <= 2100 ? String(value) : '';
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}

/** Whether a heading names a part of the year under a group: what stands under it is a part of what the group names. */
export function namesPartOfYear({ own, group }: Heading): boolean {
  return group !== '' && PART_OF_YEAR.test(normaliseHeading(own));
}

/** Parts of a year that are no periods of a schedule. */
const PART_OF_YEAR =
  /^(?:(?:[i1-6]{1,3}|primer|segundo|tercer|cuarto) )?(?:semestre|cuatrimestre|bimestre|sem|cuatrim|bim)(?: (?:[i1-6]{1,3}|iv|vi?))?$/;

/** The words of a heading, best role first: its own words, and else its group's with them. */
export function rolesOfHeading(heading: Heading, words: HeaderWords): readonly WordRole[] {
  const own = words.rolesOf(heading.own);
  if (namesPartOfYear(heading)) return words.rolesOf(heading.group);
  return own.length > 0 || heading.group === '' ? own : words.rolesOf(heading.text);
}
