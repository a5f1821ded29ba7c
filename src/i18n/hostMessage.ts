import type { HostFailure } from '../core/workbook/port';
import { CATALOGUES } from './catalogues';
import type { Language } from './language';

/** Why a workbook could not be read or written and what to do about it, in one sentence. */
export function hostMessage(failure: HostFailure, language: Language): string {
  return CATALOGUES[language].host(failure);
}
