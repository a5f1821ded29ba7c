import { absolute } from '../../quantity/arithmetic';
import { isZero } from '../../quantity/compare';
import { ZERO, type Decimal } from '../../quantity/decimal';
import { halfCentavos, halfUnit, isWithin, larger } from './decimals';
import { cellsOf, computedValue, countCells, residueOf, type EquationDraft } from './equationDraft';

/** Share of a table's rows, and number of them, from which on small residues are rounding and not slips. */
const ROUNDING_SHARE = 0.05;
const FEWEST_ROUNDED = 2;

/** A draft with the residue that rounding alone could leave. */
export interface Allowed {
  readonly draft: EquationDraft;
  readonly allowance: Decimal;
}

/**
 * The tolerance of each draft of one table: what rounding could leave, but only in a table that shows rounding. Where
 * the other rows hold exactly a row that is off by little is wrong all the same.
 */
export function settleTolerances(
  drafts: readonly Allowed[],
): { readonly draft: EquationDraft; readonly tolerance: Decimal }[] {
  const rounds = showsRounding(drafts);
  return drafts.map(({ draft, allowance }) => {
    const least = leastTolerance(draft);
    return { draft, tolerance: rounds ? larger(allowance, least) : least };
  });
}

function showsRounding(drafts: readonly Allowed[]): boolean {
  const rounded = drafts.filter(({ draft, allowance }) => {
    const residue = residueOf(draft);
    return !isZero(residue) && !isWithin(residue, leastTolerance(draft)) && isWithin(residue, allowance);
  });
  return rounded.length >= FEWEST_ROUNDED && rounded.length >= ROUNDING_SHARE * drafts.length;
}

/**
 * What no check may count as wrong: half a centavo a term, and half a unit of the last digit of a stated figure whose
 * parts have more decimals than it.
 */
export function leastTolerance(draft: EquationDraft): Decimal {
  const base = halfCentavos(countCells(draft));
  const stated = draft.stated.figure.value;
  if (!stated || widestScale(draft) <= stated.scale || computedValue(draft).scale <= stated.scale) return base;
  return larger(base, absolute(halfUnit(stated.scale)));
}

/** The most decimals that what is computed can have. */
function widestScale({ computed, constant = ZERO }: EquationDraft): number {
  let widest = constant.scale;
  for (const { cells, coefficient = ZERO } of computed) {
    let scale = coefficient.scale;
    for (const { figure } of cells) scale += figure.value?.scale ?? 0;
    if (scale > widest) widest = scale;
  }
  return widest;
}

/** Digits after the point that a figure of a table in thousands needs to be exact to the peso. */
const EXACT_SCALES: Readonly<Record<number, number>> = { 1_000: 3, 1_000_000: 6 };

/**
 * The tolerance of a sum of money: every figure of a table in thousands or millions was rounded by itself, so that its
 * sums hold to half a unit a term; those of a table in pesos hold exactly.
 */
export function sumTolerance(draft: EquationDraft, unit: number): Decimal {
  const least = leastTolerance(draft);
  return unit === 1 ? least : larger(roundedTerms(draft, unit), least);
}

/** What rounding leaves in a sum of figures in thousands or millions: half a unit of the last digit, for every term. */
export function roundedTerms(draft: EquationDraft, unit: number): Decimal {
  const cells = cellsOf(draft);
  const scale = Math.max(...cells.map(({ figure }) => figure.value?.scale ?? 0));
  if (unit === 1 || scale >= (EXACT_SCALES[unit] ?? 0)) return halfCentavos(cells.length);
  const half = halfUnit(scale);
  return { units: half.units * BigInt(cells.length), scale: half.scale };
}
