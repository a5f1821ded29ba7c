import type { Address } from '../core/workbook/address';
import type { Snapshot } from '../core/workbook/snapshot';
import type { WorkbookState } from '../core/workbook/state';
import { contentOf } from './contentOf';

/** The cells that a person vouched for (celdas dadas por buenas) and that still hold the value which was seen then. */
export function trustedCells(snapshot: Snapshot, { trusted = {} }: Pick<WorkbookState, 'trusted'>): readonly Address[] {
  return Object.entries(trusted).flatMap(([cell, value]) => (contentOf(snapshot, cell).v === value ? [cell] : []));
}

/** The state in which exactly these cells are vouched for, each with the value that it has now. */
export function withTrusted(state: WorkbookState, cells: readonly Address[], snapshot: Snapshot): WorkbookState {
  return { ...state, trusted: Object.fromEntries(cells.map((cell) => [cell, contentOf(snapshot, cell).v])) };
}
