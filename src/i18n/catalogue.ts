import type { HostFailure } from '../core/workbook/port';
import type { SheetWords } from '../core/sheets/words';
import type { FindingSentences } from './findingSentences';
import type { GapWords } from './gapWords';
import type { HarmWords } from './harmWords';

/** What a language says of a workbook: the words that the engine carries, of every language, because sheets may be in any. */
export interface Catalogue {
  readonly findings: FindingSentences;
  readonly gaps: GapWords;
  readonly harms: HarmWords;
  readonly host: (failure: Pick<HostFailure, 'code' | 'detail'>) => string;
  readonly sheets: SheetWords;
}
