/** The words that scale an amount (mil, millones, miles de millones), for expressions that look for them. */
export const SCALE_WORDS = String.raw`(?:miles\s+de\s+millones|mil\s+millones|millones|mill[oó]n|billones|bill[oó]n|mil)(?!\p{L})`;

const POWERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:miles de|mil) millones$/, 9],
  [/^bill/, 12],
  [/^mill/, 6],
  [/^mil$/, 3],
];

/** The power of ten of such words, normalised; 0 of none. */
export function powerOf(words: string): number {
  return POWERS.find(([pattern]) => pattern.test(words))?.[1] ?? 0;
}
