import type { Finding } from '../core/findings/finding';
import type { ReportWords } from '../i18n/es/report';
import type { Language } from '../i18n/language';

/** How a report speaks: its words, and the sentence of each finding and the name of each check. */
export interface Voice {
  readonly language: Language;
  readonly words: ReportWords;
  message(finding: Finding): string;
  ruleName(rule: string): string;
  /** Why a check could not be decided, from its code. */
  undecided(why: string): string;
}
