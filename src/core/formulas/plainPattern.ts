const LEADING_PLUS = /^=\++/;
const CELL = String.raw`R(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?`;
const SAME_CORNERS = new RegExp(`(?<![\\w\\]])(${CELL}):\\1(?![\\w[])`, 'g');
const SUM_OF_ONE = new RegExp(`\\bSUM\\((${CELL})\\)`, 'gi');

/**
 * A relative pattern without what changes nothing in it (fórmula sin adornos): a plus in front, blanks, a range of one cell,
 * a sum of one. `=+R[1]C`, `=SUM(R[1]C:R[1]C)` and `=R[1]C` do the same. A pattern with texts keeps its blanks.
 */
export function plainPattern(pattern: string): string {
  const bare = pattern.replace(LEADING_PLUS, '=').replace(SAME_CORNERS, '$1').replace(SUM_OF_ONE, '$1');
  return bare.includes('"') ? bare : bare.replace(/\s+/g, '');
}
