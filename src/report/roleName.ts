import type { ColumnRole } from '../core/plan/role';
import { formatNumber } from '../i18n/number';
import type { Voice } from './voice';

/** A column's role in words. */
export function roleName(role: ColumnRole, { words }: Voice): string {
  const [kind = '', detail] = role.split(':');
  const { roles, roleOf } = words.inventory;
  if (detail === undefined) return roles[kind] ?? kind;
  if (kind === 'source') return roleOf.source(detail);
  return kind === 'quarter' ? roleOf.quarter(detail) : roleOf.month(detail);
}

/** What one unit of a table's cells is worth, in words. */
export function unitName(unit: number, { words, language }: Voice): string {
  const names = words.inventory.unit;
  if (unit === 1) return names.one;
  if (unit === 1000) return names.thousands;
  return unit === 1_000_000 ? names.millions : names.other(formatNumber(unit, language));
}
