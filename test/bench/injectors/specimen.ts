import type { Address } from '../../../src/core/workbook/address';
import type { CellContent } from '../../../src/core/workbook/cell';
import type { Snapshot } from '../../../src/core/workbook/snapshot';
import type { PlanLabels } from '../../specimens/layouts/labels';

/** A clean plan workbook with the place of every figure, as a layout wrote it. */
export interface Specimen {
  readonly snapshot: Snapshot;
  readonly labels: PlanLabels;
}

/** Numbers to put into cells. */
export type Edits = ReadonlyMap<Address, number>;

/** The number that a cell of the specimen holds; null when it is blank or not a number. */
export function valueAt({ snapshot }: Specimen, address: Address): number | null {
  const { sheet, reference } = split(address);
  const value = snapshot.sheets.find(({ name }) => name === sheet)?.cells[reference]?.v;
  return typeof value === 'number' ? value : null;
}

/** The specimen's workbook with other numbers in some cells; the specimen stays as it is. */
export function edited({ snapshot }: Specimen, edits: Edits): Snapshot {
  const bySheet = new Map<string, Record<string, CellContent>>();
  for (const [address, v] of edits) {
    const { sheet, reference } = split(address);
    const cells = bySheet.get(sheet) ?? {};
    cells[reference] = { ...contentOf(snapshot, sheet, reference), v };
    bySheet.set(sheet, cells);
  }
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({ ...sheet, cells: { ...sheet.cells, ...bySheet.get(sheet.name) } })),
  };
}

function contentOf(snapshot: Snapshot, sheet: string, reference: string): CellContent | undefined {
  return snapshot.sheets.find(({ name }) => name === sheet)?.cells[reference];
}

function split(address: Address): { sheet: string; reference: string } {
  const cut = address.lastIndexOf('!');
  return { sheet: address.slice(0, cut), reference: address.slice(cut + 1) };
}
