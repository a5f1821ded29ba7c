import type { Finding } from '../core/findings/finding';
import { CATALOGUES } from './catalogues';
import type { Language } from './language';

/** The sentence of a finding (mensaje de la observación). */
export function findingMessage(finding: Finding, language: Language): string {
  return CATALOGUES[language].findings.message(finding, language);
}

/** The name of a rule: `Cantidad × valor unitario`. */
export function ruleTitle(rule: string, language: Language): string {
  return CATALOGUES[language].findings.ruleTitle(rule);
}

/** Why a check could not be decided, from its code. */
export function undecidedReason(why: string, language: Language): string {
  return CATALOGUES[language].findings.undecidedReason(why);
}
