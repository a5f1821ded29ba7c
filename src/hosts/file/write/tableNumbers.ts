import { HostFailure } from '../../../core/workbook/port';
import type { PackageDraft } from '../package/packageDraft';
import { readRelationships } from '../package/relationships';
import type { WorkbookParts } from '../read/workbookParts';
import { XmlPart } from '../xml/xmlPart';

/** The numbers and names of the tables that stay in a workbook, so that new ones take none of them. */
export class TableNumbers {
  private readonly ids = new Set<number>();
  private readonly names = new Set<string>();

  constructor(draft: PackageDraft, workbook: WorkbookParts) {
    for (const { part } of workbook.sheets) {
      for (const { kind, target, external } of readRelationships(draft.source, part)) {
        if (kind === 'table' && !external && draft.has(target)) this.keep(draft.read(target), target);
      }
    }
    for (const { name, sheetIndex } of workbook.names) if (sheetIndex === undefined) this.names.add(name.toLowerCase());
  }

  /** The number of a new table. Its name was chosen free; should it be taken, nothing is written. */
  take(name: string): number {
    const key = name.toLowerCase();
    if (this.names.has(key)) throw new HostFailure('unknown', { message: `table name: ${name}` });
    this.names.add(key);
    let id = 1;
    while (this.ids.has(id)) id += 1;
    this.ids.add(id);
    return id;
  }

  private keep(bytes: Uint8Array, part: string): void {
    const { attributes } = new XmlPart(bytes, part, 0).root;
    this.ids.add(Number(attributes['id']));
    for (const name of [attributes['name'], attributes['displayName']])
      if (name !== undefined) this.names.add(name.toLowerCase());
  }
}
