import type { SheetMark } from './sheetModel';

/** The hidden, sheet-scoped defined name by which every host recognises a sheet that Cuadre wrote (marca de hoja). */
export const MARK_NAME = '_cuadre';

/** What the hidden name refers to, as a formula without its `=`: the mark as a text constant. */
export function markReference(mark: SheetMark): string {
  return `"${mark.replaceAll('"', '""')}"`;
}

/** The mark that a hidden name's reference holds, with or without `=`; null when it is no text constant. */
export function parseMark(reference: string): SheetMark | null {
  const match = /^=?"((?:[^"]|"")+)"$/.exec(reference.trim());
  return match?.[1]?.replaceAll('""', '"') ?? null;
}
