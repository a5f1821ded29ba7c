import type { LanguageTraits } from '../languageTraits';

/** How Spanish of Colombia writes dates and numbers; a line never breaks before a `%`. */
export const traits: LanguageTraits = {
  months: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
  numbers: { group: '.', point: ',' },
  beforePercent: '\u00a0',
  locale: 'es-CO',
  truth: ['VERDADERO', 'FALSO'],
};
