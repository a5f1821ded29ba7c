/**
 * A name without what people write differently by habit (nombre normalizado): accents, case, punctuation and blanks.
 * `Desarrollo  Económico,` → `desarrollo economico`.
 */
export function normalizedName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
