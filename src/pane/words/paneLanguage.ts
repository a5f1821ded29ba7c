import type { Finding, Suspect } from '../../core/findings/finding';
import type { ReadGap } from '../../core/workbook/snapshot';
import type { HostFailureCode } from '../../core/workbook/port';
import type { CommandWords } from '../../i18n/es/commands';
import type { PaneWords } from '../../i18n/es/pane';
import type { Separators } from '../../core/quantity/parseAmount';
import type { NumberLanguage } from '../../i18n/number';

/** All that a view needs to speak: the words of one language, and its numbers by `language`. */
export interface PaneLanguage {
  readonly language: NumberLanguage;
  readonly words: PaneWords;
  readonly commands: CommandWords;
  /** The sentence of a finding. */
  readonly message: (finding: Finding) => string;
  /** The sentence without the cell that is wrong, which stands beside it. */
  readonly statement: (finding: Finding) => string;
  /** The name of a rule: `Cantidad × valor unitario`. */
  readonly ruleName: (rule: string) => string;
  /** Why a check could not be decided. */
  readonly undecided: (why: string) => string;
  /** Why a correction that was tried is not sure; empty where it passed or was not tried. */
  readonly trialResult: (suspect: Pick<Suspect, 'trial' | 'harm'>) => string;
  /** What could not be read of the workbook and what follows from it. */
  readonly gap: (gap: ReadGap) => string;
  /** What happened and what to do, for a refusal of the host. */
  readonly advice: (code: HostFailureCode, detail: Readonly<Record<string, string | number>>) => string;
  /** The same words, with numbers written as the application around the pane writes them. */
  readonly withNumbers: (separators: Separators) => PaneLanguage;
}
