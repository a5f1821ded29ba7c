import type { Finding } from '../../core/findings/finding';
import type { HostFailureCode } from '../../core/workbook/port';
import type { CommandWords } from '../../i18n/es/commands';
import type { PaneWords } from '../../i18n/es/pane';
import type { Language } from '../../i18n/language';

/** All that a view needs to speak: the words of one language, and its numbers by `language`. */
export interface PaneLanguage {
  readonly language: Language;
  readonly words: PaneWords;
  readonly commands: CommandWords;
  /** The sentence of a finding. */
  readonly message: (finding: Finding) => string;
  /** The name of a rule: `Cantidad × valor unitario`. */
  readonly ruleName: (rule: string) => string;
  /** Why a check could not be decided. */
  readonly undecided: (why: string) => string;
  /** What happened and what to do, for a refusal of the host. */
  readonly advice: (code: HostFailureCode, detail: Readonly<Record<string, string | number>>) => string;
}
