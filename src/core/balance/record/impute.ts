import type { Decimal } from '../../quantity/decimal';
import type { Rule } from '../grammar/parseRules';
import { decimalOf } from '../linear/fraction';
import { determinedValues, openRules, type Opened } from './recordRules';

/** Decimals of a value that a rule determines with a division. */
const PLACES = 10;

/**
 * The blanks that the rules determine (imputación deductiva): all that can have one value only, again and again because
 * a product becomes linear once one of its factors is known. De Waal, Pannekoek and Scholtus 2011, chapter 9, without
 * their restriction to totally unimodular sums. Null when nothing can satisfy the rules: then nothing is imputed.
 */
export function impute(rules: readonly Rule[], opened: Opened): ReadonlyMap<string, Decimal> | null {
  const known = new Map(opened.known);
  const imputed = new Map<string, Decimal>();
  for (;;) {
    const determined = determinedValues(openRules(rules, { ...opened, known }));
    if (determined === null) return null;
    if (determined.size === 0) return imputed;
    for (const [name, value] of determined) {
      const decimals = decimalOf(value, PLACES);
      known.set(name, decimals);
      imputed.set(name, decimals);
    }
  }
}
