import type { PackageDraft } from '../../package/packageDraft';
import { partKey } from '../../package/partName';
import { readRelationships } from '../../package/relationships';
import type { SheetShift, SheetShifts } from './sheetShifts';
import { shiftedPart } from './shiftedPart';
import { shiftedVml } from './shiftedVml';

/** Parts that hang on a sheet and speak of its cells without saying its name. */
const AT_HOME = ['table', 'comments', 'threadedComment', 'drawing', 'vmlDrawing', 'queryTable', 'ctrlProp'];
/** Parts in which no cell is ever referred to. */
const SILENT = /^xl\/(theme|media|styles|sharedstrings|calcchain|printersettings|persons|vbaproject)/;

/** A part of the worksheets that move, and how. */
export interface MovedSheetPart {
  readonly part: string;
  readonly shift: SheetShift;
}

/** Lets every part of the package follow the rows of the sheets that move; parts that speak of none of them stay untouched. */
export function followMoves(draft: PackageDraft, moved: readonly MovedSheetPart[], shifts: SheetShifts): void {
  if (moved.length === 0) return;
  const homes = homesOf(draft, moved);
  for (const part of draft.parts().filter((each) => /\.(xml|vml)$/i.test(each) && !SILENT.test(partKey(each)))) {
    if (/^(xl|xl\/externallinks)\/workbook\.xml$/i.test(part)) continue;
    const home = homes.get(partKey(part));
    const bytes = draft.read(part);
    if (!home && !shifts.isMentioned(new TextDecoder().decode(bytes))) continue;
    const scope = { home, shifts };
    if (part.toLowerCase().endsWith('.vml')) draft.put(part, shiftedVml(new TextDecoder().decode(bytes), scope));
    else draft.put(part, shiftedPart(bytes, part, scope));
  }
}

function homesOf(draft: PackageDraft, moved: readonly MovedSheetPart[]): ReadonlyMap<string, SheetShift> {
  const homes = new Map<string, SheetShift>();
  for (const { part, shift } of moved) {
    homes.set(partKey(part), shift);
    for (const { kind, target, external } of readRelationships(draft.source, part)) {
      if (!external && AT_HOME.includes(kind)) homes.set(partKey(target), shift);
    }
  }
  return homes;
}
