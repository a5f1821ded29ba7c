import { checkPlan, readPlan, summarize, type Finding, type Plan } from '../../src/library';
import { readWorkbook } from '../../src/hosts/file/index';

/** A workbook through the whole core, from its bytes. */
export function checkBytes(bytes: Uint8Array): {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly totals: ReturnType<typeof summarize>;
} {
  const plan = readPlan(readWorkbook(bytes));
  return { plan, findings: checkPlan(plan).findings, totals: summarize(plan) };
}
