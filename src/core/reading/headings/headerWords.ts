import { sourceRole } from '../../plan/parseRole';
import { PLAIN_ROLES, ROLE_FAMILIES, roleRecord, ROLES, type ColumnRole } from '../../plan/roles';
import { abbreviates, slipsBetween } from '../../words/likeness';
import { withoutYears } from '../../words/year';
import { normaliseHeading, tidy } from '../../words/normalise';
import { schedulePeriod } from '../../words/schedulePeriod';

/** A role that the words of a heading speak for. */
export interface WordRole {
  readonly role: ColumnRole;
  readonly confidence: number;
  /** The alias that was recognised. */
  readonly alias: string;
}

/** How sure each way of recognising an alias is. */
const SURE = {
  exact: 0.97,
  period: 0.95,
  source: 0.93,
  slip: 0.85,
  abbreviated: 0.8,
  worded: 0.78,
  phrase: 0.72,
  ordinal: 0.65,
  word: 0.5,
} as const;
const LONGEST_HEADING = 90;
const ASIDES =
  /(?<!\/\s?)\([^)]*\)|\ben (?:miles|millones)(?: de (?:pesos|\$))?|\b(?:miles|millones) de (?:pesos|\$)|\bvigencia\b|\bmm?\$|\$|\bcol\$|\bcop\b/gi;

interface Alias {
  readonly role: ColumnRole;
  readonly text: string;
  readonly words: readonly string[];
}

const ALIASES: readonly Alias[] = PLAIN_ROLES.flatMap((role) =>
  ROLES[role].aliases.map((text) => ({ role, text, words: text.split(' ') })),
);
const EXACT = new Map(ALIASES.map((alias) => [alias.text, alias]));
/** Words of names and codes that are usual in some countries: surer beside others, but no other meaning of them is known. */
const WORDED = new Map<string, ColumnRole>(
  (['activity', 'code', 'owner', 'milestone'] as const).flatMap((role) =>
    (roleRecord(role)?.contextAliases ?? []).map((text): [string, ColumnRole] => [text, role]),
  ),
);
const SOURCES = new Set(ROLE_FAMILIES.source.aliases);

/** Recognises headings; equal texts are recognised once. */
export class HeaderWords {
  private readonly known = new Map<string, readonly WordRole[]>();

  /** The roles that a heading speaks for, best first; none when it is in no dictionary. */
  rolesOf(heading: string): readonly WordRole[] {
    let roles = this.known.get(heading);
    if (roles === undefined) this.known.set(heading, (roles = recognise(heading)));
    return roles;
  }

  /** The best role of a heading and how sure it is. */
  best(heading: string): WordRole | null {
    return this.rolesOf(heading)[0] ?? null;
  }
}

/** The heading without its year, unit and asides: what its words say. */
export function bareHeading(heading: string): string {
  const bare = withoutYears(normaliseHeading(heading.replace(ASIDES, ' ')))
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' ? normaliseHeading(heading) : bare;
}

function recognise(heading: string): readonly WordRole[] {
  if (heading.length > LONGEST_HEADING) return [];
  const text = bareHeading(heading);
  if (text === '') return [];
  return (
    byWholeText(text, heading) ??
    byLevels(heading) ??
    byHead(text) ??
    (listsLevels(text) ? [] : null) ??
    bestOf([...bySlip(text), ...byAbbreviation(text), ...byPhrase(text)])
  );
}

/** Words before the name of a source that say no more: `Valor SGR`, `Aporte departamento`. */
const AMOUNT_OF = /^(?:valor|vr|vlr|aportes?|recursos?|fuente) /;
/** What somebody puts in is a source, whoever it is: `Aporte solicitante`, `Aportes de la comunidad`. */
const CONTRIBUTION = /^aportes? (?!total)\p{L}/u;
/** Headings as short as these number the rows, or say how many of a thing there are. */
const ORDINALS = new Set(['no', 'nro', 'n', 'num', 'numero', 'orden', 'numeral']);

