import type { HostFailure } from '../core/workbook/port';
import { host as english } from './en/host';
import { host as spanish } from './es/host';
import type { Language } from './language';

/** Why a workbook could not be read or written and what to do about it, in one sentence. */
export function hostMessage(failure: HostFailure, language: Language): string {
  return language === 'en' ? english(failure) : spanish(failure);
}
