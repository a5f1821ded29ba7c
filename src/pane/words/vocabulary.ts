import type { HostFailure } from '../../core/workbook/port';
import type { CommandWords } from '../../i18n/es/commands';
import type { PaneWords } from '../../i18n/es/pane';
import type { GapWords } from '../../i18n/gapWords';
import type { FindingSentences } from '../../i18n/findingSentences';
import type { HarmWords } from '../../i18n/harmWords';
import type { Language } from '../../i18n/language';

/** Everything that the pane can say in one language. */
export interface Vocabulary {
  readonly language: Language;
  readonly words: PaneWords;
  readonly commands: CommandWords;
  readonly findings: FindingSentences;
  readonly harms: HarmWords;
  readonly gaps: GapWords;
  readonly host: (failure: Pick<HostFailure, 'code' | 'detail'>) => string;
}
