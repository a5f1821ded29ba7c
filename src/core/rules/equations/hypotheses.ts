import type { EquationDraft } from './equationDraft';
import { cellsOf, residueOf } from './equationDraft';
import { isWithin } from './decimals';
import { leastTolerance } from './tolerance';
import { blanks } from './rowSum';

/** One way to read what a block of columns adds up to, with the equations that follow from it. */
export interface Hypothesis {
  readonly drafts: readonly EquationDraft[];
  /** Share of its decidable rows on which it holds, from 0 to 1. */
  readonly share: number;
  /** How many rows could decide. */
  readonly rows: number;
}

/** Tries a reading on its rows. Rows with an unreadable figure, or where all parts are blank, decide nothing. */
export function hypothesis(drafts: readonly EquationDraft[]): Hypothesis {
  const deciding = drafts.filter(decides);
  const holding = deciding.filter((draft) => isWithin(residueOf(draft), leastTolerance(draft)));
  return { drafts, rows: deciding.length, share: deciding.length === 0 ? 0 : holding.length / deciding.length };
}

/** The reading under which most rows add up; of equals the first. */
export function bestOf(hypotheses: readonly Hypothesis[]): Hypothesis | null {
  let best: Hypothesis | null = null;
  for (const each of hypotheses) {
    if (each.rows > 0 && (!best || each.share * each.rows > best.share * best.rows)) best = each;
  }
  return best;
}

function decides(draft: EquationDraft): boolean {
  const cells = cellsOf(draft);
  const unusable = cells.some(({ figure }) => figure.value === null && figure.form !== 'blank');
  return !unusable && draft.stated.figure.value !== null && blanks(cells) < cells.length - 1;
}
