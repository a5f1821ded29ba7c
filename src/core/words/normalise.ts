interface Parting {
  readonly ascii: RegExp;
  readonly any: RegExp;
}

const ACCENTS = /[\u0300-\u036f]/g;
const BEYOND_ASCII = /[^ -~]/;
/** What parts words, in texts of nothing but ASCII, which most are once their accents are gone, and in any text. */
const BETWEEN_WORDS: Parting = { ascii: /[^a-z0-9]+/g, any: /(?:[^\p{L}\p{Nd}]|[ºª])+/gu };
const BETWEEN_WORDS_OF_HEADINGS: Parting = { ascii: /[^a-z0-9%]+/g, any: /(?:[^\p{L}\p{Nd}%]|[ºª])+/gu };
const UNTIDY = /[\t\r\n\u00a0]|\s\s|^\s|\s$/;

/**
 * A text as it is compared (texto normalizado): without accents, case and punctuation, words parted by one blank.
 * `V/R Únit.` → `v r unit`; `Desarrollo  Económico,` → `desarrollo economico`. Ordinal signs and raised digits part words
 * as well: `Nº 5` is `n 5`.
 */
export function normalise(text: string): string {
  return compared(text, BETWEEN_WORDS);
}

/** A heading as it is compared (título normalizado): as any text, but a percent sign is a word. `% AVANCE` → `% avance`. */
export function normaliseHeading(text: string): string {
  return compared(text, BETWEEN_WORDS_OF_HEADINGS);
}

function compared(text: string, between: Parting): string {
  const lower = text.toLowerCase();
  const plain = BEYOND_ASCII.test(lower) ? lower.normalize('NFD').replace(ACCENTS, '') : lower;
  return plain.replace(BEYOND_ASCII.test(plain) ? between.any : between.ascii, ' ').trim();
}

/** A text as it is shown: line breaks and runs of blanks, also non-breaking ones, become one blank. */
export function tidy(text: string): string {
  return UNTIDY.test(text) ? text.replace(/[\s\u00a0]+/g, ' ').trim() : text;
}
