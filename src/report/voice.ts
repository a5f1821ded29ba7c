import type { Finding } from '../core/findings/finding';
import type { ReportWords } from '../i18n/es/report';
import type { Language } from '../i18n/language';

/** How a report speaks: its words, and what turns codes into sentences. */
export interface Voice {
  readonly language: Language;
  readonly words: ReportWords;
  readonly message: (finding: Finding) => string;
  readonly ruleName: (rule: string) => string;
  /** Why a check could not be decided, from its code. */
  readonly undecided: (why: string) => string;
}