function byWholeText(text: string, heading: string): readonly WordRole[] | null {
  if (ORDINALS.has(text)) return [{ role: 'code', confidence: SURE.ordinal, alias: text }];
  const alias = EXACT.get(text);
  if (alias) return [{ role: alias.role, confidence: SURE.exact, alias: alias.text }];
  const period = schedulePeriod(text);
  if (period) return [{ role: `${period.kind}:${period.number}`, confidence: SURE.period, alias: text }];
  const worded = WORDED.get(text);
  if (worded) return [{ role: worded, confidence: SURE.worded, alias: text }];
  if (!isSource(text) && !isSource(text.replace(AMOUNT_OF, '')) && !CONTRIBUTION.test(text)) return null;
  return [{ role: sourceRole(sourceName(heading)), confidence: SURE.source, alias: text }];
}

/** Money that is planned is what the row costs; without a word for money it is what shall be delivered. */
const MONEY_PLANNED =
  /^(valor|vr|vlr|v r|costo|presupuesto|monto|inversion|recursos?) (?:total )?(programad|planead|presupuestad|estimad)[oa]s?$/;

/** Words that say what the column is when they come first, whatever comes after, and how surely. */
const HEADS: readonly (readonly [RegExp, ColumnRole, number])[] = [
  [/^(%|porcentaje|porc)( |$).*(financiar|gestionar|participacion|brecha|asignado|asignacion)/, 'other', 0.9],
  [/^(participacion|brecha)\b/, 'other', 0.9],
  [/^(cod|codigo|bpin|id)\b/, 'code', 0.72],
  [/^(%|porcentaje|porc)( |$).*(presupuest|financier|pagos?\b|recursos)/, 'financialProgress', 0.9],
  [/^(%|porcentaje|porc)( |$)/, 'progress', 0.9],
  [/^(t|trim|trimestre|tri) ?\d .*(ejecutad|ejecucion|logrado|avance)/, 'other', 0.9],
  [/^meta de resultado$/, 'target', 0.72],
  [/^indicador de resultado$/, 'indicator', 0.72],
  [/^subprograma\b/, 'front', 0.6],
  [MONEY_PLANNED, 'total', 0.8],
  [/^metas? (financieras?|presupuestari[oa]s?|presupuestal(es)?)$/, 'total', 0.8],
  [/^(presupuesto|monto|valor|importe|costo|inversion) (anual|del ano|de la vigencia|total estimado)$/, 'total', 0.8],
  [/^(importe|euros|pesos|soles|quetzales|bolivianos|dolares)$/, 'total', 0.75],
  [/^(fecha|dia mes ano) .*(inicio|inicial)/, 'start', 0.9],
  [/^(fecha|dia mes ano) .*(fin|final|terminacion|finali zacion)/, 'end', 0.9],
  [/^fecha\b/, 'date', 0.9],
  [/^(valor|cantidad) .*\bejecucion\b.*\b(producto|meta|fisica|indicador)/, 'executedQuantity', 0.9],
  [/^(meta|cantidad) (alcanzada|lograda|ejecutada|realizada)$/, 'executedQuantity', 0.9],
  [/^valor (del? )?(la )?(meta|indicador)\b|^meta valor$/, 'plannedTarget', 0.8],
  [/^valor (de )?(la )?linea (de )?base$/, 'baseline', 0.9],
  [/^(ano|anio)( de)?\b/, 'year', 0.8],
  [/^(precio|valor|costo|vr|v r|vlr) (por )?(unidad|und)$/, 'unitValue', 0.9],
  [/^(precio|valor|costo) (del? )?proyecto$/, 'total', 0.8],
  [/^(soportes?|observacion(es)?|evidencias?)\b/, 'notes', 0.72],
  [/^(ponderad[oa]r?|ponderacion|peso)\b/, 'weight', 0.8],
  [/^indicador\b/, 'indicator', 0.72],
  [/^estado\b/, 'state', 0.72],
];

