import type { HarmKind } from '../core/findings/harm';

/** What a harm names: the rule by its title, and the cells that show it. */
export interface HarmNames {
  readonly rule: string;
  readonly cells: string;
}

/** How a correction would make the workbook worse, as half a sentence after «Si se aplica,». */
export type HarmWords = Readonly<Record<HarmKind, (names: HarmNames) => string>>;
