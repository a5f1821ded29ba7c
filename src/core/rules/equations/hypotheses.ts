import type { EquationDraft } from './equationDraft';
import { cellsOf, residueOf } from './equationDraft';
import type { Line } from '../planIndex';
import { isWithin } from './decimals';
import { leastTolerance } from './tolerance';
import { blanks } from './rowSum';

/** One way to read what a block of columns adds up to (lectura de un bloque), tried on a sample of its lines. */
export interface Hypothesis {
  /** The equation of a line under this reading; null when the line lacks a column. */
  readonly draftOf: (line: Line) => EquationDraft | null;
  /** Share of the lines of the sample that could decide on which it holds, from 0 to 1. */
  readonly share: number;
  /** How many lines of the sample could decide. */
  readonly rows: number;
}

/** Lines that a reading is tried on: more say nothing new. */
const SAMPLE = 240;

/** Tries a reading. Lines with an unreadable figure, or where all parts are blank, decide nothing. */
export function hypothesis(lines: readonly Line[], draftOf: Hypothesis['draftOf']): Hypothesis {
  const step = Math.max(1, Math.floor(lines.length / SAMPLE));
  const sample = lines.filter((_, at) => at % step === 0);
  return { draftOf, ...agreement(sample.flatMap((line) => draftOf(line) ?? [])) };
}

/** The share of equations that hold among those that can decide. */
export function agreement(drafts: readonly EquationDraft[]): Pick<Hypothesis, 'share' | 'rows'> {
  const deciding = drafts.filter(decides);
  const holding = deciding.filter((draft) => isWithin(residueOf(draft), leastTolerance(draft)));
  return { rows: deciding.length, share: deciding.length === 0 ? 0 : holding.length / deciding.length };
}

/** The reading under which most lines add up; of equals the first. */
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
