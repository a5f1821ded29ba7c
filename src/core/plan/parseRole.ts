import { isYear } from '../words/year';
import { familyOf, isPlainRole, NO_ROLES, PERIOD_ROLES, type ColumnRole } from './roles';

/**
 * What a column or figure is, taken apart (clave): its role, the year it speaks of, and what tells it from others of that
 * role and year.
 */
export interface RoleKey {
  readonly role: ColumnRole;
  /** Year (vigencia) of a column that is not the plan's main one; null: it says none. */
  readonly year: number | null;
  /** The group of columns that it stands under: `SUMINISTRO`; null: it is told apart by none. */
  readonly part: string | null;
  /** 1; from 2 on it repeats role, year and part of an earlier column. */
  readonly nth: number;
}

const NTH = /(?<=\S)#([2-9]|[1-9]\d+)$/;
const FOUR_DIGITS = /^\d{4}$/;

/**
 * Reads a role as mappings, the state inside a workbook, the pane and the keys of figures write it:
 * role [`@`year] [`@`part] [`#`number], as `total`, `source:SGP Salud`, `quarter:1`, `total@2025`,
 * `unitValue@SUMINISTRO`, `appropriated@2025#2`. Null: the text names no role.
 */
export function parseRole(text: string): RoleKey | null {
  if (!SIGNS.test(text)) return whole(columnRole(text));
  const number = NTH.exec(text);
  const [name = '', ...rest] = (number ? text.slice(0, number.index) : text).split('@');
  const role = columnRole(name);
  const told = role === null ? null : toldApart(rest);
  return role === null || told === null ? null : { role, ...told, nth: number ? Number(number[1]) : 1 };
}

/** Most roles and keys are a role and no more, and every figure has one. */
const SIGNS = /[@#]/;

function whole(role: ColumnRole | null): RoleKey | null {
  return role && { role, year: null, part: null, nth: 1 };
}

/** The text of a role that `parseRole` reads: its inverse. */
export function formatRole({ role, ...told }: RoleKey): string {
  return `${role}${formatSuffix(told)}`;
}

/** What a key says after its role: nothing, `@2025`, `@SUMINISTRO`, `@2025#2`. */
export function formatSuffix({ year, part, nth }: Omit<RoleKey, 'role'>): string {
  return `${year === null ? '' : `@${year}`}${part === null ? '' : `@${part}`}${nth === 1 ? '' : `#${nth}`}`;
}

/** The role of a source of funding (fuente) with this name, which keeps no sign that the grammar needs. */
export function sourceRole(name: string): `source:${string}` {
  return `source:${withoutSigns(name)}`;
}

/** What a source of funding is called: `source:SGP Salud` → SGP Salud. */
export function sourceOf(role: `source:${string}`): string {
  return role.slice('source:'.length);
}

/** The group of columns as a key names it: without the signs of the grammar, and never to be taken for a year. */
export function partName(group: string): string | null {
  const name = withoutSigns(group);
  if (name === '') return null;
  return FOUR_DIGITS.test(name) ? `${name}.` : name;
}

const UNTIDY = /[@#]|[^\S ]|\s\s|^\s|\s$/;

function withoutSigns(text: string): string {
  return UNTIDY.test(text) ? text.replace(/[@#\s]+/g, ' ').trim() : text;
}

function columnRole(name: string): ColumnRole | null {
  if (isPlainRole(name)) return name;
  const without = NO_ROLES.find((each) => each === name);
  if (without !== undefined) return without;
  const family = familyOf(name);
  if (family === null) return null;
  if (family !== 'source') return PERIOD_ROLES.find((period) => period === name) ?? null;
  const source = withoutSigns(name.slice(family.length + 1));
  return source === '' ? null : `source:${source}`;
}

/** Year and part of what follows the role; null where there is more, nothing at all, or four digits that are no year. */
function toldApart(texts: readonly string[]): Pick<RoleKey, 'year' | 'part'> | null {
  if (texts.length > 2) return null;
  const [first, second] = texts;
  if (first === undefined) return { year: null, part: null };
  if (!FOUR_DIGITS.test(first)) return second === undefined ? partAlone(first) : null;
  if (!isYear(Number(first))) return null;
  const part = second === undefined ? { year: null, part: null } : partAlone(second);
  return part && { year: Number(first), part: part.part };
}

function partAlone(text: string): Pick<RoleKey, 'year' | 'part'> | null {
  return partName(text) === text ? { year: null, part: text } : null;
}
