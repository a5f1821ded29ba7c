import type { RoleReason } from '../../core/plan/plan';
import type { PaneWords } from '../../i18n/es/pane';

/** Why a column has its role, as half a sentence: `aritmética: cantidad × valor unitario = valor total`. */
export function nameReason({ kind, evidence }: RoleReason, words: PaneWords): string {
  return words.inventory.reasons[kind](nameIdentity(evidence, words));
}

/** An identity's roles by their names; other evidence as it is. */
function nameIdentity(evidence: string, words: PaneWords): string {
  if (!/[=*+]/.test(evidence)) return evidence;
  return evidence
    .split(/([=*+])/)
    .map((part) => SIGNS[part] ?? (words.roles[part.trim()] ?? part).toLowerCase())
    .join('');
}

const SIGNS: Readonly<Record<string, string>> = { '=': ' = ', '*': ' × ', '+': ' + ' };
