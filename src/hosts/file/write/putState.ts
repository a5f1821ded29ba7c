import type { WorkbookState } from '../../../core/workbook/state';
import { STATE_NAMESPACE, stateToXml } from '../../workbookState';
import type { PackageDraft } from '../package/packageDraft';
import { addRelationship, putRelationships } from '../package/relationshipsDraft';
import { readStatePart } from '../read/statePart';
import type { WorkbookParts } from '../read/workbookParts';

const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
/** Excel wants an identifier for each custom part; a workbook has one part of ours, so one identifier is enough. */
const ITEM_ID = '{6B7C0A52-3E1D-4C0B-9C59-2D0C5A1E7F21}';

/** Puts the state into the workbook's custom XML part, the one that is there or a new one. */
export function putState(draft: PackageDraft, workbook: WorkbookParts, state: WorkbookState): void {
  const known = readStatePart(draft.source, workbook.relationships);
  const xml = stateToXml(state);
  if (known) {
    draft.put(known.part, xml);
    return;
  }
  const part = draft.freeName('customXml/item#.xml');
  const properties = draft.freeName('customXml/itemProps#.xml');
  draft.put(part, xml, 'application/xml');
  draft.put(properties, propertiesXml(), PROPERTIES_TYPE);
  putRelationships(draft, part, [{ kind: 'customXmlProps', target: properties }]);
  addRelationship(draft, workbook.part, { kind: 'customXml', target: part });
}

function propertiesXml(): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
    `<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${PROPERTIES}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${STATE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}
