import type { NewResult } from '../calculate/recalculate';
import type { PackageDraft } from '../package/packageDraft';
import { columnOf, readReference, rowOf } from '../read/cellReference';
import type { WorkbookParts } from '../read/workbookParts';
import { splice, type Edit } from '../xml/splice';
import { TagScanner } from '../xml/tagScanner';
import { valueXml } from './cellXml';

/** Puts new results beside formulas that stay as they are, byte for byte. */
export function putResults(draft: PackageDraft, workbook: WorkbookParts, results: readonly NewResult[]): void {
  for (const { name, part } of workbook.sheets) {
    const own = new Map(
      results.filter(({ sheet }) => sheet === name).map((each) => [`${each.row} ${each.column}`, each]),
    );
    if (own.size === 0) continue;
    const bytes = draft.read(part);
    draft.put(part, splice(bytes, resultEdits(new TagScanner(bytes, part, draft.source.limits.depth), own)));
  }
}

function resultEdits(scanner: TagScanner, results: ReadonlyMap<string, NewResult>): Edit[] {
  const edits: Edit[] = [];
  while (scanner.next()) {
    if (scanner.isClosing || scanner.isEmpty || scanner.name !== 'c') continue;
    const at = scanner.attributeAt('r');
    const folded = at < 0 ? 0 : readReference(scanner.bytes, scanner.valueStart(at), scanner.valueEnd(at));
    const result = results.get(`${rowOf(folded)} ${columnOf(folded)}`);
    if (result) edits.push(...cellEdits(scanner, result));
  }
  return edits;
}

/** The current cell's tag with another type, its formula untouched, and its value. */
function cellEdits(scanner: TagScanner, result: NewResult): Edit[] {
  const { end, prefix } = scanner;
  const typed = scanner.attributePlace('t');
  let formulaEnd = -1;
  while (scanner.next() && !scanner.isClosing) {
    const isFormula = scanner.name === 'f';
    scanner.skip();
    if (isFormula) formulaEnd = scanner.end;
  }
  if (formulaEnd < 0) return [];
  const { type, content } = valueXml({ reference: '', value: result.v, error: result.e, formula: '' }, prefix);
  return [
    ...(typed ? [{ start: typed.start, end: typed.valueEnd + 1, text: '' }] : []),
    { start: end - 1, end: end - 1, text: type },
    { start: formulaEnd, end: scanner.start, text: content },
  ];
}
