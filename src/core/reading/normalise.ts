const ACCENTS = /[\u0300-\u036f]/g;
const BEYOND_ASCII = /[^ -~]/;
const UNTIDY = /[\t\r\n\u00a0]|\s\s|^\s|\s$/;
const BETWEEN_WORDS = /[^a-z0-9%]+/g;

/** A text as it is compared: without accents, case and punctuation, words parted by one blank. `V/R Únit.` → `v r unit`. */
export function normalise(text: string): string {
  const lower = text.toLowerCase();
  const plain = BEYOND_ASCII.test(lower) ? lower.normalize('NFD').replace(ACCENTS, '') : lower;
  return plain.replace(BETWEEN_WORDS, ' ').trim();
}

/** A text as it is shown: line breaks and runs of blanks, also non-breaking ones, become one blank. */
export function tidy(text: string): string {
  return UNTIDY.test(text) ? text.replace(/[\s\u00a0]+/g, ' ').trim() : text;
}
