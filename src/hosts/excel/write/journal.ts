/// <reference types="office-js" />
import { JOURNAL_NAME, type OutlineName, type WorkbookOutline } from '../read/outline';

/** What the journal says once nothing but looks is left to give. */
const FILLED = 'filled';

/** Where a write stopped: after how many steps that change where things stand, or with all contents in place. */
export interface Stopped {
  readonly steps: number;
  readonly isFilled: boolean;
}

/**
 * How far a write has come, kept in the workbook itself while it lasts: when a batch fails, Excel may answer nothing of
 * what it did before. A hidden name counts the sheets and rows that were put in, and says when all contents are there.
 */
export class Journal {
  private steps = 0;
  private readonly name: Excel.NamedItem;

  constructor({ names }: Excel.Workbook, { names: known }: WorkbookOutline) {
    if (known.some(isJournal)) {
      this.name = names.getItem(JOURNAL_NAME);
      this.name.formula = reference('0');
    } else {
      this.name = names.add(JOURNAL_NAME, reference('0'));
      this.name.visible = false;
    }
  }

  /** Queues that one more sheet, or one more edit of rows, is done. */
  step(): void {
    this.steps += 1;
    this.name.formula = reference(String(this.steps));
  }

  /** Queues that all contents are in place. */
  fill(): void {
    this.name.formula = reference(FILLED);
  }

  /** Queues its end. */
  close(): void {
    this.name.delete();
  }
}

/** Where the write stopped whose journal is among these names. */
export function stoppedAt(names: readonly Pick<Excel.NamedItem, 'name' | 'formula'>[]): Stopped {
  const journal = names.find(isJournal);
  const text = journal ? String(journal.formula).replace(/[="]/g, '') : '0';
  return { steps: Number.parseInt(text, 10) || 0, isFilled: text === FILLED };
}

/** Queues the end of the journal of a write that failed, whether or not it is there. */
export function queueJournalEnd({ names }: Excel.Workbook): void {
  names.getItemOrNullObject(JOURNAL_NAME).delete();
}

/** Whether a name is the journal of a write. */
export function isJournal({ name }: Pick<OutlineName, 'name'>): boolean {
  return name.toLowerCase() === JOURNAL_NAME;
}

function reference(text: string): string {
  return `="${text}"`;
}
