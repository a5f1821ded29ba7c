import type { PackageDraft } from '../package/packageDraft';
import { removeRelationship } from '../package/relationshipsDraft';
import type { WorkbookParts } from '../read/workbookParts';
import { elementTree, type ElementSpan } from '../xml/elements';
import { splice, type Edit } from '../xml/splice';

/** Whether a cell, by its sheet's number and its reference, is no longer one that holds a formula. */
export type IsGone = (sheetId: number, reference: string) => boolean;

/**
 * Takes cells out of the order in which Excel calculates: an entry for a cell without a formula makes Excel repair the file.
 * An entry that names no sheet is of the sheet of the entry before it.
 */
export function pruneCalcChain(draft: PackageDraft, workbook: WorkbookParts, isGone: IsGone): void {
  const chain = workbook.relationships.find(({ kind, external }) => kind === 'calcChain' && !external);
  if (!chain || !draft.has(chain.target)) return;
  const bytes = draft.read(chain.target);
  const root = elementTree(bytes, chain.target, 1);
  const edits = pruneEdits(root, isGone);
  if (edits.filter(({ text }) => text === '').length < root.children.length) {
    draft.put(chain.target, splice(bytes, edits));
    return;
  }
  draft.remove(chain.target);
  removeRelationship(draft, workbook.part, chain.id);
}

function pruneEdits(root: ElementSpan, isGone: IsGone): Edit[] {
  const edits: Edit[] = [];
  let sheetId = 0;
  let stated = 0;
  for (const { start, end, attributes, prefix, name } of root.children) {
    sheetId = attributes['i'] === undefined ? sheetId : Number(attributes['i']);
    if (isGone(sheetId, attributes['r'] ?? '')) edits.push({ start, end, text: '' });
    else if (attributes['i'] === undefined && stated !== sheetId) {
      const others = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
      edits.push({ start, end, text: `<${prefix}${name}${others.join('')} i="${sheetId}"/>` });
      stated = sheetId;
    } else stated = sheetId;
  }
  return edits;
}
