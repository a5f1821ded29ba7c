import { tidy } from '../words/normalise';

/** A paragraph, heading or list item of a narrative (párrafo), with the line of the text where it begins, from 1. */
export interface DocumentBlock {
  readonly kind: 'prose' | 'heading' | 'item';
  readonly text: string;
  readonly line: number;
}

/** A row of a table in a narrative: what it is called, then its figures as they are printed. */
export interface DocumentRow {
  readonly name: string;
  readonly cells: readonly string[];
  readonly line: number;
}

/** A table of a narrative (cuadro); `header` has the titles of the figures, or none. */
export interface DocumentTable {
  readonly header: readonly string[];
  readonly rows: readonly DocumentRow[];
  readonly line: number;
}

/** A narrative taken apart: its prose and its tables, each in its order. */
export interface DocumentBlocks {
  readonly blocks: readonly DocumentBlock[];
  readonly tables: readonly DocumentTable[];
}

const ITEM = /^\s*(?:[·•▪●○◦‣*]|[-–—](?=\s)|\d{1,3}[.)](?=\s)|[a-z]\)(?=\s))\s*/u;
const FIGURE = /^\(?\s*(?:\$|COP|US\$)?\s*-?[\d.,'´’`]*\d[\d.,'´’`]*\s*%?\s*\)?$|^\$?\s*[-–—]$|^\d[\d.,]*\s*%$/;
/** A name followed by several figures on one line, as a table copied from a PDF leaves it. */
const ALIGNED = /^(.{3,120}?)((?:\s+(?:\$\s*)?\d[\d.,'´’`]*(?:\s*%)?){2,})\s*$/;
/** A heading, or the name of a row, is at most this long. */
const SHORT = 140;

/** Takes a narrative apart (lectura del documento): tables pasted in any of the usual ways, list items, headings, paragraphs. */
export function readBlocks(text: string): DocumentBlocks {
  const lines = text.split(/\r\n|\r|\n|\u2028/);
  const { tables, taken } = readTables(lines);
  return { blocks: readProse(lines, taken), tables };
}

function readTables(lines: readonly string[]): { tables: DocumentTable[]; taken: ReadonlySet<number> } {
  const taken = new Set<number>();
  const rows: (DocumentRow & { readonly at: number; readonly end: number })[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const row = rowAt(lines, at);
    if (!row) continue;
    rows.push({ ...row, at });
    for (let line = at; line < row.end; line += 1) taken.add(line);
    at = row.end - 1;
  }
  const groups = groupRows(rows, lines);
  for (const { header } of groups) for (const line of header.lines) taken.add(line);
  const tables = groups.map(({ header, rows: of }) => ({
    header: header.titles,
    rows: of.map(({ name, cells, line }) => ({ name, cells, line })),
    line: (header.lines[0] ?? (of[0]?.line ?? 1) - 1) + 1,
  }));
  return { tables, taken };
}

interface FoundRow extends DocumentRow {
  readonly end: number;
}

function rowAt(lines: readonly string[], at: number): FoundRow | null {
  const line = lines[at] ?? '';
  if (line.trim() === '' || ITEM.test(line)) return null;
  const [name = '', ...cells] = splitCells(line);
  if (cells.length > 0 && cells.some((cell) => FIGURE.test(cell)) && /\p{L}{2}/u.test(name)) {
    return { name, cells, line: at + 1, end: at + 1 };
  }
  return cells.length === 0 ? verticalRow(lines, at) : null;
}

