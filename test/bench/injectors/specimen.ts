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
export function valueAt({ snapshot }: Pick<Specimen, 'snapshot'>, address: Address): number | null {
  const value = contentOf(snapshot, address)?.v;
  return typeof value === 'number' ? value : null;
}

/** The formula of a cell. */
export function formulaAt({ snapshot }: Pick<Specimen, 'snapshot'>, address: Address): string | undefined {
  return contentOf(snapshot, address)?.f;
}

/** The workbook with other contents in some cells. */
export function withContents(snapshot: Snapshot, contents: readonly (readonly [Address, CellContent])[]): Snapshot {
  const bySheet = new Map<string, Record<string, CellContent>>();
  for (const [address, content] of contents) {
    const { sheet, reference } = split(address);
    const cells = bySheet.get(sheet) ?? {};
    cells[reference] = content;
    bySheet.set(sheet, cells);
  }
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({ ...sheet, cells: { ...sheet.cells, ...bySheet.get(sheet.name) } })),
  };
}

/** What a cell holds. */
export function contentOf(snapshot: Snapshot, address: Address): CellContent | undefined {
  const { sheet, reference } = split(address);
  return snapshot.sheets.find(({ name }) => name === sheet)?.cells[reference];
}

function split(address: Address): { sheet: string; reference: string } {
  const cut = address.lastIndexOf('!');
  return { sheet: address.slice(0, cut), reference: address.slice(cut + 1) };
}
