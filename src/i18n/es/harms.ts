import type { HarmWords } from '../harmWords';

/** Why a correction did not pass its trial (por qué no pasó el ensayo), after «Si se aplica,». */
export const harms: HarmWords = {
  'new-finding': ({ rule, cells }) => `aparece otra observación, «${rule}», en ${cells}`,
  'broken-equality': ({ rule, cells }) => `deja de cuadrar «${rule}» (${cells})`,
  undecided: ({ rule }) => `ya no se puede comprobar «${rule}»`,
  weights: ({ cells }) => `unas ponderaciones que suman 100 % dejan de sumarlo (${cells})`,
  'totals-part': ({ cells }) => `dos totales que hoy coinciden dejan de coincidir (${cells})`,
  control: ({ cells }) => `un control del propio libro deja de cuadrar o muestra un error (${cells})`,
  'lost-formula': ({ cells }) => `se pierde una fórmula (${cells})`,
  reading: () => 'el plan se lee de otra manera',
  'not-calculated': ({ cells }) => `cambia un valor que aquí no se puede calcular (${cells})`,
};
