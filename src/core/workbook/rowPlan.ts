import type { Grid } from './grid';
import { RowMatches } from './rowMatches';
import type { SheetModel } from './sheetModel';

/** Rows put in before a row of the earlier sheet, or, where the count is negative, taken out from it on. */
export interface RowEdit {
  readonly at: number;
  readonly count: number;
}

/** A row of the earlier sheet (0 before the first) and where it is now. */
interface Step {
  readonly before: number;
  readonly now: number;
}

/** How the rows of an earlier sheet are brought to where they are now, and which of them then stand there. */
export interface RowPlan {
  /** The last first, so that each counts the rows as they were before any. */
  readonly edits: readonly RowEdit[];
  /** The row of the earlier sheet by the row that continues it. */
  readonly continued: ReadonlyMap<number, number>;
}

/**
 * Where rows must be put in or taken out (insertar, eliminar filas) so that what people hung on each row is beside it again
 * when the sheet is written by position. Rows that changed places with others are not moved: the most that kept their order
 * decide.
 */
export function rowPlan(grid: Grid, model: Pick<SheetModel, 'cells'>): RowPlan {
  const steps = inOrder(matches(grid, model));
  const edits = steps.flatMap((step, at): RowEdit[] => {
    const previous = steps[at - 1] ?? START;
    const count = step.now - previous.now - (step.before - previous.before);
    if (count === 0) return [];
    return [{ at: count > 0 ? step.before : step.before + count, count }];
  });
  return { edits: edits.toReversed(), continued: new Map(steps.map(({ before, now }) => [now, before])) };
}

const START: Step = { before: 0, now: 0 };

function matches(grid: Grid, model: Pick<SheetModel, 'cells'>): Step[] {
  const rows = new RowMatches(grid, model);
  return Array.from({ length: grid.lastRow }, (_, at) => at + 1).flatMap((before) => {
    const now = rows.newRow(before);
    return now === undefined ? [] : [{ before, now }];
  });
}

/** The longest run of steps whose rows are still one below the other (longest increasing subsequence, by patience). */
function inOrder(steps: readonly Step[]): Step[] {
  /** For each length the chain that ends highest up. */
  const ends: Chain[] = [];
  for (const step of steps) {
    const length = firstNotAbove(ends, step.now);
    ends[length] = { step, previous: ends[length - 1] };
  }
  const kept: Step[] = [];
  for (let chain = ends.at(-1); chain; chain = chain.previous) kept.push(chain.step);
  return kept.toReversed();
}

interface Chain {
  readonly step: Step;
  readonly previous: Chain | undefined;
}

function firstNotAbove(ends: readonly Chain[], row: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.step.now ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
