import type { Finding } from './finding';
import { findingId } from './findingId';

/** A finding before it has its id. */
export type FindingDraft = Omit<Finding, 'id'>;

/**
 * Gives every finding its id: from its rule and key, which hold while the cause is the same wherever its row stands. Two
 * of one rule and key are told apart by their order.
 */
export function identify(drafts: readonly FindingDraft[]): Finding[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const identity = `${draft.rule}\n${draft.key}`;
    const times = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, times);
    return { id: findingId(draft.rule, draft.key, ...(times > 1 ? [String(times)] : [])), ...draft };
  });
}
