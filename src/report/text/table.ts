import { wrap } from './wrap';

/** A table of a text report. The first column holds words and gives way; the others hold figures. */
export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The line under a rule at the end. */
  readonly footer?: readonly string[];
}

const GAP = 2;
const SHORTEST_LABEL = 18;

/** The table's lines, figures aligned to the right, words wrapped into what is left of `width`. */
export function layOutTable({ header, rows, footer }: TextTable, width: number): string[] {
  const body = footer ? [...rows, footer] : rows;
  const figures = header.slice(1).map((title, at) =>
    figureWidth(
      title,
      body.map((row) => row[at + 1] ?? ''),
    ),
  );
  const taken = figures.reduce((sum, each) => sum + each + GAP, 0);
  const longest = Math.max(...[header, ...body].map(([first = '']) => first.length));
  const label = Math.min(longest, Math.max(SHORTEST_LABEL, width - taken));
  const lay = (row: readonly string[]): string[] => layOutRow(row, label, figures);
  const rule = '─'.repeat(label + taken);
  return [
    ...layOutHeader(header, label, figures),
    rule,
    ...rows.flatMap(lay),
    ...(footer ? [rule, ...lay(footer)] : []),
  ];
}

/** Wide enough for every figure and for the longest word of the title, which may take several lines. */
function figureWidth(title: string, figures: readonly string[]): number {
  return Math.max(...[...title.split(' '), ...figures].map(({ length }) => length));
}

function layOutHeader([first = '', ...titles]: readonly string[], label: number, figures: readonly number[]): string[] {
  const columns = titles.map((title, at) => wrap(title, figures[at] ?? 1));
  const height = Math.max(1, ...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) => {
    const line = columns.map((lines) => lines[at - height + lines.length] ?? '');
    return layOutRow([at === height - 1 ? first : '', ...line], label, figures);
  }).flat();
}

function layOutRow(row: readonly string[], label: number, figures: readonly number[]): string[] {
  const [first = '', ...rest] = row;
  const lines = wrap(first, label);
  const numbers = rest.map((text, at) => ' '.repeat(GAP) + text.padStart(figures[at] ?? 0)).join('');
  return lines.map((line, at) => (at === 0 ? line.padEnd(label) + numbers : line).trimEnd());
}
