import { absolute, multiply, subtract } from '../quantity/arithmetic';
import { compare, equals } from '../quantity/compare';
import { decimal, ONE, type Decimal } from '../quantity/decimal';
import { divide, round } from '../quantity/divide';
import type { Hedge, Mention } from './mention';

/** How a printed figure stands to a value of the plan: the same as far as it is printed, cut off, or another. */
export type Fit = 'fits' | 'truncated' | 'differs';

/** Holds a printed figure against a value, whichever way it can be read; a hedged one needs only come near. */
export function fitOf({ values, units, hedge }: Pick<Mention, 'values' | 'units' | 'hedge'>, value: Decimal): Fit {
  const fits = values.map((printed, at) => fitOne({ printed, unit: units[at] ?? ONE, hedge }, value));
  return fits.find((fit) => fit === 'fits') ?? fits.find((fit) => fit === 'truncated') ?? 'differs';
}

interface Printed {
  readonly printed: Decimal;
  readonly unit: Decimal;
  readonly hedge: Hedge | null;
}

function fitOne({ printed, unit, hedge }: Printed, value: Decimal): Fit {
  if (equals(roundTo(value, unit, 'half-up'), printed)) return 'fits';
  if (hedge !== null) return isNear({ printed, unit, hedge }, value) ? 'fits' : 'differs';
  return equals(roundTo(value, unit, 'truncate'), printed) ? 'truncated' : 'differs';
}

/** The value as it would be printed with the last digit that `unit` says. */
export function roundTo(value: Decimal, unit: Decimal, rounding: 'half-up' | 'truncate' = 'half-up'): Decimal {
  if (equals(unit, ONE) || unit.scale > 0) return round(value, unit.scale, rounding);
  const quotient = divide(value, unit, DIGITS);
  return quotient ? multiply(round(quotient, 0, rounding), unit) : value;
}

const DIGITS = 20;

/** How far from it a figure may be that is held back: a fortieth, or a unit of its last digit; *más de* a fifth above. */
const NEAR = { about: decimal(25n, 3), beyond: decimal(2n, 1) };

function isNear({ printed, unit, hedge }: Printed, value: Decimal): boolean {
  const apart = subtract(value, printed);
  const reach = multiply(absolute(printed), hedge === 'about' ? NEAR.about : NEAR.beyond);
  const limit = compare(reach, unit) > 0 ? reach : unit;
  if (compare(absolute(apart), limit) > 0) return false;
  if (hedge === 'over') return apart.units >= 0n;
  return hedge === 'under' ? apart.units <= 0n : true;
}
