import { parseRules, type RuleError } from '../../core/balance/grammar/parseRules';
import type { OwnRule, Settings } from '../../core/workbook/state';

/** The settings while they are typed; thresholds as whole percentages. */
export interface SettingsDraft {
  readonly author: string;
  readonly red: number;
  readonly green: number;
  readonly sheetPerAxis: boolean;
}

/** Thresholds of the traffic light when nobody has set them. */
const USUAL_RED = 0.6;
const USUAL_GREEN = 0.9;

/** What the form shows of settings. */
export function draftOf({ author = '', trafficLight, sheetPerAxis = true }: Settings): SettingsDraft {
  const { red, green } = trafficLight ?? { red: USUAL_RED, green: USUAL_GREEN };
  return { author, red: Math.round(red * 100), green: Math.round(green * 100), sheetPerAxis };
}

/** The settings with what was typed; what the form does not know stays. */
export function settingsOf(settings: Settings, { author, red, green, sheetPerAxis }: SettingsDraft): Settings {
  return { ...settings, author: author.trim(), trafficLight: { red: red / 100, green: green / 100 }, sheetPerAxis };
}

/** Whether the two thresholds leave no gap and no overlap. */
export function thresholdsAreRight({ red, green }: SettingsDraft): boolean {
  return red >= 0 && green <= 100 && red <= green;
}

/** Where the text of an own rule goes wrong; null when it can be read, or when nothing was typed yet. */
export function ruleErrorOf({ text }: OwnRule): RuleError | null {
  return parseRules([text]).errors[0] ?? null;
}

/** The own rules that were typed, without empty lines. */
export function typedRules(rules: readonly OwnRule[]): OwnRule[] {
  return rules.map((rule) => ({ ...rule, text: rule.text.trim() })).filter(({ text }) => text !== '');
}
