import { distance } from 'fastest-levenshtein';

import { normalise } from './normalise';

/** Letters that must be typed, left out or changed to make one text of another (desliz de escritura). */
export function slipsBetween(a: string, b: string): number {
  return distance(a, b);
}

/** How alike two names are, from 0 to 1: the share of letters that stay, after what people write by habit is dropped. */
export function similarity(a: string, b: string): number {
  return lettersShared(normalise(a), normalise(b));
}

/** Shorter texts that differ are different words; from twice as many letters on two slips may be made. */
const SHORTEST_WITH_SLIP = 6;

/** Whether two normalised texts are one with a slip of the pen, or two in a long one; with other numbers they never are. */
export function isSlip(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (a === b || length < SHORTEST_WITH_SLIP || digitsOf(a) !== digitsOf(b)) return false;
  return distance(a, b) <= (length < 2 * SHORTEST_WITH_SLIP ? 1 : 2);
}

/** Words this alike are one word with slips of the pen. */
const SAME_WORD = 0.7;

/** Whether two names have the same words in the same order, some with slips of the pen, and the same numbers. */
export function differsBySlips(a: string, b: string): boolean {
  const left = normalise(a).split(' ');
  const right = normalise(b).split(' ');
  return left.length === right.length && left.every((word, at) => isNearWord(word, right[at] ?? ''));
}

/** A shorter word with another letter is another word. */
const SHORTEST_WORD_WITH_SLIP = 5;

/** Whether two words are the same, or long ones that are one letter apart. */
export function isSameWord(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= SHORTEST_WORD_WITH_SLIP && distance(a, b) <= 1);
}

/** Whether two long words are the same but for two letters that changed places. */
export function isSwappedWord(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < SHORTEST_WORD_WITH_SLIP) return false;
  return distance(a, b) === 2 && sortedLetters(a) === sortedLetters(b);
}

/** Whether a word is another one shortened: its beginning, or its letters in order from the same first letter. */
export function abbreviates(word: string, whole: string): boolean {
  if (word === whole || (word.length >= 2 && whole.startsWith(word))) return true;
  if (word[0] !== whole[0] || word.length < 2 || word.length >= whole.length) return false;
  let at = 0;
  for (const letter of whole) if (letter === word[at]) at += 1;
  return at === word.length;
}

function isNearWord(a: string, b: string): boolean {
  if (/\d/.test(a) || /\d/.test(b)) return a === b;
  return lettersShared(a, b) >= SAME_WORD;
}

function lettersShared(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - distance(a, b) / longest;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function sortedLetters(word: string): string {
  return Array.from(word).sort().join('');
}
