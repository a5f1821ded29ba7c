import type { ChangeEntry } from '../core/sheets/review/changesSheet';
import type { SheetWords } from '../core/sheets/words';
import type { CellChange, ChangeSet } from '../core/workbook/changeSet';
import type { Watch, WorkbookPort } from '../core/workbook/port';
import { signsOf } from '../core/sheets/ownSigns';
import type { SheetMark, SheetModel } from '../core/workbook/sheetModel';

/** How corrections are put on record (*Registro de cambios*): when, by whom and in which words. */
export interface ChangeLog {
  readonly words: SheetWords;
  readonly ruleTitle: (rule: string) => string;
  /** Date and time as an ISO text, from whoever has a clock. */
  readonly when: string;
  /** The name typed in the settings; may be empty. */
  readonly author: string;
  /** Corrections of before that stand on no sheet yet. */
  readonly waiting?: readonly ChangeEntry[];
  /**
   * Whether a workbook that has none of Cuadre's sheets gets this one. Otherwise the lines wait until it has: one
   * correction in the pane shall not put a sheet into somebody's workbook.
   */
  readonly startsSheet: boolean;
}

/** What goes into the batch of a correction: the log with its new lines, or the lines that wait. */
export interface Recorded {
  readonly sheets: readonly SheetModel[];
  readonly waiting: readonly ChangeEntry[];
}

/** Puts changes on record, over the workbook as it is now, so that no line that somebody else added is lost. */
export async function record(
  port: WorkbookPort,
  entries: readonly ChangeEntry[],
  { log, watch }: { readonly log: ChangeLog; readonly watch?: Watch },
): Promise<Recorded> {
  const all = [...(log.waiting ?? []), ...entries];
  const snapshot = await port.read(watch);
  if (!log.startsSheet && !snapshot.sheets.some(({ mark }) => isReport(mark))) return { sheets: [], waiting: all };
  // What makes sheets is fetched when one is made.
  const { logSheet } = await import('./logSheet');
  return { sheets: [logSheet(snapshot, log.words, all)], waiting: [] };
}

/** The lines of changes that were applied, or taken back. */
export function entriesOf(changes: ChangeSet, log: ChangeLog, kind: 'applied' | 'undone'): ChangeEntry[] {
  const { when, author, ruleTitle, words } = log;
  const titleOf = ({ rule }: CellChange): string => (rule === undefined ? '' : ruleTitle(rule));
  return changes.map((change) => {
    const { cell, before, after } = change;
    const rule = kind === 'undone' ? words.changes.undone(titleOf(change)) : titleOf(change);
    return { cell, before, after, when, author, rule };
  });
}

/** The sheets of an empty plan (`plan`) are the office's own. */
function isReport(mark: SheetMark | undefined): boolean {
  return mark !== undefined && signsOf(mark)?.isReport === true;
}
