import { readPlan } from '../core/reading/readPlan';
import { checkingSteps } from '../core/rules/checkPlan';
import { separateAccepted } from '../core/findings/separateAccepted';
import { compareRuns } from '../core/findings/compareRuns';
import { summarize } from '../core/summary/summarize';
import type { Watch } from '../core/workbook/port';
import type { Snapshot } from '../core/workbook/snapshot';
import { EMPTY_STATE } from '../core/workbook/state';
import { baselineOf } from './baseline';
import { breathe } from './breathe';
import { checkOptionsOf } from './checkOptionsOf';
import type { Review, ReviewOptions } from './review';
import { enterStage } from './stage';
import { trustedCells } from './trustedCells';
import { withSeverities } from './withSeverities';

/** Reviews a snapshot (revisar): reads the plan in it, checks it and adds it up. Touches no host. */
export async function examine(snapshot: Snapshot, options: ReviewOptions = {}, watch: Watch = {}): Promise<Review> {
  const { mapping, state = snapshot.state ?? EMPTY_STATE, fixed = [], ...checkOptions } = options;
  await enterStage('recognising', watch);
  const plan = readPlan(snapshot, mapping ?? state.mapping);
  await enterStage('checking', watch);
  const known = [...fixed, ...trustedCells(snapshot, state)];
  const steps = checkingSteps(plan, { ...checkOptionsOf(state, checkOptions), fixed: known });
  const checked = await breathe(steps, watch);
  const { checks } = checked;
  const findings = withSeverities(checked.findings, state.settings, snapshot);
  await enterStage('summing', watch);
  const { open, accepted } = separateAccepted(findings, state.acceptances, snapshot);
  return {
    ...{ snapshot, state, plan, checks, accepted, options, findings: open },
    totals: summarize(plan),
    comparison: compareRuns(baselineOf(state), findings),
  };
}
