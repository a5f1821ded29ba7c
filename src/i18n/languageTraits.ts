/** The signs of numbers: between thousands, and before decimals. */
export interface NumberSigns {
  readonly group: string;
  readonly point: string;
}

/** How a language writes what is not words (modo de escribir): small, because every bundle carries it of every language. */
export interface LanguageTraits {
  /** Short names of the months, from January on. */
  readonly months: readonly string[];
  readonly numbers: NumberSigns;
  /** Between a number and its `%`. */
  readonly beforePercent: string;
  /** The tag by which the clock's time and the formats of cells are written. */
  readonly locale: string;
  /** The truth values of cells: the true one, the false one. */
  readonly truth: readonly [string, string];
}
