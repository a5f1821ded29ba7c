import type { Identity } from '../plan/plan';
import type { TableFigures } from './activities';
import type { ColumnIdentity } from './arithmeticRoles';
import type { TableDraft } from './tableDraft';

/**
 * The identities of a table that are its own (identidades del libro): those that the roles of its columns do not imply
 * already. Quantity × unit value = total, assigned + to raise = total, Σ sources = assigned and Σ quarters = total are
 * checked by role; a sum that another one contains is said once, by its longest form.
 */
export function ownIdentities(draft: TableDraft, table: number, figures: TableFigures): Identity[] {
  return draft.identities
    .filter((identity) => !isOurs(identity, figures))
    .map(({ kind, result, operands, from, share }) => {
      return { table, kind, result: result.column, operands: operands.map(({ column }) => column), from, share };
    });
}

function isOurs({ kind, result, operands }: ColumnIdentity, figures: TableFigures): boolean {
  const stated = figures.keyOf(result.column);
  const keys = operands.map(({ column }) => figures.keyOf(column) ?? '');
  if (kind === 'product') return stated === 'total' && keys.includes('quantity') && keys.includes('unitValue');
  if (stated === 'total' && keys.length === 2 && keys.includes('assigned') && keys.includes('toRaise')) return true;
  if (keys.every((key) => key.startsWith('source:'))) return stated === 'assigned' || stated === 'total';
  return keys.every((key) => /^(quarter|month):/.test(key)) && (stated === 'total' || stated === 'plannedTarget');
}
