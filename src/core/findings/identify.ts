import type { Finding, FindingDraft } from './finding';
import { findingId } from './findingId';
import { formerRule } from './formerRule';

/**
 * Gives every finding its id: from its rule and key, which hold while the cause is the same wherever its row stands. Two
 * of one rule and key are told apart by their order. A rule that once had another name is known by that one.
 */
export function identify(drafts: readonly FindingDraft[]): Finding[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const rule = formerRule(draft.rule);
    const identity = `${rule}\n${draft.key}`;
    const times = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, times);
    return { id: findingId(rule, draft.key, ...(times > 1 ? [String(times)] : [])), ...draft };
  });
}
