import { normalise, tidy } from './normalise';

const TOTAL =
  /^(?:(?:sub ?tota(?:l|les))|tota(?:l|les)|gran total|valor total|suma|sumas|sumatoria|suman|t o t a l|s u b t o t a l|costo total|costos? directos?|vr total|v r total|inversion total|presupuesto total)(?: |$)/;
const CONTROL =
  /^(?:control|verificacion|chequeo|diferencia|promedio|prom|comprobacion|cuadre|check|porcentaje|porcentajes|participacion|brecha|iva|i v a|igv|i g v|gastos generales|administracion|imprevistos|utilidad|aiu|a i u|descuento|ajuste)(?: |$)/;
const NOTE =
  /^(?:nota|notas|fuente|elaboro|elaborado|reviso|aprobo|proyecto|preparo|observacion|observaciones|firma|vo bo|fecha|convenciones|anexo|ver|\*)(?: |$|:)/;
const FOOTER_MARK =
  /^\s*(?:nota|notas|fuentes?|elabor[óo]|elaborado por|revis[óo]|aprob[óo]|proyect[óo]|prepar[óo]|observaciones|firma|vo\.? ?bo\.?|convenciones)\s*(?:\d+\s*)?[:.*]/i;

/** First letters of the words that are looked for below: most texts of a long table end here. */
const MAY_SAY_TOTAL = /^[^\p{L}\p{N}]*(?:s ?u ?[bm]|t ?o ?t|gran|valor|costo|vr|v[./ ]|invers|presup)/iu;
const MAY_SAY_CONTROL =
  /^[^\p{L}\p{N}]*(?:contr|verif|cheq|check|difer|prom|compr|cuad|porcen|partic|brecha|iva|igv|i\.|gastos g|admin|impr|utili|a\.? ?i\.? ?u|desc|ajus)/iu;
const MAY_NAME_LEVEL = /^\s*(?:eje|l[ií]n|dim|pil|pro|ret|fre|sec|com|sub|hit|gra|dep|res|ofi|org)/i;

/** Whether the words of a line say that it is a total or subtotal. */
export function saysTotal(lead: string): boolean {
  return MAY_SAY_TOTAL.test(lead) && TOTAL.test(normalise(lead));
}

/** Whether a line holds figures of somebody's own: averages, checks, taxes over the total. */
export function saysControl(lead: string): boolean {
  return MAY_SAY_CONTROL.test(lead) && CONTROL.test(normalise(lead));
}

const CARRIED = /^\s*(?:van|vienen|pasan|sumas? y siguen?)\W*$/i;

/** Whether a line carries a running sum from one page to the next (van, vienen). */
export function saysCarried(lead: string): boolean {
  return CARRIED.test(lead);
}

/** Whether a line without figures is a note or a signature under the table. */
export function saysNote(lead: string): boolean {
  return FOOTER_MARK.test(lead) || (NOTE.test(normalise(lead)) && /[:*]/.test(lead));
}

/** What a section row or title names. */
export interface SectionWords {
  readonly level: 'axis' | 'front' | 'milestone' | 'owner';
  /** The name without the word that says its level: `EJE 1: GESTIÓN SOCIAL` → `GESTIÓN SOCIAL`. */
  readonly name: string;
}

