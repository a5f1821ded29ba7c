/** Words that say that what stands beside or below them adds up; weak evidence that no sum needs. */
const TOTAL =
  /(?<!\p{L})((sub|gran)?[- ]?tota(l|les|ls|is)|summ?[ae]?s?|all|overall|tod[oa]s|conjunto|insgesamt|gesamt)(?!\p{L})/iu;
/** Words of figures that do not add up. */
const OTHER =
  /^\s*%|(?<!\p{L})(average|mean|median|percent|percentage|change|ratio|rate|index|promedio|media|mediana|porcentaje|variación|razón|tasa|índice|média|variação|taxa)(?!\p{L})/iu;

const TOTAL_BITS = 4;
const OTHER_BITS = -5;

/** The bits that a label's words (rótulos: total, suma, promedio) lend to the figures beside it being a total. */
export function labelBits(text: string): number {
  if (OTHER.test(text)) return OTHER_BITS;
  return TOTAL.test(text) ? TOTAL_BITS : 0;
}
