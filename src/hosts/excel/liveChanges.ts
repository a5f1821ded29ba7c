/// <reference types="office-js" />
import type { ExcelSession } from './excelSession';

/** A change that somebody made to cells of the workbook. */
export interface LiveChange {
  readonly sheetId: string;
  /** The cells, in A1 form inside their sheet. */
  readonly address: string;
  /** Whether it came from another person who has the workbook open. */
  readonly remote: boolean;
}

/** How long after a write Excel may still announce it, where it does not say who made a change. */
const ECHO_MILLISECONDS = 1_500;

/** Tells when cells change and it was not Cuadre that changed them. */
export class LiveChanges {
  private held = 0;
  private heldUntil = 0;

  constructor(
    private readonly session: ExcelSession,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Starts telling; the answer stops it. */
  async listen(told: (change: LiveChange) => void): Promise<() => Promise<void>> {
    const registration = await this.session.read(async ({ context, sync }) => {
      const added = context.workbook.worksheets.onChanged.add((event) => {
        if (!this.isOwn(event)) told(changeOf(event));
        return Promise.resolve();
      });
      await sync();
      return added;
    });
    return async () => {
      registration.remove();
      await this.session.settle(registration.context.sync());
    };
  }

  /** Keeps quiet while Cuadre writes; call the answer when it is done. */
  hold(): () => void {
    this.held += 1;
    return () => {
      this.held -= 1;
      this.heldUntil = this.now() + ECHO_MILLISECONDS;
    };
  }

  /** Excel says who made a change since ExcelApi 1.14; before, what comes while Cuadre writes is taken for its own. */
  private isOwn({ triggerSource, source }: Excel.WorksheetChangedEventArgs): boolean {
    // Older hosts give none, though the types say that there always is one.
    const known = triggerSource as string | undefined;
    if (known !== undefined) return known === 'ThisLocalAddin';
    return source !== 'Remote' && (this.held > 0 || this.now() < this.heldUntil);
  }
}

function changeOf({ worksheetId, address, source }: Excel.WorksheetChangedEventArgs): LiveChange {
  return { sheetId: worksheetId, address, remote: source === 'Remote' };
}
