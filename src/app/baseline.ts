import type { WorkbookState } from '../core/workbook/state';

/**
 * The ids of the findings that new and solved ones are told against: those of the version received; of a workbook of
 * before it was kept, those of the previous run. Null: the workbook was never reviewed.
 */
export function baselineOf({ received, previousFindings }: WorkbookState): readonly string[] | null {
  if (received) return received.findings;
  return previousFindings.length > 0 ? previousFindings : null;
}
