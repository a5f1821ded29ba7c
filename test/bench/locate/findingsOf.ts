import { checkPlan, readPlan, type Finding, type Snapshot } from '../../../src/library';

/** What Cuadre says of a workbook. */
export function findingsOf(snapshot: Snapshot): readonly Finding[] {
  return checkPlan(readPlan(snapshot)).findings;
}