function byHead(text: string): readonly WordRole[] | null {
  const head = HEADS.find(([pattern]) => pattern.test(text));
  return head ? [{ role: head[1], confidence: head[2], alias: text }] : null;
}

/** What a row is, from the widest to the narrowest. */
const LEVELS: readonly ColumnRole[] = ['axis', 'front', 'project', 'milestone', 'activity'];

/** `SECTOR / PROGRAMA / PROYECTO`: one column for several levels holds, row by row, the narrowest, whatever it is called. */
function byLevels(heading: string): readonly WordRole[] | null {
  const parts = heading.split('/').map((part) => EXACT.get(bareHeading(part)));
  const depths = parts.map((part) => LEVELS.indexOf(part?.role ?? 'other'));
  if (parts.length > MOST_LEVELS && depths.includes(-1))
    return [{ role: 'activity', confidence: SURE.phrase, alias: heading }];
  if (parts.length < 2 || depths.includes(-1)) return null;
  const narrowest = parts[depths.indexOf(Math.max(...depths))];
  return narrowest ? [{ role: narrowest.role, confidence: SURE.slip, alias: narrowest.text }] : null;
}

/** Levels that a heading may list before it names none of them: its column holds them all, row by row. */
const MOST_LEVELS = 2;
const LEVEL_NAMES =
  /\b(?:ejes?|lineas?|dimension(?:es)?|pilar(?:es)?|componentes?|programas?|subprogramas?|proyectos?|hitos?|metas?|indicador(?:es)?)\b/g;

function listsLevels(text: string): boolean {
  return new Set(text.match(LEVEL_NAMES) ?? []).size > MOST_LEVELS;
}

function isSource(text: string): boolean {
  return SOURCES.has(text) || ROLE_FAMILIES.source.stems?.some((stem) => text.startsWith(`${stem} `)) === true;
}

/** The name of a source as its heading writes it, without the year: that is the column's. */
export function sourceName(heading: string): string {
  const name = tidy(withoutYears(heading));
  return name === '' ? tidy(heading) : name;
}

function* bySlip(text: string): Iterable<WordRole> {
  if (text.length < SHORTEST_WITH_SLIP) return;
  for (const { role, text: alias } of ALIASES) {
    const allowed = alias.length >= LONG_ALIAS ? 2 : 1;
    if (alias.length < SHORTEST_WITH_SLIP || Math.abs(alias.length - text.length) > allowed) continue;
    const slips = slipsBetween(text, alias);
    if (slips <= allowed) yield { role, confidence: SURE.slip - 0.05 * (slips - 1), alias };
  }
}

const SHORTEST_WITH_SLIP = 5;
const LONG_ALIAS = 9;

/** `cant prog`, `vr unit`: each word begins, or leaves out letters of, the alias's word at its place. */
function* byAbbreviation(text: string): Iterable<WordRole> {
  const words = text.split(' ');
  for (const { role, text: alias, words: aliasWords } of ALIASES) {
    if (words.length < 2 || words.length !== aliasWords.length || alias.length < LONG_ALIAS) continue;
    if (words.every((word, at) => abbreviates(word, aliasWords[at] ?? '')))
      yield { role, confidence: SURE.abbreviated, alias };
  }
}

function* byPhrase(text: string): Iterable<WordRole> {
  const padded = ` ${text} `;
  for (const { role, text: alias, words } of ALIASES) {
    if (alias.length < 3 || !padded.includes(` ${alias} `)) continue;
    const share = alias.length / text.length;
    yield { role, confidence: (words.length > 1 ? SURE.phrase : SURE.word) + 0.2 * share, alias };
  }
}

function bestOf(found: readonly WordRole[]): readonly WordRole[] {
  const best = new Map<ColumnRole, WordRole>();
  for (const candidate of found) {
    const known = best.get(candidate.role);
    if (!known || known.confidence < candidate.confidence) best.set(candidate.role, candidate);
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence || b.alias.length - a.alias.length);
}
