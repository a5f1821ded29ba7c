import { CHANGES_MARK } from '../core/sheets/review/changesSheet';
import { readChanges, type ChangeLine } from '../core/sheets/review/readChanges';
import { isSameContent, type CellContent } from '../core/workbook/cell';
import { HostFailure, type Watch, type WorkbookPort } from '../core/workbook/port';
import type { Snapshot } from '../core/workbook/snapshot';
import { entriesOf, record, type ChangeLog } from './changeLog';
import { contentOf } from './contentOf';
import type { Applied } from './fixes';
import type { Review } from './review';

/** A line of *Registro de cambios*, and whether it can be taken back: its cell still holds what was applied. */
export interface LoggedChange extends ChangeLine {
  readonly canRevert: boolean;
}

/** The lines of the log, the newest first (registro de cambios). */
export function loggedChanges(snapshot: Snapshot): readonly LoggedChange[] {
  const lines = readChanges(snapshot, CHANGES_MARK).toReversed();
  return lines.map((line) => ({ ...line, canRevert: holds(snapshot, line) }));
}

function holds(snapshot: Snapshot, { cell, before, after }: ChangeLine): boolean {
  return isSameContent(after, contentOf(snapshot, cell)) && !isSameContent(before, after);
}

/** Takes one correction back (revertir), also after the workbook was closed, unless somebody changed its cell since. */
export async function revertChange(
  port: WorkbookPort,
  { snapshot }: Pick<Review, 'snapshot'>,
  { row, log, watch = {} }: { readonly row: number; readonly log: ChangeLog; readonly watch?: Watch },
): Promise<Applied> {
  const line = loggedChanges(snapshot).find((each) => each.row === row);
  if (!line?.canRevert) throw new HostFailure('changed-since-read', { cell: line?.cell ?? '' });
  const { cell, before, rule } = line;
  const changes = [{ cell, before: contentOf(snapshot, cell), after: inputOf(before) }];
  const entries = entriesOf(changes, { ...log, ruleTitle: () => rule }, 'undone').map((entry) => ({
    ...entry,
    rule: log.words.changes.undone(rule),
  }));
  const { sheets, waiting } = await record(port, entries, { log, watch });
  const receipt = await port.write({ changes, ...(sheets.length > 0 ? { sheets } : {}) }, watch);
  return { changes, receipt, waiting, fallen: [] };
}

function inputOf({ v, f }: CellContent): { v: CellContent['v']; f?: string } {
  return f === undefined ? { v } : { v: null, f };
}
