import { normalise } from '../words/normalise';
import type { Activity } from '../plan/plan';

/** Texts of a row that say what is done, the first that it has. */
const SAID_BY = ['activity', 'target', 'project', 'indicator', 'code'] as const;

/** What stands in the place of a print where a milestone came from a document outside the workbook, and has no activities. */
export const DOCUMENT_PRINT = 'doc';

/** Whether two prints are those of the same activities. */
export function isSamePrint(one: string, other: string | undefined): boolean {
  return one !== '' && one !== DOCUMENT_PRINT && one === other;
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo: public domain). */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A short print of what each milestone's activities say (huella), by milestone key, from its activities. It stays the same when the milestone
 * gets another name, when its rows are moved and when their amounts change. Milestones whose rows say nothing have none.
 */
export function activityPrints(activities: ReadonlyMap<string, readonly Activity[]>): ReadonlyMap<string, string> {
  const prints = new Map<string, string>();
  for (const [milestone, rows] of activities) {
    const texts = rows.map(textOf).filter((text) => text !== '');
    if (texts.length > 0) prints.set(milestone, print(texts.toSorted().join('\n')));
  }
  return prints;
}

function textOf({ labels }: Activity): string {
  for (const role of SAID_BY) {
    const text = normalise(labels[role]?.text ?? '');
    if (text !== '') return text;
  }
  return '';
}

function print(text: string): string {
  let hash = OFFSET_BASIS;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME) >>> 0;
  return `h${hash.toString(16).padStart(8, '0')}`;
}
