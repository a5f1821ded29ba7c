import { distance } from 'fastest-levenshtein';
import { normalizedName } from '../plan/normalizedName';

/** How alike two names are, from 0 to 1: the share of letters that stay, after what people write by habit is dropped. */
export function similarity(a: string, b: string): number {
  const left = normalizedName(a);
  const right = normalizedName(b);
  const longest = Math.max(left.length, right.length);
  return longest === 0 ? 1 : 1 - distance(left, right) / longest;
}