const LEVEL_WORDS: readonly (readonly [SectionWords['level'], RegExp])[] = [
  [
    'axis',
    /^\s*(?:eje(?:\s+estrat[eé]gico)?|l[ií]nea(?:\s+estrat[eé]gica)?|dimensi[oó]n|pilar|prop[oó]sito|reto)\b(.*)$/i,
  ],
  ['front', /^\s*(?:frente(?:\s+de\s+acci[oó]n)?|sector|componente|(?:sub)?programa)\b(.*)$/i],
  ['milestone', /^\s*(?:hito|gran\s+reto)\b(.*)$/i],
  ['owner', /^\s*(?:dependencia|responsable|oficina|organismo)\b(.*)$/i],
];
/** These words head a section also without a sign after them: `EJE ESTRATÉGICO GESTIÓN SOCIAL`, `SECTOR SALUD`. */
const PLAIN_LEVEL = /^\s*(?:eje|l[ií]nea estrat|dimensi[oó]n|pilar|sector|frente)/i;
const AFTER_PLAIN =
  /^\s*(?:(?:n[°ºo]\.?|no\.?|#)?\s*(?:\d+(?:\.\d+)*|[IVX]+)\b\.?)?\s*((?!(?:s?\/|por|y|o|u)\b)\p{L}.+)$/iu;
const AFTER_LEVEL = /^\s*(?:(?:n[°ºo]\.?|no\.?|#)?\s*(?:\d+(?:\.\d+)*|[IVX]+)\b\.?)?\s*[:.\-–—]\s*(.+)$/i;

/** The level and name of a text such as `EJE ESTRATÉGICO 2: AMBIENTE` or `FRENTE: CULTURA`; null when it names none so. */
export function sectionWords(text: string): SectionWords | null {
  if (!MAY_NAME_LEVEL.test(text)) return null;
  for (const [level, pattern] of LEVEL_WORDS) {
    const rest = pattern.exec(text)?.[1];
    if (rest === undefined) continue;
    const name = AFTER_LEVEL.exec(rest)?.[1] ?? (PLAIN_LEVEL.test(text) ? AFTER_PLAIN.exec(rest)?.[1] : undefined);
    if (name !== undefined && /\p{L}{2}/u.test(name)) return { level, name: tidy(name) };
  }
  return null;
}

const LEVEL_WORD = /^\s*(eje|l[ií]nea|dimensi[oó]n|pilar|frente|sector|componente|(?:sub)?programa)\b/i;
/** Words of lesser levels: only with a colon after them do they say what a row is, and not what it does. */
const LESSER_LEVEL =
  /^\s*(objetivo|resultado|(?:sub)?proyecto|(?:sub)?producto|meta|obra|actividad|tarea)(?:\s+(?:n[°ºo.]*\s*)?[\d.]+)?\s*:\s*(.*)$/i;

/** The word of a level that a text begins with, whatever follows it; null when it begins with none. */
export function levelWord(text: string): string | null {
  return (LEVEL_WORD.exec(text) ?? LESSER_LEVEL.exec(text))?.[1]?.toLowerCase() ?? null;
}

/** The name behind the word of a lesser level (`Producto: Familias con agua` → `Familias con agua`), else null. */
export function lesserName(text: string): string | null {
  const name = LESSER_LEVEL.exec(text)?.[2];
  return name === undefined || name === '' ? null : tidy(name);
}

const TITLE =
  /^(?:republica de|departamento de|municipio de|alcaldia|gobernacion|plan (?:de accion|operativo|indicativo|plurianual)|poai|(?:plan|vigencia|ano|presupuesto|periodo)(?: (?:19|20)\d\d)+$|(?:cifras|valores)\b.*\b(?:miles|millones|pesos)|(?:en )?(?:miles|millones) de(?: pesos)?$)/;

/** Whether a text is a title of the sheet (a place, a plan's name, a unit) rather than a heading of columns. */
export function isTitle(text: string): boolean {
  return TITLE.test(normalise(text));
}

const OFFICE = /^(?:secretari[oa]|alcaldia|oficina|despacho|gerencia|comisaria|personeria|inspeccion) /;

/** The office that a title or a section row names without a word that says so: `SECRETARÍA DE SALUD`. */
export function officeWords(text: string): SectionWords | null {
  return OFFICE.test(normalise(text)) ? { level: 'owner', name: tidy(text) } : null;
}

/** What a total's words leave of its label: the name of what it adds, and the level when they say it. */
export interface TotalWords {
  readonly rest: string;
  readonly level: 'axis' | 'front' | 'milestone' | 'plan' | null;
}

const LEVEL_IN_TOTAL: readonly (readonly [Exclude<TotalWords['level'], null>, RegExp])[] = [
  ['axis', /^(?:del? )?(?:eje(?: estrategico)?|linea(?: estrategica)?|dimension|pilar)\b/],
  ['front', /^(?:del? )?(?:frente(?: de accion)?|sector|componente|(?:sub)?programa)\b/],
  ['milestone', /^(?:del? )?(?:hito|reto)\b/],
  ['plan', /^(?:general|(?:del? )?(?:plan|municipio|vigencia|presupuesto|inversion)|vigencia|poai)\b/],
];
const TOTAL_WORDS =
  /^(?:gran )?(?:(?:sub ?)?totale?s?|suma(?:toria|s|n)?|valor total|costo total|vr total|v r total)(?: (?:del?|la|el|los))?(?: |$)/;

/** Takes a total's label apart: `TOTAL EJE GESTIÓN SOCIAL` → axis, `gestion social`. */
export function totalWords(label: string): TotalWords {
  const text = normalise(label);
  const rest = text.replace(TOTAL_WORDS, '').trim();
  const said = LEVEL_IN_TOTAL.find(([, pattern]) => pattern.test(rest));
  if (/^gran total/.test(text)) return { rest, level: 'plan' };
  if (!said) return { rest, level: null };
  return { rest: said[0] === 'plan' ? rest : rest.replace(said[1], '').trim(), level: said[0] };
}
