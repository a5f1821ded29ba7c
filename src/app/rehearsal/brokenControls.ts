import type { Harm } from '../../core/findings/harm';
import { parseRole } from '../../core/plan/parseRole';
import type { Address } from '../../core/workbook/address';
import type { CellContent } from '../../core/workbook/cell';
import type { Snapshot } from '../../core/workbook/snapshot';
import { contentOf } from '../contentOf';
import type { ChangedWorkbook } from './inMemory';
import type { KeyedFigure } from './planFigures';

/** Less than half a centavo is nothing. */
const NOTHING = 0.005;
const TEXT = /"(?:[^"]|"")*"/g;
const COMPARES = /[-=<>]/;

/**
 * Formulas that compare and were at zero or true, and would not be (controles propios del libro), and formulas that would
 * show an error. A figure of the plan that is at zero is no control: money still to be raised, for instance.
 */
export function brokenControls(
  snapshot: Snapshot,
  { contents }: Pick<ChangedWorkbook, 'contents'>,
  figures: ReadonlyMap<Address, KeyedFigure>,
): Harm[] {
  return [...contents].flatMap(([cell, now]): Harm[] => {
    const before = contentOf(snapshot, cell);
    const isError = now.e !== undefined && before.e === undefined;
    const isControl = !isKnownFigure(figures.get(cell)) && compares(before) && agreed(before) && !agreed(now);
    return isError || isControl ? [{ kind: 'control', cells: [cell] }] : [];
  });
}

function isKnownFigure(figure: KeyedFigure | undefined): boolean {
  return figure !== undefined && parseRole(figure.key) !== null;
}

function compares({ f }: CellContent): boolean {
  return f !== undefined && COMPARES.test(f.slice(1).replace(TEXT, ''));
}

function agreed({ v, e }: CellContent): boolean {
  return e === undefined && (v === true || (typeof v === 'number' && Math.abs(v) < NOTHING));
}
