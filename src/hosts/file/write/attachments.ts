import type { ModelTable, SheetModel } from '../../../core/workbook/sheetModel';
import type { PackageDraft } from '../package/packageDraft';
import { putRelationships, type NewRelationship } from '../package/relationshipsDraft';
import type { Note } from '../read/notes';
import { XmlPart } from '../xml/xmlPart';
import { chartPart } from './parts/chartPart';
import { drawingPart } from './parts/drawingPart';
import { noteShapesPart, notesPart } from './parts/notesParts';
import { tablePart } from './parts/tablePart';
import type { TableNumbers } from './tableNumbers';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Hangs a part on a sheet and gives the relationship's id. */
export type Attach = (relationship: NewRelationship) => string;

/** Makes the parts of a model's charts. */
export function attachDrawing(draft: PackageDraft, { charts }: SheetModel, attach: Attach): { drawing?: string } {
  if (charts.length === 0) return {};
  const targets = charts.map((chart) => {
    const part = draft.freeName('xl/charts/chart#.xml');
    draft.put(part, chartPart(chart), `${OFFICE}.drawingml.chart+xml`);
    return { kind: 'chart', target: part };
  });
  const part = draft.freeName('xl/drawings/drawing#.xml');
  draft.put(part, drawingPart(charts), `${OFFICE}.drawing+xml`);
  putRelationships(draft, part, targets);
  return { drawing: attach({ kind: 'drawing', target: part }) };
}

/** Makes the parts of notes. */
export function attachNotes(draft: PackageDraft, notes: readonly Note[], attach: Attach): { legacyDrawing?: string } {
  if (notes.length === 0) return {};
  const texts = draft.freeName('xl/comments#.xml');
  draft.put(texts, notesPart(notes), `${SPREADSHEET}.comments+xml`);
  const shapes = draft.freeName('xl/drawings/vmlDrawing#.vml');
  draft.put(shapes, noteShapesPart(notes), `${OFFICE}.vmlDrawing`);
  attach({ kind: 'comments', target: texts });
  return { legacyDrawing: attach({ kind: 'vmlDrawing', target: shapes }) };
}

/** What the part of a table is made with. */
export interface TableTools {
  readonly draft: PackageDraft;
  readonly model: SheetModel;
  readonly numbers: TableNumbers;
}

/** Makes the part of a new table and gives its name. */
export function newTablePart({ draft, model, numbers }: TableTools, table: ModelTable): string {
  const id = numbers.take(table.name);
  const part = draft.freeName('xl/tables/table#.xml');
  draft.put(part, tablePart(model, table, id), `${SPREADSHEET}.table+xml`);
  return part;
}

/** The name by which formulas call the table of a part. */
export function tableReference(bytes: Uint8Array, part: string): string | undefined {
  const { attributes } = new XmlPart(bytes, part, 0).root;
  return attributes['displayName'] ?? attributes['name'];
}
