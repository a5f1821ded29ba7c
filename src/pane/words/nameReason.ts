import type { RoleReason } from '../../core/plan/plan';
import { isPlainRole } from '../../core/plan/roles';
import type { PaneWords } from '../../i18n/es/pane';
import { identityText } from '../../i18n/identityText';

/** Why a column has its role, as half a sentence: `aritmética: cantidad × valor unitario = valor total`. */
export function nameReason({ kind, evidence }: RoleReason, words: PaneWords): string {
  return words.inventory.reasons[kind](
    identityText(evidence, (part) => (isPlainRole(part) ? words.roles.names[part].toLowerCase() : part)),
  );
}
