import type { RefusedAnswer } from '../../app/collect';

export type RefusalWords = Readonly<Record<RefusedAnswer, string>>;

/** Why an answer of an office was not taken in (lo que no entró). */
export const refusals: RefusalWords = {
  'unknown-finding': 'la observación ya no está en este libro',
  'changed-since': 'la celda cambió desde que se envió la revisión',
  formula: 'la celda calcula: corrija la fórmula en el libro',
  unreadable: 'el valor corregido no se entiende como número, o se lee de dos maneras',
  conflict: 'dos dependencias dan valores distintos para la celda',
  'reason-missing': 'dice Justificada y no da el motivo',
  'value-missing': 'dice Corregida y no da el valor',
  contradictory: 'dice Justificada y da también un valor corregido',
};
