import { formatAddress } from '../../workbook/address';
import { plainPattern } from '../../formulas/plainPattern';
import { formulaAt, relativePattern } from '../../formulas/relativePattern';
import { planRule } from '../planRule';
import { tableColumns, type RowFigure, type TableColumn } from '../tableColumns';

interface OddFormulas {
  readonly cells: number;
  readonly others: number;
  readonly header: string;
  /** What the first of them says, and what the others of the column would say there. */
  readonly formula: string;
  readonly usual: string;
}

/**
 * A formula that is not like the others of its column (fórmula distinta). The others may be the wrong ones: it is called
 * different, not wrong. First and last rows, runs of another pattern, and columns of many patterns say nothing.
 */
export const formulaPatternRule = planRule<'formula-pattern', OddFormulas>({
  name: 'formula-pattern',
  phase: 'after-sums',
  severity: 'warning',
  run({ index, suspected }) {
    let done = 0;
    const findings = tableColumns(index).flatMap((column) => {
      const patterned = patternsOf(column);
      const usual = usualPattern(patterned);
      if (!usual) return [];
      done += patterned.length;
      const odd = oddOnes(patterned, usual.pattern).filter(({ figure }) => !suspected.has(formatAddress(figure.cell)));
      const [first] = odd;
      if (!first) return [];
      return {
        cells: odd.map(({ figure }) => formatAddress(figure.cell)),
        data: {
          cells: odd.length,
          others: usual.count,
          header: column.header,
          formula: first.figure.formula ?? '',
          usual: formulaAt(usual.pattern, first.figure.cell) ?? usual.pattern,
        },
        key: `${column.table}:${column.key}`,
      };
    });
    return { done, findings };
  },
});

interface Patterned extends RowFigure {
  readonly pattern: string;
}

const FEWEST = 5;
const MAJORITY = 0.6;
/** More exceptions than this are another habit: rows of another kind. */
const MOST_ODD = 0.2;

function patternsOf({ cells }: TableColumn): Patterned[] {
  return cells.flatMap((cell) => {
    const { formula } = cell.figure;
    return formula === undefined
      ? []
      : [{ ...cell, pattern: plainPattern(relativePattern(formula, cell.figure.cell)) }];
  });
}

function usualPattern(cells: readonly Patterned[]): { readonly pattern: string; readonly count: number } | null {
  if (cells.length < FEWEST) return null;
  const counts = new Map<string, number>();
  for (const { pattern } of cells) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= cells.length * MAJORITY ? { pattern: best[0], count: best[1] } : null;
}

/** The exceptions; none when they are so many, or stand together, that they are rows of another kind. */
function oddOnes(cells: readonly Patterned[], usual: string): Patterned[] {
  const odd = cells.filter(({ pattern }) => pattern !== usual);
  if (odd.length > cells.length * MOST_ODD) return [];
  return odd.filter(({ figure }) => figure !== cells[0]?.figure && figure !== cells.at(-1)?.figure);
}
