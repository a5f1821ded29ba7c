import { yearsIn } from '../words/year';
import { normalise } from '../words/normalise';
import type { RatioMeasure } from './measure';

/** What the words around a figure say that it measures (lo que la frase mide). */
export type Family = 'gap' | 'assigned' | 'share';

const GAP =
  /\b(?:por (?:financiar|gestionar|conseguir|asignar|apropiar|cubrir|apalancar|cofinanciar)|sin (?:financia\w*|recursos|respaldo|asigna\w*|apropia\w*|fuentes?|cubrir|cobertura presupuestal)|faltan?|faltantes?|brecha|deficit|desfinanciad\w*|carece\w*|pendientes?|no (?:cuentan?|tienen?|disponen?|estan?|hay|posee\w*)|consecucion|conseguir|consigan|gestionar(?:se|los|las)?|gestione\w*|gestion de (?:los )?recursos|recursos de gestion|esfuerzo)\b/;
const ASSIGNED =
  /\b(?:asignad[oa]s?|asignacion|financiad[oa]s?|con (?:recursos|financiacion|financiamiento|respaldo)|apropiad[oa]s?|apropiacion|respaldad[oa]s?|garantizad[oa]s?|disponibles?|cuentan? (?:ya )?con|ya tienen?|tienen? asegurad\w*|cubiert[oa]s?|asegurad[oa]s?|presupuestad[oa]s?)\b/;
const SHARE =
  /\b(?:participa\w*|inversion(?:es)?|invertir\w*|invierte\w*|demandan?|representan?|concentran?|absorben?|equivalen?|corresponden?|pesan?|peso|destinan?|abarcan?|ocupan?|llevan?|reciben?|recibira|requieren?|aportan?|suman?|dedican?|mayor|prioridad|importancia|cuant[ií]a|proporcion|del (?:plan|total|presupuesto|valor)|valor total|recursos|presupuesto)\b/;
/** The whole that a percentage is taken of is all that is missing. */
const OF_ALL_GAP =
  /\b(?:de|del|sobre el) (?:total|todo|todos|toda|conjunto|los recursos|lo|las necesidades|la brecha|faltante|deficit)\b(?: \w+){0,4} (?:gestionar|financiar|falta|faltante|brecha|conseguir)\b|\bde lo que falta\b|\bde los recursos por gestionar\b|\bde la brecha\b|\bdel (?:faltante|deficit)\b/;
/** It is taken of the plan's total. */
const OF_PLAN = /\bdel? (?:valor )?(?:total|plan|valor total|presupuesto)\b|\bde la inversion total\b/;
/** What is no money: a target, a rate, people. */
const ELSEWHERE =
  /\b(?:cobertura|poblacion|habitantes|hogares|familias|viviendas|ninos|ninas|jovenes|estudiantes|mujeres|personas|usuarios|predios|vias|kilometros|mortalidad|desnutricion|embarazo|desercion|analfabetismo|pobreza|tasa|indice|indicador|reducir|reduccion|disminuir|disminucion|aumentar|incrementar|incremento|crecimiento|crecio|inflacion|ipc|avance|ejecucion|ejecuto|ejecutad[oa]s?|cumplimiento|cumplio|meta|metas|interes|recaudo|electores|participacion ciudadana|encuesta\w*|calidad|vacuna\w*|acueducto|alcantarillado)\b/;
const OTHER_TIME =
  /\b(?:(?:ano|vigencia|periodo|cuatrienio|administracion|plan) (?:anterior|pasad[oa])|cuatrienio|ano siguiente|proxim[oa] (?:ano|vigencia))\b/;

/** What a piece of a sentence says of the figure in it. */
export interface Cue {
  readonly families: readonly Family[];
  readonly isOfAllGap: boolean;
  readonly isOfPlan: boolean;
  /** Whether it speaks of what no plan's money tells: other years, coverage, people. */
  readonly isElsewhere: boolean;
}

/** Reads the words around a figure. `fiscalYear`: the plan's own, which is no other time. */
export function cueOf(piece: string, fiscalYear: number | null): Cue {
  const text = normalise(piece);
  const families: Family[] = [];
  if (GAP.test(text)) families.push('gap');
  if (ASSIGNED.test(text.replace(/\b(?:no|sin) (?:\w+ ){0,2}(?:asigna\w*|financia\w*|recursos|cuentan? con)/g, ' ')))
    families.push('assigned');
  if (families.length === 0 && SHARE.test(text)) families.push('share');
  const otherYear =
    fiscalYear !== null &&
    yearsIn(text).some((year) => year !== fiscalYear) &&
    !/\b(?:19|20)\d\d (?:19|20)\d\d\b/.test(text);
  return {
    families,
    isOfAllGap: OF_ALL_GAP.test(text),
    isOfPlan: OF_PLAN.test(text),
    isElsewhere: ELSEWHERE.test(text) || OTHER_TIME.test(text) || otherYear,
  };
}

/** The measures that fit a cue, those that it means first; without a family every one. */
export function measuresOf({ families, isOfAllGap, isOfPlan }: Cue): readonly RatioMeasure[] {
  const measures = families.flatMap((family): readonly RatioMeasure[] => {
    if (family === 'gap')
      return isOfAllGap ? ['gapShare', 'gap'] : ['gap', 'gapShare', ...(isOfPlan ? (['gapOfPlan'] as const) : [])];
    if (family === 'assigned') return ['assignedRatio', 'assignedShare', 'assignedOfPlan'];
    return ['share', 'shareInAxis'];
  });
  return families.length === 0 ? EVERY_MEASURE : measures;
}

const EVERY_MEASURE: readonly RatioMeasure[] = [
  ...([
    'share',
    'gap',
    'gapShare',
    'assignedRatio',
    'assignedShare',
    'shareInAxis',
    'gapOfPlan',
    'assignedOfPlan',
  ] as const),
];