/** The cells of a line: parted by tabs, by strokes, or a name with figures behind it. */
function splitCells(line: string): string[] {
  const parted = line.includes('|') ? line.replace(/^\s*\||\|\s*$/g, '').split('|') : line.trim().split('\t');
  const cells = parted.map(tidy);
  if (cells.length > 1) return cells;
  const aligned = ALIGNED.exec(tidy(line));
  if (!aligned) return [tidy(line)];
  const figures = (aligned[2] ?? '').match(/(?:\$\s*)?\d[\d.,'´’`]*(?:\s*%)?/g) ?? [];
  return [aligned[1] ?? '', ...figures.map(tidy)];
}

/** A row whose cells stand one under the other, as Word pastes a table into a plain text. */
function verticalRow(lines: readonly string[], at: number): FoundRow | null {
  const name = tidy(lines[at] ?? '');
  if (name.length > SHORT || FIGURE.test(name) || /[.;:]$/.test(name) || !/\p{L}{2}/u.test(name)) return null;
  const cells: string[] = [];
  let end = at + 1;
  for (let next = end; next < lines.length; next += 1) {
    const cell = tidy(lines[next] ?? '');
    if (cell === '') continue;
    if (!FIGURE.test(cell)) break;
    cells.push(cell);
    end = next + 1;
  }
  return cells.length >= 2 ? { name, cells, line: at + 1, end } : null;
}

type PlacedRow = FoundRow & { readonly at: number };

interface RowGroup {
  readonly header: { readonly titles: readonly string[]; readonly lines: readonly number[] };
  readonly rows: readonly PlacedRow[];
}

/** Rows that follow one another with nothing but blank lines between them are one table. */
function groupRows(rows: readonly PlacedRow[], lines: readonly string[]): RowGroup[] {
  const groups: PlacedRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const between = last ? lines.slice(last.end, row.at) : [];
    if (group && last && between.every((line) => isRule(line))) group.push(row);
    else groups.push([row]);
  }
  return groups.map((group) => ({ header: headerOf(group, lines), rows: group }));
}

/** A blank line, or one of strokes and dashes that parts a table's header from its rows. */
function isRule(line: string): boolean {
  return /^[\s|:+=_-]*$/.test(line);
}

function headerOf([first]: readonly PlacedRow[], lines: readonly string[]): RowGroup['header'] {
  const none = { titles: [], lines: [] };
  if (!first) return none;
  let last = first.at - 1;
  while (last >= 0 && isRule(lines[last] ?? '')) last -= 1;
  const cells = last < 0 ? [] : splitCells(lines[last] ?? '');
  if (cells.length > 1) return { titles: cells.slice(-first.cells.length), lines: [last] };
  let top = last;
  while (top > 0 && (lines[top - 1] ?? '').trim() !== '') top -= 1;
  const titles = lines.slice(top, last + 1).map(tidy);
  const wanted = first.cells.length;
  if (titles.length !== wanted + 1 && titles.length !== wanted) return none;
  return { titles: titles.slice(-wanted), lines: titles.map((_, offset) => top + offset) };
}

function readProse(lines: readonly string[], taken: ReadonlySet<number>): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let open: { text: string; at: number; last: number } | null = null;
  const close = (): void => {
    if (open) blocks.push({ kind: isHeading(open.text) ? 'heading' : 'prose', text: open.text, line: open.at + 1 });
    open = null;
  };
  lines.forEach((line, at) => {
    const text = taken.has(at) ? '' : tidy(line);
    if (text === '') close();
    else if (ITEM.test(text)) {
      close();
      blocks.push({ kind: 'item', text: text.replace(ITEM, ''), line: at + 1 });
    } else if (open && isBroken(open.text, text)) open = { ...open, text: `${open.text} ${text}`, last: at };
    else {
      close();
      open = { text, at, last: at };
    }
  });
  close();
  return blocks;
}

/** Words in small letters from which on a line is prose that a narrow window broke, and no heading. */
const WORDS_OF_PROSE = 4;
const NARROW = 45;

/** Whether a line goes on in the next: prose that ends in the middle of a sentence. */
function isBroken(text: string, next: string): boolean {
  if (/[.:;!?»”"]$/.test(text)) return false;
  if (/^[\p{Ll}(]/u.test(next)) return true;
  return text.length >= NARROW && (text.match(/(?<!\p{L})\p{Ll}{2,}/gu) ?? []).length >= WORDS_OF_PROSE;
}

function isHeading(text: string): boolean {
  return text.length <= SHORT && !/[.;,]$/.test(text) && !/\d\s*%/.test(text);
}
