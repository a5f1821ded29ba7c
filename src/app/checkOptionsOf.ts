import type { CheckOptions } from '../core/rules/checkOptions';
import type { WorkbookState } from '../core/workbook/state';

/** What a workbook is checked under: the rules that it keeps and those that the caller brings, each once. */
export function checkOptionsOf({ ownRules: kept }: WorkbookState, options: CheckOptions): CheckOptions {
  const brought = (options.ownRules ?? []).filter(({ text }) => kept.every((rule) => rule.text !== text));
  return { ...options, ownRules: [...kept, ...brought] };
}
