import type { PackageDraft } from '../package/packageDraft';
import { removeRelationship } from '../package/relationshipsDraft';
import type { WorkbookParts } from '../read/workbookParts';
import { XmlPart } from '../xml/xmlPart';

/** Whether a cell, by its sheet's number and its reference, is no longer one that holds a formula. */
export type IsGone = (sheetId: number, reference: string) => boolean;

/**
 * Takes cells out of the order in which Excel calculates: an entry for a cell without a formula makes Excel repair the file.
 * An entry that names no sheet is of the sheet of the entry before it.
 */
export function pruneCalcChain(draft: PackageDraft, workbook: WorkbookParts, isGone: IsGone): void {
  const chain = workbook.relationships.find(({ kind, external }) => kind === 'calcChain' && !external);
  if (!chain || !draft.has(chain.target)) return;
  const list = new XmlPart(draft.read(chain.target), chain.target, 1);
  if (prune(list, isGone)) {
    draft.put(chain.target, list.finish());
    return;
  }
  draft.remove(chain.target);
  removeRelationship(draft, workbook.part, chain.id);
}

/** Takes the entries out; whether others are left. */
function prune(list: XmlPart, isGone: IsGone): boolean {
  let sheetId = 0;
  let stated = 0;
  let left = 0;
  for (const entry of list.root.children) {
    const { i, r = '' } = entry.attributes;
    sheetId = i === undefined ? sheetId : Number(i);
    if (isGone(sheetId, r)) {
      list.remove(entry);
      continue;
    }
    if (i === undefined && stated !== sheetId) list.set(entry, 'i', String(sheetId));
    stated = sheetId;
    left += 1;
  }
  return left > 0;
}
