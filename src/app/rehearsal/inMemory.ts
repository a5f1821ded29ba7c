import { formatAddress, parseAddress, type Address, type CellRef } from '../../core/workbook/address';
import type { CellContent } from '../../core/workbook/cell';
import type { CellChange, ChangeSet } from '../../core/workbook/changeSet';
import { GridBuilder } from '../../core/workbook/grid';
import type { WorkbookPort } from '../../core/workbook/port';
import { contentAt, gridOf, packedSheet, type SheetSnapshot, type Snapshot } from '../../core/workbook/snapshot';
import { contentOf } from '../contentOf';
import type { FormulaNetwork, PlacedFormula } from './formulaNetwork';
import { PlainCalculation } from './plainCalculation';

/** A workbook with changes made in memory (en memoria), its formulas calculated again; nothing is written. */
export interface ChangedWorkbook {
  readonly snapshot: Snapshot;
  /** What the changed cells, and the formulas that follow from them, hold now. */
  readonly contents: ReadonlyMap<Address, CellContent>;
  /** Formulas that follow from the changes and that nobody here can calculate: they keep what they showed. */
  readonly unsettled: readonly Address[];
}

/** What changing a workbook in memory needs: its formulas, and the host's calculating engine, where it has one. */
export interface MemoryTools {
  readonly network: FormulaNetwork;
  readonly recalculate?: NonNullable<WorkbookPort['recalculate']>;
}

/**
 * Makes changes in memory. Sums, differences and products are calculated here, where that gives what the workbook shows
 * now; for anything else the host's engine is asked, and what it cannot say either is unsettled.
 */
export async function changedWorkbook(
  snapshot: Snapshot,
  changes: ChangeSet,
  { network, recalculate }: MemoryTools,
): Promise<ChangedWorkbook> {
  const places = changes.flatMap(({ cell }) => parseAddress(cell) ?? []);
  const contents = new Map<Address, CellContent>();
  for (const change of changes) contents.set(change.cell, entered(snapshot, change));
  const settle = (address: Address, result: Pick<CellContent, 'v' | 'e'>): void => {
    contents.set(address, settled(contents.get(address) ?? contentOf(snapshot, address), result));
  };
  const formulas = [...enteredFormulas(changes), ...network.following(places)];
  const plain = new PlainCalculation({ snapshot, changed: contents, places, formulas }).results();
  if (plain) {
    for (const [address, v] of plain) settle(address, { v });
    return { snapshot: withContents(snapshot, contents), contents, unsettled: [] };
  }
  const given = recalculate ? await recalculate(snapshot, changes) : null;
  for (const result of given?.results ?? []) settle(formatAddress(result), result);
  const unsure = given ? new Set(given.unsure) : null;
  const unsettled = unsettledOf(formulas, network, (address) => unsure === null || unsure.has(address));
  return { snapshot: withContents(snapshot, contents), contents, unsettled };
}

function enteredFormulas(changes: ChangeSet): PlacedFormula[] {
  return changes.flatMap(({ cell, after: { f } }) => {
    const place = parseAddress(cell);
    return place && f !== undefined ? [{ ...place, formula: f }] : [];
  });
}

/** The formulas that are not known, and those that follow from them. */
function unsettledOf(
  formulas: readonly PlacedFormula[],
  network: FormulaNetwork,
  isUnsure: (address: Address) => boolean,
): Address[] {
  const unsure = formulas.filter((formula) => isUnsure(formatAddress(formula)));
  return [...new Set([...unsure, ...network.following(unsure)].map(formatAddress))];
}

/** What a changed cell holds; its format stays. */
function entered(snapshot: Snapshot, { cell, after }: CellChange): CellContent {
  const { z } = contentOf(snapshot, cell);
  return { ...after, ...(z === undefined ? {} : { z }) };
}

/** A formula with the result that it gives now. */
function settled({ f, z }: CellContent, { v, e }: Pick<CellContent, 'v' | 'e'>): CellContent {
  const result = e === undefined ? { v } : { v, e };
  return { ...result, ...(f === undefined ? {} : { f }), ...(z === undefined ? {} : { z }) };
}

function withContents(snapshot: Snapshot, contents: ReadonlyMap<Address, CellContent>): Snapshot {
  const bySheet = new Map<string, Map<string, CellContent>>();
  for (const [address, content] of contents) {
    const place = parseAddress(address);
    if (!place) continue;
    const ofSheet = bySheet.get(place.sheet) ?? new Map<string, CellContent>();
    bySheet.set(place.sheet, ofSheet.set(placeKey(place), content));
  }
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => withCells(sheet, bySheet.get(sheet.name))) };
}

function withCells(sheet: SheetSnapshot, cells: Map<string, CellContent> | undefined): SheetSnapshot {
  if (!cells) return sheet;
  const grid = gridOf(sheet);
  const builder = new GridBuilder();
  for (let at = 0; at < grid.length; at += 1) {
    const [row, column] = [grid.rowAt(at), grid.columnAt(at)];
    const key = placeKey({ row, column });
    builder.add(row, column, cells.get(key) ?? contentAt(grid, at));
    cells.delete(key);
  }
  for (const [key, content] of cells) {
    const [row = 0, column = 0] = key.split(' ').map(Number);
    builder.add(row, column, content);
  }
  return packedSheet(sheet, builder.build());
}

function placeKey({ row, column }: Pick<CellRef, 'row' | 'column'>): string {
  return `${row} ${column}`;
}
