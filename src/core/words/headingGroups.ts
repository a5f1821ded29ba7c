/** Words over a group of funding sources (fuentes de financiación), normalised. */
export const SOURCE_GROUP = /\b(fuentes?|financiacion|recursos|financiamiento|cofinanciacion)\b/;

/** Words over the periods of a schedule (cronograma), normalised. */
export const SCHEDULE_GROUP = /\b(cronograma|programacion|trimestres?|trimestral|meses|mensual|periodos?)\b/;

/** Words over columns that say again, of what was spent, what others say of the plan (ejecución), normalised. */
export const SPENT_GROUP =
  /\b(?:ejecutad[oa]s?|ejecucion|comprometid[oa]s?|compromisos|pagad[oa]s?|pagos|obligaciones)\b/;
