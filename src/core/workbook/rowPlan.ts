import type { Grid } from './grid';
import { RowMatches, type RowSource } from './rowMatches';
import type { RowEdit } from './rowMoves';

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
  /** Whether rows changed places with others, so that none is put in or taken out. */
  readonly changesPlaces: boolean;
}

/**
 * Where rows must be put in or taken out (insertar, eliminar filas) so that what people hung on each row is beside it again
 * when the sheet is written by position. Where rows changed places with others nothing is put in nor taken out: no row that
 * is still there may be taken out with the notes on it.
 */
export function rowPlan(grid: Grid, model: RowSource): RowPlan {
  const found = matches(grid, model);
  const isInOrder = found.every(({ now }, at) => now > (found[at - 1]?.now ?? 0));
  const steps = isInOrder ? found : found.filter(({ before, now }) => before === now);
  const edits = steps.flatMap((step, at): RowEdit[] => {
    const previous = steps[at - 1] ?? START;
    const count = step.now - previous.now - (step.before - previous.before);
    if (count === 0) return [];
    return [{ at: count > 0 ? step.before : step.before + count, count }];
  });
  return {
    edits: edits.toReversed(),
    continued: new Map(steps.map(({ before, now }) => [now, before])),
    changesPlaces: !isInOrder,
  };
}

const START: Step = { before: 0, now: 0 };

function matches(grid: Grid, model: RowSource): Step[] {
  const rows = new RowMatches(grid, model);
  const last = Math.max(grid.lastRow, ...Object.values(model.continues ?? {}));
  return Array.from({ length: last }, (_, at) => at + 1).flatMap((before) => {
    const now = rows.newRow(before);
    return now === undefined ? [] : [{ before, now }];
  });
}
