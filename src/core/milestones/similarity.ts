import { distance } from 'fastest-levenshtein';
import { normalizedName } from '../plan/normalizedName';

/** How alike two names are, from 0 to 1: the share of letters that stay, after what people write by habit is dropped. */
export function similarity(a: string, b: string): number {
  return likeness(normalizedName(a), normalizedName(b));
}

/** Words this alike are one word with a slip of the pen. */
const SAME_WORD = 0.7;

/** Whether two names have the same words in the same order, some with slips of the pen, and the same numbers. */
export function differsBySlips(a: string, b: string): boolean {
  const left = normalizedName(a).split(' ');
  const right = normalizedName(b).split(' ');
  return left.length === right.length && left.every((word, at) => isSameWord(word, right[at] ?? ''));
}

function isSameWord(a: string, b: string): boolean {
  if (/\d/.test(a) || /\d/.test(b)) return a === b;
  return likeness(a, b) >= SAME_WORD;
}

function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - distance(a, b) / longest;
}
