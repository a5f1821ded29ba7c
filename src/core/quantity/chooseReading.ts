import type { Decimal } from './decimal';
import type { ParsedAmount, Separators } from './parseAmount';

/** An amount after its column had its say: the value, and the other reading when nothing could decide. */
export interface ChosenReading {
  readonly value: Decimal;
  readonly otherReading: Decimal | null;
}

/** Decides an ambiguous text (`1.500`) by what its column proves about the separators; undecided keeps both readings. */
export function chooseReading(parsed: ParsedAmount, column: Separators | null): ChosenReading {
  if (!parsed.other || !parsed.ambiguous) return { value: parsed.value, otherReading: null };
  if (!column) return { value: parsed.value, otherReading: parsed.other };
  const decimalSign = column === 'comma-decimal' ? ',' : '.';
  return { value: parsed.ambiguous === decimalSign ? parsed.other : parsed.value, otherReading: null };
}
