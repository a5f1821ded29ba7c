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
  const all = [header, ...rows, ...(footer ? [footer] : [])];
  const figures = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))).slice(1);
  const room = width - figures.reduce((sum, each) => sum + each + GAP, 0);
  const longest = Math.max(...all.map((row) => row[0]?.length ?? 0));
  const label = Math.min(longest, Math.max(SHORTEST_LABEL, room));
  const lay = (row: readonly string[]): string[] => layOutRow(row, label, figures);
  const rule = '─'.repeat(label + figures.reduce((sum, each) => sum + each + GAP, 0));
  return [...lay(header), rule, ...rows.flatMap(lay), ...(footer ? [rule, ...lay(footer)] : [])];
}

function layOutRow(row: readonly string[], label: number, figures: readonly number[]): string[] {
  const [first = '', ...rest] = row;
  const lines = wrap(first, label);
  const numbers = rest.map((text, at) => ' '.repeat(GAP) + text.padStart(figures[at] ?? 0)).join('');
  return lines.map((line, at) => (at === 0 ? line.padEnd(label) + numbers : line).trimEnd());
}
