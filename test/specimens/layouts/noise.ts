import { type SheetDraft, sheetOf } from '../sheetDraft';
import type { Random } from '../random';

/** Title rows over a table; returns the first free row. */
export function writeTitles(draft: SheetDraft, titles: readonly string[], at: { row: number; column: number }): number {
  titles.forEach((title, line) => {
    draft.put(at.row + line, at.column, title);
    draft.merge({ top: at.row + line, bottom: at.row + line, left: at.column, right: at.column + 5 });
  });
  return at.row + titles.length;
}

/** What people leave under a table: notes, a source, who made it, a figure of their own. */
export function writeFooter(draft: SheetDraft, random: Random, at: { row: number; column: number }): void {
  const lines = random.shuffle([
    'Nota: los valores pueden variar según la apropiación definitiva.',
    'Fuente: Secretaría de Hacienda',
    'Elaboró: Oficina de Planeación',
  ]);
  lines.slice(0, random.integer(1, 3)).forEach((line, below) => draft.put(at.row + 2 + below, at.column, line));
}

/** Numbers to nobody's purpose, right of the table. */
export function writeScratch(draft: SheetDraft, random: Random, at: { row: number; column: number }): void {
  draft.put(at.row, at.column, random.integer(1_000_000, 900_000_000));
  draft.put(at.row + 1, at.column, random.integer(1_000_000, 900_000_000));
  draft.put(at.row + 3, at.column, random.integer(1, 100));
}

/** A cover with a date, a year and other unrelated numbers. */
export function coverSheet(municipality: string, fiscalYear: number): SheetDraft {
  return sheetOf('PORTADA', [
    [null, `MUNICIPIO DE ${municipality.toUpperCase()}`],
    [null, `PLAN DE ACCIÓN ${fiscalYear}`],
    [],
    [null, 'Versión', 3],
    [null, 'Acta', 17],
    [null, 'Habitantes', 28_433],
  ]);
}

/** A hidden sheet of lists for the drop-downs. */
export function listSheet(owners: readonly string[]): SheetDraft {
  const draft = sheetOf('Listas', [['RESPONSABLES', 'ESTADO'], ...owners.map((owner) => [owner, 'Programado'])]);
  draft.visibility = 'hidden';
  return draft;
}
