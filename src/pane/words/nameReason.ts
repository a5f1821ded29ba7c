import type { RoleReason } from '../../core/plan/plan';
import type { PaneWords } from '../../i18n/es/pane';
import { identityText } from '../../i18n/identityText';

/** Why a column has its role, as half a sentence: `aritmética: cantidad × valor unitario = valor total`. */
export function nameReason({ kind, evidence }: RoleReason, words: PaneWords): string {
  return words.inventory.reasons[kind](identityText(evidence, (part) => words.roles[part]?.toLowerCase() ?? part));
}
