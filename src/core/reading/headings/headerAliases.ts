import { PLAIN_ROLES, ROLE_FAMILIES, ROLES, roleRecord, type ColumnRole } from '../../plan/roles';

/** Words that head the columns of plan workbooks (encabezados), as `normalise` leaves them, by the role they say. */
export const HEADER_ALIASES: readonly (readonly [ColumnRole, readonly string[]])[] = PLAIN_ROLES.map((role) => [
  role,
  ROLES[role].aliases,
]);

/** Names of funding sources (fuentes de financiación): as a heading each is its own source. */
export const SOURCE_ALIASES: readonly string[] = ROLE_FAMILIES.source.aliases;

/** A heading that begins with one of these is a source, whatever follows: SGP Salud, Estampilla Procultura. */
export const SOURCE_STEMS: readonly string[] = [
  'sgp',
  'sgr',
  'estampilla',
  'cofinanciacion',
  'cofinanciado',
  'transferencias',
  'recursos propios',
  'regalias',
  'recursos del',
  'credito',
  'icld',
  'otras fuentes',
  'otros recursos',
];

/** Words over a group of funding sources. */
export const SOURCE_GROUP = /\b(fuentes?|financiacion|recursos|financiamiento|cofinanciacion)\b/;
/** Words over the periods of a schedule. */
export const SCHEDULE_GROUP = /\b(cronograma|programacion|trimestres?|trimestral|meses|mensual|periodos?)\b/;

/** The plainest word that heads a column of a role (`valor total`), for telling a person what was looked for. */
export function mainWord(role: ColumnRole): string {
  return roleRecord(role)?.heading ?? role;
}
