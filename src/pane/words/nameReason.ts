import type { RoleReason } from '../../core/plan/plan';
import { columnName } from '../../core/workbook/address';
import type { PaneWords } from '../../i18n/es/pane';

/** Why a column has its role, as half a sentence: `aritmética: cantidad × valor unitario = valor total`. */
export function nameReason({ kind, evidence }: RoleReason, words: PaneWords): string {
  return words.inventory.reasons[kind](nameIdentity(evidence, words));
}

/** An identity's columns by their letters and its roles by their names; other evidence as it is. */
function nameIdentity(evidence: string, words: PaneWords): string {
  if (!/[=*+]/.test(evidence)) return evidence;
  return evidence
    .split(/([=*+])/)
    .map((part) => SIGNS[part] ?? nameOperand(part.trim(), words))
    .join('');
}

const SIGNS: Readonly<Record<string, string>> = { '=': ' = ', '*': ' × ', '+': ' + ' };

/** `#6` is the sixth column. */
function nameOperand(operand: string, words: PaneWords): string {
  const column = /^#(\d+)$/.exec(operand)?.[1];
  return column === undefined ? (words.roles[operand]?.toLowerCase() ?? operand) : columnName(Number(column));
}
